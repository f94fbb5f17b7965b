// Loads the tiny MNIST in a process of its own: node loadTiny.mjs MIRROR CACHE CHECKSUMS
import { loadMnist } from "@underhood/data";

const [mirror, cache, checksums] = process.argv.slice(2);
const { training, validation } = await loadMnist({
  mirrors: [mirror],
  cache,
  checksums: JSON.parse(checksums),
});
console.log(training.labels.length, validation.labels.length);
