import { type ReactElement, type Ref, useId, useState } from "react";
import buttons from "../../../src/pad/button.module.css";
import type { AnimatorState, Guess } from "./animate.ts";
import styles from "./BroadcastAnimator.module.css";
import { readShape } from "./readShape.ts";

interface GuessFieldProps {
  readonly state: AnimatorState;
  readonly input: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
  readonly onGuess: (guess: Guess) => void;
}

/** Asks for the shape that comes out, before the figure tells it. */
export function GuessField({ state, input, onType, onGuess }: GuessFieldProps): ReactElement {
  const id = useId();
  const [problem, setProblem] = useState("");
  function check(): void {
    const typed = readShape(state.typed);
    if (typed.shape === undefined) setProblem(typed.problem);
    else if (state.typed.trim() === "") setProblem("Write a shape. A single number's is [].");
    else {
      setProblem("");
      onGuess(typed.shape);
    }
  }
  return (
    <form
      className={styles.guess}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <label htmlFor={id}>Which shape will come out?</label>
      <div className={styles.row}>
        <input
          ref={input}
          id={id}
          className={styles.shape}
          autoComplete="off"
          spellCheck={false}
          placeholder="[ , ]"
          value={state.typed}
          aria-describedby={`${id}-problem`}
          aria-invalid={problem !== "" || undefined}
          onChange={(event) => {
            setProblem("");
            onType(event.target.value);
          }}
        />
        <button type="submit" className={buttons.plain}>
          Check
        </button>
        <button type="button" className={buttons.plain} onClick={() => onGuess("clash")}>
          They clash
        </button>
        <button type="button" className={buttons.plain} onClick={() => onGuess("none")}>
          Just show me
        </button>
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem}
      </p>
    </form>
  );
}
