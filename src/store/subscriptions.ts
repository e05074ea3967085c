/** Who wants to be told of something, until they no longer do. They have no retention of their own. */
export interface Subscriptions {
  /** Keeps it, in place of an earlier one of the same user in the same conversation. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Drops all of a user's, or all of a conversation's. */
  unsubscribe(whose: Whose): Promise<void>;
  /** All of them, in the order of user and conversation. */
  subscriptions(): Promise<readonly Subscription[]>;
}

export interface Subscription {
  readonly user: string;
  readonly conversation: string;
  readonly channel: string;
  /** What the channel needs to reach the conversation: plain JSON. */
  readonly reference: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly at: string;
}

export type Whose = { readonly user: string } | { readonly conversation: string };
