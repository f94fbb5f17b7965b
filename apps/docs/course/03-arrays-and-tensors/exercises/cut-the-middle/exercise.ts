import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Cut out the middle",
  task: [
    "A Python program cuts the middle out of an image by `three[4:24, 8:20]`. Make the same `middle` of our `three` with `slice`.",
  ],
  answer: "middle",
  after: "lower half",
  hints: [
    "Python gives begin and end for each axis; `slice` wants all the begins first, then all the sizes.",
    "The rows begin at 4 and end before 24. How many are these? And how many columns?",
    "The begins are `[4, 8]`, the sizes `[24 - 4, 20 - 8]`.",
  ],
  right: "The block is 20 rows high and 12 columns wide: on each axis, end minus begin.",
  wrong: {
    "end-as-size": {
      title: "You gave the ends as sizes",
      text: "24 rows from row 4 on, and 20 columns from column 8 on: the block reaches to the lower right corner of the image. It fits in only just, so that there was no error.",
      fix: "A size is end minus begin.",
    },
    "end-included": {
      title: "One row and one column too many",
      text: "From 4 up to and including 24 there are 21 rows. But in Python the end is left out: the last row is 23, and the last column 19.",
      fix: "A size is end minus begin, without adding 1.",
    },
    swapped: {
      title: "Rows and columns have changed places",
      text: "You began at row 8 and column 4. In a shape the rows come first, and so they do in a slice. Your block is wide and low where it should be narrow and tall.",
      fix: "The first number of each pair is for axis 0, the rows.",
    },
    "rows-only": {
      title: "The columns are all still there",
      text: "You cut the rows and left axis 1 alone. An axis that is not named keeps all its places.",
      fix: "Give two begins and two sizes: one for the rows, one for the columns.",
    },
  },
};
