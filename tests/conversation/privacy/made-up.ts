import fc from "fast-check";

/** A made-up value as a resident would type it, in a sentence, and what must not be left of it. */
export interface MadeUp {
  readonly text: string;
  /** Every piece of it that would tell who or where somebody is. */
  readonly secrets: readonly string[];
}

const figure = fc.integer({ min: 0, max: 9 }).map(String);
const figures = (length: number) => fc.array(figure, { minLength: length, maxLength: length }).map((all) => all.join(""));
const letters = (length: number, from = "ABCDEFGHJKLMNOPRSTUVWXYZ") =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((all) => all.join(""));
const written = (value: fc.Arbitrary<string>) =>
  fc.tuple(value, fc.constantFrom("as it is", "small", "large")).map(([text, how]) =>
    how === "small" ? text.toLowerCase() : how === "large" ? text.toUpperCase() : text,
  );
const within = (value: fc.Arbitrary<string>, ...sentences: string[]): fc.Arbitrary<MadeUp> =>
  fc.tuple(value, fc.constantFrom(...sentences)).map(([secret, sentence]) => ({
    text: sentence.replace("@", () => secret),
    secrets: [secret],
  }));

const gaps = fc.constantFrom("", " ", "-", ".", " - ");
const mobile = fc.tuple(fc.constantFrom("07", "+447", "00447", "+44 7", "+44 (0)7", "(07", "447", "0044 7"), figures(9), gaps, fc.constantFrom([3, 6], [4, 6], [5, 7], [2, 5], [3, 5, 7])).map(
  ([start, rest, gap, cuts]) => {
    const parts = [0, ...cuts, 9].slice(0, -1).map((from, at, all) => rest.slice(from, all[at + 1] ?? 9));
    const first = start.startsWith("(") ? `${start}${parts[0]})` : `${start}${parts[0]}`;
    return [first, ...parts.slice(1)].join(gap === "" && start.startsWith("(") ? " " : gap);
  },
);
const landline = fc.tuple(fc.constantFrom("01622", "01634", "020", "0121", "01227", "+44 1622", "(01622)", "0161", "(020)"), figures(8), gaps).map(
  ([code, rest, gap]) => {
    const length = /020|0121|0161/.test(code) ? (code.includes("020") ? 8 : 7) : 6;
    const own = rest.slice(0, length);
    return `${code}${gap}${own.slice(0, length - 4)}${gap}${own.slice(length - 4)}`;
  },
);
const abroad = fc.tuple(fc.constantFrom("+33 ", "+48", "+1 ", "0033 ", "+91-", "+353 "), figures(9), fc.constantFrom("", " ", "-")).map(
  ([code, rest, gap]) => code + (rest.match(/\d{1,3}/g) ?? []).join(gap),
);

export const phone = within(
  fc.oneof(mobile, landline, abroad),
  "call me on @",
  "my number is @ thanks",
  "@",
  "They rang from @. What do I do?",
  "tel: @, ask for the manager",
  "text @ asap",
  "its @ if you need me",
  "there is an advert with @ on it",
  "I am 45 and my mobile is @",
);

const word = fc.constantFrom("jo", "priya", "smith", "okafor", "the.jones", "mary_ann", "d.mc-kenzie", "zoë", "x99");
const host = fc.constantFrom("gmail.com", "hotmail.co.uk", "example.org", "maidstone.gov.uk", "mail.example.co.uk", "bt-internet.com");
const mail = fc.tuple(word, fc.constantFrom("", ".", "_", "+", "-"), fc.nat(99), host).map(([name, mark, count, at]) => `${name}${mark}${count}@${at}`);
const spelledMail = mail.map((address) => address.replace("@", " at ").replaceAll(".", " dot "));
export const email = within(
  fc.oneof(written(mail), mail.map((address) => address.replace("@", " @ ")), mail.map((address) => address.replace("@", "(at)")), spelledMail),
  "@",
  "my email is @.",
  "write to @ or ring me",
  "I sent it to @, no answer",
  "(@)",
  "<@>",
);

