/**
 * A short text for any value that is no picture, number or text: what it is and, one level deep,
 * what it holds. `{ shape: Array(2), data: Uint8Array(784) }`
 */
export function previewText(value: unknown): string {
  if (typeof value !== "object" || value === null) return briefly(value);
  const items = Object.entries(value).slice(0, longest);
  const more = Object.keys(value).length > longest ? [`… ${Object.keys(value).length} in all`] : [];
  if (Array.isArray(value))
    return `[${[...items.map(([, item]) => briefly(item)), ...more].join(", ")}]`;
  const name = nameOf(value);
  const fields = [...items.map(([key, item]) => `${key}: ${briefly(item)}`), ...more].join(", ");
  return `${name === "Object" ? "" : `${name} `}{ ${fields} }`;
}

/** How many items or fields are written out. */
const longest = 10;

function briefly(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return value.name ? `function ${value.name}` : "a function";
  if (typeof value !== "object" || value === null) return String(value);
  const isList = "length" in value && typeof value.length === "number";
  return isList ? `${nameOf(value)}(${value.length})` : `${nameOf(value)} {…}`;
}

function nameOf(value: object): string {
  return value.constructor?.name ?? "Object";
}
