import { Activity } from "@microsoft/agents-activity";
import { expect } from "chai";
import { drawReply } from "../../../src/channels/drawing/draw-reply.ts";
import { SAMPLES } from "../drawing/sample-replies.ts";
import { DRAWN_CHANNELS } from "../drawing/snapshots.ts";
import { WORDS } from "../drawing/the-words.ts";

describe("a drawn reply", () => {
  for (const channel of DRAWN_CHANNELS) {
    it(`is an activity as Microsoft's package reads it, on ${channel}`, () => {
      for (const reply of Object.values(SAMPLES)) {
        for (const drawn of drawReply(reply, channel, WORDS)) {
          const read = Activity.fromObject({ ...drawn, channelId: channel });
          const { channelId: _channel, ...kept } = JSON.parse(JSON.stringify(read));
          expect(kept).to.deep.include(JSON.parse(JSON.stringify(drawn)));
        }
      }
    });
  }

  it("would not pass where it is none", () => {
    const noActivity = { type: "message", suggestedActions: { to: "all", actions: "any" } };
    expect(() => Activity.fromObject(noActivity)).to.throw();
  });
});
