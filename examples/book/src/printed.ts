/** Something that the book's chapter prints: the book's side of the comparison. */
export interface Printed {
  /** The part of the chapter, one of {@link sections}. */
  readonly section: Section;
  readonly what: string;
  /** The numbers as they are printed, in their lines; what stands around them is left out. */
  readonly text: string;
  /** What the numbers of a line are, when there is more to say than `what` does. */
  readonly columns?: readonly string[];
  /** The epochs that the lines are about, as the book counts them, from 0. */
  readonly epochs?: readonly number[];
  /** How far ours may be off, for all numbers or by column. Default: not at all. */
  readonly within?: number | readonly number[];
  /** What a reader has to know to judge the comparison: a sentence each. */
  readonly notes?: readonly string[];
}

/** The parts of the chapter, in its order. */
export const sections = {
  pixels: "Pixels",
  similarity: "Pixel similarity",
  tensors: "Arrays and tensors",
  metrics: "Metrics by broadcasting",
  gradients: "Gradients",
  rollerCoaster: "The roller coaster",
  loss: "A loss for digits",
  miniBatches: "Mini-batches",
  byHand: "The linear model by hand",
  optimiser: "An optimiser, and the Learner",
  net: "A neural net",
} as const;

export type Section = keyof typeof sections;

const notPrinted = "Not in the book; a NumPy program found the number in its place.";
const normals = "Made of normal numbers, whose last digits PyTorch rounds in its own way.";
const roundedSum =
  "A float32 has seven digits, so the last one printed hangs on the order of the additions.";
const fileOrder = "Depends on the order of the validation files, which the book does not state.";
const python = "Shuffled by Python's generator, not by PyTorch's.";

function fromWord(place: string): string {
  return `Random, from word ${place} of the generator on.`;
}

