import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Cell } from "../../src/cells/parseCells.ts";
import { keptEdits } from "../../src/keep/keptEdits.ts";
import { keptProgress } from "../../src/keep/keptProgress.ts";
import { keepSession } from "../../src/lesson/keepSession.ts";
import { LessonSession } from "../../src/lesson/LessonSession.ts";
import { storageInMemory } from "../keep/storageInMemory.ts";

const cells: Cell[] = ["a", "b", "c"].map((name) => ({ name, code: name, line: 1 }));
const lesson = "01-pixels";

beforeEach(() => vi.stubGlobal("localStorage", storageInMemory()));
afterEach(() => vi.unstubAllGlobals());

/** The lesson as a page opens it. */
function visit() {
  const session = new LessonSession(cells, () => ({
    start: async () => {},
    runCell: async ({ name }) =>
      name === "c" ? { pictures: [], problem: { message: "no", cell: "c" } } : { pictures: [] },
    judge: async () => {
      throw new Error("there are no exercises here");
    },
    end() {},
  }));
  const leave = keepSession(lesson, session, cells);
  return { session, leave };
}

describe("keepSession(lesson, session, cells)", () => {
  it("brings the reader's changes back, as theirs, with nothing run", () => {
    const first = visit();
    first.session.edit("b", "b2");
    first.session.edit("c", "c2");
    first.session.reset("c");
    first.leave();
    first.session.edit("a", "after leaving");

    const { session } = visit();
    expect(session.edits()).toEqual([{ name: "b", code: "b2" }]);
    expect(session.stateOf("b")).toMatchObject({ from: "earlier visit", phase: "idle" });
  });

  it("keeps what a link brought when it is run, changed or kept, and else what was there", async () => {
    visit().session.edit("b", "mine");
    const link = ["a", "b", "c"].map((name) => ({ name, code: `${name} by link` }));
    const { session } = visit();
    session.receive(link, "link");
    expect(keptEdits(lesson).now()).toEqual([{ name: "b", code: "mine" }]);

    session.run("a");
    await vi.waitUntil(() => session.stateOf("a").phase === "done");
    expect(keptEdits(lesson).now()).toEqual([
      { name: "b", code: "mine" },
      { name: "a", code: "a by link" },
    ]);
    session.edit("c", "c by link, changed");
    expect(
      keptEdits(lesson)
        .now()
        .map(({ name }) => name),
    ).toEqual(["b", "a", "c"]);
    session.adopt();
    expect(keptEdits(lesson).now()[0]).toEqual({ name: "b", code: "b by link" });
  });

  it("keeps what was there when what a link brought is reset, and forgets what the reader resets", () => {
    visit().session.edit("b", "mine");
    const { session } = visit();
    session.receive([{ name: "b", code: "b by link" }], "link");
    session.reset("b");
    expect(keptEdits(lesson).now()).toEqual([{ name: "b", code: "mine" }]);
    session.edit("b", "mine, anew");
    expect(keptEdits(lesson).now()).toEqual([{ name: "b", code: "mine, anew" }]);
    session.reset("b");
    expect(keptEdits(lesson).now()).toEqual([]);
  });

  it("keeps what two pages have changed, each of its own cells", () => {
    const [one, other] = [visit(), visit()];
    one.session.edit("a", "a2");
    other.session.edit("b", "b2");
    one.session.edit("a", "a3");
    expect(keptEdits(lesson).now()).toEqual([
      { name: "a", code: "a3" },
      { name: "b", code: "b2" },
    ]);
  });

  it("keeps which cells have run without a problem, in the lesson's order", async () => {
    const { session } = visit();
    session.run("c");
    await vi.waitUntil(() => session.stateOf("c").phase === "failed");
    expect(keptProgress.now()).toEqual({ [lesson]: { ran: ["a", "b"], of: 3 } });
    const other = visit();
    other.session.run("a");
    await vi.waitUntil(() => other.session.stateOf("a").phase === "done");
    expect(keptProgress.now()).toEqual({ [lesson]: { ran: ["a", "b"], of: 3 } });
  });
});
