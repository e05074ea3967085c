import type { RequestHandler } from "express";
import { errorFacts, type Log } from "../log.ts";

export interface ReadinessOptions {
  /** Rejects where messages cannot be kept now. */
  readonly check: () => Promise<void>;
  /** Whether the server has been told to stop. */
  readonly isStopping: () => boolean;
  readonly log: Log;
}

/** 200 where messages can be taken and kept, else 503 with the code of what is wrong, for a load balancer to go by. */
export function answerReadiness({ check, isStopping, log }: ReadinessOptions): RequestHandler {
  return async (_request, response) => {
    response.set("cache-control", "no-store");
    if (isStopping()) {
      response.status(503).json({ status: "stopping" });
      return;
    }
    try {
      await check();
      response.json({ status: "ready" });
    } catch (error) {
      log.warn({ request: response.get("x-request-id"), ...errorFacts(error) }, "not ready");
      response.status(503).json({ status: "not ready", code: codeOf(error) });
    }
  };
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unknown";
}
