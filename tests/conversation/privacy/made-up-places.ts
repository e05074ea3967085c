import fc from "fast-check";
import { figure, letters, within, written } from "./made-up.ts";

const outward = fc.oneof(
  fc.tuple(letters(2), fc.integer({ min: 1, max: 99 })).map(([area, district]) => `${area}${district}`),
  fc.tuple(letters(1), fc.integer({ min: 1, max: 99 })).map(([area, district]) => `${area}${district}`),
  fc
    .tuple(letters(2), fc.integer({ min: 1, max: 9 }), letters(1))
    .map(([area, district, letter]) => `${area}${district}${letter}`),
  fc
    .tuple(letters(1), fc.integer({ min: 1, max: 9 }), letters(1))
    .map(([area, district, letter]) => `${area}${district}${letter}`),
);
const inward = fc
  .tuple(figure, letters(2, "ABDEFGHJLNPQRSTUWXYZ"))
  .map(([sector, unit]) => `${sector}${unit}`);
/** Postcodes of every shape. */
export const postcode = within(
  written(fc.tuple(outward, fc.constantFrom(" ", "", "  ", "-"), inward).map((parts) => parts.join(""))),
  "@",
  "I live in @",
  "my postcode is @.",
  "fly tipping near @, again",
  "at @ there are kids on bikes",
  "postcode:@",
);

const streetName = fc.constantFrom(
  "Acacia",
  "High",
  "King",
  "Queen Elizabeth",
  "St Peters",
  "Sutton",
  "Old Tovil",
  "Upper Fant",
  "Mote",
  "Church",
  "Barker's",
  "Sir Thomas Longley",
  "Hollingworth",
  "Week",
  "Park Wood",
);
const streetType = fc.constantFrom(
  "Street",
  "St",
  "Road",
  "Rd",
  "Rd.",
  "Avenue",
  "Ave",
  "Lane",
  "Close",
  "Drive",
  "Dr",
  "Way",
  "Court",
  "Crescent",
  "Gardens",
  "Grove",
  "Terrace",
  "Place",
  "Hill",
  "Walk",
  "Mews",
  "Square",
);
const houseNumber = fc
  .tuple(fc.integer({ min: 1, max: 499 }), fc.constantFrom("", "", "", "a", "B"))
  .map((parts) => parts.join(""));
const flat = fc.constantFrom("", "", "", "Flat 3, ", "flat 12b ", "Apartment 4, ", "Flat A, ");
/** Street addresses, some with a flat. */
export const address = within(
  written(
    fc
      .tuple(flat, houseNumber, fc.constantFrom(" ", " ", ", "), streetName, fc.constant(" "), streetType)
      .map((parts) => parts.join("")),
  ),
  "@",
  "I live at @",
  "the people at @ are dealing",
  "there is a broken fence outside @, Maidstone",
  "my address is @.",
  "come to @ quickly",
  "noise from @ every night",
);
