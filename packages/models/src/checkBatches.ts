import { kindOf } from "@underhood/core";

/** Refuses what cannot be gone through batch by batch. */
export function checkBatches(name: string, value: unknown): void {
  if (typeof value === "object" && value !== null && Symbol.iterator in value) return;
  const advice =
    value instanceof Promise
      ? ": write await before it"
      : typeof value === "object" && value !== null && "images" in value
        ? " of images: batches(set, { size: 64 }) of @underhood/data cuts them in batches"
        : "";
  throw new TypeError(`expected ${name} to be batches, got ${kindOf(value)}${advice}`);
}
