import { describe, expect, it } from "vitest";
import { report } from "../src/speed/report.ts";
import type { Speed } from "../src/speed/speed.ts";

const timing = { lowest: 10, highest: 99, epochs: 3, accuracy: 0.975 };

const speed: Speed = {
  machine: { processor: "an abacus", cores: 2, node: "20.0.0" },
  races: [
    {
      net: "simple",
      title: "a small net",
      digits: 1000,
      operationsPerDigit: 3e6,
      batchSize: 10,
      target: 1,
      stretch: 0.7,
      outcomes: {
        ours: { ...timing, milliseconds: 30 },
        PyTorch: { ...timing, milliseconds: 40 },
        "ours in Chromium": { ...timing, milliseconds: 45 },
        stock: { failure: "no kernel" },
        cpu: { ...timing, milliseconds: 4000, stepsTimed: 7 },
      },
    },
  ],
  steps: {
    simple: {
      milliseconds: 0.8,
      watched: 1,
      kernels: [
        { name: "BatchMatMul", milliseconds: 0.5, calls: 5 },
        { name: "Neg", milliseconds: 0.004, calls: 1 },
      ],
      rest: 0.496,
    },
  },
  memory: {
    peak: 151e6,
    heap: 50e6,
    buffers: 1e6,
    wasm: 100e6,
    afterTen: { heap: 5e6, wasm: 9e6, tensors: 3, tensorBytes: 12 },
    afterAll: { heap: 7e6, wasm: 9e6, tensors: 4, tensorBytes: 16 },
    epochs: 200,
  },
  limit: 200,
  growth: {
    data: [
      { digits: 10, milliseconds: 4 },
      { digits: 20, milliseconds: 6 },
    ],
    width: [{ hidden: 30, milliseconds: 5 }],
  },
};

const page = report(speed);

describe("report(speed)", () => {
  it("divides times by PyTorch's", () => {
    expect(page).toContain("| ours | 30.0 | 10.0 – 99.0 | 0.75 | 0.9750 |  |");
    expect(page).toContain("| PyTorch | 40.0 | 10.0 – 99.0 | 1.00 |");
  });

  it("says who cannot, and whose time is told from how many steps", () => {
    expect(page).toContain("| stock | – | | | | cannot: no kernel |");
    expect(page).toContain("| cpu | 4000 | 10.0 – 99.0 | 100.00 | 0.9750 | from 7 steps |");
  });

  it("says which targets are reached, and which are missed", () => {
    expect(page).toContain("| a small net | 0.75 | 1 | 0.7 | reached | 1.50 | 1.15 | **missed** |");
  });

  it("compares the rate with the machine's limit: 3e9 operations in 30 ms are half of 200 e9/s", () => {
    expect(page).toContain("| a small net | 3000 | 100.0 | 50.0 % |");
  });

  it("adds up the kernels that take less than half a percent", () => {
    expect(page).toContain("| BatchMatMul | 5.0 | 0.500 | 50.0 % |");
    expect(page).toContain("| other kernels |  | 0.004 | 0.4 % |");
    expect(page).toContain("| the rest |  | 0.496 | 49.6 % |");
  });

  it("tells the memory's peak and growth", () => {
    expect(page).toContain("at most 151.0 MB");
    expect(page).toContain("target is 150 MB: **missed**");
    expect(page).toContain(
      "1 tensors,\n4 bytes in them, 2.0 MB of heap and 0.0 MB of wasm memory more",
    );
  });

  it("tells what was tried, and what bounds the speed", () => {
    expect(page).toContain("## What was tried");
    expect(page).toContain("What bounds the convolutions:");
  });

  it("tells growth in multiples of the first", () => {
    expect(page).toContain("| 10 | 4.0 | 1.00 |  | 30 | 5.0 | 1.00 |");
    expect(page).toContain("| 20 | 6.0 | 1.50 |  |  |  |  |");
  });

  it("leaves ratios out where PyTorch did not take part", () => {
    const [race] = speed.races as [Speed["races"][0]];
    const { PyTorch: _, ...outcomes } = race.outcomes;
    const without = report({ ...speed, races: [{ ...race, outcomes }] });
    expect(without).toContain("| ours | 30.0 | 10.0 – 99.0 |  | 0.9750 |  |");
    expect(without).toContain("| a small net | not measured |");
  });
});
