"""The plant's control policy as a file that people edit (domain.md B5.1, B5.3): YAML, read exactly, wrong lines named.

What the keys mean is said in the file that ships, resources/policy/demo.yaml, and in domain/policy.py and tolerance.py.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum

import yaml

from floorledger.domain.codec import CodecError, Json, from_json, to_json
from floorledger.domain.event import EventType
from floorledger.domain.exception import CODES
from floorledger.domain.master import MasterData
from floorledger.domain.order import OrderType
from floorledger.domain.people import DECIDERS
from floorledger.domain.policy import (
    Automation,
    Costing,
    Policy,
    Risk,
    Role,
    Rung,
    ScrapMode,
    Stage,
    WipMethod,
    broken_rungs,
    unclear_stages,
)
from floorledger.domain.tolerance import NAMES, Rule, Tolerances, applied, faults, ties
from floorledger.services.file_problems import FileFault, Wrong
from floorledger.services.yaml_node import (
    Problems,
    Reader,
    choice,
    count,
    day,
    flag,
    line_of,
    number,
    parse,
    ratio,
    word,
)

_MINOR = "_minor"
_NEEDED = ("scrap_mode", "absorb_foh", "duplicate_scan_ms", "package_units", "counted_units", "accounts", "tolerances")
_OPTIONAL_TOLERANCES = frozenset(field.name for field in fields(Tolerances) if field.default is not MISSING)
_Entries = Mapping[str, tuple[yaml.Node, yaml.Node]]
_FIELD = re.compile(rf"(\w+){_MINOR}\b")


class PolicyFault(FileFault):
    """A policy file that cannot be applied, with everything that is wrong with it."""


def read_policy(source: str | bytes, master: MasterData, name: str = "policy") -> Policy:
    """The policy in a file's text, for a plant: amounts are in its currency, item groups and hold codes are its own.

    Raises PolicyFault with everything that is wrong, each with its line in ``name``.
    """
    reading = _Reading(master)
    root = parse(source, reading.problems)
    policy = None if root is None else reading.policy(root)
    if policy is None:
        raise PolicyFault(name, reading.problems.lines())
    return policy


class _Reading:
    """One file being read."""

    def __init__(self, master: MasterData) -> None:
        self.problems = Problems()
        self._master = master
        self._known = frozenset[str]()
        self._top: dict[str, Reader] = {
            "scrap_mode": choice(_words(ScrapMode), "scrap mode"),
            "absorb_foh": flag,
            "costing": choice(_words(Costing), "way of costing"),
            "wip_method": choice(_words(WipMethod), "way of valuing work in process"),
            "vendor_stock": flag,
            "negative_stock": flag,
            "negative_wip": flag,
            "closed_through": day,
            "package_units": self._words,
            "counted_units": self._words,
            "duplicate_scan_ms": count,
            "clock_jump_warn_s": count,
            "hasty_approval_s": count,
            "hold_review_h": count,
            "badge_only_roles": self._words,
            "idle_lock_min": count,
            "inspection_hold_code": self._hold_code,
            "line_materiality": _share,
            "line_materiality_floor": self._money,
            "plant_materiality": self._money,
            "always_investigate": self._codes,
            "expected_losses": self._losses,
            "accounts": self._accounts,
            "approval_ladder": self._ladder,
            "automation": self._automation,
        }

    def policy(self, root: yaml.Node) -> Policy | None:
        """The policy, or None where something is wrong with it."""
        known = (*self._top, "tolerances", "rules")
        entries = self.problems.entries(root, known, "the policy")
        if isinstance(root, yaml.MappingNode):
            for name in _NEEDED:
                if name not in entries:
                    self.problems.add(root, f"“{name}” is missing")
        data: dict[str, Json] = {}
        for name, read in self._top.items():
            if name in entries:
                data[_field(name)] = self.problems.attempt(entries[name][1], read, name)
        self._limits(entries, data)
        if self.problems.lines():
            return None
        try:
            return from_json(Policy, data)
        except CodecError as error:
            self.problems.add(root, str(error))
            return None

    # --- tolerances ---------------------------------------------------------------------------------------------------

    def _limits(self, entries: _Entries, data: dict[str, Json]) -> None:
        if "tolerances" not in entries:
            return
        key, node = entries["tolerances"]
        found = self.problems.entries(node, map(_key, NAMES), "tolerances")
        values = self._values(found)
        for name in NAMES:
            if _key(name) not in found and name not in _OPTIONAL_TOLERANCES:
                self.problems.add(key, f"the tolerance “{_key(name)}” is missing")
        stand_in: dict[str, Json] = {name: "0" for name in NAMES if name not in _OPTIONAL_TOLERANCES}
        limits = from_json(Tolerances, stand_in | values)
        self._known = frozenset(values) | _OPTIONAL_TOLERANCES
        self._range(limits, values, found)
        data |= values
        if "rules" in entries:
            data["rules"] = self._rules(entries["rules"][1], limits)

    def _values(self, entries: _Entries) -> dict[str, Json]:
        """The tolerances that read, by field."""
        present = {name: entries[_key(name)][1] for name in NAMES if _key(name) in entries}
        read = {name: self.problems.attempt(node, self._tolerance(name), _key(name)) for name, node in present.items()}
        return {name: value for name, value in read.items() if value is not None}

    def _tolerance(self, name: str) -> Reader:
        if name.endswith(_MINOR):
            return self._money
        return count if name.endswith(("_h", "_min")) else ratio

    def _range(self, limits: Tolerances, values: Mapping[str, Json], entries: _Entries) -> None:
        """What does not go together, at the line of one of ``values``; what did not read stands for nothing."""
        for fault in faults(limits):
            at = fault.name if fault.name in values else fault.other
            if at in values and {fault.name, fault.other or fault.name} <= {*values, *self._known}:
                self.problems.add(entries[_key(at)][0], _FIELD.sub(r"\1", fault.text))

    def _rules(self, node: yaml.Node, limits: Tolerances) -> Json:
        read = [(each, self._rule(each, limits)) for each in self.problems.items(node, "rules")]
        rules = [(each, rule) for each, rule in read if rule is not None]
        for tie in ties(tuple(rule for _, rule in rules)):
            first, second = rules[tie.first][0], rules[tie.second][0]
            self.problems.add(
                second,
                f"this rule and the one on line {line_of(first)} both speak for {_key(tie.name)}, and neither is more "
                f"specific; add a rule for what both name, or narrow one of them",
            )
        return [to_json(rule) for _, rule in rules]

    def _rule(self, node: yaml.Node, limits: Tolerances) -> Rule | None:
        """A rule that reads completely."""
        entries = self.problems.entries(node, ("for", *map(_key, NAMES)), "a rule")
        if "for" not in entries or len(entries) < 2:
            self.problems.add(node, "a rule says what it is “for”, and sets at least one tolerance")
            return None
        scope, values = self._scope(entries["for"][1]), self._values(entries)
        if scope is None or len(values) < len(entries) - 1:
            return None
        settings: list[Json] = [{"name": name, "value": value} for name, value in values.items()]
        rule = from_json(Rule, {"scope": scope, "settings": settings})
        self._range(applied(limits, [rule], rule.scope), values, entries)
        return rule

    def _scope(self, node: yaml.Node) -> dict[str, Json] | None:
        """What a rule is for; None where a part of it does not read."""
        groups = {item.group: item.group for item in self._master.items if item.group is not None}
        readers: dict[str, Reader] = {
            "plant": word,
            "item_group": choice(groups, "item group of this plant"),
            "order_type": choice(_words(OrderType), "order type"),
            "event_type": choice(_words(EventType), "event type"),
        }
        entries = self.problems.entries(node, readers, "“for”")
        found = {name: self.problems.attempt(value, readers[name], name) for name, (_, value) in entries.items()}
        if not found or None in found.values():
            return None
        return found

    # --- the rest -----------------------------------------------------------------------------------------------------

    def _money(self, node: yaml.Node) -> Json:
        digits = self._master.minor_digits
        amount = number(node) * 10**digits
        if amount.denominator != 1 or "%" in word(node):
            raise Wrong(f"“{word(node)}” is not an amount of {self._master.currency} with at most {digits} decimals")
        return str(amount.numerator)

    def _words(self, node: yaml.Node) -> Json:
        return [text for each in self.problems.items(node, "this") if (text := self.problems.attempt(each, word))]

    def _hold_code(self, node: yaml.Node) -> Json:
        codes = {reason.code: reason.code for reason in self._master.reasons if reason.group == "HLD"}
        return choice(codes, "hold code of this plant")(node)

    def _codes(self, node: yaml.Node) -> Json:
        read = choice({code: code for code in CODES}, "exception code")
        return [code for each in self.problems.items(node, "this") if (code := self.problems.attempt(each, read))]

    def _losses(self, node: yaml.Node) -> Json:
        codes = [reason.code for reason in self._master.reasons if reason.group == "HLD"]
        entries = self.problems.entries(node, codes, "expected_losses")
        return [
            {"hold_code": code, "probability": self.problems.attempt(value, _share, code)}
            for code, (_, value) in entries.items()
        ]

    def _accounts(self, node: yaml.Node) -> Json:
        entries = self.problems.entries(node, Role, "accounts")
        missing = [role for role in Role if role not in entries]
        if missing and isinstance(node, yaml.MappingNode):
            raise Wrong(f"no account for {', '.join(missing)}")
        return [
            {"role": role, "account": self.problems.attempt(value, word, role)} for role, (_, value) in entries.items()
        ]

    def _approvers(self, node: yaml.Node) -> Json:
        read = choice({role: role for role in sorted(DECIDERS)}, "role that approves")
        return [role for each in self.problems.items(node, "this") if (role := self.problems.attempt(each, read))]

    def _ladder(self, node: yaml.Node) -> Json:
        readers: dict[str, Reader] = {
            "up_to": self._money,
            "roles": self._approvers,
        }
        rows = list(self._records(node, readers, readers, "a step of the ladder"))
        self._check_list(broken_rungs(tuple(from_json(Rung, row) for _, row in rows)), rows)
        return [row for _, row in rows]

    def _automation(self, node: yaml.Node) -> Json:
        readers: dict[str, Reader] = {
            "risk": choice(_words(Risk), "risk"),
            "stage": choice(_words(Stage), "stage"),
            "event_type": choice(_words(EventType), "event type"),
            "from": self._money,
            "share": _share,
        }
        rows = list(self._records(node, readers, ("risk", "stage"), "a stage"))
        self._check_list(unclear_stages(tuple(from_json(Automation, row) for _, row in rows)), rows)
        return [row for _, row in rows]

    def _records(
        self, node: yaml.Node, readers: Mapping[str, Reader], needed: Iterable[str], what: str
    ) -> Iterator[tuple[yaml.Node, dict[str, Json]]]:
        """The records of a list that read completely, by field."""
        for each in self.problems.items(node, "this"):
            entries = self.problems.entries(each, readers, what)
            read = {name: self.problems.attempt(value, readers[name], name) for name, (_, value) in entries.items()}
            lacking = [name for name in needed if name not in entries]
            if lacking:
                self.problems.add(each, f"{what} needs “{'” and “'.join(lacking)}”")
            elif None not in read.values():
                yield each, {_field(name): value for name, value in read.items()}

    def _check_list(self, found: Iterable[tuple[int, str]], rows: list[tuple[yaml.Node, dict[str, Json]]]) -> None:
        for at, text in found:
            self.problems.add(rows[at][0], text)


def _share(node: yaml.Node) -> Json:
    value = number(node)
    if value > 1:
        raise Wrong(f"“{word(node)}” is more than 100 %")
    return str(value)


def _words(kind: type[StrEnum]) -> dict[str, str]:
    return {member.value: member.value for member in kind}


_FIELDS = {
    "line_materiality_floor": "line_materiality_floor_minor",
    "plant_materiality": "plant_materiality_minor",
    "approval_ladder": "ladder",
    "up_to": "up_to_minor",
    "from": "least_minor",
}


def _field(key: str) -> str:
    return _FIELDS.get(key, key)


def _key(name: str) -> str:
    """How a tolerance is called in the file: amounts are in currency there, not in minor units."""
    return name.removesuffix(_MINOR)


def _field_of(key: str) -> str:
    return next((name for name in NAMES if _key(name) == key), key)
