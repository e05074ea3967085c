import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Abilities, abilitiesOf } from "../../../src/channels/drawing/abilities.ts";
import { DRAWN_CHANNELS } from "./snapshots.ts";

const PAGE = join(import.meta.dirname, "../../../docs/channels.md");

/** The table, below the comment that says where it comes from. */
const TABLE = /(?<=-->\n\n)(\|.*\n)*/;

const SHOWN = {
  card: "one card, or text where there is nothing beside it",
  rich: "text, with buttons, cards and citations",
  speech: "spoken words",
};
const MARKS = {
  markdown: "text in Markdown",
  mrkdwn: "text in Slack's marks",
  plain: "plain text",
  gsm: "plain text of the GSM alphabet",
};

/** The table as it stands in the page; empty where it is not there. */
export async function readTable(): Promise<string> {
  return TABLE.exec(await readFile(PAGE, "utf8"))?.[0] ?? "";
}

/** Puts the table into the page. */
export async function writeTable(): Promise<void> {
  const page = await readFile(PAGE, "utf8");
  await writeFile(PAGE, page.replace(TABLE, drawTable()));
}

/** The table as the code has it. */
export function drawTable(): string {
  const rows = DRAWN_CHANNELS.map((channel) => drawRow(channel, abilitiesOf(channel)));
  return [
    "| Channel | Its id | A reply is | Choices | Longest message, characters | Typing shown | Can be told of news |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function drawRow(channel: string, { name, shows, marks, buttons, longest, ...can }: Abilities): string {
  const id = channel === "unknown" ? "" : `\`${channel}\``;
  const pressed = { card: "buttons", rich: "buttons", speech: "said aloud", text: "numbered" };
  const choices = buttons
    ? `up to ${buttons.most} buttons of ${buttons.longest} characters, else numbered`
    : pressed[shows];
  const cells = [
    ...[name, id, shows === "text" ? MARKS[marks] : SHOWN[shows]],
    ...[choices, longest.toLocaleString("en-GB"), yes(can.typing), yes(can.later)],
  ];
  return `| ${cells.join(" | ")} |`;
}

function yes(can: boolean): string {
  return can ? "yes" : "no";
}
