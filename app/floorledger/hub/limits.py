"""How much one device or one address may ask of a hub: token buckets in the memory of each process.

A bucket holds up to ``most`` requests and gains ``per_s`` of them each second. Several processes keep buckets of their
own, so that a device that reaches all of them gets as many times as much.

Guessing an enrolment code: a code is one of 2**50 and lives 30 minutes. One process answers at most 30 + 1800 / 10 =
210 guesses in that time, whatever addresses they come from. With a hundred codes out at once one of them is hit with
a probability of 210 * 100 / 2**50 = 2e-11 each half hour, 4e-7 each year.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from floorledger.hub.refusal import Refusal

AT_ONCE = 8
"""Requests of one device under way at the same time; a device sends one after the other."""
_MOST_KEYS = 10_000
_SHORTEST_S = 1


@dataclass(frozen=True, slots=True)
class Rate:
    """What a bucket holds, and what it gains each second."""

    most: float
    per_s: float


DEVICE = Rate(most=200, per_s=50)
"""A terminal asks twice every 0.7 to 2.8 seconds; one that has a week to send asks as fast as it is answered."""
ADDRESS = Rate(most=3000, per_s=1000)
"""A hall's terminals may stand behind one address."""
STRANGER = Rate(most=30, per_s=1)
"""Requests of one address without a good token."""
ENROLLING = Rate(most=10, per_s=1 / 60)
"""Enrolments tried from one address."""
ALL_ENROLLING = Rate(most=30, per_s=1 / 10)
"""Enrolments tried from anywhere."""


class Buckets:
    """One bucket for each key, full at first; those that are full again are forgotten."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> int:
        """Take one; 0, or the seconds after which there is one again, and then nothing is taken."""
        now = self._clock()
        left = self._level(key, now)
        if left < 1:
            return max(_SHORTEST_S, math.ceil((1 - left) / self._rate.per_s))
        if len(self._left) >= _MOST_KEYS:
            self._forget(now)
        self._left[key] = (left - 1, now)
        return 0

    def _level(self, key: str, now: float) -> float:
        left, at = self._left.get(key, (self._rate.most, now))
        return min(self._rate.most, left + (now - at) * self._rate.per_s)

    def _forget(self, now: float) -> None:
        """Forget full buckets; where none is, the emptying of all of them is somebody's attack, and they begin anew."""
        kept = {key: held for key, held in self._left.items() if self._level(key, now) < self._rate.most}
        self._left = kept if len(kept) < _MOST_KEYS else {}


class Limits:
    """All buckets of one process, and who is at work in it; ``rates`` are those of DEVICE and so on, by their names."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, **rates: Rate) -> None:
        usual = {
            "device": DEVICE,
            "address": ADDRESS,
            "stranger": STRANGER,
            "enrolling": ENROLLING,
            "all_enrolling": ALL_ENROLLING,
        }
        self._of = {name: Buckets(rate, clock) for name, rate in (usual | rates).items()}
        self._at_work: dict[str, int] = {}

    def admit_address(self, scope: Scope) -> None:
        """Somebody asks. Raises Refusal 429."""
        _refuse(self._of["address"].take(address_of(scope)), "This address asks too often.")

    def admit_stranger(self, request: Request) -> None:
        """Somebody without a good token asks. Raises Refusal 429."""
        _refuse(
            self._of["stranger"].take(address_of(request.scope)), "This address asked too often without a good token."
        )

    def admit_enrolment(self, request: Request) -> None:
        """Somebody tries a code. Raises Refusal 429."""
        wait = self._of["enrolling"].take(address_of(request.scope)) or self._of["all_enrolling"].take("")
        _refuse(wait, "Too many codes were tried. The code that you have stays good until its time is over.")

    def admit_device(self, request: Request, device_id: str) -> None:
        """A device begins a request; :meth:`leave` ends it. Raises Refusal 429."""
        _refuse(self._of["device"].take(device_id), "This device asks too often. Nothing is lost; it sends again.")
        if self._at_work.get(device_id, 0) >= AT_ONCE:
            _refuse(_SHORTEST_S, "This device has too many requests under way. Nothing is lost; it sends again.")
        self._at_work[device_id] = self._at_work.get(device_id, 0) + 1
        request.state.at_work = device_id

    def leave(self, scope: Scope) -> None:
        """A request is over."""
        device_id = scope.get("state", {}).pop("at_work", None)
        if device_id is None:
            return
        self._at_work[device_id] -= 1
        if not self._at_work[device_id]:
            del self._at_work[device_id]


class Gate:
    """Holds every request against its address's bucket, and counts who is at work."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            self._limits.admit_address(scope)
        except Refusal as refusal:
            await refusal.response()(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        finally:
            self._limits.leave(scope)


def address_of(scope: Scope) -> str:
    """Where a request comes from; "" where nobody knows."""
    client = scope.get("client")
    return "" if client is None else str(client[0])


def _refuse(wait_s: int, text: str) -> None:
    if wait_s:
        raise Refusal(429, f"{text} Come back in {wait_s} seconds.", {"retry-after": str(wait_s)})
