/** Words that say how something is asked, not what about. */
const STOP_WORDS = new Set(
  `a about above actually after again all already also am an and any anybody anyone anything are aren't around as ask at be
  because been before being between both but by can cannot cant could couldn't did didnt do does doesnt doing done dont
  during each either else etc even ever every everyone few for from further get gets getting give gives go goes going gone
  gonna got had has hasnt have havent having he hello her here hers hey hi him himself his how however i id if ill im in
  into is isnt it its itself ive just kind know let like lot made make makes making many may me mean might mine more most
  much must my myself never no nor not now of off oh ok okay on once one only onto or other others ought our ours out
  over own please pls plz quite rather really right said same say says shall she should shouldnt so some somebody someone
  something such sure tell than thanks that thats the their theirs them themselves then there theres these they theyre
  thing things think this those though through to too try u under until up upon ur us use used using very via want wants
  was wasnt way we well were werent what whatever whats when whens where wheres whether which while who whom whos whose
  why will with within without wont would wouldnt ya yeah yes yet you your youre yours yourself`
    .split(/\s+/)
    .map((word) => word.replaceAll("'", "")),
);

/** Whether a lower-case word says nothing of what a question is about. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
