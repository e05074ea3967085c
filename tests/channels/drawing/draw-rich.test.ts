import { expect } from "chai";
import { drawRich } from "../../../src/channels/drawing/draw-rich.ts";
import type { DrawnActivity } from "../../../src/channels/drawing/drawn-activity.ts";
import { type Contact, plainReply, type Reply, type Source } from "../../../src/reply.ts";
import { WORDS } from "./the-words.ts";

const SOURCE: Source = {
  title: "Launch of a task force",
  publisher: "Kent Police",
  section: "Priorities",
  url: "https://www.kent.police.uk/news/launch/",
  date: "2020-10-16",
  passage: "launch#3",
  sentences: ["It launched on Friday.", "It is based in King Street."],
};
const CONTACT: Contact = { id: "police-101", name: "Kent Police", for: "To report a crime.", number: "101" };

describe("drawRich", () => {
  it("makes a message of the reply's Markdown, after which the resident may go on", () => {
    expect(draw(plainReply("smalltalk", "Hello **you**."))).to.deep.equal({
      type: "message",
      text: "Hello **you**.",
      textFormat: "markdown",
      locale: "en-GB",
      inputHint: "acceptingInput",
      channelData: { answer: { kind: "smalltalk", sources: [], contacts: [] } },
    });
  });

  it("offers each suggestion as something to press that sends its own words", () => {
    const { suggestedActions } = draw(plainReply("unanswered", "No.", ["Where?", "When?"]));
    expect(suggestedActions?.to).to.deep.equal([]);
    expect(suggestedActions?.actions).to.deep.equal([
      { type: "imBack", title: "Where?", value: "Where?" },
      { type: "imBack", title: "When?", value: "When?" },
    ]);
  });

  it("cites each source with its title, address and the sentences quoted, counted from one", () => {
    const other = { ...SOURCE, url: "https://www.kent.police.uk/other/", title: "Other" };
    const [entity, ...more] = entitiesOf({ sources: [SOURCE, other] });
    expect(more).to.deep.equal([]);
    expect(entity).to.include({ "@type": "Message", "@context": "https://schema.org" });
    expect(entity?.citation.map(({ position, appearance }) => [position, appearance.name])).to.deep.equal([
      [1, "Launch of a task force"],
      [2, "Other"],
    ]);
    expect(entity?.citation[0]).to.deep.equal({
      "@type": "Claim",
      "@id": SOURCE.url,
      position: 1,
      name: "Launch of a task force, Kent Police, 16 October 2020",
      appearance: {
        "@type": "DigitalDocument",
        name: SOURCE.title,
        url: SOURCE.url,
        abstract: "It launched on Friday. It is based in King Street.",
      },
    });
  });

  it("keeps the abstract of a citation within the 160 characters that Teams takes", () => {
    const [entity] = entitiesOf({ sources: [{ ...SOURCE, sentences: ["word ".repeat(100)] }] });
    expect(entity?.citation[0]?.appearance.abstract).to.have.length(160);
  });

  it("never cuts a character of two halves in two", () => {
    const [entity] = entitiesOf({ sources: [{ ...SOURCE, sentences: [`A${"👮".repeat(100)}`] }] });
    expect(entity?.citation[0]?.appearance.abstract.isWellFormed()).to.equal(true);
  });

  it("gives clients the same answer as data, without the sentences that stand in the text", () => {
    const { channelData } = draw({
      ...plainReply("answered", "It launched on Friday."),
      sources: [SOURCE],
      contacts: [CONTACT],
      topic: "Priorities",
      confidence: 0.93,
    });
    const { sentences: _quoted, ...source } = SOURCE;
    expect(channelData?.answer).to.deep.equal({
      kind: "answered",
      topic: "Priorities",
      confidence: 0.93,
      sources: [source],
      contacts: [CONTACT],
    });
  });

  it("names the class of danger of a safety reply", () => {
    const { channelData } = draw({ ...plainReply("safety", "Call 999."), safety: "violence" });
    expect(channelData?.answer).to.include({ kind: "safety", safety: "violence" });
  });

  it("leaves out what a reply lacks, rather than send it empty", () => {
    const activity = draw({ ...plainReply("answered", "Yes."), confidence: 0 });
    expect(activity).to.not.have.any.keys("suggestedActions", "entities");
    expect(activity.channelData?.answer).to.not.have.any.keys("safety", "topic");
    expect(activity.channelData?.answer.confidence).to.equal(0);
  });

  it("can be sent as JSON and is the same on the other side", () => {
    const activity = draw({ ...plainReply("answered", "“£5” 👮", ["Where?"]), sources: [SOURCE] });
    expect(JSON.parse(JSON.stringify(activity))).to.deep.equal(activity);
  });
});

interface CitingEntity {
  readonly citation: readonly {
    readonly position: number;
    readonly appearance: { readonly name: string; readonly abstract: string };
  }[];
}

function entitiesOf(given: Partial<Reply>): readonly CitingEntity[] {
  return (draw({ ...plainReply("answered", "Yes."), ...given }).entities ?? []) as CitingEntity[];
}

function draw(reply: Reply): DrawnActivity {
  return drawRich(reply, WORDS);
}
