import { defaultDisplay } from "./defaultDisplay.ts";
import { isList, kindOf, refuseTensor } from "./numbers.ts";
import { isPicture, type Picture } from "./picture.ts";
import { text } from "./text.ts";

/** Where shown pictures go. */
export type Display = (picture: Picture) => void;

/** What {@link show} takes: pictures, and small things that can be printed. */
export type Showable = Picture | string | number | boolean | ArrayLike<unknown>;

let currentDisplay: Display = defaultDisplay;

/**
 * Shows a picture, a text, a number, a boolean or a small array, on the current display: in a terminal it is printed,
 * in a page it is appended to the body. {@link setDisplay} sends it elsewhere.
 *
 * @throws TypeError for a tensor, a promise, or anything else that is neither a picture nor printable.
 * @example
 * show(digit({ shape: [1, 2], data: Uint8Array.of(0, 255) }));
 * show([1010, 28, 28]);
 */
export function show(x: Showable): void {
  currentDisplay(isPicture(x) ? x : text(printed(x)));
}

/**
 * Replaces the display that {@link show} uses, and returns the former one, so that it can be put back.
 *
 * @throws TypeError for what is no function.
 * @example
 * const former = setDisplay((picture) => postMessage(picture));
 */
export function setDisplay(display: Display): Display {
  if (typeof display !== "function") {
    throw new TypeError(
      `setDisplay: expected a function that takes a picture, got ${kindOf(display)}`,
    );
  }
  const former = currentDisplay;
  currentDisplay = display;
  return former;
}

/** How many items of a list are printed before the middle is left out. */
const longest = 20;

function printed(x: unknown): string {
  refuseTensor(x, "show");
  if (typeof x === "string") return x;
  if (typeof x === "number" || typeof x === "boolean") return String(x);
  if (isList(x)) return printedList(x);
  throw new TypeError(
    `show: expected a picture, a string, a number, a boolean or an array, got ${kindOf(x)}; table shows records, and curve and scatter show named lists`,
  );
}

function printedList(list: ArrayLike<unknown>): string {
  const item = (value: unknown) => {
    if (typeof value === "string") return JSON.stringify(value);
    return value === null || value === undefined ? String(value) : printed(value);
  };
  // A Float32Array's numbers have 7 significant digits; the others are the binary fraction's.
  const isSingle = list instanceof Float32Array;
  const items = isSingle ? Array.from(list, (x) => Number(x.toPrecision(7))) : Array.from(list);
  if (items.length <= longest) return `[${items.map(item).join(", ")}]`;
  const ends = [...items.slice(0, 3).map(item), "…", ...items.slice(-3).map(item)];
  return `[${ends.join(", ")}] (${items.length} items)`;
}
