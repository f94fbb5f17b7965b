import { axisDomain } from "../extent.ts";
import { formatNumber } from "../words/formatNumber.ts";

/** An axis of a chart in a terminal. */
export interface ChartAxis {
  /** Where a number stands, from 0 to 1. */
  place(value: number): number;
  /** The number that stands at a place, written with so many significant digits. */
  labelAt(place: number, precision: number): string;
}

/** Makes an axis that runs from the least to the greatest of some values. */
export function chartAxis(values: readonly number[], isLog: boolean): ChartAxis {
  const scaled = (value: number) => (isLog ? Math.log10(value) : value);
  const domain = axisDomain(values, isLog);
  const low = scaled(domain[0]);
  const length = scaled(domain[1]) - low;
  return {
    place: (value) => (scaled(value) - low) / length,
    labelAt: (place, precision) => {
      const value = low + length * place;
      return formatNumber(Number((isLog ? 10 ** value : value).toPrecision(precision)));
    },
  };
}
