import type { Assets } from "./assets.ts";
import { type Html, html, jsonBlock } from "./html.ts";
import type { Strings } from "./strings.ts";

/** What the page's script starts with. */
export interface PageData {
  readonly token: string;
  readonly strings: Strings;
}

/** The page's script, which shares no code with the server, finds its parts by their ids: see client/page-parts.ts. */
const DATA_ID = "chat-data";

/** The whole chat page: readable before its script runs, and telling how to get in touch where none will. */
export function drawPage(assets: Assets, data: PageData): string {
  const { strings } = data;
  return html`<!doctype html>
<html lang="${strings.language}" dir="${strings.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${strings.name}</title>
<link rel="icon" href="${assets.icon.url}" type="${assets.icon.type}">
<link rel="stylesheet" href="${assets.styles.url}">
<script type="module" src="${assets.script.url}"></script>
</head>
<body>
<a class="skip" href="#question">${strings.skip}</a>
${drawHeader(strings)}
${drawEmergency(strings)}
<main>
${drawWithoutScript(strings)}
<div id="log" class="log" role="log" aria-label="${strings.log}"></div>
<p id="status" class="status" role="status"></p>
${drawComposer(strings)}
</main>
${jsonBlock(DATA_ID, data)}
</body>
</html>
`.markup;
}

function drawHeader(strings: Strings): Html {
  return html`<header class="header">
<h1>${strings.name}</h1>
<p>${strings.strapline} ${strings.noReports}</p>
</header>`;
}

function drawEmergency(strings: Strings): Html {
  const { emergency, emergencyNumber: number } = strings;
  return html`<section class="emergency" aria-label="${emergency} ${number}">
<p><a href="tel:${number}">${emergency} <strong>${number}</strong></a></p>
</section>`;
}

function drawWithoutScript(strings: Strings): Html {
  const { title, lines } = strings.withoutScript;
  return html`<noscript>
<div class="without-script">
<h2>${title}</h2>
${lines.map((line) => html`<p>${line}</p>`)}
</div>
</noscript>`;
}

/** A form that posts, so that what is typed can never end in an address; its button waits for the script. */
function drawComposer(strings: Strings): Html {
  return html`<form id="composer" class="composer" method="post" action="/chat" novalidate>
<p id="problem" class="problem" role="alert"></p>
<label for="question">${strings.question}</label>
<div class="composer-row">
<textarea id="question" name="text" rows="1" dir="auto" autocomplete="off" enterkeyhint="send" aria-describedby="left problem"></textarea>
<button type="submit" disabled>${strings.send}</button>
</div>
<p id="left" class="left"></p>
<p id="left-spoken" class="spoken" role="status"></p>
</form>`;
}
