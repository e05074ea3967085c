import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { snippetFor } from "../../src/channels/web/demo-page.ts";

export interface CouncilPage {
  readonly url: string;
  close(): Promise<void>;
}

export interface CouncilPageOptions {
  /** The page's own styles. */
  readonly css?: string;
  /** What is pasted. Default: what the demonstration page tells to paste. */
  readonly snippet?: string;
  /** Default localhost: another site than the chat's. With 127.0.0.1 it is the same site, as with a council's subdomain. */
  readonly host?: "localhost" | "127.0.0.1";
}

/** A council's own server: a bare page with the snippet in it, under the strictest policy that a council could have. */
export async function startCouncilPage(
  chat: string,
  { css = "", snippet = snippetFor(chat), host = "localhost" }: CouncilPageOptions = {},
): Promise<CouncilPage> {
  const policy = [
    ["default-src 'none'", "style-src 'self'", `script-src ${chat}`, `frame-src ${chat}`],
    ["base-uri 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
  ];
  const page = `<!doctype html><html lang="en"><title>Council</title><link rel="stylesheet" href="/council.css">
<main><h1>Council</h1><p><a href="/next">Next page</a></p>
${snippet}
</main></html>`;
  const server = createServer((request, response) => {
    const isCss = request.url === "/council.css";
    response.setHeader("content-security-policy", policy.flat().join("; "));
    response.setHeader("content-type", isCss ? "text/css" : "text/html; charset=utf-8");
    response.end(isCss ? css : page);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
