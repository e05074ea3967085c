import { ProductError } from "../../src/errors.ts";

/** What a promise is refused with. @throws an Error where it is kept, or refused with anything but a ProductError. */
export async function refusal(promise: Promise<unknown>): Promise<ProductError> {
  const error = await promise.then(
    () => new Error("It was not refused."),
    (reason: unknown) => reason,
  );
  if (error instanceof ProductError) return error;
  throw error;
}
