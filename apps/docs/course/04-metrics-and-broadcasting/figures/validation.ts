import recorded from "./distances.json";

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

/** The mean 3 and the mean 7, as intensities. `[784]` */
const means = { 3: intensitiesOf(recorded.mean3), 7: intensitiesOf(recorded.mean7) };

/** How far a digit is from both means. */
export type Distances = Pick<ScatteredDigit, "to3" | "to7">;

/** Measures a digit as the others were measured. `[784] bytes` */
export function measured(bytes: ArrayLike<number>, measure: Measure): Distances {
  const distance = (mean: readonly number[]) => {
    const differences = mean.map((ink, pixel) => Math.abs((bytes[pixel] ?? 0) / 255 - ink));
    const power = measure === "l1" ? 1 : 2;
    const sum = differences.reduce((total, difference) => total + difference ** power, 0);
    return (sum / mean.length) ** (1 / power);
  };
  return { to3: distance(means[3]), to7: distance(means[7]) };
}

/** What a digit is called: by the mean that is nearer. */
export function calledOf({ to3, to7 }: Distances): 3 | 7 {
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

/** Intensities are recorded in ten-thousandths, too. */
function intensitiesOf(text: string): number[] {
  return text.split(" ").map((value) => Number(value) / 1e4);
}
