import type { GradConfig } from "@tensorflow/tfjs";
import type { Kernel } from "./kernel.ts";
import { reluGradient, reluGradientKernel } from "./reluGradient.ts";

/** The kernels that `useEngine` installs, one per file. */
export const trainingKernels: readonly Kernel[] = [reluGradientKernel];

/** The ways back that `useEngine` installs, where TensorFlow.js has none or a wrong one. */
export const trainingGradients: readonly GradConfig[] = [reluGradient];
