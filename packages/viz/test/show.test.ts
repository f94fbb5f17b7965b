import { execFileSync } from "node:child_process";
import { digit, type Picture, setDisplay, show, text } from "@underhood/viz";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("show(x)", () => {
  const shown: Picture[] = [];
  let former = setDisplay(() => {});

  beforeEach(() => {
    shown.length = 0;
    former = setDisplay((picture) => shown.push(picture));
  });
  afterEach(() => {
    setDisplay(former);
  });

  it("hands a picture to the display as it is", () => {
    const picture = digit({ shape: [1, 1], data: [1] });
    show(picture);
    expect(shown).toEqual([picture]);
    expect(shown[0]).toBe(picture);
  });

  it.each([
    ["words", "words"],
    [0.1, "0.1"],
    [true, "true"],
    [[1010, 28, 28], "[1010, 28, 28]"],
    [
      [
        [1, 2],
        [3, "a"],
      ],
      '[[1, 2], [3, "a"]]',
    ],
    [[], "[]"],
    [[null], "[null]"],
    [Float32Array.of(0.1, 0.5), "[0.1, 0.5]"],
    [new Uint8Array(100), "[0, 0, 0, …, 0, 0, 0] (100 items)"],
  ])("makes a text of %j", (value, printed) => {
    show(value);
    expect(shown).toEqual([text(printed)]);
  });

  it("sends a tensor and a promise back with advice, and refuses other things", () => {
    // @ts-expect-error a tensor is refused by its type too
    expect(() => show(tensorLike([1], [1]))).toThrow(
      /^show: expected numbers, got a tensor; read it back/,
    );
    // @ts-expect-error and so is a promise
    expect(() => show(Promise.resolve(1))).toThrow(/write await before it/);
    // @ts-expect-error and an object that is no picture
    expect(() => show({ a: 1 })).toThrow(/got Object; table shows records/);
    // @ts-expect-error and nothing
    expect(() => show(undefined)).toThrow(TypeError);
    expect(shown).toEqual([]);
  });
});

describe("setDisplay(display)", () => {
  it("returns the former display, so that it can be put back", () => {
    const seen: string[] = [];
    const first = setDisplay(() => seen.push("mine"));
    const mine = setDisplay(first);
    mine(text("a"));
    expect(seen).toEqual(["mine"]);
    expect(setDisplay(first)).toBe(first);
  });

  it("refuses what is no function", () => {
    // @ts-expect-error the type says so too
    expect(() => setDisplay("page")).toThrow(TypeError);
  });
});

describe("in Node, with no display set, show(x)", () => {
  const run = (code: string) =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    });

  it("prints on stdout, in plain ASCII where that is no terminal", () => {
    const code = `
      import { digit, show } from "@underhood/viz";
      show(digit({ shape: [2, 2], data: Uint8Array.of(0, 255, 0, 255) }));
      show([28, 28]);`;
    expect(run(code)).toBe(" @\n[28, 28]\n");
  });

  it("says what to do where there is neither a page nor a terminal", () => {
    const code = `
      import { show } from "@underhood/viz";
      Object.defineProperty(process, "stdout", { value: undefined });
      try { show(1); } catch (error) { (await import("node:fs")).writeSync(1, error.message); }`;
    expect(run(code)).toBe(
      "show: there is neither a page nor a terminal here; say where pictures go, for example with setDisplay((picture) => postMessage(picture))",
    );
  });
});
