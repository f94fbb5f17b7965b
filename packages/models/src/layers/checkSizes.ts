import { kindOf } from "@underhood/core";

/** Refuses sizes that are not integers from a smallest one up, and says which one it was. */
export function checkSizes(
  layerName: string,
  smallest: 0 | 1,
  sizes: Readonly<Record<string, number>>,
): void {
  for (const [name, size] of Object.entries(sizes)) {
    if (!(Number.isSafeInteger(size) && size >= smallest)) {
      throw new RangeError(
        `${layerName} expects ${name} to be an integer from ${smallest} up, but got ${kindOf(size)}`,
      );
    }
  }
}
