import type { ExercisePage } from "./ExercisePage.ts";
import type { Mistake } from "./exerciseText.ts";
import type { Judgement } from "./judgeAnswer.ts";

/** What is said of an answer; nothing, where its error and its explanation say all. */
export function wordsFor(
  { verdict, difference = "" }: Judgement,
  mistake: Mistake | undefined,
  { right, answer }: Pick<ExercisePage, "right" | "answer">,
): (Omit<Mistake, "fix"> & { readonly fix?: string }) | undefined {
  switch (verdict) {
    case "right":
      return { title: "Right.", text: right };
    case "known":
      return mistake;
    case "start":
      return {
        title: "This does what you began with",
        text: `\`${answer}\` comes to the same as before you changed anything.`,
        fix: "Touch the code and write your answer. If you do not know how to begin, open a hint.",
      };
    case "other":
      return {
        title: "Not yet",
        text: `${difference} This is none of the mistakes that we know, so look at the pictures.`,
      };
    case "failed":
      return undefined;
  }
}
