"""Records the one-cycle schedule, for the tests to compare with: fastai's form, and PyTorch's.

    python3 oneCycle.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes oneCycle.json beside this file.

"fastai": what `fit_one_cycle` sets before each of 40 batches, from the definitions of its
`combined_cos` and `SchedCos`, written out here with the position counted as fastai counts it.

"torch": `torch.optim.lr_scheduler.OneCycleLR`, which reaches the top and the end at whole steps. Each of
its rows has the progress at which the schedule stands there.
"""
import json
import math
from pathlib import Path

import torch


def cosine(start, end, position):
    return start + (1 + math.cos(math.pi * (1 - position))) * (end - start) / 2


def combined(position, share, start, middle, end):
    if position < share:
        return cosine(start, middle, position / share)
    return cosine(middle, end, (position - share) / (1 - share))


def fastai(steps, highest, share=0.25, start=25.0, end=1e5, momenta=(0.95, 0.85, 0.95)):
    rows = []
    for step in range(steps):
        position = step / steps
        rows.append([
            position,
            combined(position, share, highest / start, highest, highest / end),
            combined(position, share, *momenta),
        ])
    return rows


def pytorch(steps, highest, share, start, end, momenta):
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimiser = torch.optim.SGD([parameter], lr=1, momentum=0.9)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=highest, total_steps=steps, pct_start=share, div_factor=start,
        final_div_factor=end / start, base_momentum=momenta[1], max_momentum=momenta[0])
    top, last = share * steps - 1, steps - 1
    rows = []
    for step in range(steps):
        progress = step / top * share if step <= top else share + (step - top) / (last - top) * (1 - share)
        group = optimiser.param_groups[0]
        rows.append([progress, group["lr"], group["momentum"]])
        optimiser.step()
        if step < last:
            schedule.step()
    return rows


Path(__file__).with_name("oneCycle.json").write_text(json.dumps({
    "fastai": {"highest": 0.1, "options": {}, "rows": fastai(40, 0.1)},
    "torch": {
        "highest": 0.4,
        "options": {"warmUp": 0.3, "startDivisor": 10, "endDivisor": 1000, "momenta": [0.9, 0.8, 0.9]},
        "rows": pytorch(40, 0.4, 0.3, 10, 1000, (0.9, 0.8)),
    },
}))
