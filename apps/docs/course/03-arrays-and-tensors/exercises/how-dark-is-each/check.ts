import type * as tf from "@tensorflow/tfjs";
import { threes } from "../given.ts";

declare const darkness: tf.Tensor;

// %% check
import { digit, digits, show } from "@underhood/viz";

if (darkness.rank === 1 && darkness.size === threes.shape[0]) {
  const numbers = Array.from(darkness.dataSync());
  const order = numbers.map((_, place) => place);
  order.sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0));
  const places = [...order.slice(0, 4), ...order.slice(-4)];
  const images = places.map((place) => ({
    shape: [28, 28],
    data: threes.gather(place).dataSync(),
  }));
  const labels = places.map((place) => (numbers[place] ?? 0).toFixed(2));
  show(digits(images, { labels, columns: 4, caption: "the darkest and the palest" }));
} else if (darkness.rank === 2) {
  const rows = darkness.slice([0, 0], [28, -1]);
  show(digit({ shape: rows.shape, data: rows.dataSync() }));
} else if (darkness.rank === 1) {
  const line = Array.from(darkness.dataSync());
  show(digit({ shape: [4, line.length], data: [...line, ...line, ...line, ...line] }));
}
darkness;
