import { writeFile } from "node:fs/promises";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";
import { buildPackage } from "./teams/build-package.ts";
import { readDetails } from "./teams/package-details.ts";

const USAGE = `Usage: npm run teams:package -- --app-id GUID --domain HOST [options]
  --app-id GUID      the id of the app registration of your Azure Bot
  --domain HOST      where the bot runs, such as chat.example.gov.uk
  --name TEXT        what people find it by in Teams, at most 30 characters. Default Community safety
  --developer TEXT   who offers it, at most 32 characters. Default the domain
  --website URL      where people get help with it. Default https://HOST/chat/about
  --privacy URL      your privacy notice. Default https://HOST/chat/privacy
  --terms URL        your terms of use. Default https://HOST/chat/about
  --out FILE         where the package is written. Default teams-app.zip`;

const TEXT = { type: "string" } as const;

const { values } = readOptions(
  USAGE,
  {
    ...{ "app-id": TEXT, domain: TEXT, name: TEXT, developer: TEXT },
    ...{ website: TEXT, privacy: TEXT, terms: TEXT, out: TEXT },
  },
  false,
);

await tellWhatToMend(async () => {
  const details = readDetails(values);
  const { out = "teams-app.zip" } = values;
  await writeFile(out, await buildPackage(details));
  const pages = [...new Set([details.website, details.privacy, details.terms])];
  process.stdout.write(
    `${out} is written and holds to Microsoft's schema. Upload it in the Teams admin centre, or under Apps in Teams.\n` +
      `For help, privacy and terms people are sent to:\n${pages.map((url) => `  ${url}\n`).join("")}`,
  );
});
