import type { Race, Speed } from "@underhood/bench/speed";
import report from "@underhood/bench/speed.json";
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Races } from "../../src/speed/Races.tsx";
import { contendersOf, ratioText, timeText } from "../../src/speed/ratios.ts";
import { Steps } from "../../src/speed/Steps.tsx";
import { Targets } from "../../src/speed/Targets.tsx";

const timing = { lowest: 1, highest: 9, epochs: 3, accuracy: 0.9 };

const race: Race = {
  net: "linear",
  title: "a line",
  digits: 12_000,
  operationsPerDigit: 4,
  batchSize: 8,
  target: 1,
  stretch: 0.5,
  outcomes: {
    stock: { failure: "no kernel" },
    cpu: { ...timing, milliseconds: 90_000, stepsTimed: 2 },
    PyTorch: { ...timing, milliseconds: 40 },
    ours: { ...timing, milliseconds: 30 },
  },
};

describe("contendersOf(race)", () => {
  it("puts the fastest first, in epochs of PyTorch, and last who cannot", () => {
    expect(contendersOf(race)).toEqual([
      { name: "ours", milliseconds: 30, ratio: 0.75, isTold: false },
      { name: "PyTorch", milliseconds: 40, ratio: 1, isTold: false },
      { name: "cpu", milliseconds: 90_000, ratio: 2250, isTold: true },
      { name: "stock", milliseconds: undefined, ratio: undefined, isTold: false },
    ]);
  });

  it("has no ratios where PyTorch did not take part", () => {
    const { PyTorch: _, ...outcomes } = race.outcomes;
    expect(contendersOf({ ...race, outcomes })[0]).toMatchObject({
      name: "ours",
      ratio: undefined,
    });
  });
});

it.each([
  [34.24, "34.2 ms"],
  [1023, "1.02 s"],
  [891_600, "15 min"],
])("timeText(%d) is %s", (milliseconds, text) => {
  expect(timeText(milliseconds)).toBe(text);
});

it.each([
  [1.1067, "1.11"],
  [225.66, "226"],
])("ratioText(%d) is %s", (ratio, text) => {
  expect(ratioText(ratio)).toBe(text);
});

describe("the tables", () => {
  it("say who cannot, and whose time is told", () => {
    const html = renderToStaticMarkup(createElement(Races, { races: [race] }));
    expect(html).toContain("a line: 12,000 digits, batches of 8");
    expect(html).toContain("<td>about 90 s</td><td>2250</td>");
    expect(html).toContain("<td>cannot</td><td></td>");
  });

  it("say whether a target is reached", () => {
    expect(renderToStaticMarkup(createElement(Targets, { races: [race] }))).toContain(
      "<td>0.75</td><td>1</td><td>yes</td>",
    );
    const slower = { ...race, target: 0.7 };
    expect(renderToStaticMarkup(createElement(Targets, { races: [slower] }))).toContain(
      "<td>no</td>",
    );
  });

  it("add up what is small", () => {
    const kernels = [
      { name: "BatchMatMul", milliseconds: 0.6, calls: 5 },
      { name: "Neg", milliseconds: 0.01, calls: 1 },
      { name: "Abs", milliseconds: 0.01, calls: 1 },
    ];
    const steps = { linear: { milliseconds: 1, watched: 1, kernels, rest: 0.38 } };
    const html = renderToStaticMarkup(createElement(Steps, { races: [race], steps }));
    expect(html).toContain("<code>Batch<wbr/>Mat<wbr/>Mul</code></th><td>5</td><td>60 %</td>");
    expect(html).not.toContain("Neg");
    expect(html).toContain("other operations</th><td></td><td>2 %</td>");
    expect(html).toContain("in an operation</th><td></td><td>38 %</td>");
  });

  it("show all of the kept report", () => {
    const { races, steps } = report as unknown as Speed;
    const html = renderToStaticMarkup(
      createElement(
        Fragment,
        undefined,
        createElement(Races, { races }),
        createElement(Targets, { races }),
        createElement(Steps, { races, steps }),
      ),
    );
    for (const { title } of races) expect(html).toContain(title);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});
