/** What no terminal should be sent: control characters, which move its cursor or worse, and the marks that turn writing round. */
const dangerous = /[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Copies a picture with its texts made safe to print: tabs become spaces, everything dangerous a question mark. */
export function cleaned<Value>(value: Value): Value;
export function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\t", "    ").replace(dangerous, "?");
  if (Array.isArray(value)) return value.map((item) => cleaned(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}
