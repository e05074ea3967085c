import { type Html, html } from "./html.ts";
import type { Site, Visit } from "./site.ts";

/** A whole page of the website. */
export function drawDocument(title: string, body: Html, visit: Visit, site: Site, script = html``): string {
  const { strings, isFramed } = visit;
  const { icon, styles } = site.assets;
  return html`<!doctype html>
<html lang="${strings.language}" dir="${strings.direction}" class="${isFramed ? "framed" : ""}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${icon.url}" type="${icon.type}">
<link rel="stylesheet" href="${styles.url}">
${script}
</head>
<body>
${body}
</body>
</html>
`.markup;
}

/** Where to call in an emergency, and the way out for whoever must not be seen here: always in sight. */
export function drawEmergency({ strings }: Visit, { exitUrl }: Site): Html {
  const number = "999";
  return html`<section class="emergency" aria-label="${strings.emergency} ${number}">
<a class="call" href="tel:${number}">${strings.emergency} <strong>${number}</strong></a>
<a id="exit" class="exit" href="${exitUrl}" rel="noopener noreferrer nofollow" target="_top" title="${strings.exit_keys}">${strings.exit}</a>
</section>`;
}
