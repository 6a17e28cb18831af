"""The planted bugs: each a small, plausible change of the domain that some test must notice.

Each names the file, the text as it stands there (exactly once), what is planted instead, why it matters, and the test
files that are run against it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutant:
    """A planted bug in ``app/floorledger/domain/<file>``, looked for by ``tests/domain/<test>`` files."""

    file: str
    original: str
    planted: str
    why: str
    tests: str

    @property
    def path(self) -> str:
        """The file, seen from the root of the repository."""
        return f"app/floorledger/domain/{self.file}"


DOMAIN = (
    # --- numbers --------------------------------------------------------------------------------------------------
    Mutant(
        "number.py",
        "(2 * abs(value.numerator) + value.denominator) //",
        "(2 * abs(value.numerator) + value.denominator - 1) //",
        "halves go towards zero: 14.625 becomes 14.62",
        "test_number.py",
    ),
    Mutant(
        "number.py",
        "return magnitude if value >= 0 else -magnitude",
        "return magnitude if value >= 0 else 1 - magnitude",
        "below zero is rounded another way: a credit differs from its debit",
        "test_number.py",
    ),
    Mutant(
        "number.py",
        r"(?:\.(\d{1,6}))?",
        r"(?:\.(\d{1,7}))?",
        "a seventh decimal is read and cut off in silence",
        "test_number.py",
    ),
    Mutant(
        "number.py",
        "(floors[key] - parts[key], -abs(parts[key]), key)",
        "(floors[key] - parts[key], abs(parts[key]), key)",
        "a tie goes to the smaller share",
        "test_number.py",
    ),
    Mutant(
        "number.py",
        "for key, part in parts.items() if part != 0)",
        "for key, part in parts.items())",
        "a cent is put on a part that is zero",
        "test_number.py",
    ),
    # --- units ----------------------------------------------------------------------------------------------------
    Mutant(
        "unit.py",
        "if base != exact and decimals == 0:",
        "if base != exact and decimals < 0:",
        "0.3 dozen become 4 pieces",
        "test_unit.py",
    ),
    Mutant("unit.py", "if base == 0:", "if base < 0:", "4 mg become nothing, and are recorded", "test_unit.py"),
    Mutant(
        "unit.py",
        "base = round_half_away(exact / step) * step",
        "base = (exact // step) * step",
        "measured quantities are cut off instead of rounded",
        "test_unit.py",
    ),
    Mutant(
        "unit.py",
        "base_is_counted and factor.uom in package_units and factor.value < 1",
        "base_is_counted and factor.value < 1",
        "the right 1 ML = 0.005 cartridges is switched off",
        "test_unit.py",
    ),
    Mutant(
        "unit.py",
        "if min(self.entered, self.base, self.factor_num, self.factor_den) <= 0:",
        "if min(self.entered, self.factor_num, self.factor_den) <= 0:",
        "a negative quantity enters as an event and posts the other way round",
        "test_unit.py",
    ),
    # --- calendar -------------------------------------------------------------------------------------------------
    Mutant(
        "calendar.py",
        "if plant.dated_by_end else day,",
        "if not plant.dated_by_end else day,",
        "a night shift after midnight counts for the next day",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "if moment < run.interval.end else None",
        "if moment <= run.interval.end else None",
        "the minute after a shift still counts for it",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "replace(tzinfo=zone(time_zone), fold=0).astimezone(UTC)",
        "replace(tzinfo=zone(time_zone), fold=1).astimezone(UTC)",
        "a repeated hour is taken for its second time",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "begin + timedelta(minutes=pause.duration_min)",
        "begin + timedelta(minutes=pause.duration_min + pause.start_minute)",
        "a break is longer than the plan says, and nobody is paid for it",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "if day in holidays else",
        "if day in holidays[1:] else",
        "a holiday is a working day",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "return moment.astimezone(zone(time_zone))",
        "return moment",
        "dates follow the device's offset, not the plant's clock",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "day > closed_through:",
        "day >= closed_through:",
        "the last day of a closed period is posted into",
        "test_calendar.py",
    ),
    Mutant(
        "calendar.py",
        "return max(local(received_at, time_zone).date(), closed_through + DAY)",
        "return local(received_at, time_zone).date()",
        "what arrives before a closed month is over is posted into it",
        "test_calendar.py",
    ),
    # --- intervals, paid time, punches, periods -------------------------------------------------------------------
    Mutant(
        "interval.py",
        'self.start.astimezone(UTC))\n        object.__setattr__(self, "end", self.end.astimezone(UTC))',
        'self.start)\n        object.__setattr__(self, "end", self.end)',
        "a night of the clock change lasts what the wall clock says",
        "test_interval.py test_punch.py",
    ),
    Mutant(
        "interval.py",
        "merged[-1] = Interval(merged[-1].start, max(merged[-1].end, interval.end))",
        "merged[-1] = Interval(merged[-1].start, interval.end)",
        "a short job inside a long one cuts the long one off",
        "test_interval.py",
    ),
    Mutant(
        "interval.py",
        "busy_until is not None and span.start < busy_until",
        "busy_until is not None and span.start <= busy_until",
        "one job after the other is an overlap",
        "test_interval.py",
    ),
    Mutant(
        "tending.py",
        "presence += max(crews) * seconds",
        "presence += sum(crews) * seconds",
        "who tends two machines is paid twice",
        "test_tending.py",
    ),
    Mutant(
        "tending.py",
        "for pause in breaks if not pause.paid]",
        "for pause in breaks]",
        "paid breaks are not paid",
        "test_tending.py",
    ),
    Mutant(
        "tending.py",
        "measured = [job for job in work if job.measured]",
        "measured = list(work)",
        "a default duration counts as presence",
        "test_tending.py",
    ),
    Mutant(
        "punch.py",
        "if not self.person_id.strip():",
        "if self.person_id is None:",
        "the clock starts before the operator is chosen",
        "test_punch.py",
    ),
    Mutant(
        "punch.py",
        "stated - (finish - begin) == later - finish",
        "stated - (finish - begin) >= later - finish",
        "every long labour time is taken for a day that rolled over",
        "test_punch.py",
    ),
    Mutant(
        "period.py",
        "yield Interval(start, min(boundary, end)), period.last",
        "yield Interval(start, min(boundary, end)), period.last + DAY",
        "the last hours of a month are posted into the next one",
        "test_period.py",
    ),
    Mutant(
        "period.py",
        "seconds * exact_s(piece.length) / whole",
        "seconds * exact_s(piece.length) // whole",
        "the seconds of a split do not sum to what was worked",
        "test_period.py",
    ),
    Mutant(
        "kpi.py",
        "weighted = total_of(weight * oee for weight, oee in known if oee is not None)",
        "weighted = total_of(oee for _, oee in known if oee is not None)",
        "OEE is averaged",
        "test_kpi.py",
    ),
    # --- positions ------------------------------------------------------------------------------------------------
    Mutant(
        "position.py",
        "good=sign * qty.base, held=-sign * qty.base",
        "good=sign * qty.base",
        "a released piece is good and still held",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "case Hold(qty=qty, item=None) if qty is not None:",
        "case Hold(qty=qty) if qty is not None:",
        "a held lot of a component counts as held pieces of the order",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return _component(position, item, sign * qty.base)",
        "return _component(position, item, qty.base)",
        "an undone consumption counts twice",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        'key = (event.operation_no or "", event.work_center or "", kind)',
        'key = (event.operation_no or "", "", kind)',
        "hours at another work centre lose their rate",
        "test_position.py",
    ),
    Mutant(
        "position.py",
        "return old if old is not None and old not in _FLOOR and new in _FLOOR else new",
        "return new",
        "a late start from the floor reopens a complete order",
        "test_position.py",
    ),
    # --- canonical form -------------------------------------------------------------------------------------------
    Mutant(
        "codec.py",
        "    if type(value) is not kind:\n",
        "    if not isinstance(value, kind):\n",
        "true passes for the integer 1",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        "    if to_bytes(value) != body:\n",
        "    if from_json(kind, loads(to_bytes(value))) != value:\n",
        "one event has many byte forms, each with a hash of its own",
        "test_codec.py",
    ),
    Mutant("codec.py", "sort_keys=True", "sort_keys=False", "keys stand as they come", "test_codec.py"),
    Mutant("codec.py", "ensure_ascii=False", "ensure_ascii=True", "text is escaped beyond RFC 8785", "test_codec.py"),
    Mutant(
        "codec.py",
        "parse_float=_no_number, parse_int=_no_number",
        "parse_float=_no_number",
        "bare integers are read",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        """                raise CodecError(f"{kind.__name__} has no field {name!r}")
