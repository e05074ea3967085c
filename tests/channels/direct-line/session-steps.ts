import type { Activity, Answer, Served, Session } from "./served-direct-line.ts";

/** Waits until something holds, which must be within so many milliseconds. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 8000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Every activity after a watermark, as a polling client reads them: page after page until one is empty. */
export async function pollAll(served: Served, session: Session, watermark = ""): Promise<Activity[]> {
  const path = `/conversations/${session.conversationId}/activities?watermark=${watermark}`;
  const { body } = await served.call(`GET ${path}`, { token: session.token });
  if (body.activities.length === 0) return [];
  return [...body.activities, ...(await pollAll(served, session, body.watermark))];
}

/** Sends a message, and gives the answer to the post. */
export function say(served: Served, session: Session, text: string, more: object = {}): Promise<Answer> {
  return served.call(`POST /conversations/${session.conversationId}/activities`, {
    token: session.token,
    body: { type: "message", text, from: { id: "me" }, ...more },
  });
}
