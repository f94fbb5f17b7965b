import * as tf from "@tensorflow/tfjs";
import { beforeAll } from "vitest";

// Under IS_TEST tfjs counts a kernel's memory, and on wasm it takes every custom gradient that saves a
// tensor for a leak: saving clones, and a clone on wasm is a copy. These tests count tensors instead.
beforeAll(() => {
  tf.env().set("IS_TEST", false);
});
