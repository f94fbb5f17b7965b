import { numberAt } from "../../src/questions/numberAt.ts";
import type { Predictions } from "../../src/questions/prediction.ts";
import type { Questions } from "../../src/questions/question.ts";

/** What lesson 2 asks. */
export const questions = {
  "mean of a stack": {
    kind: "code",
    ask: (
      <>
        A tensor <code>sevens</code> has the shape <code>[500, 28, 28]</code>: five hundred images
        of 7s. Write the expression that makes their mean image.
      </>
    ),
    accepted: [
      "sevens.mean(0)",
      "sevens.mean([0])",
      "tf.mean(sevens, 0)",
      "tf.mean(sevens, [0])",
      "meanImage(sevens)",
    ],
    why: "Axis 0 counts the images. Averaging along it makes one image of all of them, and leaves rows and columns as they are.",
    mistakes: [
      {
        forms: ["sevens.mean()", "tf.mean(sevens)"],
        why: "With no axis named, everything is averaged: all pixels of all images, to one single number.",
      },
      {
        forms: ["sevens.mean(1)", "sevens.mean(2)", "tf.mean(sevens, 1)", "tf.mean(sevens, 2)"],
        why: "Axes 1 and 2 are the rows and columns of each image. A mean along one of them squeezes every image flat, and still keeps all five hundred apart.",
      },
      {
        forms: ["sevens.mean(7)", "sevens.mean(500)", "sevens.mean(28)"],
        why: "The number is the axis along which to average. It is no digit, and not how many there are.",
      },
      {
        forms: ["mean(sevens)", "mean(sevens, 0)"],
        why: "There is no such function by itself: the tensor has it. First the tensor, then a dot, then what is done to it.",
      },
    ],
    otherwise:
      "First the tensor, then a dot, then the word for averaging, and in brackets the axis that counts the images.",
  },
  "upside down": {
    kind: "choice",
    ask: "Take two digits: one is the mean 3 itself, the other is the mean 3 upside down. For each, what is the average of its signed differences from the mean 3?",
    choices: [
      {
        id: "0 and more",
        text: "0 for the first, clearly above 0 for the second",
        why: "A good measure would say so. But above 0 means too much ink, and turning an image adds none.",
      },
      {
        id: "both 0",
        text: "0 for both",
        why: "Turned upside down, it has the same ink in other places. Too much in one place and too little in another cancel to the last drop, so this average cannot tell the two digits apart.",
        isRight: true,
      },
      {
        id: "0 and less",
        text: "0 for the first, clearly below 0 for the second",
        why: "Below 0 means too little ink, and turning an image takes none away.",
      },
      {
        id: "neither 0",
        text: "Something above 0 for both",
        why: "The first one differs from the mean 3 nowhere: it is the mean 3. And the second has just as much ink, so what is too much in one place is too little in another.",
      },
    ],
  },
  "by hand": {
    kind: "number",
    ask: "An image of only four pixels differs from an ideal by 0.6, −0.8, 0 and 0. What is its RMSE?",
    answer: 0.5,
    tolerance: 0.005,
    why: "The squares are 0.36, 0.64, 0 and 0. They add up to 1, their mean is 1 / 4, and the root of that is 0.5.",
    mistakes: [
      {
        value: 0.25,
        why: "That is the mean of the squares, and it is measured in squared intensities. Its root is still to be taken.",
      },
      {
        value: 0.35,
        why: "That is L1, the mean of 0.6, 0.8, 0 and 0. For RMSE the differences are squared first.",
      },
      {
        value: -0.05,
        why: "That is the mean of the signed differences: the minus has paid for the plus. Squares have no sign.",
      },
      {
        value: 1,
        why: "The squares do add up to 1. But they are to be averaged, over all four pixels.",
      },
      {
        value: Math.sqrt(1 / 2),
        why: "You have averaged over the two pixels that differ. Those that agree count too, each with 0.",
      },
    ],
    otherwise:
      "Three steps: square each difference, take the mean of all four squares, take the root.",
  },
  "close call": {
    kind: "choice",
    ask: "Somebody writes a 3. Its distance is 0.13 to the mean 3, and 0.12 to the mean 7. What does pixel similarity, by L1, call it?",
    choices: [
      {
        id: "label",
        text: "A 3, because it is one",
        why: "How should the method know? It sees the image and the two means, and no label. We hold its answer against the label afterwards.",
      },
      {
        id: "larger",
        text: "A 3, because 0.13 is more than 0.12",
        why: "These are distances. The smaller one is the nearer, and so the more alike.",
      },
      {
        id: "nearer",
        text: "A 7",
        why: "It compares two numbers, and the one to the mean 7 is smaller, be it ever so little. It is wrong, and there is nothing in it that could notice.",
        isRight: true,
      },
      {
        id: "neither",
        text: "Neither: the two are too close to each other",
        why: "A careful person would say so. The method has only two answers, and no way to say that it is not sure.",
      },
    ],
  },
  "one or many": {
    kind: "choice",
    ask: "Digit A differs from an ideal in one pixel, by 1. Digit B differs from it in four pixels, by 0.25 each. Which is nearer to the ideal?",
    choices: [
      {
        id: "L1 even, B",
        text: "By L1 they are equally near; by RMSE, B is nearer",
        why: "The absolute differences add up to 1 in both. The squares add up to 1 for A, but for B only to 4 × 0.0625 = 0.25: many small differences weigh less than one large one.",
        isRight: true,
      },
      {
        id: "L1 even, A",
        text: "By L1 they are equally near; by RMSE, A is nearer",
        why: "The other way round. Squaring makes a small difference smaller still: 0.25 becomes 0.0625, while 1 stays 1.",
      },
      {
        id: "A",
        text: "A, by both: fewer of its pixels are wrong",
        why: "Neither of the two counts wrong pixels. They ask by how much each pixel is wrong.",
      },
      {
        id: "B",
        text: "B, by both: it is nowhere far off",
        why: "By RMSE, yes. But L1 adds the differences as they are, and 4 × 0.25 is 1, as much as A's one pixel.",
      },
    ],
  },
} satisfies Questions;

