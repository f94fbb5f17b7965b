import { gunzip, gzip } from "@underhood/data";
import { describe, expect, it } from "vitest";

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);

describe("gzip(bytes) and gunzip(bytes) in a browser", () => {
  it("give back what they were given", async () => {
    expect(await gunzip(await gzip(bytes))).toEqual(bytes);
    expect(await gunzip(await gzip(new Uint8Array(0)))).toHaveLength(0);
  });

  it("refuse what is cut short, damaged or too large in the same words as in Node.js", async () => {
    const whole = await gzip(bytes);
    const message = "expected whole gzip, got one that is damaged or cut short";
    await expect(gunzip(whole.slice(0, -1))).rejects.toThrow(new RangeError(message));
    await expect(gunzip(whole.slice(0, 12))).rejects.toThrow(new RangeError(message));
    const damaged = whole.map((byte, i) => (i === whole.length - 6 ? byte ^ 1 : byte));
    await expect(gunzip(damaged)).rejects.toThrow(new RangeError(message));
    await expect(gunzip(whole, { limit: 99_999 })).rejects.toThrow("at most 99999 bytes, got more");
    await expect(gunzip(bytes)).rejects.toThrow("got 00 01");
  });
});
