import recorded from "./validation.json";

/** The two ways of measuring how far apart images are. */
export type Measure = "l1" | "rmse";

/** A validation digit as the scatter shows it. */
export interface ScatteredDigit {
  /** Its place among the validation 3s and 7s, from 0. */
  readonly place: number;
  readonly label: 3 | 7;
  /** How far it is from the mean 3 and from the mean 7, to four decimals. */
  readonly to3: number;
  readonly to7: number;
}

/** All embedded validation digits by each way of measuring: first the 3s, then the 7s. */
export const validation: Readonly<Record<Measure, readonly ScatteredDigit[]>> = {
  l1: digitsOf(recorded.l1),
  rmse: digitsOf(recorded.rmse),
};

/** What a digit is called: by the mean that is nearer. */
export function calledOf({ to3, to7 }: ScatteredDigit): 3 | 7 {
  return to3 < to7 ? 3 : 7;
}

/** The accuracy for each of the classes. */
export function accuracyOf(digits: readonly ScatteredDigit[], label: 3 | 7): number {
  const all = digits.filter((digit) => digit.label === label);
  return all.filter((digit) => calledOf(digit) === label).length / all.length;
}

/** The distances are recorded in ten-thousandths. */
function digitsOf(measured: { readonly to3: string; readonly to7: string }): ScatteredDigit[] {
  const [to3, to7] = [measured.to3, measured.to7].map((text) => text.split(" ").map(Number));
  return (to3 ?? []).map((distance, place) => ({
    place,
    label: place < recorded.threes ? 3 : 7,
    to3: distance / 1e4,
    to7: (to7?.[place] ?? 0) / 1e4,
  }));
}
