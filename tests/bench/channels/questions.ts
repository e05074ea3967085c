import type { RequestAt } from "./load.ts";

/** What residents press and type most; each is answered by the article. */
const QUESTIONS = [
  "When was the task force launched?",
  "What are its priorities?",
  "Where is it based?",
  "Who are the partners?",
  "what is being done about fly tipping",
  "what does the task force do",
];

/** Conversations that go on side by side. Their number stays the same, so that memory has no reason to grow. */
const CONVERSATIONS = 1000;

/** Milliseconds between two messages of a conversation, by the clock of the channel. */
const BETWEEN = 30_000;

/** The question at a place: one of a few, or, where each is to be new, one that nobody has asked before. */
export function questionAt(place: number, isNew = false): string {
  const question = QUESTIONS[place % QUESTIONS.length] ?? "";
  return isNew ? `${question} ${place}` : question;
}

/** Messages as a channel sends them that reads the replies out of the response. */
export function messagesFrom(now: number, isNew = false): RequestAt {
  return (place) => {
    const who = place % CONVERSATIONS;
    return {
      path: "/api/messages",
      body: {
        type: "message",
        id: `${now}-${place}`,
        channelId: "emulator",
        deliveryMode: "expectReplies",
        conversation: { id: `conversation-${who}` },
        from: { id: `resident-${who}` },
        recipient: { id: "bot" },
        timestamp: new Date(now + Math.floor(place / CONVERSATIONS) * BETWEEN).toISOString(),
        text: questionAt(place, isNew),
      },
    };
  };
}
