import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { loadSafetensors, saveSafetensors } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf, headerBytesOf, headerOf } from "./safetensorsFile.ts";

const four = new Uint8Array(4);
const fine = { dtype: "F32", shape: [1], data_offsets: [0, 4] };

/** The message of the error that loading ends with. */
function refusal(bytes: Uint8Array): string {
  const before = tf.memory().numTensors;
  try {
    loadSafetensors(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect(tf.memory().numTensors).toBe(before);
    return (error as Error).message.replace("this is not a safetensors file: ", "");
  }
  return "none";
}

function withLength(length: bigint): Uint8Array {
  const bytes = fileOf({ x: fine }, four);
  new DataView(bytes.buffer).setBigUint64(0, length, true);
  return bytes;
}

describe("loadSafetensors(bytes) refuses a file whose", () => {
  it.each([
    ["first bytes are missing", new Uint8Array(7), "expected 8 bytes or more, got 7"],
    [
      "header is longer than the file",
      withLength(99n),
      "expected a header of 99 bytes, got 58 in all",
    ],
    [
      "header is longer than 100 MB",
      withLength(2n ** 63n),
      "expected a header of at most 100000000 bytes, got 9223372036854775808",
    ],
    ["header is empty", withLength(0n), "expected { at character 0 of the header, got its end"],
  ])("%s", (_, bytes, message) => {
    expect(refusal(bytes)).toBe(message);
  });

  it("header is not UTF-8", () => {
    const bytes = fileOf({ x: fine }, four);
    bytes[10] = 0xff;
    expect(refusal(bytes)).toBe("expected a header in UTF-8, got other bytes");
  });

  it.each([
    ["is no JSON", "hello", 'expected { at character 0 of the header, got "hello"'],
    ["is a list", "[]", 'expected { at character 0 of the header, got "[]"'],
    [
      "ends early",
      '{"x":{"dtype":"F3',
      'expected a string at character 14 of the header, got "\\"F3"',
    ],
    ["goes on", "{} {}", 'expected the end at character 3 of the header, got "{}"'],
    [
      "nests deeply",
      `{"x":${"[".repeat(1e6)}`,
      `expected { at character 5 of the header, got "${"[".repeat(20)}"`,
    ],
    [
      "nests in its metadata",
      '{"__metadata__":{"a":{}}}',
      'expected " at character 21 of the header, got "{}}}"',
    ],
    [
      "has a name twice",
      `{"x":${JSON.stringify(fine)},"x":${JSON.stringify(fine)}}`,
      'expected each name once before character 57 of the header, got "x"',
    ],
    [
      "has an escaped name twice",
      `{"x":${JSON.stringify(fine)},"\\u0078":${JSON.stringify(fine)}}`,
      'expected each name once before character 62 of the header, got "x"',
    ],
    [
      "names a prototype",
      `{"__proto__":${JSON.stringify(fine)}}`,
      'expected a name before character 12 of the header, got "__proto__"',
    ],
    [
      "says more than it should",
      '{"x":{"dtype":"F32","order":1}}',
      'expected dtype, shape or data_offsets of "x" before character 28 of the header, got "order"',
    ],
    ["says less", '{"x":{"dtype":"F32"}}', 'expected dtype, shape and data_offsets for "x"'],
  ])("header %s", (_, header, message) => {
    expect(refusal(fileOf(header, four))).toBe(message);
  });

  it.each([
    "1.5",
    "1e3",
    "-1",
    "01",
    "9007199254740992",
    "99999999999999999999",
    '"1"',
    "null",
    "[1]",
  ])("shape has %s in it", (number) => {
    const header = `{"x":{"dtype":"F32","shape":[${number}],"data_offsets":[0,4]}}`;
    expect(refusal(fileOf(header, four))).toMatch(
      /^expected a whole number from 0 to 2⁵³ − 1 at character 29 of the header, got "/,
    );
  });

  it.each([
    [
      "name is very long",
      { ["x".repeat(1e6)]: { ...fine, shape: [2] } },
      `expected "${"x".repeat(60)}…", [2] of F32, to have 8 bytes, got 4`,
    ],
    [
      "kind of numbers is unknown",
      { x: { ...fine, dtype: "F8_E4M3" } },
      'expected "x" to be of F32, F16, BF16, I32, I64, U8, BOOL, got F8_E4M3',
    ],
    [
      "shape has more bytes than the offsets",
      { x: { ...fine, shape: [2] } },
      'expected "x", [2] of F32, to have 8 bytes, got 4',
    ],
    [
      "shape is huge",
      { x: { ...fine, shape: [2 ** 40, 2 ** 40] } },
      'expected "x", [1099511627776, 1099511627776] of F32, to have 4.835703278458517e+24 bytes, got 4',
    ],
    [
      "shape has too many axes",
      { x: { ...fine, shape: Array.from({ length: 7 }, () => 1) } },
      'expected "x" to have at most 6 axes, got 7',
    ],
    [
      "offsets run backwards",
      { x: { ...fine, data_offsets: [4, 0] } },
      'expected "x" to have two data_offsets, start ≤ end, got [4,0]',
    ],
    [
      "offsets are three",
      { x: { ...fine, data_offsets: [0, 4, 4] } },
      'expected "x" to have two data_offsets, start ≤ end, got [0,4,4]',
    ],
    [
      "tensors overlap",
      { x: fine, y: { ...fine, dtype: "U8", data_offsets: [3, 4] } },
      'expected "y" to begin at byte 4 of the data, got 3',
    ],
    [
      "tensors are the same bytes",
      { x: fine, y: fine },
      'expected "y" to begin at byte 4 of the data, got 0',
    ],
    [
      "data begin with a gap",
      { y: { dtype: "U8", shape: [1], data_offsets: [3, 4] } },
      'expected "y" to begin at byte 0 of the data, got 3',
    ],
    [
      "data go on",
      { y: { dtype: "U8", shape: [1], data_offsets: [0, 1] } },
      "expected 1 bytes of data, got 4",
    ],
    [
      "data end early",
      { x: { ...fine, shape: [2], data_offsets: [0, 8] } },
      "expected 8 bytes of data, got 4",
    ],
  ])("%s", (_, header, message) => {
    expect(refusal(fileOf(header, four))).toBe(message);
  });

  it("any end is missing", () => {
    const bytes = saveSafetensors({ a: tf.ones([2, 2]), b: tf.scalar(1, "int32") });
    for (let length = 0; length < bytes.length; length++) {
      expect(refusal(bytes.subarray(0, length)), `${length} bytes`).not.toBe("none");
    }
  });
});

describe("loadSafetensors(bytes) of a changed header", () => {
  const reference = new Uint8Array(
    readFileSync(new URL("./fixtures/reference.safetensors", import.meta.url)),
  );
  const headerLength = headerBytesOf(reference).length;

  it("is an error, or what a plain reading of the header says", () => {
    const change = fc.record({
      place: fc.nat({ max: headerLength - 1 }),
      byte: fc.oneof(
        fc.nat({ max: 255 }),
        fc.constantFrom(...new TextEncoder().encode('{}[]",:0123')),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const bytes = reference.slice();
        for (const { place, byte } of changes) bytes[8 + place] = byte;
        let loaded: Record<string, tf.Tensor>;
        try {
          loaded = loadSafetensors(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        const { __metadata__, ...entries } = headerOf(bytes) as Record<string, { shape: number[] }>;
        expect(shapesOf(loaded)).toEqual(shapesOf(entries));
        tf.dispose(loaded);
      }),
      { numRuns: 2000 },
    );
  });
});

function shapesOf(named: Readonly<Record<string, { readonly shape: readonly number[] }>>) {
  return Object.fromEntries(Object.entries(named).map(([name, { shape }]) => [name, shape]));
}
