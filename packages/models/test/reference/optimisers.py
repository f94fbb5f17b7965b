"""Records how PyTorch's optimisers move parameters, for the tests to compare with.

    python3 optimisers.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes optimisers.json beside this file: three parameters, 30 gradients for each, and for each optimiser
where the parameters stand after some steps. Step t takes gradient t mod 30 and learning rate t mod
(number of learning rates), and so for momentum where there is a list of it.
"""
import json
from pathlib import Path

import torch

shapes = [[2, 3], [4], []]
torch.manual_seed(7)


def rounded(shape):
    return (torch.randn(shape) * 1000).round() / 1000


start = [rounded(shape) for shape in shapes]
gradients = [[rounded(shape) for shape in shapes] for _ in range(30)]
# A gradient of 0 for a while, as the weights of a pixel that is always black have it.
for step in gradients[:10]:
    step[1][2] = 0.0


def plain(tensor):
    return {"shape": list(tensor.shape), "data": [float(f"{x:.9g}") for x in tensor.flatten().tolist()]}


def record(name, options, make, learning_rates, momenta=None, shown=range(1, 31)):
    parameters = [torch.nn.Parameter(tensor.clone()) for tensor in start]
    optimiser = make(parameters)
    group = optimiser.param_groups[0]
    after = {}
    for t in range(max(shown)):
        group["lr"] = learning_rates[t % len(learning_rates)]
        if momenta:
            momentum = momenta[t % len(momenta)]
            if "betas" in group:
                group["betas"] = (momentum, group["betas"][1])
            else:
                group["momentum"] = momentum
        for parameter, gradient in zip(parameters, gradients[t % len(gradients)]):
            parameter.grad = gradient.clone()
        optimiser.step()
        if t + 1 in shown:
            after[t + 1] = [plain(parameter.detach()) for parameter in parameters]
    return {
        "name": name,
        "options": options,
        "learningRates": learning_rates,
        "momenta": momenta,
        "after": [{"steps": steps, "parameters": values} for steps, values in after.items()],
    }


def sgd(learning_rates, momenta=None, shown=range(1, 31), **options):
    names = {"momentum": "momentum", "dampening": "dampening", "nesterov": "nesterov", "weightDecay": "weight_decay"}
    translated = {names[name]: value for name, value in options.items()}
    make = lambda parameters: torch.optim.SGD(parameters, lr=1, **translated)
    return record("sgd", options, make, learning_rates, momenta, shown)


def adam(name, learning_rates, momenta=None, shown=range(1, 31), **options):
    names = {"betas": "betas", "epsilon": "eps", "weightDecay": "weight_decay"}
    translated = {names[key]: value for key, value in options.items()}
    kind = {"adam": torch.optim.Adam, "adamW": torch.optim.AdamW}[name]
    return record(name, options, lambda parameters: kind(parameters, **translated), learning_rates, momenta, shown)


few, long = [1, 2, 3, 10, 30], [1, 100, 600]
changing = [0.1, 0.05, 0.2, 0.01]
runs = [
    sgd([0.1], shown=few),
    sgd(changing, shown=few, weightDecay=0.1),
    sgd([0.1], momentum=0.9),
    sgd(changing, shown=few, momentum=0.9),
    sgd([0.1], shown=few, momentum=0.9, dampening=0.5),
    sgd([0.1], shown=few, momentum=0.9, nesterov=True),
    sgd(changing, [0.95, 0.9, 0.85], shown=few, momentum=0.9, nesterov=True, weightDecay=0.01),
    sgd(changing, shown=few, momentum=0.5, dampening=1.0, weightDecay=0.2),
    sgd([0.01], shown=long, momentum=0.9, nesterov=True, weightDecay=0.01),
    adam("adam", [0.01]),
    adam("adam", changing, shown=few),
    adam("adam", [0.1], shown=few, betas=[0.5, 0.9], epsilon=1e-3),
    adam("adam", changing, [0.95, 0.9, 0.85], shown=few, weightDecay=0.1),
    adam("adam", [0.01], shown=long, weightDecay=0.01),
    adam("adamW", [0.01]),
    adam("adamW", changing, shown=few, weightDecay=0.2),
    adam("adamW", changing, [0.95, 0.9, 0.85], shown=few, betas=[0.9, 0.99], epsilon=1e-5, weightDecay=0),
    adam("adamW", [0.01], shown=long),
]
Path(__file__).with_name("optimisers.json").write_text(json.dumps({
    "start": [plain(tensor) for tensor in start],
    "gradients": [[plain(tensor) for tensor in step] for step in gradients],
    "runs": runs,
}))
