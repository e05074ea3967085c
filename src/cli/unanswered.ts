import { list } from "./learned/from-store.ts";
import { tellUnanswered } from "./learned/tell-unanswered.ts";

await list({
  command: "unanswered",
  lists:
    "Lists the questions that had no answer, the most frequent first, without what tells who asked: what to write about next.",
  read: (store, limit) => store.unanswered(limit),
  tell: tellUnanswered,
});
