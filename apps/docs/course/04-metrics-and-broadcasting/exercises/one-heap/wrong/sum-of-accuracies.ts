import { show, table } from "../../given.ts";

// %% answer
const reports = [
  { right: 90, of: 100 },
  { right: 5, of: 10 },
  { right: 1, of: 5 },
];

const accuracy = reports.reduce((sum, { right, of }) => sum + right / of, 0);

// %% picture
show(table(reports.map(({ right, of }) => ({ right, of, accuracy: right / of }))));
show(`accuracy: ${accuracy.toFixed(4)}`);
