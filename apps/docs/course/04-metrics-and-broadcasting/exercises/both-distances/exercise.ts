import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Both distances at once",
  task: [
    "`means` is a stack of two images, the mean 3 and the mean 7. Make `distances`: for each image in `threes` its distance to the one and to the other, one row for each image and two numbers in each row. No loop, and no second line for the 7.",
  ],
  answer: "distances",
  after: "distance",
  hints: [
    "Write the shapes below each other from the right. Each image has to meet each mean, as each number of the row met each number of the column above. Where is a 1 missing?",
    "If the images have the shape `[n, 1, 28, 28]` and the means `[2, 28, 28]`, the difference has `[n, 2, 28, 28]`.",
    "`threes.reshape([-1, 1, 28, 28])` puts the 1 in. Then it is the line that you know: `sub`, `abs`, and the mean over the last two axes.",
  ],
  right:
    "Every image met both means, and nothing was copied. With ten means in the stack the same line would tell all ten digits apart.",
  wrong: {
    "lying-down": {
      title: "Rows and columns have changed places",
      text: "You gave the 1 to the means, so the axis that counts them came to stand in front. The numbers are right. But there is one row for each mean, where one for each image was asked for.",
      fix: "Put the 1 into the shape of the images, behind the axis that counts them.",
    },
    "no-abs": {
      title: "A minus pays for a plus",
      text: "The shapes are right. But the differences still have their signs when you average them, so that too much ink makes up for too little. A distance is never below 0.",
      fix: "Take `abs()` before the mean.",
    },
    "one-axis": {
      title: "Only one axis has gone",
      text: "`mean(-1)` makes one number of each row of pixels. What is left has one number for each image, each mean and each row. It is no distance yet.",
      fix: "The rows of the image must go as well: `mean([-2, -1])`.",
    },
    "mean-of-means": {
      title: "The two means became one",
      text: "`means.mean(0)` is half a 3 and half a 7. So there is only one distance for each image, to something that is neither.",
      fix: "Leave the two means apart, and let each image meet both.",
    },
  },
};
