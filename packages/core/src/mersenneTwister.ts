/**
 * Makes a source of random 32-bit words: MT19937, the Mersenne Twister, whose state is 624 words.
 * The seed is a word itself.
 *
 * @see M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed
 * uniform pseudo-random number generator", ACM TOMACS 8(1), 1998; seeding of the 2002 revision.
 */
export function mersenneTwister(seed: number): () => number {
  const state = initialState(seed);
  let next = state.length;
  return () => {
    if (next === state.length) {
      twist(state);
      next = 0;
    }
    return temper(state[next++] as number);
  };
}

const stateSize = 624;
const middle = 397;

function initialState(seed: number): Uint32Array {
  const state = new Uint32Array(stateSize);
  let word = seed >>> 0;
  state[0] = word;
  for (let i = 1; i < stateSize; i++) {
    word = (Math.imul(word ^ (word >>> 30), 1_812_433_253) + i) >>> 0;
    state[i] = word;
  }
  return state;
}

/** Replaces every word of the state by the next one of the recurrence. */
function twist(state: Uint32Array): void {
  for (let i = 0; i < stateSize; i++) {
    const current = state[i] as number;
    const following = state[(i + 1) % stateSize] as number;
    const distant = state[(i + middle) % stateSize] as number;
    const joined = (current & 0x8000_0000) | (following & 0x7fff_ffff);
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
