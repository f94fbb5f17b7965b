/**
 * The number that a reader has typed, or `undefined` where it is none. Thousands may be set apart by
 * commas or spaces; a comma that cannot do that is a decimal one. A fraction, `3/4`, is a number
 * too, and the unit may stand behind. `"1,682"` → 1682, `"0,5"` → 0.5, `"24 pixels"` → 24
 */
export function readNumber(text: string, unit = ""): number | undefined {
  const plain = text.replace(/−/g, "-").trim();
  const bare = unit !== "" && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  const parts = bare.split("/").map(readDecimal);
  const [above, below] = parts;
  if (above === undefined || parts.length > 2) return undefined;
  if (parts.length === 1) return above;
  return below === undefined || below === 0 ? undefined : above / below;
}

function readDecimal(text: string): number | undefined {
  const trimmed = text.trim();
  const joined = thousands.test(trimmed)
    ? trimmed.replace(/[,\s]/g, "")
    : trimmed.replace(/^([^,.]*),([^,.]*)$/, "$1.$2");
  return decimal.test(joined) ? Number(joined) : undefined;
}

const thousands = /^[+-]?[1-9]\d{0,2}([,\s]\d{3})+(\.\d+)?$/;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
