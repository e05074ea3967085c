import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";

const require = createRequire(import.meta.url);

/** Microsoft's schemas as files. The package's own code to check with them wants another package, which it does not name. */
const SCHEMAS = join(
  dirname(require.resolve("@microsoft/app-manifest/package.json")),
  "build/json-schemas/teams",
);

/** What in a manifest breaks Microsoft's schema of its own version, a sentence each; nothing is fetched for that. */
export async function findFaults(manifest: object): Promise<readonly string[]> {
  const { manifestVersion } = manifest as { manifestVersion?: unknown };
  const file = join(SCHEMAS, `v${String(manifestVersion)}`, "MicrosoftTeams.schema.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined)
    return [`manifestVersion ${String(manifestVersion)} is no version that is known here.`];
  // It is written for draft 4 and uses nothing that later drafts changed.
  const { $schema: _draft, ...schema } = JSON.parse(text) as { $schema: string };
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    formats: { uri: (uri: string) => URL.canParse(uri) },
  });
  const check = ajv.compile(schema);
  check(manifest);
  return (check.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || "manifest.json"} ${message}.`,
  );
}
