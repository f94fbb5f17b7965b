import { numberAt } from "../../src/questions/numberAt.ts";
import type { Predictions } from "../../src/questions/prediction.ts";
import type { Questions } from "../../src/questions/question.ts";

/** What lesson 4 asks. */
export const questions = {
  "by heart": {
    kind: "choice",
    ask: "A program keeps all training images and their labels. Whatever it is shown, it looks for the very same image in its store and gives its label; what it does not find it calls a 3. It is right about every training image. About which share of the validation images is it right?",
    choices: [
      {
        id: "all",
        text: "All of them: it makes no mistakes",
        why: "It makes none on what it has in store. But no validation image is the very same as one of these, down to the last pixel.",
      },
      {
        id: "most",
        text: "Most of them: many images are like one in its store",
        why: "Like is not enough for it. It knows only the same or not the same, and has no idea of alike; that would already be a baseline.",
      },
      {
        id: "half",
        text: "About half of them",
        why: "It finds none of them, and says 3 each time. That is right for the 3s, which are about half. On the training images its accuracy was 1: so little can that number say.",
        isRight: true,
      },
      {
        id: "none",
        text: "None of them: it knows none",
        why: "It knows none, but it always says something. Whoever always says 3 is right whenever it is a 3.",
      },
    ],
  },
  "shape of a sum": {
    kind: "code",
    ask: (
      <>
        Write down the shape that a sum of <code>[8, 1, 6]</code> and <code>[7, 1]</code> has.
      </>
    ),
    accepted: ["[8, 7, 6]", "8, 7, 6"],
    why: "From the right: 6 meets a 1, so it stays 6. The 1 meets a 7, and becomes 7. The 8 meets nothing, and stays.",
    mistakes: [
      {
        forms: ["error", "an error", "none", "clash"],
        why: "No axis clashes. From the right: 6 against 1, then 1 against 7, then 8 against nothing. Each pair has a 1 or a gap.",
      },
      {
        forms: ["[8, 1, 6]", "[8, 6]"],
        why: "The axis of length 1 in the middle meets a 7, so it is used seven times.",
      },
      {
        forms: ["[8, 7, 1]", "[8, 7]", "[7, 1]"],
        why: "The last axes are 6 and 1. The 1 is used six times, not the other way round: nothing is ever made shorter.",
      },
      {
        forms: ["[56, 6]", "[8, 8, 7]", "[15, 2, 6]", "[8, 8, 6]"],
        why: "Lengths are never added or multiplied with each other. On each axis the longer of the two stays.",
      },
      {
        forms: ["[7, 8, 6]", "[7, 1, 6]", "[8, 6, 7]"],
        why: "Both shapes have to end at the same place on the right. The 7 then stands below the 1 in the middle.",
      },
    ],
    otherwise:
      "Write the shapes below each other so that both end on the right. Then each axis of the result is as long as the longer of the two. Write it in square brackets, outermost axis first.",
  },
  "its own mean": {
    kind: "code",
    ask: (
      <>
        A stack <code>images</code> has the shape <code>[50, 28, 28]</code>. Write one expression
        that subtracts from each image the mean of its own pixels.
      </>
    ),
    accepted: [
      "images.sub(images.mean([-2, -1], true))",
      "images.sub(images.mean([1, 2], true))",
      "images.sub(images.mean([-1, -2], true))",
      "images.sub(images.mean([2, 1], true))",
      "images.sub(images.mean([-2, -1]).reshape([50, 1, 1]))",
      "images.sub(images.mean([-2, -1]).reshape([-1, 1, 1]))",
      "images.sub(images.mean([1, 2]).reshape([50, 1, 1]))",
      "images.sub(images.mean([1, 2]).reshape([-1, 1, 1]))",
    ],
    why: "The mean over the last two axes is one number for each image. Kept as axes of length 1, [50, 1, 1], it lines up with its own image.",
    mistakes: [
      {
        forms: ["images.sub(images.mean())"],
        why: "That subtracts the same number from all images: the mean of all their pixels together.",
      },
      {
        forms: ["images.sub(images.mean([-2, -1]))", "images.sub(images.mean([1, 2]))"],
        why: "The means are right, but their shape is [50], and on the right 50 meets 28: an error. The two axes have to stay, with a length of 1.",
      },
      {
        forms: ["images.sub(images.mean(0))", "images.sub(images.mean(0, true))"],
        why: "That is the mean image of the stack. From each pixel it subtracts what the other images have in the same place.",
      },
      {
        forms: ["images.sub(images.mean(-1, true))", "images.sub(images.mean(2, true))"],
        why: "That is a mean for each row of pixels. The mean of a whole image goes over two axes.",
      },
    ],
    otherwise:
      "Begin with images.sub(…). What is subtracted is a mean over the last two axes, and these axes have to stay, with a length of 1.",
  },
  "ten of a thousand": {
    kind: "choice",
    ask: "Of 1000 X-ray pictures 10 show something bad. A program says of each that all is well. What is its accuracy: all pictures together, and as the mean of the two classes?",
    choices: [
      {
        id: "0.99 and 0.5",
        text: "0.99 together, 0.5 as the mean of the classes",
        why: "It is right about 990 of 1000. But of the classes it gets one wholly right and one wholly wrong, and the mean of 1 and 0 is 0.5, as much as guessing.",
        isRight: true,
      },
      {
        id: "0.99 twice",
        text: "0.99, either way",
        why: "Together, yes. But for the mean each class counts equally, and of the class that matters here it finds none.",
      },
      {
        id: "0.5 twice",
        text: "0.5, either way",
        why: "As the mean of the classes, yes. But together each picture counts equally, and 990 of the 1000 answers are right.",
      },
      {
        id: "0.99 and 0",
        text: "0.99 together, 0 as the mean of the classes",
        why: "For the bad ones alone it is 0. But the mean is taken of both classes, and about the good ones it is always right.",
      },
    ],
  },
  "a friend's program": {
    kind: "choice",
    ask: "A friend has trained a program for a week. On the validation digits of this course it reaches an accuracy of 0.93. What do you say?",
    choices: [
      {
        id: "praise",
        text: "93 of 100 right: well done",
        why: "It sounds good. But whether a number is good depends on what can be had for nothing, and here two averages and a comparison are right more often.",
      },
      {
        id: "baseline",
        text: "Something is not right yet: the baseline does better",
        why: "That is what a baseline is for. Two averages and a comparison beat it, so the week has not paid, or there is a mistake somewhere.",
        isRight: true,
      },
      {
        id: "another kind",
        text: "Another kind of program cannot be compared with ours",
        why: "It can: the digits are the same and the metric is the same. How a program comes to its answers does not matter to a metric.",
      },
      {
        id: "training",
        text: "Look at the training digits first: it is surely better there",
        why: "It may well be, and it would say nothing. What counts is what it does with digits that it has not seen.",
      },
    ],
  },
} satisfies Questions;

