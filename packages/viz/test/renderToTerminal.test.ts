import {
  curve,
  digit,
  digits,
  heatmap,
  histogram,
  type Picture,
  pixelTable,
  renderToTerminal,
  scatter,
  table,
  text,
} from "@underhood/viz";
import { describe, expect, it } from "vitest";

const plain = (picture: Picture, width = 80) =>
  renderToTerminal(picture, { color: false, width }).split("\n");

describe("renderToTerminal(picture)", () => {
  it("puts two pixels of a digit in each character, as halves of a block in their greys", () => {
    const image = { shape: [2, 2], data: Uint8Array.of(0, 255, 255, 0) };
    expect(renderToTerminal(digit(image))).toBe(
      "\u001b[38;5;231;48;5;16m▀\u001b[0;38;5;16;48;5;231m▀\u001b[0m",
    );
  });

  it("without colour puts a sign for the mean of the two, the denser the darker", () => {
    const image = { shape: [2, 4], data: Uint8Array.of(0, 255, 255, 0, 255, 255, 0, 0) };
    expect(plain(digit(image))).toEqual(["+@+"]);
  });

  it("gives an image of odd height a row of paper below", () => {
    expect(plain(digit({ shape: [1, 1], data: [1] }))).toEqual(["+"]);
  });

  it("shrinks an image that is wider than the terminal", () => {
    const wide = { shape: [4, 100], data: new Uint8Array(400).fill(255) };
    expect(plain(digit(wide), 50)).toEqual(["@".repeat(50)]);
  });

  it("puts as many digits side by side as there is room for", () => {
    const stack = { shape: [4, 2, 20], data: new Uint8Array(160).fill(255) };
    const row = (count: number) => new Array<string>(count).fill("@".repeat(20)).join("  ");
    expect(plain(digits(stack), 90)).toEqual([row(4)]);
    expect(plain(digits(stack), 60)).toEqual([row(2), "", row(2)]);
    expect(plain(digits(stack, { columns: 3, labels: [1, 2, 3, 4] }), 90)).toEqual([
      row(3),
      "         1                     2                     3",
      "",
      row(1),
      "         4",
    ]);
  });

  it("writes pixel values under their columns and beside their rows", () => {
    const image = { shape: [2, 2], data: Uint8Array.of(0, 12, 255, 7) };
    expect(plain(pixelTable(image))).toEqual(["     0  1", "0    0 12", "1  255  7"]);
    expect(renderToTerminal(pixelTable(image))).toContain("\u001b[38;5;231;48;5;16m 255");
  });

  it("breaks columns that do not fit into blocks, one below the other", () => {
    const image = { shape: [1, 20], data: new Uint8Array(20).fill(200) };
    const lines = plain(pixelTable(image), 40);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe("     0   1   2   3   4   5   6   7   8");
    expect(lines[7]).toBe("0  200 200");
  });

  it("signs the values of a heat map without colour: - and = below 0, + and # above", () => {
    expect(plain(heatmap({ shape: [1, 5], data: [-1, -0.4, 0, 0.4, 1] }))).toEqual([
      "==-- .++##",
      "-1 ======---- .++++###### 1",
    ]);
  });

  it("draws a curve from the lower left to the upper right, with the numbers at its ends", () => {
    const lines = plain(curve([0, 1, 2], { xLabel: "step", yLabel: "height" }), 40);
    expect(lines[0]).toBe("height");
    expect(lines[1]).toMatch(/^ {4}2 \| +\*+$/);
    expect(lines[16]).toMatch(/^ {4}0 \|\*/);
    expect(lines[18]).toMatch(/^ +0 +2$/);
    expect(lines[19]?.trim()).toBe("step");
  });

  it("draws a logarithmic axis by ratios", () => {
    const lines = plain(curve([1, 10, 100], { logY: true }), 40);
    expect(lines.map((line) => line.indexOf("*"))[15]).toBeGreaterThan(0);
    expect(lines[0]).toMatch(/^ 100 \|/);
    expect(lines[5]).toMatch(/^21\.5 \|/);
  });

  it("draws curves in braille where there is colour", () => {
    expect(renderToTerminal(curve([0, 1]))).toMatch(/[\u2801-\u28ff]/);
  });

  it("gives each class of points a sign, and a line dots", () => {
    const picture = scatter(
      { a: { x: [0, 9], y: [0, 9] }, b: { x: [0, 9], y: [9, 0] } },
      { line: { slope: 0, intercept: 4, name: "border" } },
    );
    const lines = plain(picture, 40);
    expect(lines.slice(0, 3)).toEqual(["* a", "o b", ". border"]);
    expect(lines[3]).toMatch(/\|o +\*$/);
    expect(lines[18]).toMatch(/\|\* +o$/);
    expect(lines.filter((line) => line.includes("......"))).toHaveLength(1);
  });

  it("draws a histogram's bars as long as their counts", () => {
    const lines = plain(histogram([0, 1, 1, 1], { bins: 2, range: [0, 1] }), 40);
    const lengths = lines.map((line) => line.match(/#+/)?.[0].length);
    expect(lengths).toEqual([9, 27]);
    expect(lines[1]).toMatch(/^0\.5 \.\. 1\.0 #+ 3$/);
  });

  it("writes a table with words left and numbers right", () => {
    expect(
      plain(
        table([
          { name: "linear", loss: 0.5 },
          { name: "net", loss: null },
        ]),
      ),
    ).toEqual(["name    loss", "------  ----", "linear   0.5", "net        -"]);
  });

  it("breaks a text, and a caption, that is wider than the terminal", () => {
    expect(plain(text("a".repeat(50), { caption: "word ".repeat(10).trim() }), 40)).toEqual([
      "a".repeat(40),
      "a".repeat(10),
      "word word word word word word word word",
      "word word",
    ]);
  });

  it("knows that East Asian letters take two columns and accents none", () => {
    const rows = [{ a: "三" }, { a: "e\u0301é" }, { a: "abc" }];
    expect(plain(table([...rows.map(({ a }) => ({ a, b: 1 }))])).slice(2)).toEqual([
      "三   1",
      "e\u0301é   1",
      "abc  1",
    ]);
  });

  it("replaces control characters, wherever they come from", () => {
    const attack = "\u001b[2J\u0007\u202e";
    const pictures = [
      text(attack, { caption: attack }),
      table([{ n: 1, [attack]: attack }]),
      curve({ [attack]: [1, 2] }),
      digits({ shape: [1, 1, 1], data: [0] }, { labels: [attack] }),
    ];
    for (const picture of pictures) {
      expect(renderToTerminal(picture, { color: false })).not.toMatch(/[^\P{Control}\n]|\u202e/u);
    }
  });

  it("refuses a terminal narrower than 40 columns, and what is no picture", () => {
    expect(() => renderToTerminal(text("a"), { width: 39 })).toThrow(
      new RangeError("expected a width of 40 or more, got 39"),
    );
    expect(() => renderToTerminal(JSON.parse('{"kind":"film"}'))).toThrow(
      new TypeError(
        'expected a picture of a known kind (curve, digit, digits, heatmap, histogram, pixelTable, scatter, shapeDiagram, table, text), got "film"',
      ),
    );
  });
});
