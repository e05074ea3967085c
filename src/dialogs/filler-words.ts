/** Words that say nothing of what is wanted. "They" and "police" are not among them: who asks about those asks something. */
export const FILLER_WORDS: readonly string[] = [
  ..."a an the i im ive id ill me my mine we were weve our us you your yours".split(" "),
  ..."to of in on at by for from with and or as so if then than".split(" "),
  ..."is it its this that these those there theres here am are be been being was has have had having".split(
    " ",
  ),
  ..."do does can could would will shall should may might must got get getting".split(" "),
  ..."want wants wanted need needs like know think please pls just really very bit now today".split(" "),
  ..."hi hello hey hiya ok okay well oh um er erm yeah some any about again agian also too keep keeps".split(
    " ",
  ),
  ..."last night yesterday today tonight week morning evening moment time times always all".split(" "),
  ..."someone somebody something anything thing things one ones stuff people lot lots option choice".split(
    " ",
  ),
];

/** How a request opens. What follows is what is wanted. */
export const LEAD_INS: readonly string[] = [
  ...[
    "how do i",
    "how can i",
    "how should i",
    "how would i",
    "how do we",
    "how can we",
    "how to",
    "how do you",
  ],
  ...["where do i", "where can i", "where should i", "where do we", "where to", "where can we"],
  ...["who do i", "who can i", "who should i", "who do we", "who can we", "who to", "whom do i"],
  ...["what do i do about", "what can i do about", "what should i do about", "what do i do if"],
  ...["what can i do if", "what to do about", "what do i do when", "what should i do if"],
  ...["can i", "could i", "can we", "may i", "am i able to", "is it possible to", "are you able to"],
  ...["i want to", "i wanna", "i would like to", "id like to", "i need to", "i am trying to", "im trying to"],
  ...[
    "i wish to",
    "we want to",
    "we need to",
    "can you help me",
    "can you tell me how to",
    "i have to",
    "let me",
  ],
];

/** First words of a question or of a wish to be told. */
export const QUESTION_OPENINGS: readonly string[] = [
  ..."who what when where why which whose how is are was were do does did will would can could should".split(
    " ",
  ),
  ..."am has have had tell explain whats wheres whos whens".split(" "),
];

export const NEGATIONS: readonly string[] = [
  ..."not no never dont doesnt didnt isnt arent wasnt cant wont without nothing neither".split(" "),
];

/** What may stand before that. */
export const GREETINGS: readonly string[] = [
  ..."hi hello hey hiya ok okay so well um er sorry and but".split(" "),
];
