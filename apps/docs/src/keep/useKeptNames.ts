import { useMemo, useSyncExternalStore } from "react";
import { allKept } from "./allKept.ts";

/**
 * The names of all that this browser keeps, anew when something is restored or erased. The page as
 * it was built knows of nothing.
 */
export function useKeptNames(): readonly string[] {
  const names = useSyncExternalStore(subscribe, namesNow, nothing);
  return useMemo(() => names.split("\n").filter((name) => name !== ""), [names]);
}

function subscribe(listener: () => void): () => void {
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}

function namesNow(): string {
  try {
    return Object.keys(allKept()).sort().join("\n");
  } catch {
    return ""; // storage is forbidden
  }
}

function nothing(): string {
  return "";
}
