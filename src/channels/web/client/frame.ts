import type { Activity } from "../drawing/activity.ts";

/** What the page tells the launcher in the council's page. Never what anybody wrote. */
type FrameNews = "close" | "exit" | "answered" | "unanswered";

/** Tells the launcher; false where there is none. */
export type TellFrame = (news: FrameNews) => boolean;

/** Talks with the launcher in whose frame the page stands; where it stands in none, nothing is said. */
export function joinFrame(onOpened: () => void): TellFrame {
  let host: string | undefined;
  addEventListener("message", ({ source, origin, data }) => {
    // Only allowed origins can put this page in a frame: its security policy names them.
    if (source !== parent || parent === window || data !== "safety-chat:opened") return;
    host = origin;
    onOpened();
  });
  return (news) => {
    if (host !== undefined) parent.postMessage(`safety-chat:${news}`, host);
    return host !== undefined;
  };
}

/** What an answer is to the launcher; a welcome, a question back and small talk are nothing. */
export function newsOf({ replyToId, channelData }: Activity): FrameNews[] {
  const kind = channelData?.answer?.kind;
  return replyToId && (kind === "answered" || kind === "unanswered") ? [kind] : [];
}