/** What readers of lesson 2 are asked to foresee. */
export const predictions = {
  "misread by L1": {
    kind: "interval",
    ask: (values) => (
      <>
        Of the {numberAt(values, "judgedCount")} validation images, how many will L1 call by the
        wrong name?
      </>
    ),
    truth: (values) => numberAt(values, "verdicts.0.misread"),
    unit: "images",
    why: "For a method that knows nothing of strokes that is not bad, and it is the baseline: what comes later has to misread fewer.",
    whyMore:
      "It makes more mistakes than you thought. An unusual hand, a 3 that leans or is written thinly, can lie nearer to the wrong mean.",
    whyLess:
      "It does better than you thought. A mean image knows a good deal: where nearly everybody puts ink, and where nobody does.",
  },
  disputed: {
    kind: "interval",
    ask: "You have seen how many images each of the two misreads. About how many of all validation images do they disagree?",
    truth: (values) => numberAt(values, "disputedCount"),
    unit: "images",
    why: (values) => disputeWords(values),
    whyMore: (values) => <>There are more of them than you thought. {disputeWords(values)}</>,
    whyLess: (values) => <>There are fewer of them than you thought. {disputeWords(values)}</>,
  },
} satisfies Predictions;

/** The least and the most that the two can disagree, and what they share. */
function disputeWords(values: Parameters<typeof numberAt>[0]): string {
  const byL1 = numberAt(values, "verdicts.0.misread");
  const byRmse = numberAt(values, "verdicts.1.misread");
  const shared = byL1 - numberAt(values, "disputes.1.right");
  return `They disagree wherever just one of them is wrong. That is at least ${byL1} − ${byRmse} = ${byL1 - byRmse} images, and ${byL1} + ${byRmse} = ${byL1 + byRmse} if they have no mistake in common. But they have ${shared} in common: many digits are hard for both.`;
}
