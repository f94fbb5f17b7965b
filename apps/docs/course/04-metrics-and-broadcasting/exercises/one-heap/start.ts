export {};

// %% answer
const reports = [
  { right: 90, of: 100 },
  { right: 5, of: 10 },
  { right: 1, of: 5 },
];

const accuracy = 0;
