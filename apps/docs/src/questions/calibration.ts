/** A statement that somebody was more or less sure of, and whether it held. */
export interface Claim {
  /** 0 to 1. */
  readonly confidence: number;
  readonly held: boolean;
}

/** The claims of which somebody was about equally sure. */
export interface Bin {
  /** The mean confidence of the claims: the share of them that should hold. */
  readonly confidence: number;
  readonly count: number;
  readonly held: number;
}

/** Where one bin ends and the next begins: between a guess, 50 %, 70 % and 90 %. */
const edges = [0.4, 0.6, 0.8];

/**
 * Sorts claims into bins by their confidence, the least sure first; a bin without claims is left out.
 * Whoever is well calibrated sees, in each bin, about the share of claims hold that its confidence
 * says. The method is that of reliability diagrams: Murphy and Winkler, Reliability of subjective
 * probability forecasts, 1977.
 */
export function binsOf(claims: readonly Claim[]): Bin[] {
  return [...edges, Infinity]
    .map((end, place) => {
      const start = edges[place - 1] ?? -Infinity;
      return claims.filter(({ confidence }) => confidence >= start && confidence < end);
    })
    .filter((inBin) => inBin.length > 0)
    .map((inBin) => ({
      confidence: meanOf(inBin.map(({ confidence }) => confidence)),
      count: inBin.length,
      held: inBin.filter(({ held }) => held).length,
    }));
}

/**
 * The mean squared difference between how sure one was and what happened, 1 for what held and 0 for
 * what did not: 0 is perfect, and 0.25 is what 50 % each time gives. Brier, Verification of forecasts
 * expressed in terms of probability, 1950. Of no claims it is NaN.
 */
export function brierScore(claims: readonly Claim[]): number {
  return meanOf(claims.map(({ confidence, held }) => (confidence - Number(held)) ** 2));
}

/** By how much one was surer than right, -1 to 1: mean confidence minus the share that held. */
export function overconfidence(claims: readonly Claim[]): number {
  return meanOf(claims.map(({ confidence, held }) => confidence - Number(held)));
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
