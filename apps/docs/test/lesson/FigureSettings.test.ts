import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FigureSettings } from "../../src/lesson/settings/FigureSettings.ts";
import { oneOf, wholeNumber } from "../../src/lesson/settings/readSetting.ts";
import {
  type SetSetting,
  SettingsContext,
  useSetting,
} from "../../src/lesson/settings/useSetting.ts";

describe("new FigureSettings()", () => {
  it("holds what is not as it was found, and tells of changes until it need not", () => {
    const settings = new FigureSettings();
    let told = 0;
    const forget = settings.subscribe(() => {
      told += 1;
    });
    settings.set("rows", 3);
    settings.set("digit", 7);
    settings.set("rows", undefined);
    expect([settings.all(), told]).toEqual([{ digit: 7 }, 3]);
    forget();
    settings.receive({ rows: 5 });
    expect([settings.all(), settings.get("digit"), told]).toEqual([{ rows: 5 }, undefined, 3]);
  });
});

describe("useSetting(name, initial, read)", () => {
  it("registers what differs from how the figure was found", () => {
    const settings = new FigureSettings();
    const set = setterOf(settings);
    set(5);
    expect(settings.all()).toEqual({ rows: 5 });
    set((rows) => rows + 1);
    expect(settings.all()).toEqual({ rows: 6 });
    set(28);
    expect(settings.all()).toEqual({});
  });

  it("goes on from how the figure was found, where a link brought nonsense", () => {
    const settings = new FigureSettings();
    settings.receive({ rows: "all" });
    setterOf(settings)((rows) => rows - 1);
    expect(settings.all()).toEqual({ rows: 27 });
  });
});

describe("wholeNumber(from, to) and oneOf(...values)", () => {
  it("read what they know and refuse the rest", () => {
    expect([wholeNumber(0, 2)(2), oneOf("mean", "sum")("sum")]).toEqual([2, "sum"]);
    for (const raw of [-1, 3, 1.5, "1", null, undefined, [1]])
      expect(() => wholeNumber(0, 2)(raw)).toThrow("expected a whole number from 0 to 2");
    expect(() => oneOf(3, 7)("3")).toThrow("expected one of 3, 7");
  });
});

const readRows = wholeNumber(0, 28);

/** A figure of 28 rows that hands out what it sets them by. */
function Figure({ onDraw }: { readonly onDraw: (set: SetSetting<number>) => void }): null {
  const [, set] = useSetting("rows", 28, readRows);
  onDraw(set);
  return null;
}

function setterOf(settings: FigureSettings): SetSetting<number> {
  let set: SetSetting<number> = () => {};
  const figure = createElement(Figure, {
    onDraw(drawn) {
      set = drawn;
    },
  });
  renderToString(createElement(SettingsContext, { value: settings }, figure));
  return set;
}
