import type * as tf from "@tensorflow/tfjs";
import type { Workbench } from "./kernels/workbench.ts";

/** Where the lists of one parameter lie in the engine's memory, one behind the other. */
interface Room {
  readonly bench: Workbench;
  readonly tensor: tf.TensorInfo;
  /** Does not keep the buffers alive: a room whose buffers nobody holds is given back. */
  readonly owner: WeakRef<ParameterBuffers>;
}

/** All rooms that are taken. */
const rooms = new Set<Room>();

/**
 * What an optimiser keeps of earlier steps: lists of numbers, each with one number for each of a
 * parameter's. `lists of [size]`
 *
 * They lie in the engine's memory while the training kernels change them there, and are plain arrays at
 * all other times. They are no tensors, and there is nothing to dispose of: the memory is given back
 * after the parameter is disposed, or when nobody holds the buffers any more.
 *
 * @example
 * const direction = new ParameterBuffers(weights, [new Float32Array(weights.size)]);
 * descendWithMomentum(weights, gradient, direction, { learningRate: 0.1, momentum: 0.9 });
 */
export class ParameterBuffers {
  readonly #parameter: tf.Variable;
  /** The lists while they are plain arrays. */
  #lists: Float32Array[];
  /** Where they are otherwise. */
  #room: Room | undefined;

  /** @throws RangeError if a list has not one number for each of the parameter's. */
  constructor(parameter: tf.Variable, lists: readonly Float32Array[]) {
    for (const { length } of lists) {
      if (length !== parameter.size) {
        throw new RangeError(`expected lists of ${parameter.size} numbers, got ${length}`);
      }
    }
    this.#parameter = parameter;
    this.#lists = lists.map((list) => list.slice());
  }

  /** A copy of the lists. */
  copy(): Float32Array[] {
    const { bench, tensor } = this.#room ?? {};
    if (bench === undefined || tensor === undefined) return this.#lists.map((list) => list.slice());
    const { buffer } = bench.bytes();
    return offsetsIn(bench, tensor).map((offset) =>
      new Float32Array(buffer, offset, this.#parameter.size).slice(),
    );
  }

  /** @internal The lists themselves, as plain arrays to change. */
  plain(): Float32Array[] {
    if (this.#room) {
      this.#lists = this.copy();
      giveBack(this.#room);
      this.#room = undefined;
    }
    return this.#lists;
  }

  /** @internal The byte offsets of the lists in a workbench's memory, where they are from now on. */
  offsetsOn(bench: Workbench): number[] {
    if (this.#room?.bench !== bench) {
      const lists = this.plain();
      ParameterBuffers.#giveBackUnused();
      const tensor = bench.output([lists.length, this.#parameter.size]);
      this.#room = { bench, tensor, owner: new WeakRef(this) };
      rooms.add(this.#room);
      const offsets = offsetsIn(bench, tensor);
      const { buffer } = bench.bytes();
      lists.forEach((list, i) => {
        new Float32Array(buffer, offsets[i], list.length).set(list);
      });
      this.#lists = [];
    }
    return offsetsIn(bench, this.#room.tensor);
  }

  /** Gives back the rooms of parameters that are disposed, and of buffers that nobody holds. */
  static #giveBackUnused(): void {
    for (const room of rooms) {
      const buffers = room.owner.deref();
      if (buffers === undefined) giveBack(room);
      else if (buffers.#parameter.isDisposed) buffers.plain();
    }
  }
}

function giveBack(room: Room): void {
  rooms.delete(room);
  room.bench.free(room.tensor);
}

function offsetsIn(bench: Workbench, tensor: tf.TensorInfo): number[] {
  const [count = 0, size = 0] = tensor.shape;
  const start = bench.offsetOf(tensor);
  return Array.from({ length: count }, (_, i) => start + i * size * 4);
}
