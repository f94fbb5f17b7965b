import { type ReactElement, type Ref, useId, useState } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import buttons from "../../../src/pad/button.module.css";
import type { AnimatorState, Guess } from "./animate.ts";
import styles from "./BroadcastAnimator.module.css";
import type { Sureness } from "./countGuess.ts";
import { readShape } from "./readShape.ts";

interface GuessFieldProps {
  readonly state: AnimatorState;
  readonly input: Ref<HTMLInputElement>;
  readonly sureness: Sureness;
  readonly onSay: (sureness: Sureness) => void;
  readonly onType: (text: string) => void;
  readonly onGuess: (guess: Guess) => void;
}

/** Asks for the shape that comes out, before the figure tells it; how sure one is may be left unsaid. */
export function GuessField(props: GuessFieldProps): ReactElement {
  const { state, input, sureness, onSay, onType, onGuess } = props;
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
      <div className={styles.sure}>
        <Choice
          legend="How sure are you? Say it, and your guess counts."
          options={levels}
          value={sureness}
          onChange={onSay}
        />
      </div>
      <div className={styles.row}>
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

const levels = [
  { value: "unsaid" as const, label: "unsaid" },
  ...([0.5, 0.7, 0.9] as const).map((value) => ({ value, label: `${value * 100} %` })),
];
