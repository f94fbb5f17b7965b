import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "How dark is each 3?",
  task: [
    "Some people press hard, others hardly touch the paper. Make `darkness`: one number for each 3 in `threes`, the mean of its pixels. When you run it, the picture shows the darkest and the palest 3s by your numbers.",
  ],
  answer: "darkness",
  after: "means",
  hints: [
    "`threes` has three axes: which image, which row, which column. Which ones have to disappear, and which one stays?",
    "`mean` with an axis takes away that one. You may put two of them behind each other.",
    "Begin at the back, so that the other axes keep their numbers: `threes.mean(2)` leaves `[images, rows]`.",
  ],
  right: "The images stayed, rows and columns went. So there is one number for each 3.",
  wrong: {
    "images-averaged": {
      title: "The images have disappeared",
      text: "Axis 0 says which image it is, and you averaged along it. What is left is an image, the mean 3. How dark each single one was cannot be seen in it any more.",
      fix: "Keep axis 0, and average the other two away.",
    },
    "one-axis": {
      title: "One axis too many is left",
      text: "You have a number for each column of each image, as the second picture of the cube had. It is on the way: average along one more axis.",
      fix: "Put one more `mean` behind it. Mind that after the first one the axes are counted anew.",
    },
    "no-axis": {
      title: "All 3s became one number",
      text: "Without an axis, `mean` averages everything: this is how dark the 3s are all together.",
      fix: "Name the axes that shall disappear: those of the rows and the columns.",
    },
    "rows-left": {
      title: "These are places, not images",
      text: "You averaged along axis 0 twice. The first time the images disappeared. Then the rows had become axis 0, and disappeared too. What is left is how much ink there is in each column, over all the 3s.",
      fix: "Keep the axis of the images to the end: average along the axes behind it.",
    },
  },
};
