import type { PlainValue } from "../cells/lessonRecord.ts";

/** A recorded value as prose writes it: `1,682`, `0.95`, `[28, 28]`. */
export function valueText(value: PlainValue, digits?: number): string {
  if (typeof value === "number") {
    return value.toLocaleString("en", {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 4,
    });
  }
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, digits)).join(", ")}]`;
  return typeof value === "string" ? value : JSON.stringify(value);
}
