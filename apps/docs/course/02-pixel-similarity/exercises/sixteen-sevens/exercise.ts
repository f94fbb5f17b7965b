import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Sixteen 7s become one",
  task: [
    "`sixteen` is a stack of the first sixteen 7s. Make `mean16`, their mean image.",
    "Before you run it, think: which shape has `sixteen`, and which one must `mean16` have?",
  ],
  answer: "mean16",
  after: "stack",
  hints: [
    "`sixteen` has three axes: which image, which row, which column. The mean image still has rows and columns. What it no longer has is “which image”.",
    "The axis that counts the images is the first one, and axes are counted from 0.",
    "`sixteen.mean(0)`",
  ],
  right: "The axis that you name is the one that disappears: `[16, 28, 28]` has become `[28, 28]`.",
  wrong: {
    "rows-averaged": {
      title: "You have averaged the rows of each image",
      text: "Axis 1 counts the rows. So each 7 was squeezed from top to bottom into a single line, and the sixteen lines stand below each other. The images themselves were never mixed.",
      fix: "Name the axis that counts the images.",
    },
    "columns-averaged": {
      title: "You have averaged the columns of each image",
      text: "Axis 2 counts the columns. So each 7 was squeezed from the sides until one number was left of each row. Every line of the picture is one 7, which now lies on its side: its bar is the dark end on the left.",
      fix: "Name the axis that counts the images.",
    },
    "no-axis": {
      title: "Everything became one number",
      text: "Without an axis, `mean` averages all there is: images, rows and columns together. What is left is the share of ink on all sixteen sheets.",
      fix: "Say along which axis: the one that counts the images.",
    },
    "sum-for-mean": {
      title: "This is the sum",
      text: "The axis is right, and the shape too. But you added the images and did not divide. Where many hands put ink, the number is far beyond 1, which is more ink than a pixel can hold.",
      fix: "`mean` adds and divides. With `sum` you would have to divide by 16 yourself.",
    },
  },
};
