import { gunzipSync, gzipSync } from "node:zlib";
import { gunzip, gzip } from "@underhood/data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const text = new TextEncoder().encode("a digit is a digit is a digit");

describe("gzip(bytes)", () => {
  it("writes what another implementation decompresses", async () => {
    expect(Buffer.from(gunzipSync(await gzip(text))).toString()).toBe(Buffer.from(text).toString());
    expect(gunzipSync(await gzip(new Uint8Array(0)))).toHaveLength(0);
  });
});

describe("gunzip(bytes)", () => {
  it("decompresses what another implementation wrote", async () => {
    expect(await gunzip(gzipSync(text))).toEqual(text);
    expect(await gunzip(gzipSync(""))).toHaveLength(0);
  });

  it("gives back what gzip was given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await gunzip(await gzip(bytes))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses what is not gzip, and says how it starts", async () => {
    await expect(gunzip(text)).rejects.toThrow(
      new TypeError("expected gzip, which starts with bytes 1f 8b, got 61 20"),
    );
    await expect(gunzip(new Uint8Array(0))).rejects.toThrow(
      new TypeError("expected gzip, which starts with bytes 1f 8b, got no bytes"),
    );
    // @ts-expect-error: from JavaScript, anything may come.
    await expect(gunzip("digits.gz")).rejects.toThrow(
      new TypeError('expected the bytes of a file as a Uint8Array, got "digits.gz"'),
    );
  });

  it("refuses gzip that is cut short anywhere", async () => {
    const whole = gzipSync(text);
    for (let length = 2; length < whole.length; length++) {
      await expect(gunzip(whole.subarray(0, length))).rejects.toThrow(
        new RangeError("expected whole gzip, got one that is damaged or cut short"),
      );
    }
  });

  it("refuses gzip whose checksum disagrees, and gives the reason as its cause", async () => {
    const damaged = gzipSync(text);
    damaged.set([1, 2, 3, 4], damaged.length - 8);
    const error = await gunzip(damaged).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RangeError);
    expect((error as RangeError).cause).toBeInstanceOf(Error);
  });

  it("refuses a gzip bomb: more than 256 MiB, or than the limit given", async () => {
    const megabyte = gzipSync(new Uint8Array(1024 * 1024));
    expect(await gunzip(megabyte, { limit: 1024 * 1024 })).toHaveLength(1024 * 1024);
    await expect(gunzip(megabyte, { limit: 1024 * 1024 - 1 })).rejects.toThrow(
      new RangeError(
        "expected gzip that holds at most 1048575 bytes, got more: raise { limit } if you trust the file",
      ),
    );
    // Gzip may be written in pieces, one after the other.
    const bomb = Buffer.concat([...Array(256).fill(megabyte), gzipSync("!")]);
    await expect(gunzip(bomb)).rejects.toThrow("at most 268435456 bytes");
  });

  it("answers any bytes, and any change to a valid file, with bytes or with an error of its own", async () => {
    const valid = gzipSync(text);
    const mutated = fc
      .array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
      .map((changes) => {
        const bytes = Uint8Array.from(valid);
        for (const [place, value] of changes) bytes[place] = value;
        return bytes;
      });
    const random = fc
      .uint8Array({ maxLength: 64 })
      .map((rest) => Uint8Array.of(0x1f, 0x8b, ...rest));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, random), async (bytes) => {
        const answer: unknown = await gunzip(bytes).catch((error: unknown) => error);
        expect(answer).toSatisfy(
          (a) => a instanceof Uint8Array || a instanceof RangeError || a instanceof TypeError,
        );
      }),
      { numRuns: 500 },
    );
  });
});