/** Every number of the chapter that can be computed from the files of MNIST. */
export const printed = {
  trainingCounts: {
    section: "pixels",
    what: "Training images of 3s and of 7s",
    text: "6131 6265",
  },
  firstThrees: {
    section: "pixels",
    what: "File names of the first ten 3s",
    text: "10 10000 10011 10031 10034 10042 10052 1007 10074 10091",
    notes: ["A file is named after its image's place in MNIST, and names are sorted as text."],
  },
  block: {
    section: "pixels",
    what: "Pixels of the second 3, rows 4 to 9, columns 4 to 9",
    text: `
      0   0   0   0   0   0
      0   0   0   0   0  29
      0   0   0  48 166 224
      0  93 244 249 253 187
      0 107 253 253 230  48
      0   3  20  20  15   0`,
  },
  pixelTable: {
    section: "pixels",
    what: "Pixels of the second 3, rows 4 to 14, columns 4 to 21",
    text: `
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0  29 150 195 254 255 254 176 193 150  96   0   0   0
      0   0   0  48 166 224 253 253 234 196 253 253 253 253 233   0   0   0
      0  93 244 249 253 187  46  10   8   4  10 194 253 253 233   0   0   0
      0 107 253 253 230  48   0   0   0   0   0 192 253 253 156   0   0   0
      0   3  20  20  15   0   0   0   0   0  43 224 253 245  74   0   0   0
      0   0   0   0   0   0   0   0   0   0 249 253 245 126   0   0   0   0
      0   0   0   0   0   0   0  14 101 223 253 248 124   0   0   0   0   0
      0   0   0   0   0  11 166 239 253 253 253 187  30   0   0   0   0   0
      0   0   0   0   0  16 248 250 253 253 253 253 232 213 111   2   0   0
      0   0   0   0   0   0   0  43  98  98 208 253 253 253 253 187  22   0`,
    notes: ["The book shows these as a table in shades of grey, in print as a picture."],
  },
  stackShape: {
    section: "similarity",
    what: "Shape of the stack of training 3s",
    text: "6131 28 28",
  },
  stackRank: { section: "similarity", what: "Its rank", text: "3" },
  meanShape: { section: "similarity", what: "Shape of the mean 3", text: "28 28" },
  distancesToThree: {
    section: "similarity",
    what: "Distance of the second 3 to the mean 3",
    columns: ["L1", "RMSE"],
    text: "0.1114 0.2021",
  },
  distancesToSeven: {
    section: "similarity",
    what: "Distance of the second 3 to the mean 7",
    columns: ["L1", "RMSE"],
    text: "0.1586 0.3021",
  },
  lossesToSeven: {
    section: "similarity",
    what: "The same, from the library's loss functions",
    columns: ["L1", "RMSE"],
    text: "0.1586 0.3021",
  },
  wholeTensor: { section: "tensors", what: "The tensor", text: "1 2 3\n4 5 6" },
  row: { section: "tensors", what: "Its row 1", text: "4 5 6" },
  column: { section: "tensors", what: "Its column 1", text: "2 5" },
  slice: { section: "tensors", what: "Columns 1 and 2 of row 1", text: "5 6" },
  plusOne: { section: "tensors", what: "The tensor + 1", text: "2 3 4\n5 6 7" },
  timesFraction: {
    section: "tensors",
    what: "The tensor × 1.5",
    text: "1.5 3.0 4.5\n6.0 7.5 9.0",
    notes: ["Whole numbers become fractions by themselves."],
  },
  validationShapes: {
    section: "metrics",
    what: "Shapes of the stacks of validation 3s and 7s",
    text: "1010 28 28\n1028 28 28",
  },
  distanceOfOne: {
    section: "metrics",
    what: "Distance of the second 3 to the mean 3",
    text: "0.1114",
  },
  distanceCount: {
    section: "metrics",
    what: "Shape of the distances of all validation 3s",
    text: "1010",
  },
  distanceOfMany: {
    section: "metrics",
    what: "The first and the last three of these distances",
    text: "0.1050 0.1526 0.1186 0.1122 0.1170 0.1086",
    notes: [fileOrder, "So ours are the nearest among the 1,010 distances, which proves little."],
  },
  sumByBroadcasting: { section: "metrics", what: "[1, 2, 3] + [1, 1, 1]", text: "2 3 4" },
  differenceShape: {
    section: "metrics",
    what: "Shape of the validation 3s less the mean 3",
    text: "1010 28 28",
  },
  isThree: { section: "metrics", what: "Whether the second 3 is a 3", text: "1" },
  accuracies: {
    section: "metrics",
    what: "Accuracy of pixel similarity by L1",
    columns: ["3s", "7s", "mean of both"],
    text: "0.9168 0.9854 0.9511",
  },
  pooledAccuracy: {
    section: "metrics",
    what: "Accuracy of pixel similarity by L1 on all images together",
    text: "0.9514",
    notes: [notPrinted, "There are more 7s than 3s, so it is not the mean of both."],
  },
  squareAccuracies: {
    section: "metrics",
    what: "Accuracy of pixel similarity by RMSE",
    columns: ["3s", "7s", "mean of both"],
    text: "0.9584 0.9737 0.9661",
    notes: [notPrinted, "The chapter defines both distances, and tries the weaker one."],
  },
  square: { section: "gradients", what: "x² at x = 3, and its gradient", text: "9 6" },
  squares: { section: "gradients", what: "Sum of x² at x = [3, 4, 10]", text: "125" },
  squaresGradient: { section: "gradients", what: "Its gradient", text: "6 8 20" },
  firstFitLoss: {
    section: "rollerCoaster",
    what: "Loss of the random quadratic",
    text: "25823.8086",
    within: 0.01,
    notes: [normals, roundedSum],
  },
  fitGradient: {
    section: "rollerCoaster",
    what: "Its gradient",
    text: "-53195.8594 -3419.7146 -253.8908",
    within: 0.01,
    notes: [normals, roundedSum],
  },
  scaledGradient: {
    section: "rollerCoaster",
    what: "The gradient × 1e-5",
    text: "-0.5320 -0.0342 -0.0025",
  },
  fitParameters: {
    section: "rollerCoaster",
    what: "The random parameters",
    text: "-0.7658 -0.7506 1.3525",
  },
  secondFitLoss: {
    section: "rollerCoaster",
    what: "Loss after one step",
    text: "5435.5366",
    within: 0.002,
    notes: [normals, roundedSum],
  },
  fitLosses: {
    section: "rollerCoaster",
    what: "Losses that the next ten steps print",
    text: `
      5435.5366 1577.4496 847.3781 709.2227 683.0757
      678.1245 677.1840 677.0025 676.9644 676.9537`,
    within: 0.002,
    notes: [normals, roundedSum],
  },
  trainingShapes: {
    section: "loss",
    what: "Shapes of the training inputs and targets",
    text: "12396 784\n12396 1",
  },
  itemShape: { section: "loss", what: "Shape of one input, and its target", text: "784\n1" },
  firstPrediction: {
    section: "loss",
    what: "Prediction for the first image, by random weights",
    text: "20.2336",
    within: 2e-4,
    notes: [normals],
  },
  predictions: {
    section: "loss",
    what: "The first and the last three predictions",
    text: "20.2336 17.0644 15.2384\n18.3804 23.8567 28.6816",
    within: 2e-4,
    notes: [normals],
  },
  predictionShape: { section: "loss", what: "Shape of the predictions", text: "12396 1" },
  untrainedAccuracy: {
    section: "loss",
    what: "Accuracy of the random weights",
    text: "0.4912068545818329",
  },
  nudgedAccuracy: {
    section: "loss",
    what: "Accuracy with the first weight × 1.0001",
    text: "0.4912068545818329",
    notes: [
      "It is the weight of a corner pixel, which is 0 in every image: no change of any size could show.",
    ],
  },
  lossPerItem: {
    section: "loss",
    what: "How wrong the predictions 0.9, 0.4, 0.2 are for the targets 1, 0, 1",
    text: "0.1 0.4 0.8",
  },
  meanLoss: { section: "loss", what: "Their mean", text: "0.4333" },
  betterLoss: {
    section: "loss",
    what: "The mean with 0.8 as the third prediction",
    text: "0.2333",
  },
  shuffledNumbers: {
    section: "miniBatches",
    what: "The numbers 0 to 14 in batches of 5, shuffled",
    text: "3 12 8 10 2\n9 4 7 14 5\n1 13 0 6 11",
    notes: [python],
  },
  letterCount: { section: "miniBatches", what: "Letters of the alphabet", text: "26" },
  shuffledLetters: {
    section: "miniBatches",
    what: "Their places in batches of 6, shuffled",
    text: `
      17 18 10 22  8 14
      20 15  9 13 21 12
       7 25  6  5 11 23
       1  3  0 24 19 16
       2  4`,
    notes: [python],
  },
  batchShapes: {
    section: "byHand",
    what: "Shapes of the first batch: inputs and targets",
    text: "256 784\n256 1",
  },
  fourShape: { section: "byHand", what: "Shape of the batch of the first four 3s", text: "4 784" },
  fourPredictions: {
    section: "byHand",
    what: "Predictions for these four, by new random weights",
    text: "-11.1002 5.9263 9.9627 -8.1484",
    within: 2e-4,
    notes: [normals, fromWord("4,269"), "Cells were run again before this one."],
  },
  fourLoss: { section: "byHand", what: "Loss on these four", text: "0.5006" },
  gradientShape: { section: "byHand", what: "Shape of the weights' gradient", text: "784 1" },
  fourGradients: {
    section: "byHand",
    what: "Gradients: mean over the weights, and bias",
    text: "-0.0001 -0.0008",
  },
  twiceGradients: {
    section: "byHand",
    what: "The same after a second backward pass without zeroing",
    text: "-0.0002 -0.0015",
  },
  thriceGradients: {
    section: "byHand",
    what: "After a third",
    text: "-0.0003 -0.0023",
  },
  fourAnswers: { section: "byHand", what: "Which of the four are right", text: "0 1 1 0" },
  fourAccuracy: { section: "byHand", what: "Accuracy on these four", text: "0.5" },
  byHandStart: {
    section: "byHand",
    what: "Validation accuracy before training",
    text: "0.5219",
    within: 0.0006,
    notes: [fileOrder],
  },
  byHandFirst: {
    section: "byHand",
    what: "After one epoch at learning rate 1",
    text: "0.6883",
    within: 0.0001,
    notes: [fileOrder],
  },
  byHandAccuracies: {
    section: "byHand",
    what: "After each of the next twenty",
    text: "0.8314 0.9017 0.9227 0.9349 0.9438 0.9501 0.9535 0.9564 0.9594 0.9618 0.9613 0.9638 0.9643 0.9652 0.9662 0.9677 0.9687 0.9691 0.9691 0.9696",
    within: 0.0001,
    notes: [fileOrder],
  },
  layerShapes: {
    section: "optimiser",
    what: "Shapes of nn.Linear's weights and bias",
    text: "1 784\n1",
  },
  basicStart: {
    section: "optimiser",
    what: "Validation accuracy of nn.Linear before training",
    text: "0.4157",
    within: 0.0006,
    notes: [fromWord("5,139"), fileOrder],
  },
  basicAccuracies: {
    section: "optimiser",
    what: "After each of twenty epochs with BasicOptim",
    text: "0.4932 0.8618 0.8203 0.9102 0.9331 0.9468 0.9555 0.9629 0.9658 0.9673 0.9687 0.9707 0.9726 0.9751 0.9761 0.9761 0.9775 0.9780 0.9785 0.9785",
    within: 0.0001,
    notes: [fileOrder],
  },
  sgdAccuracies: {
    section: "optimiser",
    what: "After each of twenty epochs with SGD",
    text: "0.4932 0.8520 0.8335 0.9116 0.9326 0.9473 0.9555 0.9624 0.9648 0.9668 0.9692 0.9712 0.9731 0.9746 0.9761 0.9765 0.9775 0.9780 0.9785 0.9785",
    within: 0.0001,
    notes: [fromWord("6,006"), fileOrder],
  },
  linearTable: {
    section: "optimiser",
    what: "Table of the Learner's ten epochs",
    columns: ["training loss", "validation loss", "accuracy"],
    epochs: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    text: `
      0.636857 0.503549 0.495584
      0.545725 0.170281 0.866045
      0.199223 0.184893 0.831207
      0.086580 0.107836 0.911187
      0.045185 0.078481 0.932777
      0.029108 0.062792 0.946516
      0.022560 0.053017 0.955348
      0.019687 0.046500 0.962218
      0.018252 0.041929 0.965162
      0.017402 0.038573 0.967615`,
    within: [2e-6, 2e-6, 0],
    notes: [fromWord("6,871")],
  },
  netShapes: {
    section: "net",
    what: "Shapes of the net's parameters: weights and bias, twice",
    text: "784 30\n30\n30 1\n1",
    notes: [
      "Our layers keep their weights as nn.Linear does, [outputs, inputs]; they are shown transposed, as in the book's first form of the net.",
    ],
  },
  netParameters: {
    section: "net",
    what: "How many numbers the net learns",
    text: "23581",
    notes: ["Not in the book; in its place stands 784 · 30 + 30 + 30 + 1."],
  },
  netTable: {
    section: "net",
    what: "Table of the Learner's forty epochs",
    columns: ["training loss", "validation loss", "accuracy"],
    epochs: [0, 1, 2, 3, 4, 9, 39],
    text: `
      0.305828 0.399663 0.508341
      0.142960 0.225702 0.807655
      0.079516 0.113519 0.919529
      0.052391 0.076792 0.943081
      0.039796 0.060083 0.956330
      0.024233 0.035508 0.970559
      0.014136 0.020415 0.982826`,
    within: [2e-6, 2e-6, 0],
    notes: [fromWord("31,312"), "Seven of the forty rows are compared."],
  },
  finalAccuracy: {
    section: "net",
    what: "The net's final accuracy",
    text: "0.982826292514801",
  },
} as const satisfies Record<string, Printed>;

export type PrintedName = keyof typeof printed;
