import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ProductError } from "../../errors.ts";
import { fill } from "../../wording.ts";
import type { PackageDetails } from "./package-details.ts";
import { sizeOfPng } from "./size-of-png.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDER = join(ROOT, "deploy/teams");

/** The icons that Teams asks for, and the width and height in pixels that it wants each to have. */
const ICONS = { "color.png": 192, "outline.png": 32 } as const;

/** The time written into the zip, so that the same details make the same bytes. */
const WRITTEN_AT = "2020-01-01T12:00:00";

/**
 * The package of the Teams app, as the bytes of a zip.
 * @throws ProductError `bad-package` where the manifest breaks Microsoft's schema or an icon has another size, and
 * `no-tools` where what checks and packs it is not installed.
 */
export async function buildPackage(details: PackageDetails, folder: string = FOLDER): Promise<Uint8Array> {
  const { findFaults, zip } = await loadTools();
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  const manifest = await readManifest(folder, { ...details, version });
  const icons = await Promise.all(
    Object.keys(ICONS).map(
      async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const,
    ),
  );
  const wrong = [
    ...(await findFaults(manifest)),
    ...icons.flatMap(([name, bytes]) => complaintAbout(name, bytes)),
  ];
  if (wrong.length > 0)
    throw new ProductError("bad-package", ["The package is not as Teams wants it:", ...wrong].join("\n  "));
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  return zip({ "manifest.json": text, ...Object.fromEntries(icons) });
}

/** The manifest with its {gaps} filled in. */
async function readManifest(folder: string, values: Readonly<Record<string, string>>): Promise<object> {
  const text = await readFile(join(folder, "manifest.json"), "utf8");
  return JSON.parse(text, (_key, value) =>
    typeof value === "string" ? fill(value, values) : value,
  ) as object;
}

function complaintAbout(name: string, bytes: Uint8Array): string[] {
  const side = ICONS[name as keyof typeof ICONS];
  const size = sizeOfPng(bytes);
  return size?.width === side && size.height === side
    ? []
    : [`${name} must be a PNG of ${side} by ${side} pixels.`];
}

/** They are packages of development, so a server that was installed without those has none. */
async function loadTools() {
  try {
    const [{ findFaults }, { zipSync }] = await Promise.all([
      import("./manifest-faults.ts"),
      import("fflate"),
    ]);
    return {
      findFaults,
      zip: (files: Record<string, Uint8Array>) => zipSync(files, { level: 9, mtime: WRITTEN_AT }),
    };
  } catch (cause) {
    if (!String((cause as { code?: unknown }).code).endsWith("MODULE_NOT_FOUND")) throw cause;
    throw new ProductError("no-tools", "What packs and checks it is not installed. Run npm ci first.", {
      cause,
    });
  }
}
