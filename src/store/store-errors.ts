import { ProductError } from "../errors.ts";

/** Whether it was the store that failed, so that the same may succeed a little later. */
export function isStoreError(error: unknown): error is ProductError {
  return error instanceof ProductError && error.code.startsWith("store-");
}
