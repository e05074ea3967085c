import { fill } from "../wording.ts";

/** The fields that `says` can have filled in, by their names in braces. */
const FILLED_IN = ["number", "text", "web"] as const;

/** 999 and its like may stand in any sentence. */
const EMERGENCY_LENGTH = 3;

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong between the sentence that answers for a contact and its number, and the remedy; undefined when nothing is. */
export function saysFault(fields: Fields): { readonly what: string; readonly remedy: string } | undefined {
  const says = String(fields.says);
  for (const name of FILLED_IN) {
    const isNamed = says.includes(`{${name}}`);
    const value = fields[name];
    if (isNamed && value === undefined)
      return {
        what: `says has {${name}}, and the contact has no ${name}.`,
        remedy: `Write ${name}:, or take {${name}} out.`,
      };
    if (String(value).length > EMERGENCY_LENGTH && says.includes(String(value)))
      return { what: `says repeats the ${name}.`, remedy: `Write {${name}} in its place.` };
    if (!isNamed && value !== undefined && name !== "web")
      return { what: `says does not give the ${name}.`, remedy: `Write {${name}} where it has to stand.` };
  }
  return undefined;
}

/** The sentence that answers for a contact, with its number, text number and website in their places. */
export function fillSays({ says, number, text, web }: Fields): string {
  return fill(String(says), {
    ...(number !== undefined && { number: String(number) }),
    ...(text !== undefined && { text: String(text) }),
    ...(web !== undefined && { web: `[${shortAddress(String(web))}](${web})` }),
  });
}

function shortAddress(web: string): string {
  return web.replace(/^https:\/\/(?:www\.)?|\/$/g, "");
}