""",
        """                continue
""",
        "a field that nobody knows is dropped in silence",
        "test_codec.py",
    ),
    Mutant(
        "codec.py",
        "            if held is not None:\n",
        "            if held:\n",
        "what is zero, empty or false is left out of what is signed",
        "test_codec.py",
    ),
    # --- chain ----------------------------------------------------------------------------------------------------
    Mutant(
        "chain.py",
        "    if row.prev_hash != prev_hash:\n",
        "    if not prev_hash:\n",
        "rows may be left out if their numbers are made to fit",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "    if not verify(row.hash, row.signature):\n",
        "    if not row.signature:\n",
        "any signature will do",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "(event.event_id, event.device_id, event.device_seq) != (row.event_id, row.device_id, row.device_seq)",
        "(event.device_id, event.device_seq) != (row.device_id, row.device_seq)",
        "a row can be given another event's id: its effect is lost as a duplicate",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "dict.fromkeys((row.hash, next_hash(row.prev_hash, row.body)))",
        "(row.hash,)",
        "one changed hash is reported at two rows",
        "test_chain.py",
    ),
    Mutant(
        "chain.py",
        "hashlib.sha256(prev_hash + body)",
        "hashlib.sha256(body)",
        "the order of rows is not part of the hash",
        "test_chain.py",
    ),
    # --- checks ---------------------------------------------------------------------------------------------------
    Mutant(
        "check.py",
        "elif facts.target.actor == claim.actor:",
        "elif facts.target.event_id == claim.actor:",
        "who captured an event approves it",
        "test_check.py",
    ),
    Mutant(
        "check.py",
        "late = claim.captured_at - ended",
        "late = facts.now - ended",
        "a hub that was down makes every entry late",
        "test_check.py",
    ),
    Mutant(
        "check.py",
        "seconds > facts.policy.time_block_h * 3600",
        "seconds > facts.policy.time_block_h * 60 * 24",
        "half a day is taken for a day",
        "test_check.py",
    ),
    Mutant(
        "check.py",
        "release.qty.base > facts.remaining_held",
        "release.qty.base >= facts.remaining_held",
        "the last held pieces cannot be released",
        "test_check.py",
    ),
    Mutant(
        "check.py",
        "    yield from _times(claim, facts)\n",
        "    if not claim.order_no:\n        yield from _times(claim, facts)\n",
        "after one finding the others are not looked for",
        "test_check.py",
    ),
    Mutant(
        "check.py",
        "        if _needs_operation(claim.detail):\n",
        "        if False:\n",
        "pieces of no operation are taken, and never reach finished goods",
        "test_check.py",
    ),
    Mutant(
        "check_quantity.py",
        "block = over > facts.policy.over_completion_block",
        "block = over >= facts.policy.over_completion_block",
        "exactly five per cent over is blocked",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "good = Micro(tally.good + detail.qty.base)",
        "good = detail.qty.base",
        "over-completion looks at one report, not at all of them",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "upstream = facts.position.operation(before).good",
        "upstream = facts.position.operation(before).reported",
        "pieces scrapped upstream may go on",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "over = used + actual - need",
        "over = actual - need",
        "what the order has used already does not count",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "_fits(ratio, per_entered / factor.value)",
        "_fits(ratio, 1 / factor.value)",
        "a slip is told by the wrong pair of units, and the suggestion is wrong",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "whole and used + meant * per_entered <= most",
        "whole",
        "suggests what would be far too much again",
        "test_check_quantity.py",
    ),
    Mutant(
        "check_quantity.py",
        "lot.expires < local(claim.occurred_start, facts.master.time_zone).date()",
        "lot.expires <= local(claim.occurred_start, facts.master.time_zone).date()",
        "a lot is refused on its last good day",
        "test_check_quantity.py",
    ),
    # --- standards ------------------------------------------------------------------------------------------------
    Mutant(
        "standard.py",
        "numbers[: numbers.index(operation_no) + 1]",
        "numbers[: numbers.index(operation_no)]",
        "scrap is valued without the operation that made it",
        "test_standard.py",
    ),
    Mutant(
        "standard.py",
        "per_piece=zero if line.fixed else line.qty_per",
        "per_piece=line.qty_per",
        "a fixed quantity is asked for with every piece too",
        "test_standard.py",
    ),
    Mutant(
        "standard.py",
        "(CostKind.VOH, labour)",
        "(CostKind.VOH, machine)",
        "overhead is absorbed on machine hours",
        "test_standard.py",
    ),
    # --- postings -------------------------------------------------------------------------------------------------
    Mutant(
        "posting.py",
        "amount_minor=posted_minor - before.posted_minor,",
        "amount_minor=to_minor(line.amount, minor_digits),",
        "each line is rounded for itself: three thirds of 10.00 are 9.99",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "event.operation_no != standard.last_operation.operation_no",
        "event.operation_no is None",
        "every operation's output is received as finished goods",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "case ScrapOutput(qty=qty) if policy.scrap_mode is ScrapMode.B:",
        "case ScrapOutput(qty=qty):",
        "mode A expenses scrap too",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "[CostKind.FOH] * policy.absorb_foh",
        "[CostKind.FOH]",
        "fixed overhead is absorbed where the plant does not",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "return _pair(Role.WIP, Role.RM,",
        "return _pair(Role.RM, Role.WIP,",
        "an issue raises stock and lowers WIP",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "    for line in lines:\n        key = (order_no, line.role, line.cost_line)",
        "    for line in (*lines, *lines):\n        key = (order_no, line.role, line.cost_line)",
        "every event posts twice; the trial balance stays zero",
        "test_effect.py",
    ),
    Mutant(
        "posting.py",
        "exact=before.exact - line.exact, posted_minor=before.posted_minor - line.amount_minor",
        "exact=before.exact - line.exact, posted_minor=before.posted_minor",
        "after an undo the next posting takes back the amount once more",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "owed[line.role] = owed.get(line.role, 0) - line.amount_minor",
        "owed[line.role] = owed.get(line.role, 0)",
        "a second closing settles everything again",
        "test_posting.py",
    ),
    Mutant(
        "posting.py",
        "case Time(kind=kind, worked_s=worked_s):",
        "case Time(kind=kind, paid_s=worked_s):",
        "paid hours are charged to the order instead of worked ones",
        "test_posting.py",
    ),
    # --- effects --------------------------------------------------------------------------------------------------
    Mutant(
        "effect.py",
        "return 6 if policy.absorb_foh else 4",
        "return 6",
        "the yardstick expects fixed overhead everywhere",
        "test_effect.py",
    ),
    Mutant(
        "effect.py",
        "return 2 if at_receipt and qty is not None else 0",
        "return 0",
        "the yardstick forgets released pieces",
        "test_effect.py",
    ),
    # --- policy ---------------------------------------------------------------------------------------------------
    Mutant(
        "policy.py",
        "        if missing:\n",
        "        if len(missing) > 1:\n",
        "a policy without one account loads, and the posting falls over",
        "test_policy.py",
    ),
    # --- variances ------------------------------------------------------------------------------------------------
    Mutant(
        "flow.py",
        "total_of(self.scrap[number] + self.waiting[number] for number in after)",
        "total_of(self.waiting[number] for number in after)",
        "scrap is counted twice: as scrap and as usage",
        "test_variance.py",
    ),
    Mutant(
        "flow.py",
        "after = self.numbers[self.numbers.index(operation_no) :]",
        "after = self.numbers[self.numbers.index(operation_no) + 1 :]",
        "scrap at an operation is allowed no cost of that operation",
        "test_variance.py",
    ),
    Mutant(
        "flow.py",
        "Fraction(0)) + to_fraction(Micro(tally.held + tally.rework))",
        "Fraction(0))",
        "pieces on hold are not in WIP",
        "test_variance.py",
    ),
    Mutant(
        "variance_step.py",
        "            gap -= rate_of(centers[home], kind)\n",
        "",
        "hours at another work centre are counted at their whole rate",
        "test_variance.py",
    ),
    Mutant(
        "variance_step.py",
        'value_only(Category.SCRAP, "scrap:expensed", expensed)',
        'value_only(Category.SCRAP, "scrap:expensed", -expensed)',
        "what mode B has expensed is charged once more",
        "test_variance.py",
    ),
    Mutant(
        "variance.py",
        "open_minor = to_minor(sum_exact + open_wip, minor_digits) - total_exact",
        "open_minor = to_minor(open_wip, minor_digits)",
        "an open order shows a cent that nothing explains",
        "test_variance.py",
    ),
    Mutant(
        "variance.py",
        "residual = 0 if 2 * abs(leftover) <= booked.lines else leftover",
        "residual = 0 if abs(leftover) <= booked.lines else leftover",
        "a missing posting passes for rounding",
        "test_variance.py",
    ),
    Mutant(
        "formula.py",
        "lot_cost * (1 - actual_qty / planned_qty)",
        "lot_cost * (1 - planned_qty / planned_qty)",
        "no lot is ever too small",
        "test_variance.py",
    ),
    Mutant(
        "difference.py",
        "line.role is Role.WIP and not line.cost_line.startswith(CLOSING)",
        "line.role is Role.WIP",
        "after closing the variance is gone",
        "test_variance.py",
    ),
)
