import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { PlainValue } from "../../cells/lessonRecord.ts";
import { FigureSettings } from "./FigureSettings.ts";

/** The settings of the figures that stand in one lesson. */
export const SettingsContext = createContext(new FigureSettings());

/** Sets a setting, to a value or to what a function makes of the present one. */
export type SetSetting<Value> = (next: Value | ((now: Value) => Value)) => void;

/**
 * A state of a figure that travels with links to its lesson. Used like `useState`.
 *
 * @param name Tells it from all other settings of the lesson: `distance lab: rows`.
 * @param initial How the figure is found. Does not change.
 * @param read Makes the value of what came with a link, by anybody: it throws for what is none.
 */
export function useSetting<Value extends Settable>(
  name: string,
  initial: Value,
  read: (raw: unknown) => Value,
): readonly [Value, SetSetting<Value>] {
  const settings = useContext(SettingsContext);
  const rawNow = useCallback(() => settings.get(name), [settings, name]);
  const raw = useSyncExternalStore(settings.subscribe, rawNow, asFound);
  const value = useMemo(() => settingOf(raw, initial, read), [raw, initial, read]);
  const set: SetSetting<Value> = useCallback(
    (next) => {
      const now = settingOf(settings.get(name), initial, read);
      const value = typeof next === "function" ? next(now) : next;
      const isAsFound = JSON.stringify(value) === JSON.stringify(initial);
      settings.set(name, isAsFound ? undefined : (value as PlainValue));
    },
    [settings, name, initial, read],
  );
  return [value, set];
}

/** What a setting can be: plain data. */
type Settable = string | number | boolean | object;

function asFound(): undefined {
  return undefined;
}

function settingOf<Value>(
  raw: PlainValue | undefined,
  initial: Value,
  read: (raw: unknown) => Value,
): Value {
  if (raw === undefined) return initial;
  try {
    return read(raw);
  } catch {
    return initial;
  }
}
