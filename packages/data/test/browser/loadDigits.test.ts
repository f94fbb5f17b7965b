import { loadDigits } from "@underhood/data";
import { describe, expect, it, vi } from "vitest";

describe("loadDigits() in a browser", () => {
  it("fetches the small file only, when no digits but 3 and 7 are wanted", async () => {
    performance.clearResourceTimings();
    const { training, validation } = await loadDigits({ labels: [3, 7] });
    expect(training.images.shape).toEqual([1682, 28, 28]);
    expect(validation.images.shape).toEqual([420, 28, 28]);
    expect(assetsFetched()).toEqual([
      "threes-sevens-images-idx3-ubyte.gz",
      "threes-sevens-labels-idx1-ubyte.gz",
    ]);
  });

  it("gives the same digits as in Node.js", async () => {
    const { training, validation } = await loadDigits();
    expect(training.images.shape).toEqual([8004, 28, 28]);
    expect(validation.images.shape).toEqual([1996, 28, 28]);
    const threes = await loadDigits({ labels: [3] });
    const first = training.labels.indexOf(3);
    const image = training.images.data.subarray(first * 784, (first + 1) * 784);
    expect(threes.training.images.data.subarray(0, 784)).toEqual(image);
  });

  it("says where it looked when the files are not there", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    fetching.mockImplementation(async () => new Response("", { status: 404 }));
    await expect(loadDigits({ labels: [3] })).rejects.toThrow(
      /^cannot read the embedded digits from http.*\/threes-sevens-images-idx3-ubyte\.gz: cannot download .*: the server answered 404/,
    );
    fetching.mockRestore();
  });

  it("rejects with the signal's reason when it has aborted", async () => {
    const signal = AbortSignal.abort(new Error("the reader left"));
    await expect(loadDigits({ signal })).rejects.toBe(signal.reason);
  });
});

function assetsFetched(): string[] {
  return performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name).pathname)
    .filter((path) => path.includes("/assets/"))
    .map((path) => path.replace(/.*\//, ""))
    .sort();
}
