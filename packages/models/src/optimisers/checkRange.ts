/** Refuses what is not a share that can be kept of something again and again: 0 to below 1. */
export function checkShare(name: string, share: number): void {
  if (!(share >= 0 && share < 1)) {
    throw new RangeError(`expected ${name} to be a number from 0 to below 1, got ${share}`);
  }
}

/** Refuses what is not a finite number from 0 up. */
export function checkNotNegative(name: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`expected ${name} to be a number from 0 up, got ${value}`);
  }
}
