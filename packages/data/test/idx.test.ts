import { decodeIdx, encodeIdx, gzip, type IdxArray } from "@underhood/data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** An IDX file written by hand: type, axes, and the bytes of the values. */
function idx(type: number, axes: readonly number[], values: readonly number[]): Uint8Array {
  const lengths = axes.flatMap((axis) => [axis >>> 24, axis >>> 16, axis >>> 8, axis]);
  return Uint8Array.from([0, 0, type, axes.length, ...lengths, ...values]);
}

/** Any array that IDX can hold: each type, ranks 0 to 4, axes of 0 too. */
const anyIdxArray: fc.Arbitrary<IdxArray> = fc
  .array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 })
  .chain((shape) => {
    const length = shape.reduce((product, axis) => product * axis, 1);
    const size = { minLength: length, maxLength: length };
    return fc.oneof(
      fc.uint8Array(size).map((data): IdxArray => ({ shape, type: "uint8", data })),
      fc.int8Array(size).map((data): IdxArray => ({ shape, type: "int8", data })),
      fc.int16Array(size).map((data): IdxArray => ({ shape, type: "int16", data })),
      fc.int32Array(size).map((data): IdxArray => ({ shape, type: "int32", data })),
      fc.float32Array(size).map((data): IdxArray => ({ shape, type: "float32", data })),
      fc.float64Array(size).map((data): IdxArray => ({ shape, type: "float64", data })),
    );
  });

