import { expect } from "chai";
import { tellStaleContacts } from "../../src/answering/stale-contacts.ts";
import { readWording } from "../../src/dialogs/read-wording.ts";
import { type Contact, plainReply, type Reply } from "../../src/reply.ts";
import type { Wording } from "../../src/wording.ts";

const CRIMESTOPPERS: Contact = {
  id: "crimestoppers",
  name: "Crimestoppers",
  for: "Crime.",
  number: "0800 555 111",
};

describe("tellStaleContacts", () => {
  let wording: Wording;
  before(async () => {
    wording = await readWording("dialogs");
  });

  const replyWith = (...contacts: Contact[]): Reply => ({ ...plainReply("dialog", "Call them."), contacts });

  it("leaves a reply as it is whose contacts are looked after", () => {
    const reply = replyWith(CRIMESTOPPERS);
    expect(tellStaleContacts(reply, wording)).to.equal(reply);
  });

  it("says of each stale contact that it may have changed, below the reply", () => {
    const shout: Contact = { id: "shout", name: "Shout", for: "To talk.", text: "85258", stale: true };
    const { text } = tellStaleContacts(replyWith({ ...CRIMESTOPPERS, stale: true }, shout), wording);
    expect(text).to.match(/^Call them\.\n\nThe details of Crimestoppers may .+\n\nThe details of Shout may /);
  });

  it("says it once, however often it is called", () => {
    const once = tellStaleContacts(replyWith({ ...CRIMESTOPPERS, stale: true }), wording);
    expect(tellStaleContacts(once, wording)).to.equal(once);
  });

  it("never casts doubt on 999, to call or to text", () => {
    const reply = replyWith(
      { id: "a", name: "Emergency", for: "Danger.", number: "999", stale: true },
      { id: "b", name: "Text 999", for: "Danger.", text: "999", stale: true },
    );
    expect(tellStaleContacts(reply, wording)).to.equal(reply);
  });
});
