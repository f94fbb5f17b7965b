import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/cells/parseCells.ts";
import type { CellOutcome } from "../../src/cells/runCell.ts";
import { LessonSession } from "../../src/lesson/LessonSession.ts";

const cells: Cell[] = ["a", "b", "c"].map((name) => ({ name, code: name, line: 1 }));

describe("new LessonSession(cells, openWorker)", () => {
  it("opens no worker before a cell runs", () => {
    expect(controlledSession().opened).toEqual([]);
  });

  it("run(name) readies the engine, then runs the cells above that have not run, then this one", async () => {
    const { session, ran, phases, start, finish } = controlledSession();
    session.run("b");
    expect(phases()).toBe("loading waiting idle");
    await start();
    expect(phases()).toBe("running waiting idle");
    await finish();
    expect(phases()).toBe("done running idle");
    await finish({ pictures: [{ kind: "text", text: "2" }] });
    expect(phases()).toBe("done done idle");
    expect(session.stateOf("b").outcome).toEqual({ pictures: [{ kind: "text", text: "2" }] });

    session.run("c");
    await finish();
    expect(ran).toEqual(["a", "b", "c"]);
  });

  it("run(name) of a cell that has run runs this one again, and no other", async () => {
    const { session, ran, start, finish } = controlledSession();
    session.run("b");
    await start();
    await finish();
    await finish();
    session.run("a");
    await settled();
    await finish();
    expect(ran).toEqual(["a", "b", "a"]);
  });

  it("run(name) while others run waits for its turn, once", async () => {
    const { session, ran, phases, start, finish } = controlledSession();
    session.run("a");
    session.run("c");
    session.run("c");
    await start();
    expect(phases()).toBe("running waiting waiting");
    await finish();
    await finish();
    await finish();
    expect(ran).toEqual(["a", "b", "c"]);
    expect(phases()).toBe("done done done");
  });

  it("runs nothing after a cell that fails, and the failed one again before those below it", async () => {
    const { session, ran, phases, start, finish } = controlledSession();
    session.run("c");
    await start();
    await finish();
    await finish({ pictures: [], problem: { message: "no", cell: "b", line: 2 } });
    expect(phases()).toBe("done failed idle");
    expect(session.stateOf("b").outcome?.problem?.line).toBe(2);
    session.run("c");
    await settled();
    await finish();
    await finish();
    expect(ran).toEqual(["a", "b", "b", "c"]);
  });

  it("edit(name, code) gives a cell a new text, and marks what it and the cells below show as stale", async () => {
    const { session, staleness, phases } = controlledSession();
    session.edit("b", "b2");
    expect(session.stateOf("b")).toMatchObject({ code: "b2", isEdited: true });
    expect(session.stateOf("c")).toMatchObject({ code: "c", isEdited: false });
    expect(staleness()).toEqual([false, "changed", "changed above"]);
    expect(phases()).toBe("idle idle idle");
    expect(session.edits()).toEqual([{ name: "b", code: "b2" }]);
    session.edit("b", "b");
    expect(staleness()).toEqual([false, false, false]);
    expect(session.edits()).toEqual([]);
  });

  it("reset(name) brings the lesson's text back, also after it ran with another", async () => {
    const { session, ranCodes, staleness, start, finish } = controlledSession();
    session.edit("a", "a2");
    session.run("a");
    await start();
    await finish();
    expect(staleness()).toEqual([false, "changed above", "changed above"]);
    session.reset("a");
    expect(session.stateOf("a")).toMatchObject({ code: "a", isEdited: false, isStale: "changed" });
    expect(staleness()).toEqual(["changed", false, false]);
    session.run("b");
    await settled();
    await finish();
    await finish();
    expect(ranCodes).toEqual(["a2", "a", "b"]);
    expect(staleness()).toEqual([false, false, false]);
  });

  it("receive(cells, from) takes the texts of cells that it has, runs nothing, and knows where they are from", () => {
    const { session, opened, staleness } = controlledSession();
    const received = [
      { name: "c", code: "c2" },
      { name: "a", code: "a2" },
      { name: "b", code: "b" }, // the lesson's own text
      { name: "x", code: "x" },
    ];
    expect(session.receive([{ name: "c", code: "c1" }], "earlier visit")).toEqual(["c"]);
    expect(session.receive(received.slice(1), "link")).toEqual(["a"]);
    expect(session.receive(received, "link")).toEqual(["a", "c"]);
    expect(session.stateOf("a")).toMatchObject({ code: "a2", isEdited: true, from: "link" });
    expect(session.stateOf("b")).toMatchObject({ isEdited: false, from: undefined });
    expect(staleness()).toEqual(["changed", "changed above", "changed"]);
    expect(opened).toEqual([]);
    session.edit("a", "a3");
    expect(session.stateOf("a").from).toBeUndefined();
    session.reset("c");
    expect(session.stateOf("c").from).toBeUndefined();
  });

  it("run(name) runs the reader's text, after the cells above that have changed or stand below such a one", async () => {
    const { session, ranCodes, start, finish } = controlledSession();
    session.run("c");
    await start();
    for (let i = 0; i < 3; i += 1) await finish();
    session.edit("a", "a2");
    session.run("c");
    await settled();
    for (let i = 0; i < 3; i += 1) await finish();
    session.edit("b", "b2");
    session.run("c");
    await settled();
    for (let i = 0; i < 2; i += 1) await finish();
    expect(ranCodes).toEqual(["a", "b", "c", "a2", "b", "c", "b2", "c"]);
  });

  it("run(name) runs anew what stands between a cell that ran again and this one", async () => {
    const { session, ran, start, finish } = controlledSession();
    session.run("b");
    await start();
    await finish();
    await finish();
    session.run("a");
    await settled();
    await finish();
    session.run("c");
    await settled();
    await finish();
    await finish();
    expect(ran).toEqual(["a", "b", "a", "b", "c"]);
  });

  it("takes the text that a cell had when its run began", async () => {
    const { session, ranCodes, staleness, start, finish } = controlledSession();
    session.run("a");
    await start();
    session.edit("a", "a2");
    await finish();
    expect(ranCodes).toEqual(["a"]);
    expect(staleness()).toEqual(["changed", "changed above", "changed above"]);
  });

  it("redraw(digit) makes stale what shows another digit, and run(name) runs it anew", async () => {
    const { session, ranCodes, staleness, start, finish } = controlledSession();
    session.edit("a", "const mine = myDigit;");
    session.edit("c", "mine");
    session.run("c");
    await start();
    for (let i = 0; i < 3; i += 1) await finish();
    expect(staleness()).toEqual([false, false, false]);
    session.redraw("a 7");
    expect(staleness()).toEqual(["other digit", false, "other digit"]);
    session.run("c");
    await settled();
    session.redraw("a 3"); // while the first cell runs with the 7
    for (let i = 0; i < 2; i += 1) await finish();
    expect(ranCodes.slice(3)).toEqual(["const mine = myDigit;", "mine"]);
    expect(staleness()).toEqual(["other digit", false, "other digit"]);
  });

  it("stateOf(name) says which cells there are, when this is none", () => {
    const { session } = controlledSession();
    expect(() => session.stateOf("d")).toThrow(
      new RangeError('expected one of the lesson\'s cells, "a", "b", "c", got "d"'),
    );
  });

  it("stop() ends the worker and keeps what was shown; the next run begins at the first cell in a new one", async () => {
    const { session, ran, opened, phases, start, finish } = controlledSession();
    session.run("c");
    await start();
    await finish({ pictures: [{ kind: "text", text: "1" }] });
    session.stop();
    expect(opened[0]?.ended).toBe(true);
    expect(phases()).toBe("idle stopped idle");
    expect(session.stateOf("a").outcome?.pictures).toHaveLength(1);

    await finish(); // of the worker that is gone: nobody listens
    expect(phases()).toBe("idle stopped idle");
    session.run("b");
    await start();
    await finish();
    await finish();
    expect(opened).toHaveLength(2);
    expect(ran).toEqual(["a", "b", "a", "b"]);
    expect(phases()).toBe("done done idle");
  });

  it("says in words that its worker broke, and opens another for the next run", async () => {
    const { session, opened, phases, start, finish } = controlledSession();
    const visit = expect(session.visit("b", async () => "seen")).rejects.toThrow("not be fetched");
    opened[0]?.started.reject(new Error("its program could not be fetched"));
    await visit;
    await settled();
    expect(phases()).toBe("failed idle idle");
    expect(session.stateOf("a").outcome?.problem?.message).toBe(
      "the engine did not start: its program could not be fetched",
    );
    session.run("a");
    await start();
    await finish();
    expect(opened).toHaveLength(2);
    expect(phases()).toBe("done idle idle");
  });

  it("visit(cell, act) acts when the cell and those above have run, and lets no cell run meanwhile", async () => {
    const { session, ran, phases, start, finish } = controlledSession();
    const act = defer<string>();
    let isActing = false;
    const visit = session.visit("b", () => {
      isActing = true;
      return act.promise;
    });
    await start();
    await finish();
    expect(isActing).toBe(false);
    await finish();
    expect(isActing).toBe(true);
    session.run("c");
    await settled();
    expect(phases()).toBe("done done waiting");
    act.resolve("seen");
    expect(await visit).toEqual({ result: "seen" });
    await settled();
    expect(phases()).toBe("done done running");
    await finish();

    expect(await session.visit("b", async () => "again")).toEqual({ result: "again" });
    session.edit("a", "a2");
    const later = session.visit("b", async () => "later");
    await settled();
    await finish();
    await finish();
    expect(await later).toEqual({ result: "later" });
    expect(ran).toEqual(["a", "b", "c", "a", "b"]);
  });

  it("visit(cell, act) does not act after a cell that fails, and says which", async () => {
    const { session, phases, start, finish } = controlledSession();
    const visit = session.visit("b", () => Promise.reject(new Error("must not act")));
    await start();
    await finish({ pictures: [], problem: { message: "no", cell: "a" } });
    expect(await visit).toEqual({ failed: "a" });
    expect(phases()).toBe("failed idle idle");
  });

  it("visit(cell, act) ends with stop(), also while it waits, and a broken worker rejects it", async () => {
    const { session, opened, start, finish } = controlledSession();
    const waiting = session.visit("a", async () => "late");
    session.stop();
    expect(await waiting).toEqual({ stopped: true });

    const acting = session.visit("a", () => new Promise(() => {}));
    await start();
    await finish();
    session.stop();
    expect(await acting).toEqual({ stopped: true });
    expect(opened.map(({ ended }) => ended)).toEqual([true, true]);

    const gone = () => Promise.reject(new Error("its worker is gone"));
    const broken = expect(session.visit("a", gone)).rejects.toThrow("its worker is gone");
    await start();
    await finish();
    await broken;
    session.run("a");
    await start();
    await finish();
    expect(opened).toHaveLength(4);
    expect(session.stateOf("a").phase).toBe("done");
  });

  it("subscribe(listener) tells of each change until it is undone, and stateOf changes only then", async () => {
    const { session, start } = controlledSession();
    let changes = 0;
    const unsubscribe = session.subscribe(() => {
      changes += 1;
    });
    const before = session.stateOf("a");
    expect(session.stateOf("a")).toBe(before);
    session.run("a");
    expect(changes).toBeGreaterThan(0);
    expect(session.stateOf("a")).not.toBe(before);
    unsubscribe();
    const heard = changes;
    await start();
    expect(changes).toBe(heard);
  });
});

