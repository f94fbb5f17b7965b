import { type ReactElement, useEffect, useRef, useState } from "react";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import buttons from "../../../src/pad/button.module.css";
import { Calibration } from "../../../src/questions/Calibration.tsx";
import { AlignedShapes } from "./AlignedShapes.tsx";
import {
  type AnimatorAction,
  type AnimatorState,
  animate,
  asking,
  examples,
  firstShapes,
  readBroadcast,
  readShapes,
} from "./animate.ts";
import styles from "./BroadcastAnimator.module.css";
import { countGuess, type Sureness } from "./countGuess.ts";
import { ExampleSelect } from "./ExampleSelect.tsx";
import { Fixes } from "./Fixes.tsx";
import { GuessField } from "./GuessField.tsx";
import { Operand, Sum } from "./Operand.tsx";
import { ShapeField } from "./ShapeField.tsx";
import { broadcastOf } from "./stretch.ts";
import { tellBroadcast, tellStep, tellVerdict } from "./tellBroadcast.ts";

const stepMs = 1100;
const nothing = broadcastOf([0], [0]);

/**
 * Two shapes that the reader types, and what broadcasting makes of them: first a guess, then the rule,
 * axis by axis, with what is held in memory and what is only used again.
 */
export function BroadcastAnimator(): ReactElement {
  const [shapes, setShapes] = useSetting("broadcasting animator", firstShapes, readShapes);
  const [latest, setState] = useState(() => asking(shapes));
  // Other shapes, typed or come with a link, want another guess.
  const isLatest = latest.first === shapes.first && latest.second === shapes.second;
  const state = isLatest ? latest : asking(shapes);
  const dispatch = (action: AnimatorAction) => setState(animate(state, action));
  const [sureness, setSureness] = useState<Sureness>("unsaid");
  const [counted, setCounted] = useState<AnimatorState["guess"]>();
  const guess = useRef<HTMLInputElement>(null);
  const read = readBroadcast(state);
  const broadcast = read ?? nothing;
  const isAnswered = read !== undefined && state.guess !== undefined;
  const step = isAnswered ? state.step : 0;
  const isClash = isAnswered && broadcast.result === undefined && step === broadcast.end;
  const chosen = examples.findIndex(
    ([first, second]) => first === shapes.first && second === shapes.second,
  );

  useEffect(() => {
    if (!latest.isPlaying) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const timer = setTimeout(
      () => setState((now) => animate(now, { kind: isStill ? "end" : "tick" })),
      isStill ? 0 : stepMs,
    );
    return () => clearTimeout(timer);
  }, [latest]);

  return (
    <figure className={figure.figure} aria-label="Broadcasting animator">
      <div className={styles.panels}>
        <div>
          <div className={styles.fields}>
            {(["first", "second"] as const).map((side) => (
              <ShapeField
                key={side}
                label={side === "first" ? "First shape" : "Second shape"}
                value={shapes[side]}
                onChange={(text) => setShapes({ ...shapes, [side]: text })}
              />
            ))}
          </div>
          <div className={styles.examples}>
            <ExampleSelect
              label="Or an example"
              names={examples.map(([, , name]) => name)}
              chosen={chosen}
              onChoose={(index) => {
                const [first, second] = examples[index] ?? [];
                if (first !== undefined && second !== undefined) setShapes({ first, second });
              }}
            />
          </div>
          <GuessField
            state={state}
            input={guess}
            onType={(text) => dispatch({ kind: "typed", text })}
            sureness={sureness}
            onSay={setSureness}
            onGuess={(guess) => {
              if (!read) return;
              setCounted(countGuess(guess, sureness, read) ? guess : undefined);
              dispatch({ kind: "guess", guess });
            }}
          />
          <AlignedShapes broadcast={broadcast} step={step} isAnswered={isAnswered} />
          <div className={styles.words}>
            {isAnswered ? (
              <>
                <p>
                  <b>{tellVerdict(state, broadcast)}</b>
                </p>
                <p>{tellStep(state, broadcast)}</p>
                {state.guess === counted && (
                  <details>
                    <summary>It counts. Your predictions so far</summary>
                    <Calibration />
                  </details>
                )}
              </>
            ) : (
              <p className={figure.help}>Once you have guessed, the rule is applied here.</p>
            )}
          </div>
          <div className={styles.row}>
            {(["back", "next"] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className={buttons.plain}
                disabled={!isAnswered}
                onClick={() => dispatch({ kind })}
              >
                {kind === "back" ? "Back" : step < broadcast.end ? "Next axis" : "Again"}
              </button>
            ))}
          </div>
        </div>
        <div>
          <ul className={styles.key}>
            <li>held in memory</li>
            <li>a ghost, only used again</li>
          </ul>
          <Operand broadcast={broadcast} side="first" step={step} />
          <Operand broadcast={broadcast} side="second" step={step} />
          <Sum broadcast={broadcast} step={isAnswered ? step : -1}>
            {isClash && (
              <Fixes
                first={broadcast.first}
                second={broadcast.second}
                onFix={(first, second) => {
                  setShapes({ first, second });
                  guess.current?.focus(); // the button that had the focus goes
                }}
              />
            )}
          </Sum>
        </div>
      </div>
      <Told text={tellBroadcast(state)} />
    </figure>
  );
}
