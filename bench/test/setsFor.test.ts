import { describe, expect, it } from "vitest";
import { nets } from "../src/speed/nets.ts";
import { setsFor } from "../src/speed/setsFor.ts";

/** Images of one pixel, whose byte is their label. */
function labelled(labels: readonly number[]) {
  const data = Uint8Array.from(labels);
  return { images: { shape: [labels.length, 1, 1] as const, data }, labels: data };
}

const mnist = { training: labelled([7, 1, 3, 3, 2, 7]), validation: labelled([4, 3, 7]) };

describe("setsFor(net, mnist, digits)", () => {
  it("takes the first digits, and of these the 3s and 7s for a pair", () => {
    const { training, validation } = setsFor(nets.simple, mnist, 5);
    expect([...training.labels].sort()).toEqual([3, 3, 7]);
    expect([...training.images.data]).toEqual([...training.labels]);
    expect([...validation.labels].sort()).toEqual([3, 7]);
  });

  it("takes all ten digits otherwise, and no more than there are", () => {
    const { training, validation } = setsFor(nets.mlp, mnist, 60_000);
    expect([...training.labels]).toEqual([7, 1, 3, 3, 2, 7]);
    expect([...validation.labels]).toEqual([4, 3, 7]);
  });
});
