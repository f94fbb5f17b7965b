/**
 * Copies a list of numbers that a caller passed, after checking that each is finite.
 *
 * `Float32Array`s are rounded to the 7 significant digits that their numbers really have, so that a picture stays compact as JSON.
 * @throws TypeError for a tensor, a promise, or anything else that is no flat list of numbers.
 * @throws RangeError for `NaN` and infinities.
 */
export function finiteNumbers(values: unknown, name: string): number[] {
  refuseTensor(values, name);
  if (!isList(values)) {
    throw new TypeError(`${name}: expected a flat list of numbers, got ${kindOf(values)}`);
  }
  const rounded = values instanceof Float32Array;
  return Array.from(values, (value, i) => {
    const number = finiteNumber(value, `${name}[${i}]`);
    return rounded ? Number(number.toPrecision(7)) : number;
  });
}

/** Twice the largest is still a number, and so is one over it. */
const largest = 1e300;

/**
 * Returns the number that a caller passed, after checking that it is finite.
 * @throws TypeError for anything but a number, RangeError for `NaN`, infinities and numbers beyond 1e300.
 */
export function finiteNumber(value: unknown, name: string): number {
  if (typeof value !== "number") {
    const advice = isList(value) ? ": flatten nested lists, for example with values.flat()" : "";
    throw new TypeError(`${name}: expected a number, got ${kindOf(value)}${advice}`);
  }
  if (!Number.isFinite(value)) {
    throw new RangeError(
      `${name}: expected a finite number, got ${value}; it has no place in a picture, so find out where it comes from, or leave it out with values.filter(Number.isFinite)`,
    );
  }
  if (Math.abs(value) > largest) {
    throw new RangeError(`${name}: ${value} is too large to be drawn; numbers go up to ${largest}`);
  }
  // JSON has no −0, and the differences of numbers near the smallest ones can no longer be divided up.
  return Math.abs(value) < 1 / largest ? 0 : value;
}

/**
 * Stops a tensor, or the promise of its numbers, with advice on how to get at the numbers.
 * @throws TypeError
 */
export function refuseTensor(value: unknown, name: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("then" in value) {
    throw new TypeError(`${name}: expected numbers, got a promise of them; write await before it`);
  }
  if (!("data" in value)) return;
  if (typeof value.data === "function") {
    throw new TypeError(
      `${name}: expected numbers, got a tensor; read it back with await tensor.data() and, where a shape is wanted, pass { shape: tensor.shape, data: await tensor.data() }`,
    );
  }
  refuseTensor(value.data, name);
}

/** Whether this is an array or a typed array. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** What a value is, in a word or two, for an error's text. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object") return value.constructor?.name ?? "an object";
  if (typeof value === "string") return `the string ${JSON.stringify(value.slice(0, 20))}`;
  return `a ${typeof value}`;
}
