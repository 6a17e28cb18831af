"""What one guess at a PIN costs: a verification as the terminal makes it, and how long all PINs of a length take.

``GPU_GUESSES_S`` is what hashcat's authors measured for Argon2id with the same memory and passes (64 MiB, 3) on one
NVIDIA RTX 4090: github.com/hashcat/hashcat/pull/4284. The rest is this machine's processor time, spread over cores.
"""

import time

from argon2.profiles import RFC_9106_LOW_MEMORY as PROFILE

from floorledger.adapters.credentials import Argon2Pins
from tests.bench.figures import p50_p99, row

GPU_GUESSES_S = 1_667
GPUS = 8
CORES = 64
DIGITS = (4, 6, 8)


def report(rounds: int = 20) -> None:
    pins = Argon2Pins(bytes(32))
    verifier = pins.make("4821")
    walls: list[float] = []
    cpu = time.process_time()
    for number in range(rounds):
        begun = time.perf_counter()
        assert pins.matches(verifier, "4821" if number % 2 else "4822") is bool(number % 2)
        walls.append(time.perf_counter() - begun)
    cpu_s = (time.process_time() - cpu) / rounds
    parameters = f"m={PROFILE.memory_cost} KiB, t={PROFILE.time_cost}, p={PROFILE.parallelism}"
    row("PIN: one verification (p50/p99)", p50_p99(walls), parameters)
    row("PIN: processor time of one guess", f"{cpu_s * 1000:.0f} ms", "all lanes together")
    for digits in DIGITS:
        guesses = 10**digits
        cores, gpus = _span(guesses * cpu_s / CORES), _span(guesses / GPU_GUESSES_S / GPUS)
        row(
            f"PIN: all {guesses:,} of {digits} digits, secret stolen too",
            _span(guesses * cpu_s),
            f"one core; {CORES} cores {cores}; {GPUS} GPUs {gpus}",
        )
    row("PIN: any, the secret not stolen", "2^256 keys", "no guess can be checked")


def _span(seconds: float) -> str:
    for limit, unit, length in ((120, "s", 1), (7200, "min", 60), (172_800, "h", 3600), (63e6, "days", 86_400)):
        if seconds < limit:
            return f"{seconds / length:.1f} {unit}"
    return f"{seconds / 31_557_600:.1f} years"


if __name__ == "__main__":
    report()
