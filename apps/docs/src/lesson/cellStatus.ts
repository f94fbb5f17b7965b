import type { CellState } from "./CellState.ts";

/** Says in a few words how a cell stands. */
export function cellStatus({ phase, seconds, outcome, isStale }: CellState): string {
  switch (phase) {
    case "waiting":
      return "waiting for the cells above…";
    case "loading":
      return "loading the engine…";
    case "running":
      return "running…";
    case "stopped":
      return "stopped; the next run starts from the first cell";
  }
  if (isStale === "changed") return "not yet run; cells below are outdated";
  if (isStale === "changed above") return "outdated: a cell above has changed";
  if (isStale === "other digit") {
    return outcome ? "outdated: you have drawn anew" : "recorded with another digit than yours";
  }
  switch (phase) {
    case "idle":
      return outcome ? "output of an earlier run" : "recorded output";
    case "done":
      return seconds === undefined || seconds < 0.05 ? "ran" : `ran in ${seconds.toFixed(1)} s`;
    case "failed":
      return "ended with an error";
  }
}
