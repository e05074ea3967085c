import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Proxy {
  readonly url: string;
  /** From now on connections are handed to the servers on these ports. */
  handTo(ports: readonly number[]): void;
  /** Cuts one of the open connections, chosen by a number from 0 to 1. */
  cut(chance: number): void;
  close(): Promise<void>;
}

/** Hands each connection to the servers in turn, the next where one does not take it, as a load balancer does. */
export async function openProxy(behind: readonly number[]): Promise<Proxy> {
  let ports = behind;
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
    turn += 1;
    handOn(
      socket,
      ports.map((_, place) => ports[(turn + place) % ports.length] ?? 0),
    );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handTo(others) {
      ports = others;
    },
    cut: (chance) => [...sockets][Math.floor(chance * sockets.size)]?.destroy(),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handOn(socket: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void socket.destroy();
  const upstream = connect(port, "127.0.0.1");
  upstream.once("error", () => {
    if (upstream.bytesRead + upstream.bytesWritten === 0 && !socket.readableFlowing) handOn(socket, others);
    else socket.destroy();
  });
  upstream.once("connect", () => {
    socket.pipe(upstream).pipe(socket);
    upstream.once("close", () => socket.destroy());
    socket.once("close", () => upstream.destroy());
    socket.resume();
  });
}
