import { expect } from "chai";
import { unescaped } from "../../../src/channels/bot-framework/unescaped.ts";

describe("unescaped", () => {
  it("gives back what was typed in Teams and Slack", () => {
    expect(unescaped("What&#39;s R&amp;D? 5 &gt; 3", "msteams")).to.equal("What's R&D? 5 > 3");
    expect(unescaped("&quot;Who&quot; &AMP; &lt;why&gt;", "slack")).to.equal('"Who" & <why>');
  });

  it("unescapes once only, so that nobody can hide a sign behind two", () => {
    expect(unescaped("&amp;lt;", "slack")).to.equal("&lt;");
  });

  it("leaves alone what is no sign, and what other channels send", () => {
    for (const text of ["R&D", "&nothing;", "&;", "a & b;", "&constructor;"])
      expect(unescaped(text, "msteams")).to.equal(text);
    expect(unescaped("R&amp;D", "sms")).to.equal("R&amp;D");
  });
});
