import { type ReactElement, type ReactNode, useSyncExternalStore } from "react";
import { useKept } from "../keep/useKept.ts";
import { guesses, noGuesses } from "./guesses.ts";
import styles from "./reveal.module.css";

/**
 * What a prediction is about. Of the cells in it only the recorded outputs are hidden, of the rest
 * everything, until there is a guess or the reader declines; where no script runs and in print,
 * nothing is.
 */
export function Reveal({
  id,
  children,
}: {
  /** `lesson/prediction`. */
  readonly id: string;
  readonly children: ReactNode;
}): ReactElement {
  const isTold = useKept(guesses, noGuesses)[id] !== undefined;
  const isAwake = useSyncExternalStore(subscribe, isAwakeNow, isAwakeOnServer);
  return (
    <div className={styles.reveal} data-hidden={!isTold} data-awake={isAwake}>
      {children}
    </div>
  );
}

const subscribe = () => () => {};
const isAwakeNow = () => true;
const isAwakeOnServer = () => false;
