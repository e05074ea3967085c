import { expect } from "chai";
import { plainReply } from "../../../src/reply.ts";
import { closeServed, type Served, type Session, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";

const SOURCE = {
  title: "Launch of a task force",
  url: "https://www.kent.police.uk/news/launch/",
  passage: "launch#3",
  sentences: ["It launched on Friday."],
};

/** Answers from an article, except what it is told to joke about. */
const conversations = {
  welcome: async () => [],
  take: async ({ text }: { text: string }) => [
    text === "joke"
      ? plainReply("smalltalk", "Ha.")
      : { ...plainReply("answered", "On Friday."), sources: [SOURCE] },
  ],
};

describe("thumbs over Direct Line", () => {
  afterEach(closeServed);

  it("stand below an answer, and not below small talk", async () => {
    const { actions } = await ask("When?");
    expect(actions.map((action) => action["@type"])).to.deep.equal(["LikeAction", "DislikeAction"]);
    expect((await ask("joke")).actions).to.deep.equal([]);
  });

  for (const [place, useful] of [true, false].entries()) {
    it(`keep that an answer was ${useful ? "" : "not "}useful, on the passage that it quotes`, async () => {
      const { served, session, actions } = await ask("When?");
      expect((await press(served, session, actions[place])).status).to.equal(200);
      const [feedback, ...more] = await served.store.feedback(10);
      expect(more).to.deep.equal([]);
      expect(feedback).to.include({ useful, about: SOURCE.passage });
    });
  }

  it("keep nothing twice where the client sends again what it has sent", async () => {
    const { served, session, actions } = await ask("When?");
    for (const _time of [1, 2]) await press(served, session, actions[0]);
    expect(await served.store.feedback(10)).to.have.lengthOf(1);
  });

  const like = { "@type": "LikeAction" };
  const address = (of: string) => ({
    ...like,
    target: { urlTemplate: `ms-directline://postback?answered=${of}` },
  });
  for (const [what, thumb] of [
    ["nothing", null],
    ["no action", { "@type": "VoteAction" }],
    ["an action without an address", like],
    ["an address of another sort", { ...like, target: { urlTemplate: "https://evil.example/%7C0000002" } }],
    ["another resident's conversation", address("somebody-else%7C0000002")],
    ["a message that is not there", address("ID%7C0009999")],
    ["an address that is no string", { ...like, target: { urlTemplate: ["x"] } }],
  ] as const) {
    it(`take ${what} without keeping anything`, async () => {
      const { served, session } = await ask("When?");
      const sent = JSON.parse(JSON.stringify(thumb).replace("ID", session.conversationId));
      expect((await press(served, session, sent)).status).to.equal(200);
      expect(await served.store.feedback(10)).to.deep.equal([]);
    });
  }
});

interface Thumb {
  readonly "@type": string;
}

async function ask(text: string): Promise<{ served: Served; session: Session; actions: readonly Thumb[] }> {
  const served = await serve({ conversations });
  const session = await served.start();
  await say(served, session, text);
  await until(async () => (await pollAll(served, session)).length === 2, "the answer");
  const reply = (await pollAll(served, session))[1] as {
    entities?: readonly { potentialAction?: Thumb[] }[];
  };
  return { served, session, actions: reply.entities?.[0]?.potentialAction ?? [] };
}

function press(served: Served, session: Session, thumb: unknown) {
  return say(served, session, "", {
    type: "event",
    text: undefined,
    name: "webchat:activity-status/feedback",
    entities: [thumb],
    channelData: { clientActivityID: "thumb" },
  });
}
