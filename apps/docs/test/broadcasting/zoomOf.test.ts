import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCells } from "../../course/04-metrics-and-broadcasting/figures/placeCells.ts";
import { broadcastOf } from "../../course/04-metrics-and-broadcasting/figures/stretch.ts";
import { room, zoomOf } from "../../course/04-metrics-and-broadcasting/figures/zoomOf.ts";

describe("zoomOf(broadcast)", () => {
  it("is largest for a row and a column, and 1 for stacks of images", () => {
    expect(zoomOf(broadcastOf([3], [2, 1]))).toBe(1.7);
    expect(zoomOf(broadcastOf([206, 28, 28], [28, 28]))).toBe(1);
  });

  it("lets nothing that it makes larger outgrow its room", () => {
    const shape = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const broadcast = broadcastOf(first, second);
        const zoom = zoomOf(broadcast);
        expect(zoom).toBeGreaterThanOrEqual(1);
        if (zoom === 1) return;
        for (const drawn of [first, second, broadcast.result ?? []].map(placeCells)) {
          expect(drawn.width * zoom).toBeLessThanOrEqual(room.width);
          expect(drawn.height * zoom).toBeLessThanOrEqual(room.height);
        }
      }),
    );
  });
});
