/**
 * Says what a number is to be at a point of a run, such as the learning rate. `progress` is the share
 * of the run's steps that have been taken: 0 at the first step, and at the last of n steps 1 − 1 / n.
 */
export type Schedule = (progress: number) => number;
