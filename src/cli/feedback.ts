import { list } from "./learned/from-store.ts";
import { tellFeedback } from "./learned/tell-feedback.ts";

await list({
  command: "feedback",
  lists: "Lists what residents thought of the answers, of the newest so many, the worst answer first.",
  read: (store, limit) => store.feedback(limit),
  tell: tellFeedback,
});
