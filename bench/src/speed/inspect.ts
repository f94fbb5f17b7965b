// One look at our own training, in a process of its own: node inspect.js WHAT FOLDER NET DIGITS
import { loadMnist } from "@underhood/data";
import { costGrowth } from "./costGrowth.ts";
import { machineLimit } from "./machineLimit.ts";
import { measureMemory } from "./measureMemory.ts";
import { type NetName, nets } from "./nets.ts";
import { profileStep } from "./profileStep.ts";
import { setsFor } from "./setsFor.ts";

const [what, folder = "", name = "simple", digits] = process.argv.slice(2);
const net = nets[name as NetName];
const sets = setsFor(net, await loadMnist({ folder }), Number(digits));

console.log(JSON.stringify(await look()));

function look(): Promise<unknown> {
  switch (what) {
    case "step":
      return profileStep(net, sets);
    case "memory":
      return measureMemory(net, sets, 200);
    case "limit":
      return machineLimit();
    case "growth":
      return costGrowth(sets);
    default:
      throw new RangeError(`expected "step", "memory", "limit" or "growth", got "${what}"`);
  }
}
