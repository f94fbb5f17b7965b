import { expose } from "comlink";
import { CellRunner } from "../cells/CellRunner.ts";
import { loadLessonModule } from "../cells/lessonModules.ts";
import { startEngine } from "../engine/startEngine.ts";
import type { LessonWorker } from "./LessonWorker.ts";

const runner = new CellRunner(loadLessonModule);

const worker: LessonWorker = {
  async start() {
    await startEngine();
  },
  async runCell(cell) {
    const { runCell } = await import("../cells/runCell.ts");
    return runCell(runner, cell);
  },
};

expose(worker);
