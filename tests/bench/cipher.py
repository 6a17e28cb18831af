"""A durable commit of the encrypted log beside one of the plain log, in turn, in one run."""

import secrets
import time
from pathlib import Path

from sqlalchemy import Engine

from floorledger.adapters.database import migrate, open_engine, writing
from floorledger.adapters.terminal_tables import log
from floorledger.main.assets import asset
from tests.bench.figures import p50_p99, percentile, row

BODY = 900
"""Bytes of an entry's body, as most have."""


def report(folder: Path, commits: int) -> None:
    key = secrets.token_bytes(32)
    plain, cipher = (_made(folder / name, use) for name, use in (("plain.db", None), ("cipher.db", key)))
    times: dict[Engine, list[float]] = {plain: [], cipher: []}
    for number in range(1, commits + 1):
        for engine in (plain, cipher) if number % 2 else (cipher, plain):
            begun = time.perf_counter()
            with writing(engine) as connection:
                connection.execute(log.insert().values(_entry(number)))
            times[engine].append(time.perf_counter() - begun)
    row("log: a commit, plain (p50/p99)", p50_p99(times[plain]), f"{commits} commits")
    row("log: a commit, SQLCipher (p50/p99)", p50_p99(times[cipher]))
    row("ratio at p50", f"{percentile(times[cipher], 0.5) / percentile(times[plain], 0.5):.2f}")
    plain.dispose()
    cipher.dispose()


def _made(path: Path, key: bytes | None) -> Engine:
    engine = open_engine(f"sqlite:///{path}", key=key)
    migrate(engine, "terminal", asset("db", "migrations"))
    return engine


def _entry(number: int) -> dict[str, object]:
    random = {"body": BODY, "prev_hash": 32, "hash": 32, "signature": 64}
    return {"device_seq": number, "event_id": f"{number:036d}", "device_id": "T-1"} | {
        name: secrets.token_bytes(length) for name, length in random.items()
    }
