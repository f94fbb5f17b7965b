/**
 * Writes a number for people, with a true minus sign, which screen readers say and a hyphen is not: with exactly `digits` decimals
 * where given (up to 1e15), else with 4 significant digits, or in full for whole numbers below a billion.
 */
export function formatNumber(value: number, digits?: number): string {
  return plain(value, digits).replaceAll("-", "−");
}

function plain(value: number, digits: number | undefined): string {
  if (digits !== undefined && Math.abs(value) < 1e15) {
    return (Number(value.toFixed(digits)) + 0).toFixed(digits);
  }
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value);
  const short = Number(value.toPrecision(4));
  return Math.abs(short) < 1e-4 || Math.abs(short) >= 1e9 ? short.toExponential() : String(short);
}
