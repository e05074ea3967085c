const STREETS = `street str st road rd avenue ave av lane ln close cl drive drv dr way court ct crescent cres cresc place pl
  gardens gdns grove gro terrace terr tce square sq hill park row walk mews green view rise parade wharf mount meadow meadows
  field fields heights quay broadway villas cottages buildings house lodge end path bank croft drove gate vale common chase
  circus crossway orchard garth hythe yard passage alley`;

/** Between a number and a street these say that the number counts something, and is no part of an address. */
const OTHER_WORDS = `who which how many much did do does with along when while where what up out down over across some all if but
  as for has have had will said then so in on at of off from by to and or the a an my our your their his her this that is are
  was were am pm per percent more other others different new st nd rd th
  people man men woman women boys girls kids lads children officers pc pcs police dealer dealers cars vans bikes times
  minute minutes mins hour hours hrs day days weeks month months year years yrs mile miles metre metres yard yards feet
  bed bedroom storey house houses home homes door doors flat flats shop shops block blocks bag bags tonne tonnes
  january february march april may june july august september october november december`;

/** The words that end the name of a street, as one pattern. */
export const STREET_WORD = alternatives(STREETS);
/** The words that do not stand in the name of a street, as one pattern. */
export const NO_STREET_WORD = alternatives(OTHER_WORDS);

function alternatives(words: string): string {
  return `(?:${words.split(/\s+/).join("|")})`;
}
