# Records Python's random numbers for pythonRandom.test.ts: python3 python_random.py > python_random.json
import json
import random


def recorded(seed):
    generator = random.Random(seed)
    return {
        "seed": seed,
        "bits": [generator.getrandbits(count) for count in (1, 8, 32, 33, 53) * 3],
        "integers": [generator.randint(0, high) for high in (0, 1, 9, 255, 2**32 - 1) * 3],
        "shuffled": [generator.sample(range(count), count) for count in (0, 1, 5, 6, 30)],
        # So many words that the generator's state is renewed.
        "later": [generator.getrandbits(32) for _ in range(2000)][-3:],
    }


print(json.dumps([recorded(seed) for seed in (0, 1, 42, 2**32 - 1, 2**32, 2**53 - 1)]))