/** A session whose workers do what the test says, when it says so. */
function controlledSession() {
  const ran: string[] = [];
  const ranCodes: string[] = [];
  const opened: { ended: boolean; started: Deferred<void> }[] = [];
  let running: Deferred<CellOutcome> | undefined;
  const session = new LessonSession(cells, () => {
    const worker = { ended: false, started: defer<void>() };
    opened.push(worker);
    return {
      start: () => worker.started.promise,
      runCell({ name, code }) {
        ran.push(name);
        ranCodes.push(code);
        running = defer();
        return running.promise;
      },
      judge: () => Promise.reject(new Error("nothing is judged here")),
      end() {
        worker.ended = true;
      },
    };
  });
  return {
    session,
    ran,
    ranCodes,
    opened,
    staleness: () => cells.map(({ name }) => session.stateOf(name).isStale),
    phases: () => cells.map(({ name }) => session.stateOf(name).phase).join(" "),
    async start() {
      opened.at(-1)?.started.resolve();
      await settled();
    },
    async finish(outcome: CellOutcome = { pictures: [] }) {
      running?.resolve(outcome);
      await settled();
    },
  };
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function defer<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolvePromise, rejectPromise) => {
    resolve = resolvePromise;
    reject = rejectPromise;
  });
  return { promise, resolve, reject };
}

/** Lets all promises that are ready have their turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
