/** Reads a whole number in a range, both ends included; throws for anything else. */
export function wholeNumber(from: number, to: number): (raw: unknown) => number {
  return (raw) => {
    if (Number.isInteger(raw) && Number(raw) >= from && Number(raw) <= to) return Number(raw);
    throw new RangeError(`expected a whole number from ${from} to ${to}, got ${raw}`);
  };
}

/** Reads one of a few values; throws for anything else. */
export function oneOf<const Value>(...values: readonly Value[]): (raw: unknown) => Value {
  return (raw) => {
    const found = values.find((value) => value === raw);
    if (found !== undefined) return found;
    throw new RangeError(`expected one of ${values.join(", ")}, got ${raw}`);
  };
}
