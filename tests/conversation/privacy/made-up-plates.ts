import fc from "fast-check";
import { figures, letters, within, written } from "./made-up.ts";

const gap = fc.constantFrom(" ", "", " ");
const plateOfToday = fc.tuple(letters(2), figures(2), gap, letters(3)).map((parts) => parts.join(""));
const olderPlate = fc.oneof(
  fc.tuple(letters(1), fc.integer({ min: 1, max: 999 }), gap, letters(3)).map((parts) => parts.join("")),
  fc.tuple(letters(3), gap, fc.integer({ min: 1, max: 999 }), letters(1)).map((parts) => parts.join("")),
);
const privatePlate = fc.oneof(
  fc.tuple(letters(3), gap, fc.integer({ min: 1, max: 9999 })).map((parts) => parts.join("")),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), gap, letters(3)).map((parts) => parts.join("")),
  fc.tuple(letters(2), gap, fc.integer({ min: 1, max: 9999 })).map((parts) => parts.join("")),
);
const seen = [
  "the van was @",
  "a silver ford, @, drove off",
  "@",
  "number plate @ parked here",
  "reg @",
  "the car's registration is @.",
];
const called = [
  "number plate @ parked here",
  "reg @",
  "the car's registration is @.",
  "the plate was @",
  "registration number: @",
];
/** Number plates: of today, older, and private ones that are called a plate. */
export const plate = fc.oneof(
  within(written(plateOfToday), ...seen),
  within(olderPlate, ...seen),
  within(written(olderPlate), ...called),
  within(written(privatePlate), ...called),
);