/** What readers of lesson 4 are asked to foresee. */
export const predictions = {
  "a column": {
    kind: "choice",
    ask: (
      <>
        What will come out when the column of 100 and 200 is added to <code>grid</code>?
      </>
    ),
    choices: [
      {
        id: "rows",
        text: "100 is added to the upper row, 200 to the lower one",
        why: "The column has a number for each row of the grid. Along the row it has only one, and that one is used for all three columns.",
        happens: true,
      },
      {
        id: "columns",
        text: "100 is added to the left column, 200 to the next one",
        why: "Then the 200 would have to lie beside the 100. It lies below it.",
      },
      {
        id: "first",
        text: "Only the left column of the grid grows; the others stay as they are",
        why: "Nothing is left out. Where the column has only one number, that number is used again for each column of the grid.",
      },
      {
        id: "error",
        text: "An error: the grid has three columns, and this has one",
        why: "One number could be added to all six, and one row to both rows. One column is used again in the same way.",
      },
    ],
  },
  "row and column": {
    kind: "choice",
    ask: (
      <>
        The shape of <code>row</code> is <code>[3]</code>, that of <code>column</code> is{" "}
        <code>[2, 1]</code>. Which shape has <code>row.add(column)</code>?
      </>
    ),
    choices: [
      {
        id: "error",
        text: "None: three numbers and two cannot be added",
        why: "They would clash if they lay along the same axis. But the row lies across and the column stands upright.",
      },
      {
        id: "[5]",
        text: <code>[5]</code>,
        why: "That would be putting one behind the other. To add, numbers have to meet.",
      },
      {
        id: "[3, 2]",
        text: <code>[3, 2]</code>,
        why: "There are six sums, as you say. But the row keeps lying across, along the last axis, and so the result has three columns.",
      },
      {
        id: "[2, 3]",
        text: <code>[2, 3]</code>,
        why: "The whole row is used once for each number of the column. So every number meets every other, as in a multiplication table.",
        happens: true,
      },
    ],
  },
  clash: {
    kind: "choice",
    ask: (
      <>
        The shape of <code>grid</code> is <code>[2, 3]</code>, and <code>grid.mean(1)</code> gives
        one mean for each of the two rows. What if you subtract these means from the grid?
      </>
    ),
    choices: [
      {
        id: "as meant",
        text: "From each row its own mean is subtracted",
        why: "That is what we mean. But broadcasting goes by lengths and places, from the right, and knows nothing of what they mean.",
      },
      {
        id: "columns",
        text: "The means are subtracted from the columns instead",
        why: "They would be, if there were as many means as columns: a quiet mistake. Here there are two means for three columns.",
      },
      {
        id: "error",
        text: "An error",
        why: "From the right, three columns meet two means. Neither length is 1, so they clash.",
        happens: true,
      },
    ],
  },
  differences: {
    kind: "choice",
    ask: (values) => (
      <>
        The shape of <code>threes</code> is <code>[{numberAt(values, "imageCount")}, 28, 28]</code>,
        that of <code>mean3</code> is <code>[28, 28]</code>. Which shape has{" "}
        <code>threes.sub(mean3)</code>?
      </>
    ),
    choices: [
      {
        id: "mean",
        text: "That of the mean",
        why: "Nothing has been averaged yet. There is a difference for each pixel of each image, and all of them are kept.",
      },
      {
        id: "stack",
        text: "That of the stack",
        why: "Rows and columns are equal. The axis that counts the images is missing in the mean, so the mean is used for every image.",
        happens: true,
      },
      {
        id: "line",
        text: "One axis only: a number for each image",
        why: "That is where we want to go. But a subtraction keeps all axes; only the mean over rows and columns, still to come, removes two of them.",
      },
      {
        id: "error",
        text: "None: three axes and two do not fit",
        why: "They need not have the same number of axes. An axis that is missing is no clash.",
      },
    ],
  },
  "accuracy of the 3s": {
    kind: "interval",
    ask: "What share of the 3s does the program read rightly? Give it as a number from 0 to 1.",
    truth: (values) => numberAt(values, "ofThrees.accuracy"),
    range: [0, 1],
    digits: 4,
    why: (values) => (
      <>
        It reads {numberAt(values, "ofThrees.right")} of {numberAt(values, "ofThrees.of")} rightly.
      </>
    ),
    whyMore:
      "It is right more often than you thought. The first two of the stack are wrong, but two say little about so many.",
    whyLess:
      "It is right less often than you thought. Of all validation digits it misreads about one in twenty, but these are not evenly spread: 3s are written in more ways.",
  },
  trap: {
    kind: "choice",
    ask: "Think of the two shapes that meet in the cell. What will the mean be?",
    choices: [
      {
        id: "known",
        text: "The number that we know",
        why: "So it should be, and so nearly everybody thinks who writes this.",
      },
      {
        id: "error",
        text: "No number, but an error: there is one axis more on one side",
        why: "That would be a mercy. But a missing axis is no clash, and neither is a 1.",
      },
      {
        id: "half",
        text: "About one half",
        why: "As bad as guessing, and without an error. Whoever foresaw it has compared the two shapes.",
        happens: true,
      },
      {
        id: "zero",
        text: "0: no answer meets its label",
        why: "Each answer does meet its label. But it meets others too.",
      },
    ],
  },
} satisfies Predictions;
