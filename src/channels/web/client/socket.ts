import type { Answered } from "./direct-line.ts";

/** A socket that has not opened by then never will. Milliseconds. */
const OPEN_MS = 5000;

/** How often an empty frame is sent, so that nothing on the way takes the socket for idle. Milliseconds. */
const KEEP_ALIVE_MS = 20_000;

export interface Listening {
  close(): void;
  /** Resolves when the socket is closed, by whichever side. */
  readonly closed: Promise<{ readonly wasOpen: boolean; readonly reason: string }>;
}

/** Listens on a Direct Line stream. */
export function listenOnSocket(streamUrl: string, onFrame: (frame: Answered["body"]) => void): Listening {
  const socket = new WebSocket(onOwnHost(streamUrl));
  let wasOpen = false;
  const patience = setTimeout(() => !wasOpen && socket.close(), OPEN_MS);
  const keepAlive = setInterval(() => wasOpen && socket.send(""), KEEP_ALIVE_MS);
  socket.onopen = () => {
    wasOpen = true;
  };
  socket.onmessage = ({ data }) => {
    if (data) onFrame(JSON.parse(data));
  };
  const closed = new Promise<{ wasOpen: boolean; reason: string }>((resolve) => {
    socket.onclose = ({ reason }) => {
      clearTimeout(patience);
      clearInterval(keepAlive);
      resolve({ wasOpen, reason });
    };
  });
  return { close: () => socket.close(), closed };
}

/** The stream stands on the server that the page came from, whichever of its names the page was opened by. */
function onOwnHost(streamUrl: string): string {
  const { pathname, search } = new URL(streamUrl);
  return `${location.protocol.replace("http", "ws")}//${location.host}${pathname}${search}`;
}
