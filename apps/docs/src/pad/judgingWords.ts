import type { Judgement } from "./judgement.ts";
import type { Judging } from "./useJudge.ts";

/** A distance to four digits, as the lesson prints it. */
export function distanceText(distance: number): string {
  return distance.toFixed(4);
}

/** What the pad says under the pictures. */
export function judgingWords(judging: Judging): string {
  switch (judging.is) {
    case "waiting":
      return "Draw a digit; it is judged whenever you lift the pen.";
    case "refused":
      return "The pad is empty, so there is nothing to judge. Draw a 3 or a 7 first.";
    case "loading":
      return "Fetching the engine and the digits to compare with. This happens once.";
    case "failed":
      return `The judge could not start: ${judging.reason}. Press Judge to try again.`;
    case "judged": {
      const { called } = judging.judgement;
      const other = called === 3 ? 7 : 3;
      return `Nearer to the mean ${called} than to the mean ${other}, so this is called a ${called}.`;
    }
  }
}

/** What would have become of the drawing without the steps that are shown. */
export function asDrawnWords({ called, asDrawn }: Judgement): string {
  const { three, seven } = asDrawn.distances;
  const verdict = `a ${asDrawn.called}${asDrawn.called === called ? " too" : ""}`;
  return (
    `Compared just as you drew it, it would be called ${verdict}: it would lie ` +
    `${distanceText(three)} from the mean 3 and ${distanceText(seven)} from the mean 7.`
  );
}
