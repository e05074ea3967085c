import type { Look } from "../../look.ts";
import type { SiteWording } from "../../site-wording.ts";
import { joinModules } from "./join-modules.ts";
import type { WidgetSettings } from "./widget-settings.ts";

/** The product's own colour, where the council has chosen none. */
const OWN_COLOUR = "#1b3a57";

/** The launcher's script for a council's page. It is one block, so that it shares no name with what else runs there. */
export function writeWidget({ languages }: SiteWording, look: Look): string {
  const settings: WidgetSettings = {
    languages: Object.fromEntries(
      languages.map(({ language, close, direction }) => [
        language,
        direction === "rtl" ? [close, direction] : [close],
      ]),
    ),
    colour: look.colour ?? OWN_COLOUR,
    textColour: look.textColour,
  };
  const script = joinModules(new URL("./client/", import.meta.url), "widget.ts");
  return `{const SETTINGS=${JSON.stringify(settings)};\n${script}}\n`;
}