const outward = fc.oneof(
  fc.tuple(letters(2), fc.integer({ min: 1, max: 99 })).map(([area, district]) => `${area}${district}`),
  fc.tuple(letters(1), fc.integer({ min: 1, max: 99 })).map(([area, district]) => `${area}${district}`),
  fc.tuple(letters(2), fc.integer({ min: 1, max: 9 }), letters(1)).map(([area, district, letter]) => `${area}${district}${letter}`),
  fc.tuple(letters(1), fc.integer({ min: 1, max: 9 }), letters(1)).map(([area, district, letter]) => `${area}${district}${letter}`),
);
const inward = fc.tuple(figure, letters(2, "ABDEFGHJLNPQRSTUWXYZ")).map(([sector, unit]) => `${sector}${unit}`);
export const postcode = within(
  written(fc.tuple(outward, fc.constantFrom(" ", "", "  ", "-"), inward).map((parts) => parts.join(""))),
  "@",
  "I live in @",
  "my postcode is @.",
  "fly tipping near @, again",
  "at @ there are kids on bikes",
  "postcode:@",
);

const streetName = fc.constantFrom("Acacia", "High", "King", "Queen Elizabeth", "St Peters", "Sutton", "Old Tovil", "Upper Fant", "Mote", "Church", "Barker's", "Sir Thomas Longley", "Hollingworth", "Week", "Park Wood");
const streetType = fc.constantFrom("Street", "St", "Road", "Rd", "Rd.", "Avenue", "Ave", "Lane", "Close", "Drive", "Dr", "Way", "Court", "Crescent", "Gardens", "Grove", "Terrace", "Place", "Hill", "Walk", "Mews", "Square");
const houseNumber = fc.tuple(fc.integer({ min: 1, max: 499 }), fc.constantFrom("", "", "", "a", "B")).map((parts) => parts.join(""));
const flat = fc.constantFrom("", "", "", "Flat 3, ", "flat 12b ", "Apartment 4, ", "Flat A, ");
export const address = within(
  written(fc.tuple(flat, houseNumber, fc.constantFrom(" ", " ", ", "), streetName, fc.constant(" "), streetType).map((parts) => parts.join(""))),
  "@",
  "I live at @",
  "the people at @ are dealing",
  "there is a broken fence outside @, Maidstone",
  "my address is @.",
  "come to @ quickly",
  "noise from @ every night",
);

const gap = fc.constantFrom(" ", "", " ");
const plateOfToday = fc.tuple(letters(2), figures(2), gap, letters(3)).map((parts) => parts.join(""));
const olderPlate = fc.oneof(
  fc.tuple(letters(1), fc.integer({ min: 1, max: 999 }), gap, letters(3)).map((parts) => parts.join("")),
  fc.tuple(letters(3), gap, fc.integer({ min: 1, max: 999 }), letters(1)).map((parts) => parts.join("")),
);
const privatePlate = fc.oneof(
  fc.tuple(letters(3), gap, fc.integer({ min: 1, max: 9999 })).map((parts) => parts.join("")),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), gap, letters(3)).map((parts) => parts.join("")),
  fc.tuple(letters(2), gap, fc.integer({ min: 1, max: 9999 })).map((parts) => parts.join("")),
);
const seen = ["the van was @", "a silver ford, @, drove off", "@", "number plate @ parked here", "reg @", "the car's registration is @."];
const called = ["number plate @ parked here", "reg @", "the car's registration is @.", "the plate was @", "registration number: @"];
export const plate = fc.oneof(
  within(written(plateOfToday), ...seen),
  within(olderPlate, ...seen),
  within(written(olderPlate), ...called),
  within(written(privatePlate), ...called),
);

