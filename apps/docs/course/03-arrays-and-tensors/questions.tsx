import type { Predictions } from "../../src/questions/prediction.ts";
import type { Questions } from "../../src/questions/question.ts";

/** What lesson 3 asks. */
export const questions = {
  rank: {
    kind: "number",
    ask: (
      <>
        A tensor has the shape <code>[5, 1, 28, 28]</code>. What is its rank?
      </>
    ),
    answer: 4,
    why: "The shape has four numbers, so there are four axes.",
    mistakes: [
      {
        value: 3,
        why: "The axis of length 1 is an axis like any other. It is short, but it counts.",
      },
      {
        value: 3920,
        why: "That is the size: all lengths multiplied, and so all numbers that the tensor holds.",
      },
      { value: 28, why: "That is the length of one axis. The rank is how many axes there are." },
      { value: 5, why: "That is the length of axis 0. The rank is how many axes there are." },
      { value: 2, why: "A single image has rank 2. Here there are two more axes in front." },
    ],
    otherwise: "The rank is the number of axes, and the shape has one number for each axis.",
  },
  "why faster": {
    kind: "choice",
    ask: (
      <>
        To multiply all its numbers by 1.5, an array needs a loop and a tensor only{" "}
        <code>mul(1.5)</code>. Both multiply each number once. With millions of numbers the tensor
        is much faster all the same. Why?
      </>
    ),
    choices: [
      {
        id: "short",
        text: "Its line is shorter, so there is less to do",
        why: "What you write is shorter, but what is done is the same: somewhere inside the library there is still a loop.",
      },
      {
        id: "block",
        text: "All its numbers are of one type and lie in one block",
        why: "So compiled code can run through them without looking at each one first, and take several in one step. This is what the promises of a tensor buy.",
        isRight: true,
      },
      {
        id: "rough",
        text: "It computes less exactly",
        why: "It does keep fewer digits of each number, but they are computed with the same care. The time is saved elsewhere.",
      },
      {
        id: "lazy",
        text: "It multiplies only the numbers that you look at",
        why: "It multiplies all of them, and at once, whether you look or not.",
      },
    ],
  },
  "odd ones doubled": {
    kind: "choice",
    ask: (
      <>
        Arrays have their own words for going through a list: <code>map</code> makes something of
        every item, <code>filter</code> keeps some of them. What is left over when <code>n</code> is
        divided by 2 is <code>n % 2</code>. Which line makes of <code>numbers</code>, which is{" "}
        <code>[1, 2, 3, 4, 5]</code>, the doubles of the odd ones, <code>[2, 6, 10]</code>?
      </>
    ),
    choices: [
      {
        id: "map, filter",
        text: <code>{"numbers.map((n) => 2 * n).filter((n) => n % 2 === 1)"}</code>,
        why: "That gives an empty list. All the numbers are doubled first, and then none of them is odd any more.",
      },
      {
        id: "filter, map",
        text: <code>{"numbers.filter((n) => n % 2 === 1).map((n) => 2 * n)"}</code>,
        why: "First only the odd ones are kept, 1, 3 and 5; then each of them is doubled.",
        isRight: true,
      },
      {
        id: "map, map",
        text: <code>{"numbers.map((n) => n % 2 === 1).map((n) => 2 * n)"}</code>,
        why: "That gives [2, 0, 2, 0, 2]. A map keeps every item; the first one makes true and false of them, and in a product these count as 1 and 0.",
      },
      {
        id: "filter",
        text: <code>{"numbers.filter((n) => 2 * n)"}</code>,
        why: "That gives all five numbers, as they were. A filter changes no item; it only asks whether to keep it, and any number except 0 counts as yes.",
      },
    ],
  },
  "corner doubled": {
    kind: "code",
    ask: (
      <>
        Let <code>grid</code> be a tensor of 3 by 3, with the numbers 1 to 9 in order. Write one
        expression that doubles all its numbers and takes the lower right block, 2 by 2.
      </>
    ),
    accepted: [
      "grid.mul(2).slice([1, 1], [2, 2])",
      "grid.slice([1, 1], [2, 2]).mul(2)",
      "grid.mul(2).slice([1, 1], [-1, -1])",
      "grid.slice([1, 1], [-1, -1]).mul(2)",
      "grid.mul(2).slice([1, 1])",
      "grid.slice([1, 1]).mul(2)",
      "grid.add(grid).slice([1, 1], [2, 2])",
      "grid.add(grid).slice([1, 1], [-1, -1])",
    ],
    why: "The block begins in row 1 and column 1 and has the size 2 by 2: [[10, 12], [16, 18]]. Whether you double before or after you cut is all one, since each number is doubled by itself.",
    mistakes: [
      {
        forms: ["grid.mul(2).slice([1, 1], [3, 3])", "grid.slice([1, 1], [3, 3]).mul(2)"],
        why: "The second list is the size, not the end. Three rows, begun at row 1, would reach past the last row, and that is an error here.",
      },
      {
        forms: ["grid.mul(2).slice([2, 2], [2, 2])", "grid.slice([2, 2], [2, 2]).mul(2)"],
        why: "Rows and columns are counted from 0, so row 2 is the last one, and a second one below it does not exist.",
      },
      {
        forms: ["grid.slice([1, 1], [2, 2])", "grid.slice([1, 1], [-1, -1])"],
        why: "That is the right block, but nothing is doubled yet.",
      },
      { forms: ["grid.mul(2)"], why: "All numbers are doubled; now cut out the block." },
      {
        forms: [
          "(grid * 2)[1:, 1:]",
          "(grid * 2)[1:3, 1:3]",
          "grid[1:, 1:] * 2",
          "grid[1:3, 1:3] * 2",
          "2 * grid[1:, 1:]",
        ],
        why: "In Python this is right. In JavaScript, square brackets with colons do not exist, and * knows nothing of tensors: write slice and mul.",
      },
    ],
    otherwise:
      "Two steps with a dot before each: mul multiplies all numbers, and slice takes first where the block begins, then how large it is, each as a list of two numbers.",
  },
} satisfies Questions;

