import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Find a pixel",
  task: [
    "`three.data` is one long list. Write the function that finds in it the byte of any `row` and `column`, both counted from 0. When you run it, the picture shows the 3 as your function reads it.",
  ],
  answer: "byteAt",
  after: "size",
  hints: [
    "The list holds row 0 first, then row 1, and so on. How many numbers stand in it before the first one of your row?",
    "`row` whole rows come before, of `width` numbers each. Then go on along the row by `column` numbers.",
    "The place in the list is `row * width + column`.",
  ],
  right:
    "Down first, then across. Every image in this course is laid out like this, and every tensor too.",
  wrong: {
    swapped: {
      title: "Rows and columns have changed places",
      text: "Your function goes across first and then down. Every pixel is there, but row 4 has become column 4: the 3 is mirrored along its diagonal.",
      fix: "Which of the two has to be multiplied by the `width`? It is the one of which each step skips a whole row.",
    },
    "counted-from-one": {
      title: "You count from 1",
      text: "In row 0 and column 0 your function looks for a pixel before the first one. The whole 3 has moved one pixel to the right and one down.",
      fix: "Rows and columns count from 0 already: row 0 has no row before it. Take nothing away.",
    },
    "no-width": {
      title: "A step down must skip a row",
      text: "You add `row` and `column`. Then row 1 begins only one number behind row 0, so that every row shows the first few pixels of the list again. They are paper.",
      fix: "In the list a row is `width` numbers long. One row further down is `width` places further on.",
    },
    "width-too-small": {
      title: "Each row slips to the side",
      text: "Your rows are not as long as those of the image, so each begins a little earlier in the list than it should. Row after row the error adds up, and the 3 leans over until it breaks apart.",
      fix: "A row has `width` numbers. Their last place is `width - 1`, but there are `width` of them.",
    },
  },
};
