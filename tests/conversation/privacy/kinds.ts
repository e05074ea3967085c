import type fc from "fast-check";
import type { MadeUp } from "./made-up.ts";
import { account, cardNumbers, nationalInsurance, sortCode } from "./made-up-bank-details.ts";
import { email, name } from "./made-up-people.ts";
import { phone } from "./made-up-phones.ts";
import { address, postcode } from "./made-up-places.ts";
import { plate } from "./made-up-plates.ts";

/** Every kind of value that is taken out. */
export const KINDS: Readonly<Record<string, fc.Arbitrary<MadeUp>>> = {
  name,
  phone,
  email,
  postcode,
  address,
  plate,
  "card number": cardNumbers,
  "sort code": sortCode,
  "account number": account,
  "National Insurance number": nationalInsurance,
};