describe("decodeIdx(bytes)", () => {
  it("reads images of bytes", () => {
    const bytes = idx(0x08, [2, 1, 3], [0, 29, 255, 1, 2, 3]);
    expect(decodeIdx(bytes)).toEqual({
      shape: [2, 1, 3],
      type: "uint8",
      data: Uint8Array.of(0, 29, 255, 1, 2, 3),
    });
  });

  it.each([
    [0x08, "uint8", [0xff], Uint8Array.of(255)],
    [0x09, "int8", [0xff], Int8Array.of(-1)],
    [0x0b, "int16", [0x01, 0x02], Int16Array.of(0x0102)],
    [0x0c, "int32", [0xff, 0xff, 0xff, 0xfe], Int32Array.of(-2)],
    [0x0d, "float32", [0x3f, 0x80, 0, 0], Float32Array.of(1)],
    [0x0e, "float64", [0xc0, 0, 0, 0, 0, 0, 0, 0], Float64Array.of(-2)],
  ])("reads type %i as %s, big endian", (code, type, values, data) => {
    expect(decodeIdx(idx(code, [1], values))).toEqual({ shape: [1], type, data });
  });

  it("reads a single value as rank 0, and an axis of 0 as no values however long the others", () => {
    expect(decodeIdx(idx(0x08, [], [7]))).toMatchObject({ shape: [], data: Uint8Array.of(7) });
    const empty = decodeIdx(idx(0x0e, [0xffffffff, 0xffffffff, 0xffffffff, 0], []));
    expect(empty.data).toEqual(new Float64Array(0));
    const many = idx(0x08, [...Array(40).fill(0xffffffff), 0], []);
    expect(encodeIdx(decodeIdx(many))).toEqual(many);
  });

  it("reads from the middle of a longer buffer, shares no memory and changes nothing", () => {
    const file = idx(0x0b, [1], [1, 2]);
    const buffer = Buffer.concat([Uint8Array.of(9, 9, 9), file, Uint8Array.of(9)]);
    const array = decodeIdx(buffer.subarray(3, 3 + file.length));
    expect(array.data).toEqual(Int16Array.of(0x0102));
    array.data.fill(0);
    expect([...buffer]).toEqual([9, 9, 9, ...file, 9]);
  });

  it("refuses a file with a wrong start, and says which bytes came", () => {
    expect(() => decodeIdx(Uint8Array.of(0x3c, 0x21, 8, 1))).toThrow(
      new TypeError("expected an IDX file, which starts with bytes 00 00, got 3c 21"),
    );
  });

  it("refuses a file that is still compressed, and says what to do", async () => {
    const bytes = await gzip(idx(0x08, [1], [1]));
    expect(() => decodeIdx(bytes)).toThrow(
      new TypeError(
        "expected an IDX file, got one compressed with gzip: decompress it first, decodeIdx(await gunzip(bytes))",
      ),
    );
  });

  it("refuses a type that IDX lacks, and lists those it has", () => {
    expect(() => decodeIdx(idx(0x0a, [1], [1]))).toThrow(
      new TypeError(
        "expected an IDX type that is one of 08 (uint8), 09 (int8), 0b (int16), 0c (int32), 0d (float32), 0e (float64), got 0a",
      ),
    );
  });

  it("refuses a file that is cut short, in the header or in the values", () => {
    expect(() => decodeIdx(Uint8Array.of(0, 0, 8))).toThrow(
      new RangeError("expected an IDX file, which has at least 4 bytes, got 3"),
    );
    expect(() => decodeIdx(Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 1))).toThrow(
      new RangeError("expected 12 bytes of header in an IDX file of rank 2, got 8 bytes in all"),
    );
    expect(() => decodeIdx(idx(0x0b, [2], [0, 1, 0]))).toThrow(
      new RangeError(
        "expected 4 bytes after the header of an IDX file of int16 [2], got 3: it is cut short",
      ),
    );
  });

  it("refuses bytes left over", () => {
    expect(() => decodeIdx(idx(0x08, [2], [1, 2, 3]))).toThrow(
      new RangeError(
        "expected 2 bytes after the header of an IDX file of uint8 [2], got 3: it has bytes left over",
      ),
    );
  });

  it("refuses sizes that overflow before it allocates anything", () => {
    const huge = 0xffffffff;
    expect(() => decodeIdx(idx(0x08, [huge, huge, huge], [1]))).toThrow(
      new RangeError(
        "expected an IDX file of a size that can exist, got one that announces [4294967295,4294967295,4294967295]",
      ),
    );
    expect(() => decodeIdx(idx(0x0e, Array(255).fill(huge), [1]))).toThrow(RangeError);
    // 2 ** 32 values: a size that can exist, but not in this file.
    expect(() => decodeIdx(idx(0x08, [65536, 65536], [1]))).toThrow(
      "expected 4294967296 bytes after the header",
    );
  });

  it("refuses what is not bytes", () => {
    // @ts-expect-error: from JavaScript, anything may come.
    expect(() => decodeIdx([0, 0, 8, 0, 1])).toThrow(
      new TypeError("expected the bytes of an IDX file as a Uint8Array, got an array"),
    );
  });

  it("answers any bytes with an array no larger than they are, or with an error of its own", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), holdsFor), { numRuns: 2000 });
  });

  it("answers any bytes that start like IDX in the same way", () => {
    const start = fc.tuple(fc.integer({ min: 0x07, max: 0x0f }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 64 }), ([type, rank], rest) =>
        holdsFor(Uint8Array.of(0, 0, type, rank, ...rest)),
      ),
      { numRuns: 2000 },
    );
  });

  it("answers valid files with bytes changed, added or removed in the same way", () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 2 }), fc.integer({ max: 255 }));
    fc.assert(
      fc.property(anyIdxArray, fc.array(change, { maxLength: 3 }), (array, changes) => {
        const bytes = [...encodeIdx(array)];
        for (const [place, removed, value] of changes) {
          bytes.splice(place % bytes.length, removed, value & 255);
        }
        holdsFor(Uint8Array.from(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

function holdsFor(bytes: Uint8Array): void {
  let array: IdxArray;
  try {
    array = decodeIdx(bytes);
  } catch (error) {
    expect(error).toSatisfy((e) => e instanceof RangeError || e instanceof TypeError);
    expect(String(error)).toContain("expected");
    return;
  }
  expect(array.data.byteLength).toBeLessThan(bytes.length);
}

describe("encodeIdx({ shape, type, data })", () => {
  it("writes the bytes of the format", () => {
    const bytes = encodeIdx({ shape: [2, 1], type: "int16", data: Int16Array.of(258, -1) });
    expect([...bytes]).toEqual([0, 0, 0x0b, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 255, 255]);
  });

  it("writes what decodeIdx reads, for every type, rank and value", () => {
    fc.assert(
      fc.property(anyIdxArray, (array) => {
        expect(decodeIdx(encodeIdx(array))).toEqual(array);
      }),
    );
  });

  it("changes nothing in the data", () => {
    const data = Float32Array.of(1, 2);
    encodeIdx({ shape: [2], type: "float32", data });
    expect(data).toEqual(Float32Array.of(1, 2));
  });

  it("refuses data that does not fill the shape", () => {
    const data = Uint8Array.of(1, 2);
    expect(() => encodeIdx({ shape: [3], type: "uint8", data })).toThrow(
      new RangeError("expected 3 values for shape [3], got 2"),
    );
  });

  it("refuses axes that IDX cannot say", () => {
    const data = new Uint8Array(0);
    for (const axis of [-1, 0.5, 2 ** 32, Number.NaN]) {
      expect(() => encodeIdx({ shape: [0, axis], type: "uint8", data })).toThrow(
        new RangeError(`expected axes of 0 to 4294967295, as IDX allows, got ${axis}`),
      );
    }
    expect(() => encodeIdx({ shape: Array(256).fill(0), type: "uint8", data })).toThrow(
      new RangeError("expected at most 255 axes, as many as IDX allows, got 256"),
    );
  });

  it("refuses types that IDX lacks, and data of another type", () => {
    const data = Uint8Array.of(1);
    // @ts-expect-error: from JavaScript, anything may come.
    expect(() => encodeIdx({ shape: [1], type: "int64", data })).toThrow(
      new TypeError(
        "expected a type that is one of uint8, int8, int16, int32, float32, float64, got int64",
      ),
    );
    // @ts-expect-error: from JavaScript, anything may come.
    expect(() => encodeIdx({ shape: [1], type: "int16", data })).toThrow(
      new TypeError("expected the data of type int16 as Int16Array, got a Uint8Array"),
    );
  });
});
