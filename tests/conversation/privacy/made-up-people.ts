import fc from "fast-check";
import { type MadeUp, within, written } from "./made-up.ts";

const first = fc.constantFrom(
  "John",
  "Sarah",
  "Mohammed",
  "Priya",
  "Siân",
  "Oluwaseun",
  "Agnieszka",
  "Jean-Luc",
  "D'Arcy",
  "Li",
  "Aoife",
  "Tom",
  "Margaret",
  "José",
  "Zoë",
  "Fatima",
  "Kwame",
  "Will",
  "Grace",
  "Mark",
);
const last = fc.constantFrom(
  "Smith",
  "Jones",
  "Patel",
  "O'Brien",
  "Okafor",
  "Kowalski",
  "van der Berg",
  "Nguyen",
  "McDonald",
  "Al-Hassan",
  "Khan",
  "Taylor-Brown",
  "Singh",
  "Evans",
  "de Souza",
);
const fullName = fc.oneof(
  first,
  fc.tuple(first, last).map((parts) => parts.join(" ")),
  fc.tuple(first, fc.constantFrom("J.", "Ann", "Lee"), last).map((parts) => parts.join(" ")),
);
const nameSentences = [
  "my name is @",
  "My name's @ and I live in Shepway",
  "hi my name is @, can you help",
  "I'm called @.",
  "i am called @ and my neighbour is loud",
  "this is @ speaking",
  "Hello, this is @ speaking. Who do I call?",
  "My name is @ from Park Wood",
  "name: @",
  "my name is @ I want to report a bike",
];
/** Names after the words that people tell them with. */
export const name: fc.Arbitrary<MadeUp> = fc
  .tuple(
    fullName,
    fc.constantFrom(...nameSentences),
    fc.constantFrom("as it is", "as it is", "small", "large"),
  )
  .map(([secret, sentence, how]) => {
    const change = (text: string): string =>
      how === "small" ? text.toLowerCase() : how === "large" ? text.toUpperCase() : text;
    return {
      text: change(sentence.replace("@", () => secret)),
      secrets: change(secret)
        .split(" ")
        .filter((part) => part.length > 2),
    };
  });

const word = fc.constantFrom(
  "jo",
  "priya",
  "smith",
  "okafor",
  "the.jones",
  "mary_ann",
  "d.mc-kenzie",
  "zoë",
  "x99",
);
const host = fc.constantFrom(
  "gmail.com",
  "hotmail.co.uk",
  "example.org",
  "maidstone.gov.uk",
  "mail.example.co.uk",
  "bt-internet.com",
);
const mail = fc
  .tuple(word, fc.constantFrom("", ".", "_", "+", "-"), fc.nat(99), host)
  .map(([name, mark, count, at]) => `${name}${mark}${count}@${at}`);
const spelledMail = mail.map((address) => address.replace("@", " at ").replaceAll(".", " dot "));
/** Email addresses, plain and spelt out. */
export const email = within(
  fc.oneof(
    written(mail),
    mail.map((address) => address.replace("@", " @ ")),
    mail.map((address) => address.replace("@", "(at)")),
    spelledMail,
  ),
  "@",
  "my email is @.",
  "write to @ or ring me",
  "I sent it to @, no answer",
  "(@)",
  "<@>",
);
