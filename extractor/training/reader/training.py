"""What all trainings share: optimiser, rate over time, checkpoints that a stopped run goes on from."""

import time

import torch

WARM_UP = 0.06


def optimiser_of(groups):
    """AdamW over (parameters, rate); norms and biases do not decay."""
    parts = []
    for parameters, rate in groups:
        parts.append({"params": [p for p in parameters if p.dim() > 1], "lr": rate, "weight_decay": 0.01})
        parts.append({"params": [p for p in parameters if p.dim() == 1], "lr": rate, "weight_decay": 0.0})
    return torch.optim.AdamW(parts, betas=(0.9, 0.98), fused=True)


def schedule_of(optimiser):
    """Sets rates by the share done: up over WARM_UP, then down to zero in a line."""
    rates = [group["lr"] for group in optimiser.param_groups]

    def at(share):
        factor = min(share / WARM_UP + 1e-3, max(0.0, 1 - share))
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = rate * factor

    return at


class Clock:
    """How much of a run is done, by steps or, where seconds are given, by the later of both."""

    def __init__(self, steps, seconds=None):
        self.steps, self.seconds, self.start = steps, seconds, time.time()

    def share(self, step):
        done = step / self.steps
        return max(done, (time.time() - self.start) / self.seconds) if self.seconds else done


def save(folder, step, **parts):
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / "checkpoint.new"
    torch.save({"step": step} | {name: part.state_dict() for name, part in parts.items()}, new)
    new.replace(folder / "checkpoint.pt")


def restore(folder, **parts):
    """The step to go on from; 0 where nothing was saved."""
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0
    saved = torch.load(path, weights_only=True, map_location="cpu")
    for name, part in parts.items():
        part.load_state_dict(saved[name])
    return saved["step"]
