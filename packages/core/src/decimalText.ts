/** Writes a finite number with this many decimals: `1.2346`. A tie goes to the even digit. */
export function fixedText(value: number, decimals: number): string {
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  return sign + tieToEven(size.toFixed(decimals), size.toFixed(mostDigits));
}

/** Writes a finite number with one digit before the point and an exponent: `1.2346e+05`. */
export function scientificText(value: number, decimals: number): string {
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  const [rounded = "", exponent = ""] = size.toExponential(decimals).split("e");
  const [exact = ""] = size.toExponential(mostDigits).split("e");
  const digits = exponent.slice(1).padStart(2, "0");
  return `${sign}${tieToEven(rounded, exact)}e${exponent[0]}${digits}`;
}

/** As many as JavaScript writes, and enough to tell whether a float32 lies exactly half-way. */
const mostDigits = 100;

/**
 * JavaScript rounds a number that lies exactly half-way (0.03125 to four decimals) away from zero,
 * where C and Python choose the even digit. The even one, if not the rounded, is the cut one.
 */
function tieToEven(rounded: string, exact: string): string {
  const isTie = /^50*$/.test(exact.slice(rounded.length).replace(".", ""));
  const isOdd = "13579".includes(rounded.at(-1) as string);
  return isTie && isOdd ? exact.slice(0, rounded.length) : rounded;
}
