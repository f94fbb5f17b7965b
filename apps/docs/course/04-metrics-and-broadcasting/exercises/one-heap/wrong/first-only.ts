import { show, table } from "../../given.ts";

// %% answer
const reports = [
  { right: 90, of: 100 },
  { right: 5, of: 10 },
  { right: 1, of: 5 },
];

const [first = { right: 0, of: 1 }] = reports;
const accuracy = first.right / first.of;

// %% picture
show(table(reports.map(({ right, of }) => ({ right, of, accuracy: right / of }))));
show(`accuracy: ${accuracy.toFixed(4)}`);
