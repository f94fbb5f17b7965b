import { useCallback, useState } from "react";
import { useKept } from "../keep/useKept.ts";
import { useLesson } from "../lesson/Lesson.tsx";
import type { ExercisePage } from "./ExercisePage.ts";
import type { Mistake } from "./exerciseText.ts";
import type { Judgement } from "./judgeAnswer.ts";
import { type KeptExercises, keepExercise, keptExercises } from "./keptExercises.ts";

/** How an exercise stands. */
export type Phase =
  | "idle"
  | "waiting"
  | "running"
  | "stopped"
  | "judged"
  | "cell failed"
  | "broken";

/** An exercise in its reader's hands. */
export interface ExerciseInHand {
  readonly code: string;
  readonly isEdited: boolean;
  readonly isSolved: boolean;
  readonly phase: Phase;
  /** What the last run came to, and the words for the mistake that was recognised. */
  readonly judgement: Judgement | undefined;
  readonly mistake: Mistake | undefined;
  /** Whether the text has changed since. */
  readonly isStale: boolean;
  /** The cell that failed, or what broke. */
  readonly trouble: string;
  edit(code: string): void;
  reset(): void;
  run(): Promise<void>;
  stop(): void;
}

interface Run {
  readonly phase: Phase;
  readonly code: string;
  readonly judgement?: Judgement;
  readonly mistake?: Mistake | undefined;
  readonly trouble?: string;
}

const nothingKept: KeptExercises = {};

/** Runs and judges what a reader answers to an exercise of the surrounding lesson, and keeps it. */
export function useExercise(page: ExercisePage): ExerciseInHand {
  const { lesson, name, answer, after, start, fetchAnswers } = page;
  const { session } = useLesson();
  const own = useKept(keptExercises(lesson), nothingKept)[name] ?? {};
  const [last, setLast] = useState<Run>({ phase: "idle", code: "" });
  const code = own.code ?? start;

  const edit = useCallback(
    (text: string) => {
      const { isSolved } = keptExercises(lesson).now()[name] ?? {};
      const solved = isSolved ? { isSolved } : {};
      keepExercise(lesson, name, text === start ? solved : { ...solved, code: text });
    },
    [lesson, name, start],
  );

  async function run(): Promise<void> {
    const change = (made: Partial<Run>) => setLast((before) => ({ ...before, code, ...made }));
    change({ phase: "waiting" });
    try {
      const { programs, wrong } = await fetchAnswers();
      const visit = await session.visit(after, (worker) => {
        change({ phase: "running" });
        return worker.judge({ code, answer, programs });
      });
      if ("stopped" in visit) return change({ phase: "stopped" });
      if ("failed" in visit) return change({ phase: "cell failed", trouble: visit.failed });
      const judgement = visit.result;
      const mistake = judgement.mistake === undefined ? undefined : wrong[judgement.mistake];
      change({ phase: "judged", judgement, mistake });
      const now = keptExercises(lesson).now()[name] ?? {};
      if (judgement.verdict === "right") keepExercise(lesson, name, { ...now, isSolved: true });
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      change({ phase: "broken", trouble });
    }
  }

  return {
    code,
    isEdited: code !== start,
    isSolved: own.isSolved === true,
    phase: last.phase,
    judgement: last.judgement,
    mistake: last.mistake,
    isStale: last.judgement !== undefined && last.code !== code,
    trouble: last.trouble ?? "",
    edit,
    reset: () => edit(start),
    run,
    stop: () => session.stop(),
  };
}
