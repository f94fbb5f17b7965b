// One training in a process of its own: node run.js FOLDER SEED TASK
import { loadMnist } from "@underhood/data";
import { tasks } from "./tasks.ts";
import { trainOnce } from "./trainOnce.ts";

const [folder = "", seed, name] = process.argv.slice(2);
const task = tasks.find((each) => each.name === name);
if (task === undefined) throw new RangeError(`there is no task "${name}"`);
const run = await trainOnce(task, Number(seed), await loadMnist({ folder }));
process.send?.(run);
process.disconnect();
