import { expect } from "chai";
import fc from "fast-check";
import { abilitiesOf, CHANNELS } from "../../../src/channels/drawing/abilities.ts";
import { drawReply } from "../../../src/channels/drawing/draw-reply.ts";
import type { DrawnActivity } from "../../../src/channels/drawing/drawn-activity.ts";
import { segmentsOf, toGsm } from "../../../src/channels/drawing/gsm.ts";
import { type Contact, plainReply, type Reply } from "../../../src/reply.ts";
import { anyReply } from "./any-reply.ts";
import { drawTable, readTable } from "./channel-table.ts";
import { CRIMESTOPPERS, POLICE, SAMPLES } from "./sample-replies.ts";
import { DRAWN_CHANNELS, drawSnapshot, readSnapshot } from "./snapshots.ts";
import { WORDS } from "./the-words.ts";

const LONG = "The police and the council work together to make the town safe. ".repeat(200);

describe("drawReply", () => {
  for (const channel of DRAWN_CHANNELS) {
    it(`shows each kind of reply in ${channel} as somebody last looked at it: npm run snapshots takes a change`, async () => {
      expect(drawSnapshot(channel)).to.equal(await readSnapshot(channel));
    });

    it(`keeps every message in ${channel} within its length, and none empty`, () => {
      for (const reply of [...Object.values(SAMPLES), { ...plainReply("answered", LONG), sources: [] }]) {
        for (const activity of drawReply(reply, channel, WORDS)) {
          expect(shownIn(activity)).to.not.equal("");
          expect((activity.text ?? "").length).to.be.at.most(abilitiesOf(channel).longest);
        }
      }
    });

    it(`leaves out no word of a long answer in ${channel}`, () => {
      const texts = drawReply(plainReply("answered", LONG), channel, WORDS).map(({ text }) => text);
      expect(texts.join(" ").trim().split(/\s+/)).to.deep.equal(LONG.trim().split(/\s+/));
    });

    it(`offers each suggestion in ${channel}, to press, to number or to say`, () => {
      for (const label of SAMPLES.welcome?.suggestions ?? []) {
        const shown = drawReply(SAMPLES.welcome as Reply, channel, WORDS)
          .map(shownIn)
          .join("\n");
        expect(digitsJoined(shown)).to.include(label);
      }
    });
  }

  it("shows the number of each contact on every channel, whatever else a reply holds", () => {
    fc.assert(
      fc.property(anyReply(), fc.constantFrom(...DRAWN_CHANNELS), (reply, channel) => {
        const shown = drawReply(reply, channel, WORDS).map(shownIn).join("\n");
        for (const { number, text } of reply.contacts)
          for (const way of [number, text])
            if (way !== undefined) expect(shown.replace(/\D/g, "")).to.include(way.replace(/\D/g, ""));
      }),
    );
  });

  it("sends an unknown channel words and numbered choices, which everything can show", () => {
    for (const channel of ["unheard-of", "constructor", "__proto__"]) {
      const [activity] = drawReply(SAMPLES.dialog as Reply, channel, WORDS);
      expect(activity?.text).to.equal(
        "What is it about?\n\nReply with a number:\n1. Drugs\n2. Fly-tipping\n3. Something else",
      );
      expect(activity).to.not.have.any.keys("attachments", "suggestedActions");
    }
  });

  it("numbers choices that a channel's buttons would cut short", () => {
    const choices = ["Yes", "I would rather not say just now"];
    const [activity] = drawReply(plainReply("dialog", "Is it safe?", choices), "facebook", WORDS);
    expect(activity?.text).to.include("2. I would rather not say just now");
    expect(activity).to.not.have.property("suggestedActions");
    const [short] = drawReply(plainReply("dialog", "Is it safe?", ["Yes", "No"]), "facebook", WORDS);
    expect(short?.suggestedActions?.actions.map(({ title }) => title)).to.deep.equal(["Yes", "No"]);
  });

  it("puts what can be pressed below the last part of a long reply", () => {
    const drawn = drawReply(plainReply("dialog", LONG, ["Yes", "No"]), "facebook", WORDS);
    expect(drawn.length).to.be.above(1);
    expect(drawn.map((activity) => "suggestedActions" in activity)).to.deep.equal([
      ...drawn.slice(1).map(() => false),
      true,
    ]);
  });

  it("hands channelData to our own clients only, since others take it for their own format", () => {
    const withData = DRAWN_CHANNELS.filter(
      (channel) => drawReply(SAMPLES.answered as Reply, channel, WORDS)[0]?.channelData,
    );
    expect(withData).to.have.members([
      ...["msteams", "webchat", "directline", "emulator", "test", "directlinespeech", "unknown"],
    ]);
  });

  it("asks in Teams whether an answer was useful, and never below a danger", () => {
    const asks = ([, reply]: [string, Reply]) =>
      drawReply(reply, "msteams", WORDS)[0]?.channelData?.feedbackLoop?.type === "default";
    expect(
      Object.entries(SAMPLES)
        .filter(asks)
        .map(([name]) => name),
    ).to.have.members([...["answered", "two sources", "contact", "unanswered"]]);
  });

  it("asks by choices whether an answer was useful only where they can be pressed and nothing else asks", () => {
    const asking = DRAWN_CHANNELS.filter((channel) =>
      drawReply(SAMPLES.answered as Reply, channel, WORDS)
        .map(shownIn)
        .join()
        .includes("this was useful"),
    );
    expect(asking).to.have.members(["webchat", "directline", "emulator", "test", "slack", "telegram"]);
  });

  it("does not tell again what the text tells of a contact, and is not taken in by part of a number", () => {
    const draw = (text: string, ...contacts: Contact[]) =>
      drawReply({ ...plainReply("answered", text), contacts }, "whatsapp", WORDS)[0]?.text;
    expect(draw("Call 0800 555 111.", CRIMESTOPPERS)).to.equal("Call 0800 555 111.");
    expect(draw("Call 1010 or 0101.", { ...CRIMESTOPPERS, number: "101" })).to.include("call 101");
    expect(draw("See kent.police.uk/report/rogue and 101.", POLICE)).to.include("see kent.police.uk/report");
  });

  it("sends Teams words where a card would be too large for it", () => {
    const drawn = drawReply(
      { ...plainReply("answered", LONG.repeat(4)), contacts: [CRIMESTOPPERS] },
      "msteams",
      WORDS,
    );
    expect(drawn.length).to.be.above(1);
    expect(drawn.some(({ attachments }) => attachments)).to.equal(false);
    expect(drawn.at(-1)?.text).to.include("0800 555 111");
  });

  it("tells a text message in two segments as often as that is possible, with the link at its end", () => {
    const [answered] = drawReply(SAMPLES.answered as Reply, "sms", WORDS);
    expect(segmentsOf(answered?.text ?? "")).to.equal(2);
    expect(answered?.text).to.match(/launch-of-maidstone-task-force\/$/);
    for (const [name, reply] of Object.entries(SAMPLES))
      if (name !== "two sources")
        expect(segmentsOf(drawReply(reply, "sms", WORDS)[0]?.text ?? ""), name).to.be.at.most(2);
  });

  it("writes text messages in their own alphabet, whatever a reply holds", () => {
    fc.assert(
      fc.property(anyReply(), (reply) => {
        for (const { text = "" } of drawReply(reply, "sms", WORDS)) expect(toGsm(text)).to.equal(text);
      }),
    );
  });

  it("reads nothing aloud that only an eye can follow", () => {
    for (const reply of Object.values(SAMPLES)) {
      const [activity] = drawReply(reply, "alexa", WORDS);
      expect(activity?.speak).to.not.match(/https?:|\*\*|\]\(|999|101/);
    }
  });

  it("is described in docs/channels.md as the code has it: npm run snapshots takes a change", async () => {
    expect(await readTable()).to.equal(drawTable());
  });

  it("gives every channel a name, and room for a sentence at least", () => {
    for (const { name, longest } of Object.values(CHANNELS)) {
      expect(name).to.match(/^[A-Z]/);
      expect(longest).to.be.at.least(1000);
    }
  });
});

/** All that a resident reads, hears or can press. */
function shownIn({ text, speak, attachments, suggestedActions }: DrawnActivity): string {
  const labels = suggestedActions?.actions.map(({ title }) => title) ?? [];
  const cards = attachments?.map(({ content }) => JSON.stringify(content)) ?? [];
  return [text, speak, ...cards, ...labels].filter(Boolean).join("\n");
}

function digitsJoined(spoken: string): string {
  return spoken.replace(/(?<=\d) (?=\d)/g, "");
}
