import type { DatabaseSync } from "node:sqlite";
import type { Subscription, Subscriptions, Whose } from "../subscriptions.ts";
import type { Commits } from "./commits.ts";

interface SubscriptionTable extends Subscriptions {
  /** To be called inside a transaction. */
  eraseSubscriptions(whose: Whose): void;
}

/** Subscriptions in their table. */
export function createSubscriptionTable(database: DatabaseSync, write: Commits["write"]): SubscriptionTable {
  const add = database.prepare(
    "INSERT OR REPLACE INTO subscriptions (user, conversation, subscription) VALUES (?, ?, ?)",
  );
  const all = database.prepare("SELECT subscription FROM subscriptions ORDER BY user, conversation");
  const dropUser = database.prepare("DELETE FROM subscriptions WHERE user = ?");
  const dropConversation = database.prepare("DELETE FROM subscriptions WHERE conversation = ?");

  function eraseSubscriptions(whose: Whose): void {
    if ("user" in whose) dropUser.run(whose.user);
    else dropConversation.run(whose.conversation);
  }

  return {
    eraseSubscriptions,
    async subscribe(subscription) {
      const text = JSON.stringify(subscription);
      await write(() => add.run(subscription.user, subscription.conversation, text));
    },
    unsubscribe: (whose) => write(() => eraseSubscriptions(whose)),
    subscriptions: async () =>
      all.all().map(({ subscription }) => JSON.parse(String(subscription)) as Subscription),
  };
}
