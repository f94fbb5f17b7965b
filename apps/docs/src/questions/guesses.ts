import { kept } from "../keep/kept.ts";

/** What a reader said before the page showed what happens. */
export interface Guess {
  /** The id of an outcome, or the two ends of a range. */
  readonly said: string | readonly [number, number];
  /** How sure they were, 0 to 1. */
  readonly confidence: number;
  /** Whether it came so. */
  readonly held: boolean;
}

/** What a reader did about each prediction that is behind them, by `lesson/prediction`. */
export type Guesses = Readonly<Record<string, Guess | "declined">>;

/** What every page begins with. */
export const noGuesses: Guesses = {};

/** What this reader has guessed. */
export const guesses = kept("guesses", readGuesses);

/** Keeps a guess, if it is the first: what one says after the reveal is none. */
export function keepGuess(id: string, guess: Guess | "declined"): void {
  const before = guesses.now();
  if (before[id] === undefined) guesses.set({ ...before, [id]: guess });
}

function readGuesses(raw: unknown): Guesses {
  if (raw === undefined) return noGuesses;
  return Object.fromEntries(
    Object.entries(Object(raw)).filter((entry): entry is [string, Guess | "declined"] =>
      isGuess(entry[1]),
    ),
  );
}

function isGuess(value: unknown): value is Guess | "declined" {
  if (value === "declined") return true;
  const { said, confidence, held } = Object(value);
  const isSaid =
    typeof said === "string" ||
    (Array.isArray(said) && said.length === 2 && said.every(Number.isFinite));
  return isSaid && confidence >= 0 && confidence <= 1 && typeof held === "boolean";
}
