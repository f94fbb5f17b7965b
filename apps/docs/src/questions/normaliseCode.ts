/**
 * A line of code without what does not change its meaning: spaces (but one between two words stays),
 * the kind of quotes, and semicolons at its end. `images . mean( 0 );` → `images.mean(0)`
 */
export function normaliseCode(line: string): string {
  return line
    .replace(/[‘’'“”`]/g, '"')
    .replace(/−/g, "-")
    .replace(/\s+/g, " ")
    .replace(/(?<![\w$]) | (?![\w$])/g, "")
    .replace(/;+$/, "");
}
