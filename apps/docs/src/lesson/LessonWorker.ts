import type { ReadyMade } from "../cells/CellRunner.ts";
import type { Cell } from "../cells/parseCells.ts";
import type { CellOutcome } from "../cells/runCell.ts";
import type { AnswerToJudge, Judgement } from "../exercise/judgeAnswer.ts";

/** A lesson's worker, as long as it lives: it runs cells off the page's thread. */
export interface RunningLessonWorker {
  /** Readies the engine; quick when it is ready. */
  start(): Promise<void>;
  /**
   * Runs one cell in the scope that all cells share. Its `myDigit` is the drawing that is shown when
   * this is called.
   */
  runCell(cell: Cell): Promise<CellOutcome>;
  /** Judges the answer to an exercise, which the cells do not notice. It finds `myDigit` as they do. */
  judge(answer: AnswerToJudge): Promise<Judgement>;
  /** Ends it at once, whatever it is doing; what it was asked for is never answered. */
  end(): void;
}

/** What the program in the sandbox offers to the page. */
export type SandboxOffers = {
  readonly start: (nothing?: undefined) => Promise<void>;
  readonly runCell: (run: {
    readonly cell: Cell;
    readonly readyMade: ReadyMade;
  }) => Promise<CellOutcome>;
  readonly judge: (run: {
    readonly answer: AnswerToJudge;
    readonly readyMade: ReadyMade;
  }) => Promise<Judgement>;
};

/** What the page offers to the program in the sandbox. */
export type PageOffers = {
  /** The bytes of one of the files that are handed in. */
  readonly file: (path: string) => Promise<ArrayBuffer>;
};
