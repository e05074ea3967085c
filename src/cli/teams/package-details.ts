import { ProductError } from "../../errors.ts";

/** What a council says of its bot, to be put into the manifest of the Teams app. */
export interface PackageDetails {
  readonly app_id: string;
  readonly domain: string;
  readonly name: string;
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

type Given = { readonly [option: string]: string | boolean | undefined };

interface Rule {
  readonly option: string;
  readonly isRight: (text: string) => boolean;
  /** What it must be, after "--option must be". */
  readonly mustBe: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const RULES: readonly Rule[] = [
  {
    option: "app-id",
    isRight: (text) => GUID.test(text) && !/^[0-]+$/.test(text),
    mustBe: "the id of your app registration, such as 1f2e3d4c-5b6a-4978-8899-aabbccddeeff",
  },
  {
    option: "domain",
    isRight: (text) => HOST.test(text),
    mustBe: "a host that Teams can reach, such as chat.example.gov.uk, without https:// and without a path",
  },
  { option: "name", isRight: fits(30), mustBe: "1 to 30 characters long" },
  { option: "developer", isRight: fits(32), mustBe: "1 to 32 characters long" },
  ...["website", "privacy", "terms"].map((option) => ({
    option,
    isRight: isWebPage,
    mustBe: "the address of a page, such as https://www.example.gov.uk/privacy",
  })),
];

/**
 * The details out of the options of the command line, with their defaults.
 * @throws ProductError `bad-option`, naming every option that is wrong, and what it must be.
 */
export function readDetails(given: Given): PackageDetails {
  const domain = String(given.domain ?? "").toLowerCase();
  const details: PackageDetails = {
    app_id: String(given["app-id"] ?? "").toLowerCase(),
    domain,
    name: String(given.name ?? "Community safety"),
    developer: String(given.developer ?? domain.slice(0, 32)),
    website: String(given.website ?? `https://${domain}/chat/about`),
    privacy: String(given.privacy ?? `https://${domain}/chat/privacy`),
    terms: String(given.terms ?? `https://${domain}/chat/about`),
  };
  const wrong = RULES.filter(({ option, isRight }) => !isRight(detailOf(details, option)))
    // Where the domain is wrong, what is made of it is too.
    .filter(({ option }) => given[option] !== undefined || option === "app-id" || option === "domain");
  if (wrong.length === 0) return details;
  const lines = wrong.map(({ option, mustBe }) => `--${option} must be ${mustBe}.`);
  throw new ProductError("bad-option", lines.join("\n"));
}

function detailOf(details: PackageDetails, option: string): string {
  return details[option.replace("-", "_") as keyof PackageDetails];
}

function fits(longest: number): (text: string) => boolean {
  return (text) => text.trim() !== "" && text.length <= longest;
}

function isWebPage(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === "https:";
}
