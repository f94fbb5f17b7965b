import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { allKept, eraseKept, replaceKept, restoreKept } from "../../src/keep/allKept.ts";
import { kept } from "../../src/keep/kept.ts";
import { storageInMemory } from "./storageInMemory.ts";

function readCount(raw: unknown): { readonly count: number } {
  if (raw === undefined) return { count: 0 };
  const { count } = Object(raw);
  if (Number.isInteger(count)) return { count };
  throw new TypeError("expected a count");
}

beforeEach(() => {
  const window = new EventTarget();
  vi.stubGlobal("localStorage", storageInMemory());
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
  vi.stubGlobal("dispatchEvent", window.dispatchEvent.bind(window));
  vi.stubGlobal(
    "StorageEvent",
    class extends Event {
      readonly key: string | null;
      constructor(type: string, { key }: { readonly key: string | null }) {
        super(type);
        this.key = key;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test("kept() gives what an earlier visit set, and the same object until it changes", () => {
  kept("visits", readCount).set({ count: 3 });
  const visits = kept("visits", readCount);
  expect(visits.now()).toEqual({ count: 3 });
  expect(visits.now()).toBe(visits.now());
});

test.each(["{", '{"count":"many"}', "null", "[]"])(
  "kept() gives the first value where %s lies in its place",
  (text) => {
    localStorage.setItem("underhood:visits", text);
    expect(kept("visits", readCount).now()).toEqual({ count: 0 });
  },
);

test("kept() goes on from memory where storage is full", () => {
  vi.spyOn(localStorage, "setItem").mockImplementation(() => {
    throw new Error("full");
  });
  const visits = kept("visits", readCount);
  visits.set({ count: 1 });
  expect(visits.now()).toEqual({ count: 1 });
});

test("kept() goes on from memory where storage is forbidden", () => {
  vi.stubGlobal("localStorage", undefined);
  const visits = kept("visits", readCount);
  visits.set({ count: 1 });
  expect(visits.now()).toEqual({ count: 1 });
});

test("kept() tells of each change until it is no longer asked to", () => {
  const visits = kept("visits", readCount);
  let told = 0;
  const forget = visits.subscribe(() => {
    told += 1;
  });
  visits.set({ count: 1 });
  eraseKept();
  expect([told, visits.now()]).toEqual([2, { count: 0 }]);
  forget();
  visits.set({ count: 2 });
  expect(told).toBe(2);
});

test("restoreKept() brings back what allKept() gave, and touches nothing of other pages", () => {
  localStorage.setItem("theme", "dark");
  const visits = kept("visits", readCount);
  visits.set({ count: 7 });
  const saved = allKept();
  expect(saved).toEqual({ visits: '{"count":7}' });
  eraseKept();
  expect(visits.now()).toEqual({ count: 0 });
  expect(localStorage.getItem("theme")).toBe("dark");
  restoreKept(saved);
  expect(visits.now()).toEqual({ count: 7 });
});

test("replaceKept() leaves all as it was where there is no room", () => {
  const visits = kept("visits", readCount);
  visits.set({ count: 7 });
  const setItem = vi.spyOn(localStorage, "setItem").mockImplementationOnce(() => {
    throw new Error("full");
  });
  expect(() => replaceKept({ visits: '{"count":8}' })).toThrow("no room");
  setItem.mockRestore();
  expect(visits.now()).toEqual({ count: 7 });
  expect(replaceKept({ visits: '{"count":8}' })).toEqual({ visits: '{"count":7}' });
  expect(visits.now()).toEqual({ count: 8 });
});
