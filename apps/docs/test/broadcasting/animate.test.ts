import { describe, expect, it } from "vitest";
import {
  type AnimatorAction,
  animate,
  asking,
  examples,
  readBroadcast,
  readShapes,
  type TwoShapes,
} from "../../course/04-metrics-and-broadcasting/figures/animate.ts";
import { tellBroadcast } from "../../course/04-metrics-and-broadcasting/figures/tellBroadcast.ts";

function after(shapes: TwoShapes, ...actions: readonly AnimatorAction[]) {
  return actions.reduce(animate, asking(shapes));
}

const images = { first: "[206, 28, 28]", second: "[28, 28]" };

describe("animate", () => {
  it("asks before it shows: nothing is told of the result until there is a guess", () => {
    expect(tellBroadcast(after(images))).toBe("[206, 28, 28] and [28, 28]. Which shape comes out?");
  });

  it("goes through the axes one a second, and stops after the last", () => {
    const guessed = after(images, { kind: "guess", guess: [206, 28, 28] });
    expect(guessed).toMatchObject({ step: 0, isPlaying: true });
    const steps = [1, 2, 3, 4].map((seconds) =>
      Array.from({ length: seconds }).reduce((state: typeof guessed) => {
        return animate(state, { kind: "tick" });
      }, guessed),
    );
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3, 3]);
    expect(steps.map(({ isPlaying }) => isPlaying)).toEqual([true, true, false, false]);
  });

  it("lets the reader step, which ends the playing; after the end it begins again", () => {
    const end = after(images, { kind: "guess", guess: "none" }, { kind: "end" });
    expect(animate(end, { kind: "back" })).toMatchObject({ step: 2, isPlaying: false });
    expect(animate(end, { kind: "next" })).toMatchObject({ step: 0, isPlaying: false });
  });

  it("has examples that can all be read, one of which clashes", () => {
    const read = examples.map(([first, second]) => readBroadcast({ first, second }));
    expect(read).not.toContain(undefined);
    expect(read.filter((broadcast) => broadcast?.result === undefined)).toHaveLength(1);
  });
});

describe("tellBroadcast", () => {
  const end = { kind: "end" } as const;

  it("tells a right guess, the last step, and how much is held and used", () => {
    expect(tellBroadcast(after(images, { kind: "guess", guess: [206, 28, 28] }, end))).toBe(
      "Right. The shape is [206, 28, 28]. Axis −3: the second has none. It is used 206 times. " +
        "The first: 161,504 held, 161,504 used. The second: 784 held, 161,504 used.",
    );
  });

  it("tells a wrong guess, and that shapes clash", () => {
    const clash = { first: "[2, 3]", second: "[2]" };
    expect(tellBroadcast(after(clash, { kind: "guess", guess: [2, 3] }, end))).toBe(
      "Not quite: you said [2, 3]. They clash. Axis −1, the last: 3 meets 2. They are not equal " +
        "and neither is 1: an error. The first: 6 held, 6 used. The second: 2 held, 2 used.",
    );
    expect(tellBroadcast(after(clash, { kind: "guess", guess: "clash" }, end))).toMatch(
      /^Right\. They clash\./,
    );
  });

  it("tells what is wrong with a shape that cannot be read", () => {
    expect(tellBroadcast(after({ ...images, first: "[a]" }))).toMatch(/^“a” is no length/);
  });
});

describe("readShapes", () => {
  it("takes two texts, mistyped or not, and nothing else", () => {
    const shapes = { first: "[2, x]", second: "" };
    expect(readShapes(shapes)).toEqual(shapes);
    for (const other of [
      undefined,
      "[2]",
      { first: "[2]" },
      { first: "[2]", second: "1".repeat(41) },
    ])
      expect(() => readShapes(other)).toThrow(TypeError);
  });
});
