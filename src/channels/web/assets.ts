import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type RequestHandler, Router } from "express";
import { joinModules } from "./join-modules.ts";
import { type Look, withColours } from "./look.ts";

/** A file that the page asks for. */
interface Asset {
  /** Its path, with the hash of its content, so that it can be kept for good. */
  readonly url: string;
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly packed: Buffer;
}

const SCRIPT = "text/javascript; charset=utf-8";

export type Assets = Readonly<Record<"script" | "exit" | "styles" | "icon", Asset>>;

/** Reads the scripts, styles and icon of the website, its colours as the council chose them. */
export function readAssets(look: Look): Assets {
  const styles = Buffer.from(withColours(read("chat.css").toString(), look));
  return {
    script: asset("/chat/chat.js", SCRIPT, join("chat.ts")),
    exit: asset("/chat/exit.js", SCRIPT, join("exit-page.ts")),
    styles: asset("/chat/chat.css", "text/css; charset=utf-8", styles),
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
      "cache-control": request.originalUrl === one.url ? "public, max-age=31536000, immutable" : "no-cache",
    });
    if (request.acceptsEncodings("gzip")) response.set("content-encoding", "gzip").send(one.packed);
    else response.send(one.body);
  };
}

function asset(path: string, type: string, body: Buffer): Asset {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  // Weak, since the packed and the plain body are the same content and not the same bytes.
  return {
    url: `${path}?v=${hash}`,
    path,
    type,
    etag: `W/"${hash}"`,
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
