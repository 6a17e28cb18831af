"""The hub's intake: verify the chain, dedupe, check again with fresh facts, predict the journal or open an exception.

One transaction per batch. An event that the chain holds is always kept; whether it takes effect is another matter
(decisions.md D16): each event makes the effect declared for it, or has an open exception.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from floorledger.domain.calendar import posting_date
from floorledger.domain.chain import SealedEvent, fault_of
from floorledger.domain.check import check
from floorledger.domain.claim import Facts
from floorledger.domain.codec import from_bytes
from floorledger.domain.event import Decision, Event, Hold, OrderState, OrderStatus, Release, Reversal, Verdict
from floorledger.domain.exception import ExceptionCase, ExceptionEnd, ExceptionState, ownership
from floorledger.domain.finding import Finding, Severity, worst
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy, Role
from floorledger.domain.position import apply
from floorledger.domain.posting import ExactLine, JournalLine, NotPostable, exact_lines, journal, mirror
from floorledger.domain.variance import Booked, Variance, decompose
from floorledger.services.ports import Clock, HubStore, HubTx, Signer, Verifier
from floorledger.services.records import (
    FeedKind,
    HubFindings,
    Note,
    Outcome,
    People,
    Prediction,
    Push,
    PushResult,
    Receipt,
    Standing,
    StandingChange,
)
