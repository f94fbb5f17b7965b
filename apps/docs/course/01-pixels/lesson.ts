// %% load
import { loadDigits } from "@underhood/data";
import { show } from "@underhood/viz";

const { training, validation } = await loadDigits({ labels: [3, 7] });
show(training.images.shape);
show(training.labels);

// %% count
import { selectLabels } from "@underhood/data";
import { table } from "@underhood/viz";

const counts = [3, 7].map((label) => ({
  label,
  training: selectLabels(training, [label]).labels.length,
  validation: selectLabels(validation, [label]).labels.length,
}));
show(table(counts));

// %% one digit
import { imageAt } from "@underhood/data";
import { digit } from "@underhood/viz";

const threes = selectLabels(training, [3]);
const three = imageAt(threes, 1);
show(digit(three));

// %% size
const [height, width] = three.shape;
const pixelCount = three.data.length;
show(`${height} rows × ${width} columns = ${pixelCount} numbers`);

// %% slice
for (let row = 4; row < 10; row += 1) {
  const start = row * width;
  show(three.data.slice(start + 9, start + 15));
}

// %% table
import { pixelTable } from "@underhood/viz";

show(pixelTable(three, { rows: [4, 15], columns: [10, 19] }));

// %% two readings
const zeros = three.data.filter((byte) => byte === 0).length;
show(`${zeros} of the ${pixelCount} numbers are 0`);

show(digit(three, { range: [0, 255], caption: "255 is black" }));
show(digit(three, { range: [255, 0], caption: "255 is white" }));

// %% intensities
import { format, toIntensities } from "@underhood/core";

const intensities = toIntensities(three);
show(format(intensities.slice([4, 9], [6, 6])));

// %% shapes
import { describe } from "@underhood/core";

const stack = toIntensities(threes.images);
show(describe(intensities));
show(describe(stack));

// %% samples
import { take } from "@underhood/data";
import { digits } from "@underhood/viz";

const sevens = selectLabels(training, [7]);
show(digits(take(threes, 8).images));
show(digits(take(sevens, 8).images));

// %% first guess
import { distance, meanImage } from "@underhood/models";

const mean3 = meanImage(stack);
const mean7 = meanImage(toIntensities(sevens.images));
const [to3] = distance(intensities, mean3).dataSync();
const [to7] = distance(intensities, mean7).dataSync();
show(
  table([
    { ideal: "the mean 3", distance: to3 },
    { ideal: "the mean 7", distance: to7 },
  ]),
);

// %% your digit
const mine = toIntensities(myDigit);
const [mineTo3 = 0] = distance(mine, mean3).dataSync();
const [mineTo7 = 0] = distance(mine, mean7).dataSync();
const called = mineTo3 < mineTo7 ? 3 : 7;
show(digit(myDigit, { caption: `called a ${called}` }));
show(
  table([
    { ideal: "the mean 3", distance: mineTo3 },
    { ideal: "the mean 7", distance: mineTo7 },
  ]),
);
