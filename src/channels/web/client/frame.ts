import type { Activity } from "../drawing/activity.ts";
import { closeMenu } from "./close-menu.ts";

/** What the page tells the launcher in the council's page. Never what anybody wrote. */
type FrameNews = "close" | "exit" | "answered" | "unanswered";

/** Tells the launcher; where there is none, nothing happens. */
export type TellFrame = (news: FrameNews) => void;

/** Talks with the launcher in whose frame the page stands. Esc closes what is open on the page, and else the frame. */
export function joinFrame(onOpened: () => void): TellFrame {
  let host: string | undefined;
  const tell: TellFrame = (news) => host !== undefined && parent.postMessage(news, host);
  addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing && !closeMenu()) tell("close");
  });
  addEventListener("message", ({ source, origin, data }) => {
    // Only allowed origins can put this page in a frame: its security policy names them.
    if (source !== parent || parent === window || !/^(opened|here)$/.test(data)) return;
    host = origin;
    if (data === "opened") onOpened();
  });
  return tell;
}

/** What an answer is to the launcher; a welcome, a question back and small talk are nothing. */
export function newsOf({ replyToId, channelData }: Activity): FrameNews[] {
  const kind = channelData?.answer?.kind;
  return replyToId && (kind === "answered" || kind === "unanswered") ? [kind] : [];
}
