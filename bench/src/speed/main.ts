// npm run bench -- --help
import { parseArgs } from "node:util";
import { measureSpeed } from "./measureSpeed.ts";
import { type NetName, nets } from "./nets.ts";

const names = Object.keys(nets) as NetName[];

const help = `Times training, ours and others', on all of MNIST, and writes bench/reports/speed.json and
speed.md. Takes about eight minutes on two cores; nothing else should run meanwhile.

  npm run bench -- --data FOLDER

  --data FOLDER   the four files of MNIST; default: what UNDERHOOD_MNIST names
  --only NET      one of ${names.join(", ")}: prints its times, and writes no report
  --quick         a few steps of everything, to see that it works; writes no report
  --no-chromium   leaves the browser out
  --help          this text

PyTorch takes part if python3, or the Python that UNDERHOOD_PYTHON names, has it.`;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.UNDERHOOD_MNIST ?? "" },
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    "no-chromium": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const chosen = names.filter((name) => values.only === undefined || name === values.only);

if (values.help) console.log(help);
else if (values.data === "") throw new Error("expected --data FOLDER with the files of MNIST");
else if (chosen.length === 0) {
  throw new RangeError(`expected --only ${names.join(", ")}, got "${values.only}"`);
} else {
  await measureSpeed({
    folder: values.data,
    names: chosen,
    isQuick: values.quick,
    hasChromium: !values["no-chromium"],
    writes: !values.quick && values.only === undefined,
  });
}
