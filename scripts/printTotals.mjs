// Prints the totals of the last npm test.
import { formatTotals, testTotals } from "./testTotals.mjs";
import { testedFolders } from "./workspaces.mjs";

console.log(formatTotals(testTotals(testedFolders())));
