import type { Task } from "./task.ts";
import { tasks } from "./tasks.ts";
import type { Run } from "./trainOnce.ts";

/** The runs of each task, by its name. */
export type Results = Record<string, readonly Run[]>;

/** Writes the results as a page: a table, and below it what was done, and tried where a target is missed. */
export function report(results: Results): string {
  const done = tasks.flatMap((task) => {
    const runs = results[task.name];
    return runs === undefined || runs.length === 0 ? [] : [{ task, runs }];
  });
  return `# Accuracy of the ladder

On all of MNIST: 60,000 images to learn from and 10,000 to judge by, or those of them that show a 3 or
a 7 (12,396 and 2,038). Each model is trained anew with each of the seeds, which draw its first weights
and the order of the images. The accuracy is that after the last epoch, never the best one on the way.

Written by \`npm run bench:accuracy\`.

| model | epochs | seeds | mean accuracy | lowest – highest | target | |
| -- | --: | --: | --: | -- | --: | -- |
${done.map(({ task, runs }) => row(task, runs)).join("\n")}

## How they were trained

${done.map(({ task }) => `- **${task.name}**: ${task.recipe}.`).join("\n")}
${missed(done)}`;
}

function row(task: Task, runs: readonly Run[]): string {
  const finals = runs.map(finalAccuracy);
  const mean = meanOf(finals);
  const cells = [
    task.name,
    task.epochs,
    runs.length,
    mean.toFixed(5),
    `${Math.min(...finals).toFixed(4)} – ${Math.max(...finals).toFixed(4)}`,
    `≥ ${task.target}`,
    mean >= task.target ? "reached" : `missed by ${(task.target - mean).toFixed(5)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

function missed(done: readonly { task: Task; runs: readonly Run[] }[]): string {
  const lines = done
    .filter(({ task, runs }) => meanOf(runs.map(finalAccuracy)) < task.target)
    .map(({ task }) => `- **${task.name}**: ${task.tried ?? "nothing else was tried yet"}.`);
  return lines.length === 0
    ? ""
    : `\n## What was tried where a target is missed\n\n${lines.join("\n")}\n`;
}

function finalAccuracy({ accuracies }: Run): number {
  return accuracies.at(-1) ?? Number.NaN;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
