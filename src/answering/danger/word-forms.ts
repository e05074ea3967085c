/** Verbs whose other forms no rule gives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  beat: "beats beating beaten",
  bite: "bites biting bit bitten",
  bleed: "bleeds bleeding bled",
  break: "breaks breaking broke broken",
  blow: "blows blowing blew blown",
  bring: "brings bringing brought",
  buy: "buys buying bought",
  choose: "chooses choosing chose chosen",
  come: "comes coming came",
  cut: "cuts cutting",
  die: "dies dying died dyeing",
  do: "does doing did done",
  draw: "draws drawing drew drawn",
  drink: "drinks drinking drank drunk",
  drive: "drives driving drove driven",
  fall: "falls falling fell fallen",
  feed: "feeds feeding fed",
  feel: "feels feeling felt",
  fight: "fights fighting fought",
  find: "finds finding found",
  get: "gets getting got gotten",
  give: "gives giving gave given",
  go: "goes going went gone",
  grow: "grows growing grew grown",
  hang: "hangs hanging hung hanged",
  have: "has having had",
  hear: "hears hearing heard",
  hide: "hides hiding hid hidden",
  hit: "hits hitting",
  hold: "holds holding held",
  hurt: "hurts hurting",
  keep: "keeps keeping kept",
  leave: "leaves leaving left",
  lie: "lies lying lied",
  lose: "loses losing lost",
  make: "makes making made",
  pay: "pays paying paid",
  put: "puts putting",
  run: "runs running ran",
  say: "says saying said",
  see: "sees seeing saw seen",
  sell: "sells selling sold",
  send: "sends sending sent",
  set: "sets setting",
  shake: "shakes shaking shook shaken",
  shoot: "shoots shooting shot",
  show: "shows showing showed shown",
  shut: "shuts shutting",
  sleep: "sleeps sleeping slept",
  spit: "spits spitting spat",
  steal: "steals stealing stole stolen",
  swing: "swings swinging swung",
  take: "takes taking took taken",
  teach: "teaches teaching taught",
  tell: "tells telling told",
  think: "thinks thinking thought",
  throw: "throws throwing threw thrown",
  tie: "ties tying tied",
  try: "tries trying tried",
  wake: "wakes waking woke woken",
  write: "writes writing wrote written",
};

/** A short verb doubles its last letter: stab, stabbing. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprtv]$/;

/** A word in every form that residents may write it in: hit, hits, hitting; stab, stabs, stabbed, stabbing. */
export function formsOf(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [word, ...irregular.split(" ")];
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`];
  }
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  if (word.endsWith("e")) return [word, plural, `${word}d`, `${word.slice(0, -1)}ing`];
  const base = DOUBLES.test(word) || DOUBLING.has(word) ? word + word.at(-1) : word;
  return [word, plural, `${base}ed`, `${base}ing`];
}

/** Longer verbs that double too. */
const DOUBLING = new Set(["kidnap", "control", "travel", "traffic"]);
