import { SpanStatusCode, trace } from "@opentelemetry/api";
import type { AroundTurn } from "../around-turn.ts";

/**
 * A span for each turn, for an operator who starts the server with an OpenTelemetry SDK (docs/operations.md). It holds the
 * channel and the kinds of the replies, never what somebody wrote nor who.
 */
export function traceTurns(): AroundTurn {
  const tracer = trace.getTracer("community-safety-chatbot");
  return ({ channel }, turn) =>
    tracer.startActiveSpan("turn", { attributes: { "chatbot.channel": channel } }, async (span) => {
      try {
        const replies = await turn();
        const kinds = replies.map(({ kind }) => kind);
        span.setAttribute("chatbot.kinds", kinds);
        if (kinds.includes("error")) span.setStatus({ code: SpanStatusCode.ERROR });
        return replies;
      } finally {
        span.end();
      }
    });
}
