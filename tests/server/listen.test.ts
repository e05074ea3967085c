import { EventEmitter, once } from "node:events";
import { request, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { expect } from "chai";
import { ProductError } from "../../src/errors.ts";
import { type Listening, listen } from "../../src/server/listen.ts";

const HOST = "127.0.0.1";

describe("listen", () => {
  let server: Listening | undefined;
  const sockets: Socket[] = [];

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server?.close();
    server = undefined;
  });

  it("takes any free port and tells its address", async () => {
    server = await listen(hello, { host: HOST, port: 0 });
    expect(server.url).to.equal(`http://127.0.0.1:${server.port}`);
    expect(await (await fetch(server.url)).text()).to.equal("hello");
  });

  it("tells an address that a browser can open when it listens on all of them", async () => {
    server = await listen(hello, { host: "0.0.0.0", port: 0 });
    expect(server.url).to.equal(`http://localhost:${server.port}`);
  });

  it("says what to do about a port that is taken", async () => {
    server = await listen(hello, { host: HOST, port: 0 });
    const error = await failure(listen(hello, { host: HOST, port: server.port }));
    expect(error).to.be.instanceOf(ProductError);
    expect(error.code).to.equal("port-taken");
    expect(error.message).to.include(`Port ${server.port} is already in use`).and.include("set PORT");
  });

  it("says what to do about a host that is not this machine", async () => {
    const error = await failure(listen(hello, { host: "192.0.2.1", port: 0 }));
    expect(error.code).to.equal("host-unknown");
    expect(error.message).to.include("HOST=127.0.0.1");
  });

  it("lets an answer under way end before it closes, and takes no new request", async () => {
    const asked = new EventEmitter();
    server = await listen((_request, response) => void asked.emit("request", response), {
      host: HOST,
      port: 0,
    });
    const pending = fetch(server.url);
    const [answer] = (await once(asked, "request")) as [ServerResponse];
    const closed = server.close();
    expect(await failure(fetch(server.url))).to.be.instanceOf(TypeError);
    answer.end("late");
    expect(await (await pending).text()).to.equal("late");
    await closed;
  });

  it("closes twice like once", async () => {
    server = await listen(hello, { host: HOST, port: 0 });
    await Promise.all([server.close(), server.close()]);
  });

  it("cuts off what does not end in time", async () => {
    server = await listen(() => {}, { host: HOST, port: 0, drainMs: 50 });
    const socket = open(server.port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await once(socket, "connect");
    const gone = once(socket, "close");
    await server.close();
    await gone;
  });

  it("hands over an upgrade that is wanted, and leaves its socket alone afterwards", async () => {
    const upgrade = (_request: unknown, socket: NodeJS.WritableStream) => {
      socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
      return true;
    };
    server = await listen(hello, { host: HOST, port: 0, drainMs: 50, upgrade });
    const asked = request(server.url, { headers: { connection: "Upgrade", upgrade: "websocket" } }).end();
    const [response, socket] = await once(asked, "upgrade");
    sockets.push(socket);
    expect(response.statusCode).to.equal(101);
    expect(socket.destroyed).to.equal(false);
  });

  it("refuses an upgrade that nobody wants", async () => {
    server = await listen(hello, { host: HOST, port: 0, upgrade: () => false });
    const asked = request(server.url, { headers: { connection: "Upgrade", upgrade: "websocket" } }).end();
    const [response] = await once(asked, "response");
    response.resume();
    expect(response.statusCode).to.equal(404);
  });

  it("lets go of somebody who never ends the headers", async () => {
    server = await listen(hello, { host: HOST, port: 0 });
    const socket = open(server.port, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    await once(socket, "close");
    expect(answer).to.match(/^HTTP\/1\.1 408 /);
  });

  function open(port: number, words: string): Socket {
    const socket = connect(port, HOST, () => socket.write(words));
    sockets.push(socket);
    return socket;
  }
});

function hello(_request: unknown, response: ServerResponse): void {
  response.end("hello");
}

/** What the promise was rejected with. */
async function failure(promise: Promise<unknown>): Promise<Error & { code?: unknown }> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error("It was not rejected.");
  return outcome;
}
