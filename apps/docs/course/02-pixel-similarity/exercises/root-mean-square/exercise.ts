import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "In the right order",
  task: [
    "RMSE has its steps in its name, but they are done from its end to its beginning: it is the root of the mean of the squared errors. Write it as a function of any image and any ideal, without the library's name for it.",
    "Then take two steps in another order, and see what becomes of it.",
  ],
  answer: "farness",
  after: "by name",
  hints: [
    "Begin with the errors, `image.sub(ideal)`, and put one step behind the other.",
    "Read the name from its end: errors, squared, mean, root.",
    "`image.sub(ideal).square().mean().sqrt()`",
  ],
  right:
    "Squares first, so that no minus is left when you average; the root last, so that the result is in intensities again.",
  wrong: {
    signed: {
      title: "A minus pays for a plus",
      text: "You average the differences with their signs. This is the map that you average: the red and the blue nearly cancel, however much there is of both.",
      fix: "Get rid of the signs before you average: `square` does.",
    },
    "mean-first": {
      title: "The mean came before the square",
      text: "The square does get rid of the sign, but too late: there is only one number left to square. The red and the blue of this map had cancelled already when you averaged it.",
      fix: "Square each difference, and average the squares.",
    },
    "root-first": {
      title: "This is L1",
      text: "The root of a square is the number itself without its sign. If it is taken pixel by pixel, the one undoes the other, and this map of absolute differences is what you average. It is the other distance of this lesson.",
      fix: "Take the mean while the differences are squared, and the root last.",
    },
    "no-root": {
      title: "The root is missing",
      text: "You have the mean of the squares. It puts digits in the same order, so all verdicts stay the same. But it is not in intensities: a difference of one half counts as one quarter on this map.",
      fix: "Take the root at the end. It brings squared intensities back to intensities.",
    },
    "sum-for-mean": {
      title: "This is a sum",
      text: "You added up all the squares of this map. The result grows with the number of pixels: twice as large an image would be farther away, though no pixel differs more.",
      fix: "Use `mean` in place of `sum`.",
    },
  },
};
