/** The alphabet of text messages (GSM 03.38). One character outside it makes every segment hold 70 instead of 160. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** These take two places each. */
const EXTENDED = new Set("^{}\\[~]|€\f");

const WRITTEN_AS: Readonly<Record<string, string>> = {
  ...{ "‘": "'", "’": "'", "‚": "'", "′": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"' },
  ...{ "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "…": "...", "•": "-", "·": "-", "×": "x" },
  ...{ "½": "1/2", "¼": "1/4", "¾": "3/4", "°": " degrees", "™": "", "©": "(c)", "®": "", "→": "->" },
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i", œ: "oe", Œ: "OE", "\t": " " },
};

/** Characters of a text that goes as one message, and of each part of one that does not. */
const WHOLE = 160;
const PART = 153;

/** The text in the alphabet of text messages: quotation marks and dashes plain, accents it lacks left off. */
export function toGsm(text: string): string {
  return [...text.normalize("NFC")].map(toGsmCharacter).join("");
}

function toGsmCharacter(character: string): string {
  if (BASIC.has(character) || EXTENDED.has(character)) return character;
  const written = WRITTEN_AS[character];
  if (written !== undefined) return written;
  if (/\s/.test(character)) return " ";
  if (/[\p{M}\p{C}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(character)) return "";
  const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain !== character && [...plain].every((part) => BASIC.has(part)) ? plain : "?";
}

/** How many segments a text in that alphabet is sent and paid as. */
export function segmentsOf(text: string): number {
  const places = [...text].reduce((sum, character) => sum + (EXTENDED.has(character) ? 2 : 1), 0);
  return places <= WHOLE ? 1 : Math.ceil(places / PART);
}
