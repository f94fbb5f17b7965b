import { expose } from "comlink";
import { CellRunner } from "../cells/CellRunner.ts";
import { loadLessonModule } from "../cells/lessonModules.ts";
import type { TensorLedger } from "../cells/TensorLedger.ts";
import { startEngine } from "../engine/startEngine.ts";
import type { LessonWorker } from "./LessonWorker.ts";

const runner = new CellRunner(loadLessonModule);
let ledger: TensorLedger | undefined;

const worker: LessonWorker = {
  async start() {
    await startEngine();
  },
  async runCell(cell) {
    const { TensorLedger } = await import("../cells/TensorLedger.ts");
    const { runCell } = await import("../cells/runCell.ts");
    ledger ??= new TensorLedger();
    return runCell(runner, cell, ledger);
  },
};

expose(worker);
