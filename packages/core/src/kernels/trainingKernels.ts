import type { GradConfig } from "@tensorflow/tfjs";
import { conv2dKernel } from "./conv2d.ts";
import { conv2dBackpropFilterKernel } from "./conv2dBackpropFilter.ts";
import { conv2dBackpropInputKernel } from "./conv2dBackpropInput.ts";
import { conv3dBackpropInputKernel } from "./conv3dBackpropInput.ts";
import {
  convolutionImageSlopesKernel,
  convolutionKernel,
  convolutionSlopesKernel,
} from "./convolution.ts";
import { convolutionGradient } from "./convolutionGradient.ts";
import { depthwiseBackpropFilterKernel } from "./depthwiseBackpropFilter.ts";
import { depthwiseBackpropInputKernel } from "./depthwiseBackpropInput.ts";
import { descendWeightedSumsKernel } from "./descendWeightedSums.ts";
import { fusedConv2dKernel } from "./fusedConv2d.ts";
import { fusedMatrixProduct } from "./fusedMatrixProduct.ts";
import { gather } from "./gather.ts";
import { identity } from "./identity.ts";
import { intensities } from "./intensities.ts";
import type { Kernel } from "./kernel.ts";
import { matrixProduct } from "./matrixProduct.ts";
import { maxPoolKernel } from "./maxPool.ts";
import { maxPoolGradKernel } from "./maxPoolGrad.ts";
import { normaliseKernel, normaliseSlopesKernel } from "./normalise.ts";
import { reluGradient, reluGradientKernel } from "./reluGradient.ts";
import { addKernel, multiplyKernel, subKernel } from "./rowArithmetic.ts";
import { slice } from "./slice.ts";
import { meanKernel, sumKernel } from "./sum.ts";
import { transposeKernel } from "./transpose.ts";
import { unsortedSegmentSumKernel } from "./unsortedSegmentSum.ts";
import {
  weightedSumsGradient,
  weightedSumsKernel,
  weightedSumsSlopesKernel,
} from "./weightedSums.ts";

/** The kernels that `useEngine` installs, one per file. */
export const trainingKernels: readonly Kernel[] = [
  addKernel,
  conv2dBackpropFilterKernel,
  conv2dBackpropInputKernel,
  conv2dKernel,
  conv3dBackpropInputKernel,
  convolutionImageSlopesKernel,
  convolutionKernel,
  convolutionSlopesKernel,
  depthwiseBackpropFilterKernel,
  depthwiseBackpropInputKernel,
  descendWeightedSumsKernel,
  fusedConv2dKernel,
  fusedMatrixProduct,
  gather,
  identity,
  intensities,
  matrixProduct,
  maxPoolGradKernel,
  maxPoolKernel,
  meanKernel,
  multiplyKernel,
  normaliseKernel,
  normaliseSlopesKernel,
  reluGradientKernel,
  slice,
  subKernel,
  sumKernel,
  transposeKernel,
  unsortedSegmentSumKernel,
  weightedSumsKernel,
  weightedSumsSlopesKernel,
];

/** The ways back that `useEngine` installs, where TensorFlow.js has none, or a slow one. */
export const trainingGradients: readonly GradConfig[] = [
  convolutionGradient,
  reluGradient,
  weightedSumsGradient,
];
