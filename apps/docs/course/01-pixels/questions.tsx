import { numberAt } from "../../src/questions/numberAt.ts";
import type { Predictions } from "../../src/questions/prediction.ts";
import type { Questions } from "../../src/questions/question.ts";

/** What lesson 1 asks. */
export const questions = {
  "file in a folder": {
    kind: "choice",
    ask: (
      <>
        You find a picture at <code>validation/7/3.png</code>. What does it show, and may the
        machine learn from it?
      </>
    ),
    choices: [
      {
        id: "3, yes",
        text: "A 3, and the machine may learn from it",
        why: "The 3 is only the name of the file; it tells one file from the next. The label is the name of the folder around it. And what lies in validation is kept from the machine.",
      },
      {
        id: "3, no",
        text: "A 3, and the machine may not learn from it",
        why: "It is indeed kept from the machine. But 3.png is only the name of the file, which tells it from the next one. The label is the name of the folder around it.",
      },
      {
        id: "7, yes",
        text: "A 7, and the machine may learn from it",
        why: "It is a 7. But what lies in validation is kept for judging what was learned, and a judgement on pictures that the machine has learned from would only praise its memory.",
      },
      {
        id: "7, no",
        text: "A 7, and the machine may not learn from it",
        why: "The folder's name is the label, and the folder around that one says to which set the picture belongs. The name of the file says nothing about the digit.",
        isRight: true,
      },
    ],
  },
  "place in the list": {
    kind: "number",
    ask: "An image of 28 × 28 pixels is one list, row after row. The pixel in row 2 and column 5: which number in the list is it?",
    answer: 61,
    why: "Two whole rows of 28 come before it, row 0 and row 1, and then five pixels of its own row: 2 × 28 + 5.",
    mistakes: [
      {
        value: 33,
        why: "That is 1 × 28 + 5. Rows are counted from 0, so two whole rows lie above row 2: row 0 and row 1.",
      },
      {
        value: 142,
        why: "That is 5 × 28 + 2: row and column have changed places. Down first, then across.",
      },
      {
        value: 62,
        why: "One too far. The list is counted from 0 too: the pixel in row 0 and column 0 is number 0, not number 1.",
      },
      {
        value: 7,
        why: "One row down is not one place further in the list. It is a whole row further, 28 places.",
      },
    ],
    otherwise:
      "Count the pixels that come before it: all of the rows above, 28 in each, and then those on its left.",
  },
  "block at the bottom": {
    kind: "code",
    ask: (
      <>
        Written like <code>[4:10, 9:15]</code>: of an image with 28 rows and columns, which block is
        the last three rows, and of them the first five columns?
      </>
    ),
    accepted: [
      "[25:28, 0:5]",
      "25:28, 0:5",
      "[25:28, :5]",
      "[25:, 0:5]",
      "[25:, :5]",
      "[-3:, 0:5]",
      "[-3:, :5]",
    ],
    why: "The last three rows are 25, 26 and 27; the end is left out, so it is 28. The first five columns are 0 to 4, and the end is 5. A check: end minus begin is 3 for the rows and 5 for the columns.",
    mistakes: [
      {
        forms: ["[25:27, 0:4]"],
        why: "The end of each pair is left out. This block has only rows 25 and 26, and columns 0 to 3.",
      },
      {
        forms: ["[0:5, 25:28]", "[:5, 25:28]", "[:5, 25:]"],
        why: "That is a block at the right edge, high up: rows come first, then columns.",
      },
      {
        forms: ["[26:28, 1:5]", "[26:29, 1:6]", "[26:28, 1:6]", "[25:28, 1:6]", "[25:28, 1:5]"],
        why: "Rows and columns are both counted from 0: the rows of the image are 0 to 27, and its first column is column 0.",
      },
      {
        forms: ["[3:28, 0:5]", "[3:, :5]"],
        why: "That leaves out the first three rows, and takes all the others.",
      },
    ],
    otherwise:
      "In square brackets: the first row of the block, a colon, the row after its last; a comma; and the same for the columns. The image has rows 0 to 27.",
  },
  photograph: {
    kind: "choice",
    ask: "You photograph a 7 that you wrote on paper. In the photograph 0 is black. What do you do with each of its bytes before a program that knows only MNIST sees it?",
    choices: [
      {
        id: "nothing",
        text: "Nothing: a 7 is a 7 either way",
        why: "To you it is. The program has nothing but the numbers, and in these all your white paper is full of ink.",
      },
      {
        id: "divide",
        text: "Divide it by 255",
        why: "Then all numbers are between 0 and 1, but they still say how much light there is. Paper would be near 1, and for this program 1 is ink. It is a good second step.",
      },
      {
        id: "negate",
        text: "Put a minus before it",
        why: "Dark is then above light, as it should be. But no number is above 0 any more, and no image of MNIST has one below.",
      },
      {
        id: "subtract",
        text: "Subtract it from 255",
        why: "Light becomes ink: white paper, near 255, comes near 0, and a black stroke, near 0, comes near 255.",
        isRight: true,
      },
    ],
  },
  "intensity of a byte": {
    kind: "number",
    ask: "Which intensity is the byte 51?",
    answer: 0.2,
    tolerance: 0.0005,
    why: "51 / 255 is 0.2. A fifth of the pixel is ink.",
    mistakes: [
      { value: 0.8, why: "That is the share that is paper. The byte counts the ink." },
      {
        value: 0.1992,
        why: "That is 51 / 256. There are 256 different bytes, but the largest of them is 255, and that one is to become 1.",
      },
      {
        value: 5,
        why: "That is 255 / 51. No intensity is above 1: a pixel has no more than all its ink.",
      },
      {
        value: 20,
        why: "In per cent that is right. An intensity is the share itself: 20 % is 0.2.",
      },
      { value: 0.51, why: "That is 51 / 100. But full ink is not 100, it is 255." },
    ],
    otherwise: "An intensity is the share that a byte is of the largest byte, 255.",
  },
} satisfies Questions;

