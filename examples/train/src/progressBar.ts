import { Presets, SingleBar } from "cli-progress";

/** A progress bar on stderr. */
export interface ProgressBar {
  /** One more step is done. */
  step(): void;
  /** Leaves the bar as it is, and the cursor on the next line. */
  stop(): void;
}

const secondsBetweenLines = 2;

/**
 * Shows how far a run of `steps` steps is, how fast it goes, and how long it will take. Where no
 * person watches (a file, a pipe), it prints a line every few seconds instead.
 */
export function progressBar(steps: number): ProgressBar {
  const bar = new SingleBar(
    {
      format: "{bar} {percentage}% | {rate} steps/s | {remaining} left",
      noTTYOutput: true,
      notTTYSchedule: secondsBetweenLines * 1000,
      hideCursor: true,
      // Ctrl-C is the program's own business: it stops the bar itself.
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  const started = performance.now();
  let done = 0;
  bar.start(steps, 0, { rate: "?", remaining: "?" });
  return {
    step() {
      done += 1;
      const rate = (done / (performance.now() - started)) * 1000;
      bar.update(done, { rate: rate.toFixed(0), remaining: duration((steps - done) / rate) });
    },
    stop: () => bar.stop(),
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
