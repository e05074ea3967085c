import type { Reply } from "../reply.ts";
import { fill, type Wording } from "../wording.ts";

/** Numbers that do not change: a doubt about them would cost somebody in danger a moment. */
const NEVER_DOUBTED = ["999"];

/** The reply with a sentence for each contact whose number may have changed. Said once, however often this is called. */
export function tellStaleContacts(reply: Reply, { replies }: Pick<Wording, "replies">): Reply {
  const notices = reply.contacts
    .filter(({ stale, number, text }) => stale && !NEVER_DOUBTED.includes(number ?? text ?? ""))
    .map(({ name }) => fill(replies.stale_contact, { name }))
    .filter((notice) => !reply.text.includes(notice));
  return notices.length === 0 ? reply : { ...reply, text: [reply.text, ...notices].join("\n\n") };
}
