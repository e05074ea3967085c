import { type RequestHandler, Router, urlencoded } from "express";
import type { Look } from "../../look.ts";
import type { SiteWording } from "../../site-wording.ts";
import type { Forms } from "../direct-line/forms.ts";
import { readAssets, serveAssets } from "./assets.ts";
import { PLAIN_LOOK } from "./colours.ts";
import { drawContentPage } from "./content-page.ts";
import { drawDemo } from "./demo-page.ts";
import { openView, sayView, tokenOf } from "./form.ts";
import { isOwnPage } from "./own-page.ts";
import { type ChatView, drawPage } from "./page.ts";
import { addressOf, type Site, stringsFor, type Visit } from "./site.ts";

export interface WebOptions {
  readonly directLine: {
    /** A token for a conversation that has not begun yet. */
    issueToken(): Promise<ChatToken>;
    readonly forms: Forms;
    /** Goes before everything: a page costs a signed token. */
    readonly turnAwayFloods: RequestHandler;
  };
  /** The address residents see. */
  readonly publicUrl: () => string;
  readonly wording: SiteWording;
  readonly look?: Look;
  /** Whether the demonstration page at /demo is there. */
  readonly demo?: boolean;
  /** Where whoever has to leave quickly is taken. */
  readonly exitUrl: string;
}

interface ChatToken {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** A question of 1,000 characters as a form writes it, and the token. */
const MOST_BYTES = 65_536;

/**
 * The website: the chat page at /chat, which takes questions by forms too, its script and styles, the pages beside it,
 * and POST /chat/token, at which the page renews its token.
 */
export function createWeb(options: WebOptions): Router {
  const { directLine, publicUrl, wording, look = PLAIN_LOOK, exitUrl, demo = false } = options;
  const { forms } = directLine;
  const site: Site = { assets: readAssets(wording, look), wording, look, exitUrl };
  const own = onlyOwnPage(publicUrl);
  const fields = urlencoded({ extended: false, limit: MOST_BYTES, inflate: false });
  const router = Router({ caseSensitive: true, strict: true });
  router.use((_request, response, next) => {
    response.set("cache-control", "no-store");
    next();
  });
  router.use(directLine.turnAwayFloods);
  router.get(["/", "/chat/"], (_request, response) => response.redirect("/chat"));
  router.get("/chat", async (request, response) => {
    response.type("html").send(draw(await openView(forms), visitOf(request.query)));
  });
  router.post("/chat", own, fields, async (request, response) => {
    const visit = visitOf(request.query);
    response.type("html").send(draw(await sayView(request, forms, visit.strings), visit));
  });
  router.post("/chat/clear", own, fields, async (request, response) => {
    await forms.forget(tokenOf(request.body));
    response.redirect(303, addressOf("/chat", visitOf(request.query), site));
  });
  router.post("/chat/token", own, async (_request, response) => {
    const { conversationId, token, expires_in } = await directLine.issueToken();
    response.json({ conversationId, token, expires_in });
  });
  for (const page of wording.pages)
    router.get(`/chat/${page.id}`, (request, response) => {
      response.type("html").send(drawContentPage(page, visitOf(request.query), site));
    });
  if (demo)
    router.get("/demo", (_request, response) => {
      response.type("html").send(drawDemo(publicUrl(), site.assets));
    });
  router.get("/widget.js", openToAll);
  router.use(serveAssets(site.assets));
  return router;

  function visitOf(query: Readonly<Record<string, unknown>>): Visit {
    return { strings: stringsFor(wording, query.lang), isFramed: query.framed !== undefined };
  }

  function draw(view: ChatView, visit: Visit): string {
    return drawPage(view, visit, site);
  }
}

/** The launcher is for the pages of others. */
const openToAll: RequestHandler = (_request, response, next) => {
  response.set({ "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" });
  next();
};

function onlyOwnPage(publicUrl: () => string): RequestHandler {
  return (request, response, next) => {
    if (isOwnPage(request.headers, publicUrl())) return next();
    const error = { code: "forbidden", message: "Only the chat page itself can ask for this." };
    response.status(403).json({ error });
  };
}
