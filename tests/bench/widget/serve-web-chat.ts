import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** A page that loads Web Chat when its button is pressed, packed as a web server would, its token given to it before. */
export async function serveWebChat(
  chat: string,
  script: Buffer,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const packed = gzipSync(script, { level: 9 });
  const server = createServer(async (request, response) => {
    if (request.url === "/webchat.js") {
      response.writeHead(200, { "content-type": "text/javascript", "content-encoding": "gzip" });
      response.end(packed);
      return;
    }
    const { token } = (await (await fetch(`${chat}/chat/token`, { method: "POST" })).json()) as {
      token: string;
    };
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(pageOf(chat, token));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(chat: string, token: string): string {
  return `<!doctype html><html lang="en"><title>Web Chat</title><link rel="icon" href="data:,">
<button id="open">Chat</button><div id="webchat" style="height: 400px"></div>
<script>
  document.getElementById("open").onclick = () => {
    const script = document.createElement("script");
    script.src = "/webchat.js";
    script.onload = () => {
      const directLine = WebChat.createDirectLine({ token: "${token}", domain: "${chat}/v3/directline" });
      WebChat.renderWebChat({ directLine }, document.getElementById("webchat"));
    };
    document.head.append(script);
  };
</script></html>`;
}
