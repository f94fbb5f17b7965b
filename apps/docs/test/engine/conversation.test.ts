import { describe, expect, it } from "vitest";
import { type Ask, converse, type Offers } from "../../src/engine/conversation.ts";

type Sums = {
  readonly add: (numbers: readonly number[]) => Promise<number>;
  readonly fail: (why: string) => Promise<never>;
};

const sums: Sums = {
  add: async (numbers) => numbers.reduce((sum, number) => sum + number, 0),
  fail: async (why) => {
    throw new RangeError(why);
  },
};

/** Lets a test talk over both ends of a channel, and closes it. */
async function talk<T>(
  act: (ask: Ask<Sums>, port: MessagePort) => Promise<T>,
  theirs: Offers = sums,
): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  converse(port1, theirs);
  try {
    return await act(converse<Sums>(port2, {}), port2);
  } finally {
    port1.close();
  }
}

describe("converse(port, offers)", () => {
  it("answers what the other side asks, each question by itself", async () => {
    expect(
      await talk((ask) => Promise.all([ask("add", [1, 2]), ask("add", []), ask("add", [4])])),
    ).toEqual([3, 0, 4]);
  });

  it("hands on what went wrong, in words", async () => {
    await expect(talk((ask) => ask("fail", "too long"))).rejects.toThrow("too long");
  });

  it("offers nothing but what it was given", async () => {
    for (const name of ["toString", "constructor", "multiply"]) {
      await expect(talk((ask) => ask(name as "add", []))).rejects.toThrow(
        `nothing named ${name} is offered here`,
      );
    }
  });

  it("outlives messages that make no sense, and answers to questions that nobody asked", async () => {
    const sum = await talk((ask, port) => {
      for (const nonsense of [null, 1, "ask", {}, { id: 7, result: 1 }, { id: {}, problem: [] }]) {
        port.postMessage(nonsense);
      }
      return ask("add", [1, 1]);
    });
    expect(sum).toBe(2);
  });
});
