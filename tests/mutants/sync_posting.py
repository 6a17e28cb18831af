"""Planted bugs of posting: the ERP is asked twice, in the wrong order, or believed."""

from tests.mutants.mutant import SyncMutant

_WORKER = "app/floorledger/services/posting.py"
_PORTS = "app/floorledger/services/posting_ports.py"
_LANES = "app/floorledger/adapters/lanes.py"
_TESTS = "services/test_posting_worker.py"
_SIMULATION = "simulation"

POSTING = (
    SyncMutant(
        _WORKER,
        "        document = self._ledger.find(key)\n        if document is not None:",
        "        document = None\n        if document is not None:",
        "resend without a look: what an earlier run has booked is booked again",
        _SIMULATION,
    ),
    SyncMutant(
        _WORKER,
        "if outcome in (Outcome.UNREACHABLE, Outcome.CONFLICT, Outcome.REFUSED):",
        "if outcome is Outcome.IN_DOUBT:\n"
        "            outcome = self._ledger.post(key, day, lines)\n"
        "        if outcome in (Outcome.UNREACHABLE, Outcome.CONFLICT, Outcome.REFUSED):",
        "resend on timeout: a request without an answer is sent again at once",
        _SIMULATION,
    ),
    SyncMutant(
        _PORTS,
        "DOUBT = timedelta(seconds=30)",
        "DOUBT = timedelta(seconds=0)",
        "a lane in doubt is tried again while the first request is still under way",
        _SIMULATION,
    ),
    SyncMutant(
        _WORKER,
        "if booking.outcome is Outcome.UNREACHABLE:\n                self.is_erp_away = True\n                return",
        "if booking.outcome in (Outcome.UNREACHABLE, Outcome.IN_DOUBT):\n"
        "                self.is_erp_away = True\n                return",
        "in doubt is treated as never sent: the lane does not rest and holds up the others",
        f"{_TESTS}::test_an_order_in_doubt_waits_and_the_others_go_on",
    ),
    SyncMutant(
        _WORKER,
        "sorted(self._ledger.read_back(document), key=_order) == sorted(lines, key=_order)",
        "bool(document)",
        "posted counts as verified before it is read back",
        _SIMULATION,
    ),
    SyncMutant(
        _WORKER,
        "        if not may():\n            raise _LaneLost\n",
        "",
        "a poster that stood still sends what another one has sent meanwhile",
        f"{_TESTS}::test_a_poster_that_lost_its_order_while_it_asked_the_erp_sends_nothing",
    ),
    SyncMutant(
        _WORKER,
        "return outcome, self._ledger.find(key)",
        "return outcome, self._ledger.find(key) or key",
        "an ERP that says yes and books nothing is believed",
        f"{_TESTS}::test_an_erp_that_says_yes_and_books_nothing_is_not_believed",
    ),
    SyncMutant(
        _WORKER,
        "return order_no in self._held and order_no not in self._resting",
        "return order_no in self._held",
        "lane order ignored: an order goes on behind a journal in doubt",
        f"{_TESTS}::test_an_order_in_doubt_waits_and_the_others_go_on",
    ),
    SyncMutant(
        _WORKER,
        "            if booking.order_no in self._held:\n",
        "            if booking.order_no:\n",
        "a poster that lost its lease keeps what another has taken over",
        f"{_TESTS}::test_a_poster_that_was_too_slow_keeps_nothing_of_what_another_took_over",
    ),
    SyncMutant(
        _LANES,
        'or_(t.lane.c.holder != bindparam("by"), and_(',
        'or_(t.lane.c.holder == bindparam("by"), and_(',
        "leases are not looked at: two posters work on one order",
        f"{_TESTS}::test_two_posters_never_work_on_one_order",
    ),
    SyncMutant(
        _LANES,
        "t.lane.c.held_until, t.lane.c.not_before).where(",
        "t.lane.c.held_until, t.lane.c.attempts.label('not_before')).where(",
        "a second doubt looks like the first one: its lane is taken for one that was seen unchanged",
        f"{_TESTS}::test_a_lane_that_moved_and_is_in_doubt_again_rests_anew",
    ),
    SyncMutant(
        _WORKER,
        "            if booking.may_be_under_way:",
        "            if booking.may_be_under_way and not settled:",
        "what breaks the connector is sent again as soon as somebody hands it over",
        f"{_TESTS}::test_what_is_set_aside_because_it_breaks_the_connector_is_not_sent_again_at_once",
    ),
    SyncMutant(
        _LANES,
        ".order_by(t.to_post.c.post_no)",
        ".order_by(t.to_post.c.event_id.desc())",
        "journals reach the ERP in another order than the hub's",
        f"{_TESTS}::test_everything_is_booked_once_in_the_hubs_order_and_verified",
    ),
)
