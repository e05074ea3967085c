import { type Contact, plainReply, type Reply, type Source } from "../../../src/reply.ts";

export const LAUNCH: Source = {
  title: "Launch of Maidstone Task Force",
  publisher: "Kent Police",
  section: "Concerns and priorities",
  url: "https://www.kent.police.uk/news/kent/news2/policing-news/2010/launch-of-maidstone-task-force/",
  date: "2020-10-16",
  passage: "launch#3",
  sentences: ["The task force officially launched on Friday 16 October 2020."],
};
const FLOODS: Source = {
  title: "Flood wardens meet [update]",
  url: "https://www.example.gov.uk/floods",
  passage: "floods#1",
  sentences: ["The wardens meet in the town hall."],
};
export const POLICE: Contact = {
  id: "police-101",
  name: "Kent Police",
  for: "Report a crime that is not happening now.",
  number: "101",
  web: "https://www.kent.police.uk/report/",
};
export const SHOUT: Contact = {
  id: "shout",
  name: "Shout",
  for: "Talk by text with somebody who listens.",
  text: "85258",
  hours: "24 hours a day",
};
export const CRIMESTOPPERS: Contact = {
  id: "crimestoppers",
  name: "Crimestoppers",
  for: "Tell what you know without giving your name.",
  number: "0800 555 111",
};
const SIGN_LANGUAGE: Contact = {
  id: "emergency-bsl",
  name: "999 BSL",
  for: "Reaches 999 by video for people who use British Sign Language.",
};

const THUMBS = ["Yes, this was useful", "No, this was not useful"];

/** A reply of each kind, with all that its kind carries. */
export const SAMPLES: Readonly<Record<string, Reply>> = {
  welcome: plainReply(
    "smalltalk",
    "I am an automated assistant. I cannot take reports.\n\n**In an emergency, call 999.**",
    [
      "Ask about the task force",
      "Report a concern",
      "999 or 101",
      "Find a contact",
      "I feel unsafe",
      "Something else",
    ],
  ),
  answered: {
    ...plainReply("answered", "The task force officially launched on **Friday 16 October 2020**.", THUMBS),
    thumbs: THUMBS,
    sources: [LAUNCH],
    topic: "Concerns and priorities",
    confidence: 0.97,
  },
  "two sources": {
    ...plainReply(
      "answered",
      "As of 16 October 2020:\n\n- knife crime – “drugs supply”\n- anti-social behaviour\n\nThe wardens meet in the town hall.",
    ),
    sources: [LAUNCH, { ...LAUNCH, section: "Officers", passage: "launch#4" }, FLOODS],
  },
  contact: {
    ...plainReply("answered", "Call **0800 555 111**. See [their website](https://crimestoppers-uk.org)."),
    contacts: [CRIMESTOPPERS],
  },
  unanswered: {
    ...plainReply("unanswered", "I could not find an answer to that in the articles I have.", [
      "When was the task force launched?",
      "Who are the partners?",
    ]),
    contacts: [POLICE],
  },
  clarify: plainReply("clarify", "I am not sure what you mean. Is it one of these?", [
    "Where is the task force based?",
    "Where does the task force work?",
    "Who leads it?",
  ]),
  safety: {
    ...plainReply(
      "safety",
      "**If you are in danger now, call 999.** If you cannot speak, press 55 when you are asked.",
    ),
    contacts: [POLICE, SHOUT, SIGN_LANGUAGE],
    safety: "domestic-abuse",
  },
  dialog: plainReply("dialog", "What is it about?", ["Drugs", "Fly-tipping", "Something else"]),
  error: plainReply("error", "Something went wrong & I could not answer. **In an emergency, call 999.**"),
};
