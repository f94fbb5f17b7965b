import type { ExerciseAnswers, ExercisePage } from "./ExercisePage.ts";

/** All that an exercise's folder holds. */
export type ExerciseFiles = Omit<ExercisePage, "fetchAnswers"> & ExerciseAnswers;

/**
 * Reads the folder of an exercise.
 *
 * @throws Error if a file is missing; SyntaxError if a program has no cell.
 */
export declare function readExercise(folder: string): ExerciseFiles;
