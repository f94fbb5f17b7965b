import { type Arbitrary, array, constantFrom, float, oneof } from "fast-check";

/** A float32 number, often one on which kernels stumble: zero, negative zero, NaN, an infinity. */
export const awkwardNumber: Arbitrary<number> = oneof(
  float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 }),
  constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);

/** Up to 40 items of so many {@link awkwardNumber}s each. */
export function awkwardNumbers({ perItem }: { readonly perItem: number }): Arbitrary<number[][]> {
  return array(array(awkwardNumber, { minLength: perItem, maxLength: perItem }), {
    maxLength: 40,
  });
}
