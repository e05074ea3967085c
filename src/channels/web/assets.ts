import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type RequestHandler, Router } from "express";
import type { Look } from "../../look.ts";
import type { SiteWording } from "../../site-wording.ts";
import { withColours } from "./colours.ts";
import { joinModules } from "./join-modules.ts";
import { writeWidget } from "./widget.ts";

/** A file that a page asks for. */
interface Asset {
  /** Its path, with the hash of its content, so that it can be kept for good. */
  readonly url: string;
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  /** How long it may be kept under its address without the hash. */
  readonly unversioned: string;
  readonly body: Buffer;
  readonly packed: Buffer;
}

const FOR_GOOD = "public, max-age=31536000, immutable";

/** The launcher's address has no hash, since it stands in the pages of councils. */
const AN_HOUR = "public, max-age=3600";

const SCRIPT = "text/javascript; charset=utf-8";

export type Assets = Readonly<
  Record<"script" | "exit" | "styles" | "icon" | "widget" | "demo" | "demoStyles", Asset>
>;

/** Reads the scripts, styles and icon of the website, its colours as the council chose them. */
export function readAssets(wording: SiteWording, look: Look): Assets {
  const styles = Buffer.from(withColours(read("chat.css").toString(), look));
  return {
    script: asset("/chat/chat.js", SCRIPT, join("chat.ts")),
    exit: asset("/chat/exit.js", SCRIPT, join("exit-page.ts")),
    styles: asset("/chat/chat.css", "text/css; charset=utf-8", styles),
    widget: asset("/widget.js", SCRIPT, Buffer.from(writeWidget(wording, look)), AN_HOUR),
    demo: asset("/demo/demo.js", SCRIPT, join("demo.ts")),
    demoStyles: asset("/demo/demo.css", "text/css; charset=utf-8", read("demo.css")),
    icon: asset("/chat/icon.svg", "image/svg+xml", read("icon.svg")),
  };
}

/** Serves the assets, packed where the browser takes that, and not at all where it has them already. */
export function serveAssets(assets: Assets): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const one of Object.values(assets)) router.get(one.path, serve(one));
  return router;
}

function serve(one: Asset): RequestHandler {
  return (request, response) => {
    response.set({
      "content-type": one.type,
      etag: one.etag,
      vary: "Accept-Encoding",
      "cache-control": request.originalUrl === one.url ? FOR_GOOD : one.unversioned,
    });
    if (request.acceptsEncodings("gzip")) response.set("content-encoding", "gzip").send(one.packed);
    else response.send(one.body);
  };
}

function asset(path: string, type: string, body: Buffer, unversioned = "no-cache"): Asset {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  // Weak, since the packed and the plain body are the same content and not the same bytes.
  return {
    url: `${path}?v=${hash}`,
    path,
    type,
    etag: `W/"${hash}"`,
    unversioned,
    body,
    packed: gzipSync(body, { level: 9 }),
  };
}

function join(entry: string): Buffer {
  return Buffer.from(joinModules(new URL("./client/", import.meta.url), entry));
}

function read(file: string): Buffer {
  return readFileSync(new URL(file, import.meta.url));
}
