/** What an unexpected value is, for an error message: "an array" says more than "object". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `${typeof value} ${String(value)}`;
  const name = value.constructor?.name;
  return name ? `a value of class ${name}` : "an object";
}
