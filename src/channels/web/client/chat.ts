import { type Activity, isOwn } from "../drawing/activity.ts";
import { createComposer } from "./composer.ts";
import { readyExit } from "./exit.ts";
import { joinFrame, newsOf } from "./frame.ts";
import { createLine, type Outgoing } from "./line.ts";
import { readyMenu } from "./menu.ts";
import { createMessageLog } from "./message-log.ts";
import { findPage, type Page } from "./page-parts.ts";
import { continueSession } from "./session.ts";
import { createStatus } from "./status.ts";

/** If the resident's own message has not come back by then, the stream is taken for dead. Milliseconds. */
const ECHO_MS = 5000;

const page = findPage();
const tellFrame = joinFrame(() => page.question.focus());
readyExit(tellFrame);
continueSession(page);
startChat(page);

/** Makes the conversation live. */
function startChat(page: Page): void {
  const status = createStatus(page);
  const log = createMessageLog(page, (text) => ask(text, true));
  const line = createLine(page.token, {
    onActivities: show,
    onConnection: status.connected,
    onRenewed: (isCleared) => {
      if (isCleared) log.clear();
      log.beginAnew(isCleared ? page.strings.cleared : page.strings.renewed);
      sendLostAgain();
    },
  });
  const sent = new Map<string, Outgoing>();
  createComposer(page, (text) => ask(text, false));
  readyMenu(page, () => {
    sent.clear();
    status.waiting(false);
    void line.forget();
  });

  function ask(text: string, isChoice: boolean): void {
    const message = { text, isChoice, clientId: randomId() };
    log.addOwn(text, message.clientId);
    void deliver(message);
  }

  async function deliver(message: Outgoing): Promise<void> {
    const { clientId } = message;
    status.waiting(true);
    const outcome = await line.send(message);
    if (outcome === "sent") {
      sent.set(clientId, message);
      setTimeout(() => log.isUnconfirmed(clientId) && line.reconnect(), ECHO_MS);
      return;
    }
    status.waiting(false);
    const why = outcome === "busy" ? page.strings.unsent_busy : page.strings.unsent;
    log.markUnsent(clientId, why, () => void deliver(message));
  }

  /** What the server took, and forgot with the conversation before it was shown to hold it. */
  function sendLostAgain(): void {
    const lost = [...sent.values()].filter(({ clientId }) => log.isUnconfirmed(clientId));
    sent.clear();
    for (const message of lost) void deliver(message);
  }

  function show(activities: readonly Activity[], isHistory: boolean): void {
    const shown = activities.filter((activity) => activity.type === "message");
    if (activities.some((activity) => activity.type === "typing" && !isOwn(activity))) status.waiting(true);
    log.add(shown, isHistory);
    if (shown.some((activity) => !isOwn(activity))) status.waiting(false);
    if (!isHistory) shown.flatMap(newsOf).forEach(tellFrame);
  }
}

/** `crypto.randomUUID` is missing on pages that are not served over https. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}
