/** How much of a text is shown. */
const longest = 60;

/**
 * Says what a value is, for an error message that tells what came instead of what was expected: short
 * things as they are written, `42`, `"42"`, `undefined`, others by their kind, `a tensor`, `a promise`,
 * `an array`, `a Float32Array`.
 *
 * @example
 * throw new TypeError(`expected a tensor, got ${kindOf(value)}`);
 */
export function kindOf(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  }
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  if (isTensor(value)) return "a tensor";
  if (value instanceof Promise) return "a promise";
  if (Array.isArray(value)) return "an array";
  const name = value.constructor?.name;
  if (!name || name === "Object") return "an object";
  return `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
}

/** By its looks, since a page that checks a shape should not have to load TensorFlow.js for it. */
function isTensor(value: object): boolean {
  return "dataSync" in value && "dtype" in value;
}
