import type { ExerciseText } from "../../../../src/exercise/exerciseText.ts";

export const exercise: ExerciseText = {
  title: "From a photograph",
  task: [
    "Somebody sends you a photograph of a 3. Its bytes say how much light there is: 0 is black and 255 is white. Make of it what this course computes with: a list of intensities, 0 for paper and 1 for ink. Only the last line has to change.",
  ],
  answer: "ink",
  after: "one digit",
  hints: [
    "Two things have to happen to each byte. It counts light where you want ink, and it goes up to 255 where you want 1.",
    "Where there is most light, 255, there is no ink. Where there is none, all is ink. Which subtraction does that?",
    "`255 - light` is ink as a byte. Divide it by 255, and mind the brackets.",
  ],
  right:
    "Turned round and divided. A model that has learned from ink can now read this photograph.",
  wrong: {
    "still-light": {
      title: "This is still light",
      text: "The numbers run from 0 to 1, as they should. But 1 is where the photograph is brightest, and that is the paper. Your 3 is white on black.",
      fix: "Turn the bytes round before you divide: where there was 255 there must be 0.",
    },
    "still-bytes": {
      title: "These are still bytes",
      text: "You have turned light into ink, so the picture is the right way round. But its numbers go up to 255. Drawn as intensities, all that is not paper is as dark as it can be.",
      fix: "Divide by 255 what you have.",
    },
    "divided-first": {
      title: "The division came first",
      text: "`255 - light / 255` divides before it subtracts, as everywhere in arithmetic. Nearly nothing is taken away, and every number is between 254 and 255.",
      fix: "Put brackets around the subtraction.",
    },
    "one-minus-byte": {
      title: "A byte taken from 1",
      text: "`1 - light` would be right if light went from 0 to 1. It goes up to 255, so the paper becomes -254, which is no share of anything.",
      fix: "First make a number from 0 to 1 of the byte.",
    },
    "kept-in-bytes": {
      title: "Bytes have no fractions",
      text: "Your formula is right. But `photograph` is a list of bytes, and its `map` makes bytes again. There is no byte for 0.7, so the fraction is cut off. Only a pixel of 255 would have stayed 1, and this 3 has none: all has become paper.",
      fix: "`Array.from(photograph, (light) => …)` makes a list that can hold fractions.",
    },
  },
};
