import { kindOf } from "@underhood/core";

/** Refuses what is no model. `name` says where it stands: `layers[0]`, `the model`. */
export function checkModel(name: string, value: unknown): void {
  const { parameters, forward } = (value ?? {}) as Record<string, unknown>;
  if (Array.isArray(parameters) && typeof forward === "function") return;
  const advice =
    typeof value === "function"
      ? ": call it, as in relu()"
      : Array.isArray(value)
        ? ": write sequential(...layers)"
        : "";
  throw new TypeError(
    `expected ${name} to be a model, with parameters and forward, got ${kindOf(value)}${advice}`,
  );
}
