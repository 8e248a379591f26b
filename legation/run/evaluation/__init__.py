"""How good is a reading? Ours beside a gold one, kind by kind."""

from legation.run.evaluation.scores import evaluate, load_readings
from legation.run.evaluation.tally import Score

__all__ = ["Score", "evaluate", "load_readings"]
