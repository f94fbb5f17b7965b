import { useMemo, useSyncExternalStore } from "react";
import type { Kept } from "./kept.ts";

/**
 * What is kept, and anew after each change. The page as it was built knows nothing of its reader:
 * `asBuilt` stands in until it is awake.
 */
export function useKept<Value>(
  kept: Pick<Kept<Value>, "now" | "subscribe">,
  asBuilt: Value,
): Value {
  const built = useMemo(() => () => asBuilt, [asBuilt]);
  return useSyncExternalStore(kept.subscribe, kept.now, built);
}
