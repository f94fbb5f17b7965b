import type { Schedule } from "./schedule.ts";

/**
 * Goes from one number to another along half a wave of the cosine, slowly at both ends:
 * from + (to − from) · (1 − cos(π · progress)) / 2
 */
export function cosine(from: number, to: number): Schedule {
  return (progress) => from + ((to - from) * (1 - Math.cos(Math.PI * progress))) / 2;
}
