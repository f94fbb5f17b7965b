// One contender in a process of its own: node train.js CONTENDER NET FOLDER TASK
import { loadMnist } from "@underhood/data";
import { type ContenderName, contenders } from "./contenders.ts";
import { type NetName, nets } from "./nets.ts";
import { setsFor } from "./setsFor.ts";
import type { Task } from "./trained.ts";

const [contender, name, folder = "", task = "{}"] = process.argv.slice(2);
const net = nets[name as NetName];
const wanted = JSON.parse(task) as Task;
const sets = setsFor(net, await loadMnist({ folder }), wanted.digits);
const trained = await contenders[contender as ContenderName](net, sets, wanted);
console.log(JSON.stringify(trained));
