/** One way to take a message as a question after a contact. */
export interface ContactReading {
  /**
   * Which words are looked at: `name` must begin with the name of a contact; `either` with a name or hold a matter;
   * `matter` must hold what the contact is for.
   */
  readonly slot: "name" | "either" | "matter";
  readonly words: readonly string[];
  /** All other words, where a resident may have told what happened. */
  readonly story: readonly string[];
  /** Whether nothing was asked but who or what something is: then the articles may know better. */
  readonly isBare: boolean;
}

const WHO =
  "(?:i|we|you|u|she|he|(?:deaf |young |old |disabled )?people|kids|children|residents|someone|somebody|anyone|one|(?:my|a) [a-z]+(?: [a-z]+)?)";
const WILL = "(?:do|can|could|should|would|shall|must|might|when|if)";
const BETWEEN =
  "(?: (?:need|have|want|like|get|go|be|best|even|actually|just|also|about|to|able|be|supposed|meant|then|first|now)){0,4}";
/** What may stand before "to call" in a question or a wish. */
const BEFORE_TO =
  "(?:who|whom|where|how|when|best|number|no|way|line|hotline|want|wants|need|like|love|wish|trying|try|supposed|meant|have|got|going|someone|somebody|anyone|anybody|somewhere|person|people|place|possible|website|email|ought|ok|okay|right|alright|fine|allowed|anything|free|whether)";
const REACH =
  "(?:call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|telephone|dial(?:ling)?|contact(?:ing)?|reach|message|text(?:ing)?|email(?:ing)?|bell|buzz|notify|inform|alert|ask(?:ing)?|see|us(?:e|ing)|tell(?:ing)?|try|apply|request|start|(?:report|complain|writ|go|turn)(?:e|ing)? to|get(?:ting)? (?:hold of|through to|on to|onto|in touch with|into contact with|in contact with)|(?:speak|talk|chat)(?:ing)? (?:to|with))";
const SOMEONE = "(?:you|them|someone|somebody|anyone|people|us|the police)";
const REPORT = `(?:report(?:ing)?|(?:tell(?:ing)?|inform|alert|notify)(?: ${SOMEONE})? (?:about|of)|complain(?:ing)? about|flag(?: up)?|grass(?: up| on)?|shop|dob in|let ${SOMEONE} know(?: about)?|(?:make|put in|file) a (?:report|complaint) about)`;
const PHONE = "(?:phone|telephone|tel|contact|mobile|freephone|free|emergency|text|sms|help)";
const NUMBER = `(?:${PHONE} (?:number|no|line)|number|hotline|helpline|phoneline|digits|contact details?|contact|details|address|website|webpage|email(?: address)?|phone|telephone)`;
const HELP =
  "(?:who (?:deals|deal|handles|handle|helps|takes|sorts|can help|could help|will help)(?: me| us| you| people| victims)?(?: out)?(?: with)?(?: complaints| reports)?|where (?:can|do|could|should) (?:i|we|people) (?:get|find|go for)(?: some)? (?:help|advice|support|information|info))";

const LOOKS_AFTER =
  "(?:supports?|investigates?|looks? into|sorts? out|looks? after|clears? up|cleans? up|picks? up|(?:is|are) (?:responsible for|supposed to (?:deal with|clear up|clean up|sort out)))";
const PLACE =
  "(?:number|line|someone|somebody|somewhere|anyone|anybody|anywhere|place|charity|service|website)";
const COSTS = "(?:pay|charged?|charges?|costs?|free)";
const CALLS = "(?:calls?|calling|ringing|phoning|texts?|texting) (?:to )?";

interface Frame {
  readonly pattern: RegExp;
  readonly slot: ContactReading["slot"];
  readonly isBare: boolean;
}

/** Each is tried on the lower-case words of a clause, joined by single spaces. */
const FRAMES: readonly Frame[] = [
  frame("matter", `\\b${WILL} ${WHO}${BETWEEN} ${REPORT}\\b(?<slot>.*)`),
  frame("matter", `\\b${BEFORE_TO} to ${REPORT}\\b(?<slot>.*)`),
  frame("matter", `^${REPORT}\\b(?<slot>.*)`),
  frame("matter", `\\bwho ${LOOKS_AFTER}\\b(?<slot>.*)`),
  frame(
    "matter",
    "\\bwho (?:should|needs? to|ought to|has to|would want to) know(?: about| if| that)?\\b(?<slot>.*)",
  ),
  frame("matter", `\\b${PLACE}(?: where| that)? ${WHO}${BETWEEN} ${REPORT}\\b(?<slot>.*)`),
  frame("matter", `\\b${HELP} (?:with|about|for|on|after|if|when|as|get over|deal with)\\b(?<slot>.*)`),
  frame(
    "matter",
    "\\bwhere (?:can|do|could|should) (?<slot>.+?) (?:get|find|go for)(?: some| any)? (?:help|advice|support)\\b",
  ),
  frame("name", `\\b${WILL} ${WHO}${BETWEEN} (?<verb>${REACH})\\b(?<slot>.*)`),
  frame("name", `\\b${PLACE}(?: that| who)? ${WHO} (?:can|could|should) (?<verb>${REACH})\\b(?<slot>.*)`),
  frame("name", `\\b${COSTS} (?:[a-z]+ ){0,2}${CALLS}(?<slot>.*)`),
  frame("name", "\\bdoes (?<slot>\\d+) cost\\b"),
  frame("name", "\\bwhat (?:counts as|is classed as|makes(?: it)?) (?<slot>.+?)(?: call)?$"),
  frame("name", "^(?:is|isnt) (?<slot>.+?) (?:only|just|the right|the one|the best|ok|for)\\b"),
  frame("name", `\\b${BEFORE_TO} to (?<verb>${REACH})\\b(?<slot>.*)`),
  frame("name", `^(?:please )?(?<verb>${REACH})\\b(?<slot>.*)`),
  frame("either", `\\b${NUMBER} (?:for|to|at)\\b(?<slot>.*)`),
  frame("name", `\\b${NUMBER} of\\b(?<slot>.*)`),
  frame("either", `^(?<slot>.+?) ${NUMBER}(?:$| please| pls| thanks)`),
  frame("name", "^(?:which is it |is it |should it be )?(?<slot>.+)", true),
];

function frame(slot: ContactReading["slot"], pattern: string, isBare = false): Frame {
  return { slot, pattern: new RegExp(pattern), isBare };
}

/** The words that make a question one after a contact: a misspelling may be meant for one of them. */
export const FRAME_WORDS: ReadonlySet<string> = new Set(
  FRAMES.flatMap(({ pattern }) => pattern.source.match(/(?<![?\\])\b[a-z]{4,}\b(?!>)/g) ?? []),
);

/** Every way to take the clauses of a message, each a list of words, as a question after a contact. */
export function contactReadings(clauses: readonly (readonly string[])[]): ContactReading[] {
  return clauses.flatMap((clause, at) => {
    const text = clause.join(" ");
    const others = clauses.filter((_, place) => place !== at).flat();
    return FRAMES.flatMap(({ pattern, slot, isBare }) => {
      const match = pattern.exec(text);
      if (!match) return [];
      // "Text 999" asks for another thing than "call 999".
      const verb = match.groups?.verb?.startsWith("text") ? "text " : "";
      const told = match.groups?.slot ?? "";
      const story = [...others, ...wordsIn(text.replace(told, " "))];
      return [{ slot, words: wordsIn(verb + told), story, isBare }];
    });
  });
}

function wordsIn(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
