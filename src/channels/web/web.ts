import { type RequestHandler, Router } from "express";
import { readAssets, serveAssets } from "./assets.ts";
import { isOwnPage } from "./own-page.ts";
import { drawPage } from "./page.ts";
import { ENGLISH } from "./strings.ts";

export interface WebOptions {
  readonly directLine: {
    /** A token for a conversation that has not begun yet. */
    issueToken(): Promise<ChatToken>;
  };
  /** The address residents see. */
  readonly publicUrl: () => string;
}

interface ChatToken {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** The website: the chat page at /chat with its script and styles, and POST /chat/token, at which the page renews its token. */
export function createWeb({ directLine, publicUrl }: WebOptions): Router {
  const assets = readAssets();
  const router = Router({ caseSensitive: true, strict: true });
  router.get(["/", "/chat/"], (_request, response) => response.redirect("/chat"));
  router.get("/chat", async (_request, response) => {
    const { token } = await directLine.issueToken();
    response
      .set("cache-control", "no-store")
      .type("html")
      .send(drawPage(assets, { token, strings: ENGLISH }));
  });
  router.post("/chat/token", onlyOwnPage(publicUrl), async (_request, response) => {
    const { conversationId, token, expires_in } = await directLine.issueToken();
    response.set("cache-control", "no-store").json({ conversationId, token, expires_in });
  });
  router.use(serveAssets(assets));
  return router;
}

function onlyOwnPage(publicUrl: () => string): RequestHandler {
  return (request, response, next) => {
    if (isOwnPage(request.headers, publicUrl())) return next();
    const error = { code: "forbidden", message: "Only the chat page itself can ask for a token." };
    response.status(403).set("cache-control", "no-store").json({ error });
  };
}
