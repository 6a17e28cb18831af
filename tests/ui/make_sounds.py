"""Makes the three tones in resources/sounds: ``python -m tests.ui.make_sounds``. Ours, from sines; no samples."""

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sounds"

TONES = {
    "taken": ((1320, 0.07), (1760, 0.11)),
    "look": ((880, 0.12), (0, 0.07), (880, 0.12)),
    "refused": ((330, 0.20), (0, 0.06), (220, 0.34)),
}
"""Pairs of hertz and seconds; taken rises, look repeats, refused falls."""


def samples(notes):
    for hertz, seconds in notes:
        count = int(RATE * seconds)
        for at in range(count):
            edge = min(1.0, at / 120, (count - at) / 400)
            tone = math.sin(math.tau * hertz * at / RATE) + 0.25 * math.sin(math.tau * 2 * hertz * at / RATE)
            yield int(18_000 * edge * tone / 1.25)


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, notes in TONES.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples(notes)))


if __name__ == "__main__":
    main()
