/** What one frame of the show shows: a digit, of which the first `rows` rows are compared. */
export interface Frame {
  readonly digit: number;
  readonly rows: number;
}

const rows = 28;
/** Frames for which a finished comparison stands: two seconds, long enough to read the verdict. */
const pause = 40;
const perDigit = rows + pause;

/** The time between frames. A digit takes 28 of them: fast, but each row can be seen. */
export const frameMs = 50;

/** The first frame shows the first digit compared to the end: it is also the page without JavaScript. */
export const firstFrame: number = rows;

/** What to show at frame number `time`; after the last of `count` digits comes the first again. */
export function frameAt(time: number, count: number): Frame {
  return {
    digit: Math.floor(time / perDigit) % count,
    rows: Math.min(rows, time % perDigit),
  };
}

/** The frame at which the next digit stands compared to the end, for those who step by hand. */
export function nextDigit(time: number): number {
  return (Math.floor(time / perDigit) + 1) * perDigit + rows;
}
