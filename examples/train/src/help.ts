/** What `--help` prints. */
export const help = `Trains a small neural net to tell two digits apart:
784 pixels, 30 hidden numbers, 1 answer.

  npm run train
  npm run train -- --data FOLDER --epochs 40 --seed 42
  npm run train -- --data fashion-mnist --labels 7,9 --save net.safetensors

  --data FOLDER        the four files of MNIST, Fashion-MNIST or KMNIST, gzipped
                       or not; without it, the digits that @underhood/data has
  --labels 3,7         the two labels to tell apart
  --epochs 40          how many times to go through all images
  --seed 42            draws the first weights and the order of the images
  --learning-rate 0.1  how far each step goes
  --batch-size 256     how many images each step looks at
  --save FILE          keeps the net's weights, for PyTorch and others to open
  --help               this text

Ctrl-C ends the training, and shows what was learned until then.`;
