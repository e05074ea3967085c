import { expect } from "chai";
import { html, jsonBlock } from "../../../src/channels/web/html.ts";

describe("html", () => {
  it("escapes what is put into it, for text and for attributes", () => {
    const name = `<b>"O'Neil" & co</b>`;
    expect(html`<p title="${name}">${name}</p>`.markup).to.equal(
      `<p title="&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;</p>`,
    );
  });

  it("keeps markup that it made itself, one or many", () => {
    const items = ["a", "<"].map((words) => html`<li>${words}</li>`);
    expect(html`<ul>${items}</ul>${html`<hr>`}`.markup).to.equal("<ul><li>a</li>\n<li>&lt;</li></ul><hr>");
  });
});

describe("jsonBlock", () => {
  it("holds data that no browser can take for the end of the block", () => {
    const data = { text: "</script><!--<script>&\u2028" };
    const { markup } = jsonBlock("data", data);
    const inner = markup.slice(markup.indexOf(">") + 1, -"</script>".length);
    expect(inner).not.to.match(/[<>&\u2028]/);
    expect(JSON.parse(inner)).to.deep.equal(data);
  });
});
