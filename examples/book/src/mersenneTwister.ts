const stateSize = 624;
const middle = 397;

/**
 * Makes a source of random 32-bit words: MT19937, the Mersenne Twister, seeded by any number of
 * words, as Python does it. PyTorch, and with it `seededRandom`, seeds the same generator otherwise.
 *
 * @see M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
 * uniform pseudo-random number generator", ACM TOMACS 8(1), 1998; `init_by_array` of its 2002 revision.
 */
export function mersenneTwister(key: readonly number[]): () => number {
  const state = stateFromKey(key);
  let next = stateSize;
  return () => {
    if (next === stateSize) {
      twist(state);
      next = 0;
    }
    return temper(state[next++] as number);
  };
}

function stateFromKey(key: readonly number[]): Uint32Array {
  const state = stateFromWord(19_650_218);
  let place = 1;
  function mix(factor: number, added: number): void {
    const before = state[place - 1] as number;
    const product = Math.imul(before ^ (before >>> 30), factor);
    state[place] = ((state[place] as number) ^ product) + added;
    place += 1;
    if (place === stateSize) {
      state[0] = state[stateSize - 1] as number;
      place = 1;
    }
  }
  for (let i = 0; i < Math.max(stateSize, key.length); i++) {
    const j = i % key.length;
    mix(1_664_525, (key[j] as number) + j);
  }
  for (let i = 1; i < stateSize; i++) mix(1_566_083_941, -place);
  state[0] = 0x8000_0000;
  return state;
}

function stateFromWord(word: number): Uint32Array {
  const state = new Uint32Array(stateSize);
  state[0] = word;
  for (let i = 1; i < stateSize; i++) {
    const before = state[i - 1] as number;
    state[i] = Math.imul(before ^ (before >>> 30), 1_812_433_253) + i;
  }
  return state;
}

/** Replaces every word of the state by the next one of the recurrence. */
function twist(state: Uint32Array): void {
  for (let i = 0; i < stateSize; i++) {
    const following = state[(i + 1) % stateSize] as number;
    const joined = ((state[i] as number) & 0x8000_0000) | (following & 0x7fff_ffff);
    const distant = state[(i + middle) % stateSize] as number;
    state[i] = distant ^ (joined >>> 1) ^ (following & 1 ? 0x9908_b0df : 0);
  }
}

/** Mixes the bits of one word of the state, so that each bit of the output is evenly spread. */
function temper(word: number): number {
  let mixed = word;
  mixed ^= mixed >>> 11;
  mixed ^= (mixed << 7) & 0x9d2c_5680;
  mixed ^= (mixed << 15) & 0xefc6_0000;
  mixed ^= mixed >>> 18;
  return mixed >>> 0;
}
