"""The plant's notification file: YAML that people edit; a line that cannot be right is named.

What the keys mean is said in the file that ships, resources/policy/notify.yaml, and in domain/notify.py.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlsplit

import yaml

from floorledger.domain.codec import Json, from_json
from floorledger.domain.exception import CODES, OWNERSHIP, Group
from floorledger.domain.finding import Severity
from floorledger.domain.notify import Channel, Reason, Rules, Tls
from floorledger.services.file_problems import FileFault, Wrong
from floorledger.services.yaml_node import Problems, Reader, choice, count, number, parse, word

_ADDRESS = re.compile(r"[^\s@<>\",;:\\\x00-\x1f]{1,64}@[A-Za-z0-9.-]{1,255}")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_DAYS = {name: str(at) for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), start=1)}


class NotifyFault(FileFault):
    """A notification file that cannot be applied, with everything that is wrong with it."""


def read_rules(source: str | bytes, minor_digits: int, name: str = "notify") -> Rules:
    """The rules in a file's text; amounts are in the plant's currency. Raises NotifyFault."""
    reading = _Reading(minor_digits)
    root = parse(source, reading.problems)
    rules = None if root is None else reading.rules(root)
    if rules is None or reading.problems.lines():
        raise NotifyFault(name, reading.problems.lines())
    return rules


class _Reading:
    """One file being read."""

    def __init__(self, minor_digits: int) -> None:
        self.problems = Problems()
        self._digits = minor_digits
        self._hooks: set[str] = set()

    def rules(self, root: yaml.Node) -> Rules | None:
        """The rules, or None where something is wrong with them."""
        readers: dict[str, Reader] = {
            "mail": self._mail,
            "webhooks": self._webhooks,
            "critical": self._codes,
            "recipients": self._recipients,
        }
        data = self._record(root, readers, (), "the file")
        for node, to in self._unknown_hooks(root, data):
            self.problems.add(node, f"there is no webhook “{to}”")
        if "mail" not in data and any(each["channel"] == Channel.MAIL for each in _list(data.get("recipients"))):
            self.problems.add(root, "who is told by mail needs “mail”: the server")
        return None if self.problems.lines() else from_json(Rules, data)

    def _unknown_hooks(self, root: yaml.Node, data: Mapping[str, Json]) -> list[tuple[yaml.Node, str]]:
        told = (str(each["to"]) for each in _list(data.get("recipients")) if each["channel"] == Channel.WEBHOOK)
        return [(root, to) for to in told if to not in self._hooks]

    def _record(
        self, node: yaml.Node, readers: Mapping[str, Reader], needed: tuple[str, ...], what: str
    ) -> dict[str, Json]:
        entries = self.problems.entries(node, readers, what)
        for name in needed:
            if name not in entries:
                self.problems.add(node, f"{what} needs “{name}”")
        read = {name: self.problems.attempt(value, readers[name], name) for name, (_, value) in entries.items()}
        return {name: value for name, value in read.items() if value is not None}

    def _mail(self, node: yaml.Node) -> Json:
        readers: dict[str, Reader] = {
            "host": word,
            "port": count,
            "tls": choice(_words(Tls), "way to keep it private"),
            "from": _address,
            "user": word,
            "ca": word,
        }
        data = self._record(node, readers, ("host", "from"), "mail")
        data["sender"] = data.pop("from", "")
        if data.get("tls") == Tls.NONE and "user" in data:
            self.problems.add(node, "a password goes only over starttls or tls; leave out “user” or choose one of them")
        return data

    def _webhooks(self, node: yaml.Node) -> Json:
        readers: dict[str, Reader] = {"name": word, "url": _url, "ca": word}
        found = [
            self._record(each, readers, ("name", "url"), "a webhook") for each in self.problems.items(node, "webhooks")
        ]
        self._hooks = {str(each.get("name")) for each in found}
        return list(found)

    def _recipients(self, node: yaml.Node) -> Json:
        return [self._recipient(each) for each in self.problems.items(node, "recipients")]

    def _recipient(self, node: yaml.Node) -> Json:
        owners = {each for own in OWNERSHIP.values() for each in (own.owner, own.escalate_to)}
        readers: dict[str, Reader] = {
            "mail": _address,
            "webhook": word,
            "owners": self._several(choice({owner: owner for owner in sorted(owners)}, "owner of exceptions")),
            "codes": self._codes,
            "severities": self._several(choice(_words(Severity), "severity")),
            "when": self._several(choice(_words(Reason), "reason to be told")),
            "from": self._money,
            "quiet": self._quiet,
            "digest": self._digest,
        }
        data = self._record(node, readers, (), "a recipient")
        mail, hook = data.pop("mail", None), data.pop("webhook", None)
        if (mail is None) == (hook is None):
            self.problems.add(node, "a recipient is told by “mail” or by “webhook”, one of them")
        data |= {"channel": Channel.WEBHOOK if mail is None else Channel.MAIL, "to": mail or hook or ""}
        names = {"when": "reasons", "from": "least_minor"}
        return {names.get(name, name): value for name, value in data.items()}

    def _several(self, read: Reader) -> Reader:
        def all_of(node: yaml.Node) -> Json:
            found = (self.problems.attempt(each, read) for each in self.problems.items(node, "this"))
            return [value for value in found if value is not None]

        return all_of

    def _codes(self, node: yaml.Node) -> Json:
        known = {code: code for code in CODES} | {group.value: group.value for group in Group}
        return self._several(choice(known, "exception code or group"))(node)

    def _money(self, node: yaml.Node) -> Json:
        amount = number(node) * 10**self._digits
        if amount.denominator != 1 or "%" in word(node):
            raise Wrong(f"“{word(node)}” is not an amount with at most {self._digits} decimals")
        return str(amount.numerator)

    def _quiet(self, node: yaml.Node) -> Json:
        data = self._record(node, {"from": _minute, "to": _minute}, ("from", "to"), "quiet")
        return {"begin_min": data.get("from", "0"), "end_min": data.get("to", "0")}

    def _digest(self, node: yaml.Node) -> Json:
        days = self._several(choice(_DAYS, "day; write mon, tue, wed, thu, fri, sat or sun"))
        data = self._record(node, {"at": _minute, "on": days}, ("at",), "digest")
        made: dict[str, Json] = {"at_min": data.get("at", "0")}
        if "on" in data and not data["on"]:
            raise Wrong("a digest goes out on at least one day")
        return made | ({"weekdays": data["on"]} if "on" in data else {})


def _list(value: Json | None) -> list[dict[str, Json]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _words(kind: type[StrEnum]) -> dict[str, str]:
    return {member.value: member.value for member in kind}


def _address(node: yaml.Node) -> Json:
    text = word(node)
    if _ADDRESS.fullmatch(text) is None:
        raise Wrong(f"“{text}” is no mail address")
    return text


def _url(node: yaml.Node) -> Json:
    text = word(node)
    if not _is_web_address(text):
        raise Wrong(f"“{text}” is no address such as https://example.com/hook")
    return text


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("https", "http") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # brackets that do not fit, or no port
        return False


def _minute(node: yaml.Node) -> Json:
    match = _TIME.fullmatch(word(node))
    if match is None:
        raise Wrong(f"“{word(node)}” is no time of day such as 22:00")
    return str(60 * int(match[1]) + int(match[2]))
