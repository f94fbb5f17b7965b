import { useEffect, useState } from "react";
import { useKept } from "../keep/useKept.ts";
import { type MyDigit, myDigitOf, sampleDigit } from "./myDigit.ts";
import { shownDrawing } from "./shownDrawing.ts";
import { noStrokes } from "./stroke.ts";

/**
 * The reader's digit, and anew whenever it is drawn anew. The page as it was built shows the
 * course's own; the reader's comes a moment after the page wakes.
 */
export function useMyDigit(): MyDigit {
  const strokes = useKept(shownDrawing, noStrokes);
  const [digit, setDigit] = useState(sampleDigit);
  useEffect(() => {
    let isCurrent = true;
    void myDigitOf(strokes).then((made) => {
      if (isCurrent) setDigit(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [strokes]);
  return digit;
}
