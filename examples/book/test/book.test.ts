import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import kept from "../outputs.json" with { type: "json" };
import { readDigits } from "../src/digits.ts";
import { help } from "../src/help.ts";
import { reproduce } from "../src/reproduce.ts";
import type { Result, Row } from "../src/result.ts";

const program = fileURLToPath(new URL("../dist/book.js", import.meta.url));

function book(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("book", () => {
  it("explains the options and ends well", () => {
    expect(book("--help")).toEqual({ status: 0, stdout: `${help}\n`, stderr: "" });
  });

  it("tells bad arguments with one sentence and status 2", () => {
    expect(book("--epochs=1")).toEqual({
      status: 2,
      stdout: "",
      stderr: "book: Unknown option '--epochs'; --help lists the options\n",
    });
  });

  it("refuses what is not MNIST, because the book's numbers are", async () => {
    const folder = await mkdtemp(join(tmpdir(), "book-"));
    await writeFile(join(folder, "train-images-idx3-ubyte"), Uint8Array.of(1, 2, 3));
    const { status, stdout, stderr } = book("--data", folder);
    await rm(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/\nbook: cannot use train-images-idx3-ubyte in .*\n$/);
  });
});

const mnist = process.env.UNDERHOOD_MNIST;
const missing = mnist ? "" : " (skipped: name the folder of its files in UNDERHOOD_MNIST)";

describe.skipIf(!mnist)(`reproduce(digits) on the full MNIST${missing}`, () => {
  let result: Result;

  beforeAll(async () => {
    await useEngine();
    result = await reproduce(await readDigits(mnist));
  });

  function rowOf(what: string): Row {
    const found = result.sections.flatMap(({ rows }) => rows).find((row) => row.what === what);
    if (found === undefined) throw new RangeError(`expected a row "${what}"`);
    return found;
  }

  it("differs from the book by no more than the notes explain", () => {
    const rows = result.sections.flatMap(({ rows }) => rows);
    expect(rows.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it("has every digit of what hangs neither on normal numbers nor on the order of files", () => {
    const rows = result.sections.flatMap(({ rows }) => rows);
    const different = rows.filter(({ difference }) => difference !== "0");
    for (const { what, notes } of different) {
      expect(notes?.join(" "), what).toMatch(/normal numbers|order of the validation files/);
    }
  });

  it.each(["Table of the Learner's ten epochs", "Table of the Learner's forty epochs"])(
    "%s: losses to ±2e-6, accuracies to the last digit",
    (what) => {
      const { book, ours } = rowOf(what);
      expect(ours.map((row) => row[2])).toEqual(book.map((row) => row[2]));
      for (const [i, [trainingLoss, validationLoss]] of book.entries()) {
        expect(Math.abs(Number(ours[i]?.[0]) - Number(trainingLoss))).toBeLessThan(2.5e-6);
        expect(Math.abs(Number(ours[i]?.[1]) - Number(validationLoss))).toBeLessThan(2.5e-6);
      }
    },
  );

  it("is what the site shows; if not, look at it and run npm run book -- --write", () => {
    expect(result).toEqual(kept);
  });
});
