import { beforeEach, describe, expect, it, vi } from "vitest";
import { race } from "../src/speed/race.ts";

const task = { epochs: 2, digits: 100 };

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

describe("race(net, runners, task, count)", () => {
  it("lets them take turns, and takes the median of all epochs and the lowest accuracy", async () => {
    const turns: string[] = [];
    const runner = (
      name: string,
      rounds: number,
      runs: { seconds: number[]; accuracy: number }[],
    ) => ({
      name,
      rounds,
      limitSeconds: 1,
      train: async () => {
        turns.push(name);
        return runs.shift() ?? { seconds: [], accuracy: 0 };
      },
    });
    const { outcomes } = await race(
      "linear",
      [
        runner("ours", 2, [
          { seconds: [0.5, 0.1], accuracy: 0.98 },
          { seconds: [0.2, 0.3], accuracy: 0.97 },
        ]),
        runner("PyTorch", 1, [{ seconds: [0.4, 0.6], accuracy: 0.96 }]),
      ],
      task,
      100,
    );
    expect(turns).toEqual(["ours", "PyTorch", "ours"]);
    expect(outcomes.ours).toEqual({
      milliseconds: 250,
      lowest: 100,
      highest: 500,
      epochs: 4,
      accuracy: 0.97,
    });
    expect(outcomes.PyTorch).toMatchObject({ milliseconds: 500, accuracy: 0.96 });
  });

  it("tells why somebody cannot, in one line, and does not ask again", async () => {
    let asked = 0;
    const fails = {
      name: "stock",
      rounds: 3,
      limitSeconds: 1,
      train: async () => {
        asked += 1;
        throw new Error("no kernel\nat somewhere");
      },
    };
    const { outcomes } = await race("conv", [fails], task, 100);
    expect(outcomes.stock).toEqual({ failure: "no kernel" });
    expect(asked).toBe(1);
  });
});
