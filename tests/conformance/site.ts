import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page, or a script as it stands in a file, or as text. */
type Content = string | { readonly file: string } | { readonly text: string; readonly type: string };

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** A website of somebody else on loopback: its files by path, and its content security policy. */
export async function serveSite(
  files: Readonly<Record<string, Content>>,
  policy: () => string,
): Promise<Site> {
  const server = createServer((request, response) => {
    const content = files[request.url ?? ""];
    if (content === undefined) return void response.writeHead(404).end();
    const { text, type } = read(content);
    response.writeHead(200, { "content-type": type, "content-security-policy": policy() }).end(text);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function read(content: Content): { text: string; type: string } {
  if (typeof content === "string") return { text: content, type: "text/html; charset=utf-8" };
  if ("text" in content) return content;
  return { text: readFileSync(content.file, "utf8"), type: "text/javascript; charset=utf-8" };
}