/** What readers of lesson 3 are asked to foresee. */
export const predictions = {
  negative: {
    kind: "choice",
    ask: "What will you see?",
    choices: [
      {
        id: "same",
        text: "The same 3: −1 and +1 cancel",
        why: "They would if both were added. But one is a factor: it turns the order of all numbers round, and adding 1 does not turn it back.",
      },
      {
        id: "nothing",
        text: "Nothing but paper: no number is above 0",
        why: "After the multiplication alone that is so. Adding 1 then lifts all of them, to between 0 and 1.",
      },
      {
        id: "mirrored",
        text: "The 3, mirrored",
        why: "To mirror it, pixels would have to change their places. Arithmetic works on each number where it is.",
      },
      {
        id: "swapped",
        text: "Paper where there was ink, and ink where there was paper",
        why: "What was 0 becomes 1, what was 1 becomes 0, and each grey becomes the grey on the other side of the middle.",
        happens: true,
      },
    ],
  },
  halves: {
    kind: "choice",
    ask: "What is half of 1, if only whole numbers are allowed?",
    choices: [
      {
        id: "half",
        text: "0.5",
        why: "With fractions it is. But a tensor keeps its type: whole numbers divided by whole numbers give whole numbers here.",
      },
      {
        id: "zero",
        text: "0",
        why: "The result has to be whole, and what is left over is thrown away. Nothing warns you.",
        happens: true,
      },
      {
        id: "one",
        text: "1",
        why: "Nothing is rounded here. What is left over is cut off, however much it is.",
      },
      {
        id: "error",
        text: "An error",
        why: "That would be kind. But nothing warns you: a number comes out, and the program goes on.",
      },
    ],
  },
  means: {
    kind: "choice",
    ask: (
      <>
        The rows of <code>grid</code> are 1 2 3 and 4 5 6. What is <code>grid.mean(0)</code>?
      </>
    ),
    choices: [
      {
        id: "rows",
        text: "[2, 5]",
        why: "These are the means of the two rows. To get them one goes along each row, and that is along axis 1.",
      },
      {
        id: "columns",
        text: "[2.5, 3.5, 4.5]",
        why: "Axis 0 goes down, from row to row. In each column it meets two numbers, and makes one of them.",
        happens: true,
      },
      {
        id: "all",
        text: "3.5",
        why: "That is the mean of all six numbers, which comes when no axis is named.",
      },
      {
        id: "row 0",
        text: "[1, 2, 3]",
        why: "That is row 0, and gather(0) takes it. To mean, the 0 is an axis and not a place.",
      },
    ],
  },
  "wrong shape": {
    kind: "choice",
    ask: "What will the picture show?",
    choices: [
      {
        id: "error",
        text: "No picture, but an error",
        why: "Half as many rows, each twice as long, hold as many numbers as before. That is all that is asked.",
      },
      {
        id: "stretched",
        text: "One 3, twice as wide and half as high",
        why: "To stretch it, pixels would have to be doubled and dropped. All that changes here is where a row of the picture ends.",
      },
      {
        id: "two",
        text: "Two flat 3s, side by side",
        why: "Each new row is two old rows, one after the other. So the even rows of the 3 come to stand on the left, the odd ones on the right.",
        happens: true,
      },
      {
        id: "noise",
        text: "Dots without any order",
        why: "The order of the numbers stays as it was. Pixels that were side by side in a row still are.",
      },
    ],
  },
} satisfies Predictions;