const luhn = (start: string): string => {
  const sum = [...start].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${start}${(10 - (sum % 10)) % 10}`;
};
const cardNumber = fc.oneof(
  fc.tuple(fc.constantFrom("4", "51", "55", "2221", "6011"), figures(15)).map(([start, rest]) => luhn((start + rest).slice(0, 15))),
  fc.tuple(fc.constantFrom("34", "37"), figures(13)).map(([start, rest]) => luhn((start + rest).slice(0, 14))),
);
const card = fc.tuple(cardNumber, fc.constantFrom("", " ", "-", ".")).map(([number, mark]) =>
  (number.length === 15 ? [number.slice(0, 4), number.slice(4, 10), number.slice(10)] : (number.match(/\d{4}/g) ?? [])).join(mark),
);
export const cardNumbers = within(card, "my card is @", "@", "they took £40 from card @ yesterday", "card number: @.", "it says @, expires 09/28");

const sort = fc.tuple(figures(2), figures(2), figures(2), fc.constantFrom("-", " ", "")).map(([a, b, c, mark]) => [a, b, c].join(mark));
export const sortCode = within(sort, "sort code @", "my sort code is @.", "sort-code: @ thanks", "Sort Code @, I think");
export const account = fc.oneof(
  within(figures(8).filter((number) => !/(?:19|20)\d\d/.test(number)), "account number 12 is not it, @ is", "@", "my account is @", "acc no @.", "account number: @"),
  within(fc.tuple(figures(4), figures(4)).map((parts) => parts.join(" ")), "account number @", "my account is @."),
);
export const nationalInsurance = within(
  written(
    fc.tuple(letters(2, "ABCEGHJKLMNPRSTWXYZ"), figures(2), figures(2), figures(2), letters(1, "ABCD"), fc.constantFrom("", " ", "-")).map(
      ([start, a, b, c, end, mark]) => [start, a, b, c, end].join(mark),
    ),
  ),
  "@",
  "my national insurance number is @",
  "NI number: @.",
  "they asked for @ on the phone",
);

const first = fc.constantFrom("John", "Sarah", "Mohammed", "Priya", "Siân", "Oluwaseun", "Agnieszka", "Jean-Luc", "D'Arcy", "Li", "Aoife", "Tom", "Margaret", "José", "Zoë", "Fatima", "Kwame", "Will", "Grace", "Mark");
const last = fc.constantFrom("Smith", "Jones", "Patel", "O'Brien", "Okafor", "Kowalski", "van der Berg", "Nguyen", "McDonald", "Al-Hassan", "Khan", "Taylor-Brown", "Singh", "Evans", "de Souza");
const fullName = fc.oneof(first, fc.tuple(first, last).map((parts) => parts.join(" ")), fc.tuple(first, fc.constantFrom("J.", "Ann", "Lee"), last).map((parts) => parts.join(" ")));
const nameSentences = ["my name is @", "My name's @ and I live in Shepway", "hi my name is @, can you help", "I'm called @.", "i am called @ and my neighbour is loud", "this is @ speaking", "Hello, this is @ speaking. Who do I call?", "My name is @ from Park Wood", "name: @", "my name is @ I want to report a van"];
export const name: fc.Arbitrary<MadeUp> = fc
  .tuple(fullName, fc.constantFrom(...nameSentences), fc.constantFrom("as it is", "as it is", "small", "large"))
  .map(([secret, sentence, how]) => {
    const change = (text: string): string => (how === "small" ? text.toLowerCase() : how === "large" ? text.toUpperCase() : text);
    return { text: change(sentence.replace("@", () => secret)), secrets: change(secret).split(" ").filter((part) => part.length > 2) };
  });

/** Every kind of value that is taken out. */
export const KINDS: Readonly<Record<string, fc.Arbitrary<MadeUp>>> = {
  name,
  phone,
  email,
  postcode,
  address,
  plate,
  "card number": cardNumbers,
  "sort code": sortCode,
  "account number": account,
  "National Insurance number": nationalInsurance,
};
