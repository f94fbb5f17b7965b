export { type Distance, distance, rootMeanSquareDistance } from "./baseline/distance.ts";
export { meanImage } from "./baseline/meanImage.ts";
export { pixelSimilarity } from "./baseline/pixelSimilarity.ts";
export type { Snapshot, TensorNumbers } from "./history/snapshot.ts";
export { TrainingHistory, type TrainingHistoryOptions } from "./history/trainingHistory.ts";
export { averagePool } from "./layers/averagePool.ts";
export { type BatchNormOptions, batchNorm } from "./layers/batchNorm.ts";
export { type ConvolutionOptions, conv2d } from "./layers/conv2d.ts";
export { type DropoutOptions, dropout } from "./layers/dropout.ts";
export { flatten } from "./layers/flatten.ts";
export { globalAveragePool } from "./layers/globalAveragePool.ts";
export type { InitialWeights, WeightOptions } from "./layers/initialParameters.ts";
export { leakyRelu } from "./layers/leakyRelu.ts";
export { type LinearOptions, linear } from "./layers/linear.ts";
export { maxPool } from "./layers/maxPool.ts";
export type { PoolOptions } from "./layers/pool.ts";
export { relu } from "./layers/relu.ts";
export { residual } from "./layers/residual.ts";
export { sequential } from "./layers/sequential.ts";
export { sigmoid } from "./layers/sigmoid.ts";
export { tanh } from "./layers/tanh.ts";
export type { Checkpoint } from "./learner/checkpoint.ts";
export { type Divergence, DivergenceError } from "./learner/divergence.ts";
export type { Epoch } from "./learner/epoch.ts";
export type { Evaluation } from "./learner/evaluate.ts";
export {
  findLearningRate,
  type LearningRateSearch,
  type LearningRateSearchOptions,
} from "./learner/findLearningRate.ts";
export { Learner } from "./learner/learner.ts";
export type { LearnerOptions } from "./learner/learnerOptions.ts";
export { Run } from "./learner/run.ts";
export type { LearningRateTrial } from "./learner/steepestFall.ts";
export type { Step } from "./learner/step.ts";
export type { TrainingOptions } from "./learner/trainingOptions.ts";
export { binaryCrossEntropy } from "./losses/binaryCrossEntropy.ts";
export { crossEntropy } from "./losses/crossEntropy.ts";
export type { Loss } from "./losses/loss.ts";
export { meanAbsoluteError } from "./losses/meanAbsoluteError.ts";
export { meanSquaredError } from "./losses/meanSquaredError.ts";
export { mnistLoss } from "./losses/mnistLoss.ts";
export { accuracy } from "./metrics/accuracy.ts";
export { binaryAccuracy } from "./metrics/binaryAccuracy.ts";
export { confusionMatrix } from "./metrics/confusionMatrix.ts";
export type { Metric } from "./metrics/metric.ts";
export { rootMeanSquareError } from "./metrics/rootMeanSquareError.ts";
export { type Judgement, type TopLossesOptions, topLosses } from "./metrics/topLosses.ts";
export type { ForwardOptions, Model } from "./model.ts";
export { adam } from "./optimisers/adam.ts";
export type { AdamOptions } from "./optimisers/adamRule.ts";
export { adamW } from "./optimisers/adamW.ts";
export type {
  Optimiser,
  OptimiserMemory,
  ParameterMemory,
  StepOptions,
} from "./optimisers/optimiser.ts";
export { type SgdOptions, sgd } from "./optimisers/sgd.ts";
export { type DigitConvNetOptions, digitConvNet } from "./readyMade/digitConvNet.ts";
export { type LinearModelOptions, linearModel } from "./readyMade/linearModel.ts";
export type { ReadyMadeOptions } from "./readyMade/readyMadeOptions.ts";
export { type ResidualNetOptions, residualNet } from "./readyMade/residualNet.ts";
export { type SimpleNetOptions, simpleNet } from "./readyMade/simpleNet.ts";
export { type SmallConvNetOptions, smallConvNet } from "./readyMade/smallConvNet.ts";
export { cosine } from "./schedules/cosine.ts";
export { exponential } from "./schedules/exponential.ts";
export { type OneCycle, type OneCycleOptions, oneCycle } from "./schedules/oneCycle.ts";
export type { Schedule } from "./schedules/schedule.ts";
export { type LayerSummary, type Summary, summary } from "./summary.ts";
export type { Passage, Slopes } from "./wayBack.ts";
export { loadSafetensors } from "./weights/loadSafetensors.ts";
export { saveSafetensors } from "./weights/saveSafetensors.ts";
