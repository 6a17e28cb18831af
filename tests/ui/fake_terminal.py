"""A terminal service that remembers what was asked and answers plausibly from frozen data; no log, no checks."""

from dataclasses import replace

from floorledger.services.views import Action, LastScan, Page, Tone
from tests.ui import terminal_scenes as scenes

PANELS = {
    Action.REPORT: scenes.REPORT,
    Action.CONSUME: scenes.CONSUME,
    Action.TIME: scenes.TIME,
    Action.HOLD: scenes.HOLD,
    Action.UNDO: scenes.UNDO,
}

LABELS = {
    "Badges": (("A. Novak, operator", b"BADGE-1042"), ("S. Adeyemi, supervisor", b"BADGE-0071")),
    "Orders": (("WO 48213 Pump housing", b"WO48213/20"), ("WO 48190 Cover", b"WO48190/10")),
    "Lots": (("RESIN-7 lot R7-112", b"0104012345678901\x1d10R7-112"), ("Blocked lot", b"10R6-998")),
    "Reasons": (("Flash", b"R:FLASH"), ("Short shot", b"R:SHORT")),
    "Commands": (("OK", b"C:OK"), ("UNDO", b"C:UNDO"), ("GOOD", b"C:GOOD")),
}


class FakeTerminalService:
    """Answers each intent with a changed view. ``asked`` lists the calls in order."""

    def __init__(self, start=None):
        self.now = start or scenes.OFFLINE
        self.asked = []
        self.devices = []
        self.photo_orders = 0

    def view(self):
        return self.now

    def weigh(self, weight):
        self.asked.append(("weigh", weight))
        return self.now

    def scan(self, raw, device=""):
        self.devices.append(device)
        self.asked.append(("scan", raw))
        if raw.startswith(b"BADGE"):
            start = scenes.OFFLINE if self.now.person is None else self.now
            return self._show(replace(start, receipt=None, last_scan=self._said(raw, "A. Novak signed in")))
        if raw.startswith((b"01", b"(01)")):
            return self._show(replace(self.now, panel=scenes.CONSUME, last_scan=scenes.SCAN))
        if raw.startswith(b"R:"):
            reasons = scenes.group("reasons", "Reason", *scenes.REASONS, chosen="Flash")
            panel = replace(scenes.REPORT_SCRAP, groups=(reasons, scenes.final()))
            return self._show(replace(self.now, panel=panel, last_scan=self._said(raw, "Reason: flash")))
        if raw == b"C:GOOD":
            return self._show(replace(self.now, panel=scenes.REPORT, last_scan=self._said(raw, "Good / scrap")))
        if raw == b"C:OK":
            return self.record()
        return self._show(replace(self.now, last_scan=scenes.REFUSED))

    def broken_scan(self, raw):
        self.asked.append(("broken_scan", raw))
        return self._show(replace(self.now, last_scan=replace(scenes.REFUSED, meaning="Half a label. Scan again")))

    def open(self, action):
        self.asked.append(("open", action))
        return self._show(replace(self.now, panel=PANELS[action]))

    def print_request(self):
        return "Nothing is printed here."

    def print_ordered(self, number):
        return None

    def printed(self, number, outcome):
        return self.now

    def show(self, page, key=""):
        self.asked.append(("show", page, key))
        return self._show(replace(self.now, panel=None, page=page, page_key=key))

    def press(self, key):
        self.asked.append(("press", key))
        pin = self.now.people.pin
        if pin is not None:
            digits = {"back": max(0, pin.typed - 1), "clear": 0}.get(key, pin.typed + 1)
            if digits == pin.length:
                return self._show(replace(scenes.OFFLINE, last_scan=self._said(b"", "S. Adeyemi is signed in.")))
            return self._people(pin=replace(pin, typed=digits))
        if self.now.panel is None:
            return self.now
        return self._typed(key)

    def focus(self, field):
        self.asked.append(("focus", field))
        numbers = tuple(replace(one, active=one.field is field) for one in self.now.panel.numbers)
        return self._panel(numbers=numbers)

    def open_job(self, order_no, operation_no):
        self.asked.append(("open_job", order_no, operation_no))
        return self._show(replace(self.now, page=Page.WORK, last_scan=self._said(b"", f"Order {order_no}")))

    def choose(self, group, key):
        self.asked.append(("choose", group, key))
        if group == "jobs":
            return self.now
        blocked = None if group == "reasons" else self.now.panel.record_blocked
        if group == "units":
            return self._panel(units=_chosen(self.now.panel.units, key))
        groups = tuple(
            replace(one, choices=_chosen(one.choices, key)) if one.key == group else one
            for one in self.now.panel.groups
        )
        return self._panel(groups=groups, record_blocked=blocked)

    def take_weight(self):
        self.asked.append(("take_weight",))
        numbers = tuple(replace(one, text="12.345") for one in self.now.panel.numbers)
        return self._panel(numbers=numbers, record_blocked=None)

    def ask_photo(self):
        self.asked.append(("ask_photo",))
        self.photo_orders += 1
        return self._panel(photo_order=self.photo_orders)

    def keep_photo(self, number, content):
        self.asked.append(("keep_photo", number))
        return self._panel(photo=content, photo_order=None)

    def no_photo(self, number, why):
        self.asked.append(("no_photo", number, why))
        self.now = replace(self.now, last_scan=replace(self._said(b"", why), tone=Tone.LOOK))
        return self._panel(photo_order=None)

    def remove_photo(self):
        self.asked.append(("remove_photo",))
        return self._panel(photo=None, photo_order=None)

    def take_suggestion(self):
        self.asked.append(("take_suggestion",))
        numbers = tuple(replace(one, text="12.0") for one in self.now.panel.numbers)
        return self._panel(numbers=numbers, findings=(), suggestion=None, keep=None, record_blocked=None)

    def record(self, *, keep=False):
        self.asked.append(("record", keep))
        if self.now.panel is None:
            return self.now
        new = scenes.entry(65, 14, 32, "12.0 kg RESIN-7", can_undo=True)
        said = self._said(b"", "12.0 kg RESIN-7 recorded")
        return self._show(replace(self.now, panel=None, tape=(new, *self.now.tape), tape_owed=38, last_scan=said))

    def cancel(self):
        self.asked.append(("cancel",))
        return self._show(replace(self.now, panel=None, people=scenes.PeopleView()))

    def ask_supervisor(self):
        self.asked.append(("ask_supervisor",))
        return self._people(approval=scenes.APPROVAL)

    def explain(self, code):
        self.asked.append(("explain", code))
        approval = self.now.people.approval
        reasons = tuple(replace(one, chosen=one.code == code) for one in approval.reasons)
        return self._people(approval=replace(approval, reasons=reasons, needs_reason=False))

    def acknowledge(self):
        self.asked.append(("acknowledge",))
        return self._people(handover=None)

    def lock(self):
        self.asked.append(("lock",))
        return self._people(lock=scenes.LOCK)

    def leave_kiosk(self):
        self.asked.append(("leave_kiosk",))
        return self._people(leaving=True)

    def enter_kiosk(self):
        self.asked.append(("enter_kiosk",))
        return self._people(kiosk_open=False)

    def undo(self, event_id):
        self.asked.append(("undo", event_id))
        tape = tuple(
            replace(row, mark="undone", can_undo=False) if row.event_id == event_id else row for row in self.now.tape
        )
        return self._show(replace(self.now, tape=tape))

    def sign_out(self):
        self.asked.append(("sign_out",))
        return self._show(replace(scenes.SIGNED_OUT, receipt=scenes.RECEIPT, link=self.now.link))

    def set_online(self, online):
        self.asked.append(("set_online", online))
        link = scenes.ONLINE.link if online else scenes.OFFLINE.link
        return self._show(replace(self.now, link=link))

    def _typed(self, key):
        """Type into the active number; 120 kg is what the sketch shows."""
        active = next(one for one in self.now.panel.numbers if one.active)
        text = {"back": active.text[:-1], "clear": ""}.get(key, active.text + key)
        if self.now.panel.action is Action.CONSUME and text == "120":
            return self._show(replace(self.now, panel=scenes.CONSUME_LOOK))
        numbers = tuple(replace(one, text=text) if one.active else one for one in self.now.panel.numbers)
        blocked = None if text else "Enter a number first."
        return self._panel(numbers=numbers, findings=(), suggestion=None, keep=None, record_blocked=blocked)

    def _people(self, **changes):
        return self._show(replace(self.now, people=replace(self.now.people, **changes)))

    def _panel(self, **changes):
        return self._show(replace(self.now, panel=replace(self.now.panel, **changes)))

    def _show(self, view):
        self.now = view
        return view

    @staticmethod
    def _said(raw, meaning):
        return LastScan(shown=raw.decode(), meaning=meaning, next="", tone=Tone.TAKEN)


def _chosen(options, key):
    return tuple(replace(one, chosen=one.key == key) for one in options)
