import { expect } from "chai";
import { readConfig } from "../src/config.ts";
import { complaintsAbout } from "./complaints.ts";

describe("unknownSettings", () => {
  describe("asks whether another was meant", () => {
    const rows: readonly (readonly [string, string])[] = [
      ["MICROSOFT_APP_PASWORD", "MICROSOFT_APP_PASSWORD"],
      ["MicrosoftAppId", "MICROSOFT_APP_ID"],
      ["MICROSFT_APP_ID", "MICROSOFT_APP_ID"],
      ["BOT_ALLOW_ANONIMOUS", "BOT_ALLOW_ANONYMOUS"],
      ["DIRECTLINE_SECRET", "DIRECT_LINE_SECRET"],
      ["direct_line_secret", "DIRECT_LINE_SECRET"],
      ["WIDGETS_ORIGINS", "WIDGET_ORIGINS"],
      ["WIDGET_ORIGIN", "WIDGET_ORIGINS"],
      ["KNOWLEGE_DIR", "KNOWLEDGE_DIR"],
      ["DIALOG_DIR", "DIALOGS_DIR"],
      ["RETENTION_HOUR", "RETENTION_HOURS"],
    ];
    for (const [typed, meant] of rows) {
      it(`${meant}, of ${typed}`, () => {
        expect(complaintsAbout({ [typed]: "x" })).to.include(
          `${typed} is not a setting. Did you mean ${meant}?`,
        );
      });
    }
  });

  it("says to remove a setting that begins like ours and is like none of them", () => {
    expect(complaintsAbout({ BOT_COLOUR_OF_ICON: "red" })).to.include(
      "BOT_COLOUR_OF_ICON is not a setting. Remove it.",
    );
  });

  it("takes no notice of other programs' variables", () => {
    const others = {
      PATH: "/bin",
      HOSTNAME: "a",
      PORTS: "b",
      LOGLEVEL: "c",
      npm_config_x: "d",
      constructor: "e",
    };
    expect(readConfig(others)).to.deep.equal(readConfig({}));
  });
});
