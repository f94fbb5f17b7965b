import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "Three reports, one number",
  task: [
    "Three people have tried a program, each on digits of their own, and each says how many were read rightly, and of how many. What share of all these digits was read rightly? Compute it from `reports`.",
  ],
  answer: "accuracy",
  after: "both",
  hints: [
    "Imagine all the digits in one heap. How many lie on it, and how many of them are right?",
    "Add up what is right, and add up how many there are. Divide at the very end.",
    "`reports.reduce((sum, { right }) => sum + right, 0)` adds up what is right.",
  ],
  right: "In one heap every digit counts equally, whoever reported it: 96 of 115.",
  wrong: {
    "mean-of-accuracies": {
      title: "This is the mean of the accuracies",
      text: "Each report counts for a third here, though the first one is about a hundred digits and the last one about five. For classes that may be what you want. But the question was about the digits.",
      fix: "Add before you divide.",
    },
    "sum-of-accuracies": {
      title: "You added up shares",
      text: "The accuracies of the three add up to more than 1, and no share is more than the whole.",
      fix: "Add up the digits, not the shares: first those that are right, then all.",
    },
    "upside-down": {
      title: "The fraction is upside down",
      text: "You divided all by those that are right. The result is above 1, and no share is more than the whole.",
      fix: "Divide those that are right by all.",
    },
    "first-only": {
      title: "This is only the first report",
      text: "It is the longest one, and the best. But the others belong to the heap as well.",
      fix: "Add up over all three reports.",
    },
  },
};
