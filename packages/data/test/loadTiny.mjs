// Loads MNIST in a process of its own: node loadTiny.mjs OPTIONS, as JSON
import { loadMnist } from "@underhood/data";

const { training, validation } = await loadMnist(JSON.parse(process.argv[2]));
console.log(training.labels.length, validation.labels.length);
