export { type Distance, distance, rootMeanSquareDistance } from "./baseline/distance.ts";
export { meanImage } from "./baseline/meanImage.ts";
export { pixelSimilarity } from "./baseline/pixelSimilarity.ts";
export { type LinearOptions, linear } from "./layers/linear.ts";
export { relu } from "./layers/relu.ts";
export { sequential } from "./layers/sequential.ts";
export type { Evaluation } from "./learner/evaluate.ts";
export {
  type Epoch,
  Learner,
  type LearnerOptions,
  type Step,
  type TrainingOptions,
} from "./learner/learner.ts";
export type { Loss } from "./losses/loss.ts";
export { meanSquaredError } from "./losses/meanSquaredError.ts";
export { mnistLoss } from "./losses/mnistLoss.ts";
export { accuracy } from "./metrics/accuracy.ts";
export { binaryAccuracy } from "./metrics/binaryAccuracy.ts";
export type { Metric } from "./metrics/metric.ts";
export type { Model } from "./model.ts";
export type { Optimiser, StepOptions } from "./optimisers/optimiser.ts";
export { sgd } from "./optimisers/sgd.ts";
