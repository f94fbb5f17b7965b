import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Each image, minus its own mean",
  task: [
    "`some` are 28 of the 3s. Some were written with a heavy hand, others with a light one. To make up for it, subtract from each image its own mean, one number. The mean of every image in `centred` is then 0.",
    "Take care. With 28 images of 28 rows and 28 columns, every wrong shape fits, and no error will save you.",
  ],
  answer: "centred",
  after: "two axes",
  hints: [
    "Which shape do the means of the images have? Lay it below `[28, 28, 28]` from the right: which axis does it meet, and which should it meet?",
    "It should be `[28, 1, 1]`: one number for each image, to be used for all its rows and columns.",
    "`mean` keeps the axes that it averages over, at a length of one, if you say `true`: `some.mean([-2, -1], true)`",
  ],
  right:
    "The kept axes made all the difference: `[28, 1, 1]` stands where `[28]` would have lain down. Before you subtract, look at the shapes.",
  wrong: {
    "no-kept-axes": {
      title: "The means lie along the wrong axis",
      text: "The means of the images have the shape `[28]`. From the right, that meets the columns: the mean of image 0 was subtracted from column 0 of every image, and so on. It makes faint stripes, and there is no error, since there happen to be as many images as columns.",
      fix: "Let the means keep their axes, so that they stand up: `[28, 1, 1]`.",
    },
    "one-mean-for-all": {
      title: "All images lost the same",
      text: "Without an axis, `mean` is one number for all the images together. A heavy hand is still heavier than a light one.",
      fix: "Average over the rows and columns only, and keep these axes.",
    },
    "mean-image": {
      title: "You subtracted the mean image",
      text: "`mean(0)` averages over the images. Each pixel lost the mean of that pixel, and what you see is how this 3 differs from the others.",
      fix: "Average over the last two axes, so that there is one number for each image.",
    },
    "each-row": {
      title: "Each row lost its own mean",
      text: "`mean(-1, true)` averages over the columns only, so each row of pixels has a mean of its own. Rows with much ink lost much: around the strokes the paper is no longer even.",
      fix: "Average over rows and columns together: `[-2, -1]`.",
    },
  },
};
