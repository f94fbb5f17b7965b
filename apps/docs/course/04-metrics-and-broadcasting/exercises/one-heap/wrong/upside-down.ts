import { show, table } from "../../given.ts";

// %% answer
const reports = [
  { right: 90, of: 100 },
  { right: 5, of: 10 },
  { right: 1, of: 5 },
];

const right = reports.reduce((sum, report) => sum + report.right, 0);
const all = reports.reduce((sum, report) => sum + report.of, 0);
const accuracy = all / right;

// %% picture
show(table(reports.map(({ right, of }) => ({ right, of, accuracy: right / of }))));
show(`accuracy: ${accuracy.toFixed(4)}`);
