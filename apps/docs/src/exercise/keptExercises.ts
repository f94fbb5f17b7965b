import { type Kept, kept } from "../keep/kept.ts";

/** What is kept of an exercise. */
export interface KeptExercise {
  /** The reader's text, where it is another than the one to begin with. */
  readonly code?: string;
  /** Whether an answer was right, be it long ago. */
  readonly isSolved?: true;
}

/** What is kept of a lesson's exercises, by the names of their folders. */
export type KeptExercises = Readonly<Record<string, KeptExercise>>;

const stores = new Map<string, Kept<KeptExercises>>();

/** What this browser keeps of the exercises of a lesson. */
export function keptExercises(lesson: string): Kept<KeptExercises> {
  const store = stores.get(lesson) ?? kept(`exercises/${lesson}`, readExercises);
  stores.set(lesson, store);
  return store;
}

/** Keeps something else of one exercise of a lesson. */
export function keepExercise(lesson: string, name: string, exercise: KeptExercise): void {
  const store = keptExercises(lesson);
  store.set({ ...store.now(), [name]: exercise });
}

function readExercises(raw: unknown): KeptExercises {
  const entries = Object.entries(Object(raw)).map(([name, value]) => [name, readOne(value)]);
  return Object.fromEntries(entries);
}

function readOne(raw: unknown): KeptExercise {
  const { code, isSolved } = Object(raw);
  return {
    ...(typeof code === "string" ? { code } : {}),
    ...(isSolved === true ? { isSolved } : {}),
  };
}