/** What readers of lesson 1 are asked to foresee. */
export const predictions = {
  "numbers that are 0": {
    kind: "interval",
    ask: (values) => (
      <>
        The next cell begins by counting. Of the {numberAt(values, "pixelCount")} numbers of our 3,
        how many are exactly 0?
      </>
    ),
    truth: (values) => numberAt(values, "zeros"),
    why: "The strokes are only a few pixels wide, and all the rest is bare paper.",
    whyMore:
      "There is more paper than you thought. The strokes look bold, but they are only a few pixels wide.",
    whyLess:
      "There is less bare paper than you thought. Around each stroke lies a soft edge, and even the lightest grey is not 0.",
  },
  "distance to the other mean": {
    kind: "choice",
    ask: "On average, a pixel of our 3 is some way off from the same pixel of the mean 3, and further off from that of the mean 7. How much further?",
    choices: [
      {
        id: "a little",
        text: "A little: less than one and a half times as far",
        why: "A 3 and a 7 have more in common than we see. Both are mostly paper, and both have a stroke along the top. In most places there is hardly any difference to either mean, and all places count. The few that are left decide.",
        happens: (values) => timesAsFar(values) < 1.5,
      },
      {
        id: "clearly",
        text: "Clearly: one and a half to five times as far",
        why: "To the eye, the shapes are that different. But the average is taken over the whole image, and most of that is paper in both.",
        happens: (values) => timesAsFar(values) >= 1.5 && timesAsFar(values) <= 5,
      },
      {
        id: "by far",
        text: "By far: more than five times as far",
        why: "For that, our 3 would have to be nearly the same as the mean 3. But the mean is a blur of many hands, and no single 3 is very near to it.",
        happens: (values) => timesAsFar(values) > 5,
      },
    ],
  },
} satisfies Predictions;

function timesAsFar(values: Parameters<typeof numberAt>[0]): number {
  return numberAt(values, "to7") / numberAt(values, "to3");
}
