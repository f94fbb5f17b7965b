import { readShape, shapeText } from "./readShape.ts";
import { type Broadcast, broadcastOf } from "./stretch.ts";

/** What the reader commits to: a shape, that there is none, or nothing. */
export type Guess = readonly number[] | "clash" | "none";

/** Two shapes as they were typed. */
export interface TwoShapes {
  readonly first: string;
  readonly second: string;
}

/** The animator: what was typed, what was guessed, and how far the rule has been applied. */
export interface AnimatorState extends TwoShapes {
  /** The guess as it is being typed. */
  readonly typed: string;
  /** The guess that was committed to; undefined while the figure waits for it. */
  readonly guess?: Guess | undefined;
  /** Through how many axes the rule has gone. */
  readonly step: number;
  readonly isPlaying: boolean;
}

export type AnimatorAction =
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "guess"; readonly guess: Guess }
  /** A second has gone by; to the end at once; the reader goes back, or on, and from the end to the start. */
  | { readonly kind: "tick" | "end" | "back" | "next" };

/** What the animator shows first: the row and the column of the lesson. */
export const firstShapes: TwoShapes = { first: "[3]", second: "[2, 1]" };

/** How the animator asks about two shapes: nothing is guessed yet. */
export function asking({ first, second }: TwoShapes): AnimatorState {
  return { first, second, typed: "", step: 0, isPlaying: false };
}

/**
 * Reads two shapes from what came with a link. They may be mistyped.
 *
 * @throws TypeError if they are no short texts.
 */
export function readShapes(raw: unknown): TwoShapes {
  const { first, second } = Object(raw);
  for (const text of [first, second]) {
    if (typeof text !== "string" || text.length > 40) {
      throw new TypeError(`expected a shape as text, got ${text}`);
    }
  }
  return { first, second };
}

/** Pairs of shapes worth trying. */
export const examples: readonly (readonly [first: string, second: string, name: string])[] = [
  ["[3]", "[2, 1]", "a row and a column"],
  ["[2, 3]", "[]", "a grid and one number"],
  ["[2, 3]", "[3]", "a grid and a row"],
  ["[2, 3]", "[2]", "a grid and a mean for each row"],
  ["[206, 28, 28]", "[28, 28]", "a stack of images and a mean image"],
  ["[2, 1, 4]", "[3, 1]", "stretched on both sides"],
  ["[28, 28]", "[28]", "an image and a mean for each row"],
  ["[420]", "[420, 1]", "answers and a column of labels"],
];

/** The state after an action. */
export function animate(state: AnimatorState, action: AnimatorAction): AnimatorState {
  switch (action.kind) {
    case "typed":
      return { ...state, typed: action.text };
    case "guess":
      return { ...state, guess: action.guess, step: 0, isPlaying: true };
    case "tick":
      return moveTo(state, state.step + 1, true);
    case "end":
      return moveTo(state, endOf(state), false);
    case "back":
      return moveTo(state, state.step - 1, false);
    case "next":
      return moveTo(state, state.step < endOf(state) ? state.step + 1 : 0, false);
  }
}

function moveTo(state: AnimatorState, step: number, isPlaying: boolean): AnimatorState {
  const end = endOf(state);
  return { ...state, step: Math.min(end, Math.max(0, step)), isPlaying: isPlaying && step < end };
}

function endOf(state: AnimatorState): number {
  return readBroadcast(state)?.end ?? 0;
}

/** The two shapes laid on each other; undefined while one of them cannot be read. */
export function readBroadcast({ first, second }: TwoShapes): Broadcast | undefined {
  const [one, other] = [readShape(first), readShape(second)];
  if (one.shape === undefined || other.shape === undefined) return undefined;
  return broadcastOf(one.shape, other.shape);
}

/** Whether a guess is what comes out. */
export function isRight(guess: Guess, { result }: Broadcast): boolean {
  if (guess === "none") return false;
  if (guess === "clash") return result === undefined;
  return result !== undefined && shapeText(guess) === shapeText(result);
}
