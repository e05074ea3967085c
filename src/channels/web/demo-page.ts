import type { Assets } from "./assets.ts";
import { type Html, html } from "./html.ts";

/** What a council pastes into a page, with the address of this server. */
export function snippetFor(publicUrl: string): string {
  return `<p><a href="${publicUrl}/chat">Ask about community safety</a></p>
<script src="${publicUrl}/widget.js" async></script>`;
}

/** A page as a council might have it, with the launcher in place and what to paste to have it too. */
export function drawDemo(publicUrl: string, { demo, demoStyles, icon }: Assets): string {
  const snippet = snippetFor(publicUrl);
  const pasted: Html = { markup: snippet };
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Report anti-social behaviour - Example Borough Council</title>
<link rel="icon" href="${icon.url}" type="${icon.type}">
<link rel="stylesheet" href="${demoStyles.url}">
<script type="module" src="${demo.url}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header>
<p><a href="/demo">Example Borough Council</a></p>
<nav aria-label="Council services">
<ul>
<li><a href="/demo">Council tax</a></li>
<li><a href="/demo">Bins and recycling</a></li>
<li><a href="/demo" aria-current="page">Community safety</a></li>
</ul>
</nav>
</header>
<main id="content">
<h1>Anti-social behaviour</h1>
<p>Anti-social behaviour is behaviour that causes you harassment, alarm or distress. It can be noise, litter, or people who frighten others.</p>
<h2>What you can do</h2>
<ul>
<li>Write down what happened, when and where.</li>
<li>Talk to the person, if you feel safe doing so.</li>
<li>Tell the council or the police.</li>
</ul>
<p>Not sure who to tell? Ask the assistant in the corner of this page.</p>
${pasted}
<section aria-labelledby="about">
<h2 id="about">About this page</h2>
<p>This is a demonstration. There is no such council, and its links lead back here. To have the assistant on a page of your own, paste this where the page ends:</p>
<pre tabindex="0" role="region" aria-label="What to paste"><code>${snippet}</code></pre>
<h3>What the page is told</h3>
<p>These are the events that the page hears. They never carry what anybody wrote.</p>
<ol id="events" class="events"></ol>
</section>
</main>
</body>
</html>
`.markup;
}
