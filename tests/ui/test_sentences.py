"""A sentence of the services is recognised by its template and said in the language of the screen."""

import re
import time
from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtCore import QLocale

from floorledger.domain import finding
from floorledger.services import job_views, people_views, print_views, setup_views, views, workstation_views
from floorledger.services.views import LastScan, Step, TapeRow, Tone
from floorledger.ui.sentences import Sentences, Template, read_templates
from floorledger.ui.told import KEYED_PAIRS, KEYS, STATES, Teller, is_words, told
from tests.ui.languages import TRANSLATIONS
from tests.ui.terminal_scenes import NOW, SCENES

TEMPLATES = read_templates(TRANSLATIONS / "sentences.json")
PLACE = re.compile(r"\{(\d)\}")
ROWS = (finding, job_views, people_views, print_views, setup_views, views, workstation_views)
BRITAIN, GERMANY, CHINA = QLocale("en_GB"), QLocale("de_DE"), QLocale("zh_CN")

HOSTILE = {
    "N": ("0", "-12.5", "1234567", "3", "0.000001"),
    "Q": ("12 PCS", "0.5 kg", "-3 M2", "1000", "12345.678 ML"),
    "D": ("R7-112", "Resin, black", "O-ring (3.5 of NBR)", "good", "100"),
    "T": ("closed", "12.50 EUR", "2026-11-30", "technically complete", "no"),
}
SAYS_THE_SAME = {
    ("Order {0} is {1} already.", "Order {0} is closed already."),
    ("Was it {0}?", "Was it {0} {1}?"),
    ("{0}, lot {1}", "{0} {1}, lot {2}"),
    ("{0}, lot {1}.", "{0} {1}, lot {2}"),
}
"""Where data makes one sentence of two templates; both give the same text."""


def filled(template, values):
    return PLACE.sub(lambda place: values[template.kinds[int(place[1])]], template.text)


@pytest.mark.parametrize("turn", range(5))
def test_each_template_is_recognised_as_itself_whatever_stands_in_it(turn):
    sentences = Sentences(TEMPLATES, lambda text: text, BRITAIN)
    values = {kind: examples[turn] for kind, examples in HOSTILE.items()}
    found = {template.text: sentences.template_of(filled(template, values)) for template in TEMPLATES}
    others = {
        (text, other.text if other else None) for text, other in found.items() if other is None or other.text != text
    }
    assert others - SAYS_THE_SAME == set()


GERMAN = {
    "{0} of {1} {2} would be reported: {3} more than the order asks for.": "{0} von {1} {2} gemeldet: {3} zu viel.",
    "Scan its label.": "Etikett scannen.",
    "{0} needs a lot.": "{0} braucht eine Charge.",
    "Lot {0} expired on {1}.": "Charge {0} lief am {1} ab.",
    "{0} on hold: {1}": "{1}: {0} gesperrt",
    "scrap": "Ausschuss",
    "An approval would post nothing: {0}": "Nichts würde gebucht: {0}",
    "labour": "Lohn",
    "{0} or {1}": "{0} oder {1}",
    "supervisor": "Vorgesetzter",
    "Used {0}; it needs {1}.": "Braucht {1}, verbraucht {0}.",
    "Hold {0}, {1}": "{0} gesperrt, {1}",
    "Hold lot {0}, {1}": "Charge {0} gesperrt, {1}",
    "{0} takes two persons.": "{0} braucht zwei Personen.",
}
SOME = [
    Template("{0} of {1} {2} would be reported: {3} more than the order asks for.", "NNDN"),
    Template("Scan its label.", ""),
    Template("{0} needs a lot.", "D"),
    Template("Lot {0} expired on {1}.", "DT"),
    Template("{0} on hold: {1}", "QT"),
    Template("scrap", ""),
    Template("An approval would post nothing: {0}", "T"),
    Template("labour", ""),
    Template("{0} or {1}", "TT"),
    Template("supervisor", ""),
    Template("{0} takes two persons.", "T"),
    Template("Used {0}; it needs {1}.", "QQ"),
    Template("Hold {0}, {1}", "QD"),
    Template("Hold lot {0}, {1}", "DD"),
]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "1250 of 1000 PCS would be reported: 250 more than the order asks for.",
            "1.250 von 1.000 PCS gemeldet: 250 zu viel.",
        ),
        ("Resin, black needs a lot. Scan its label.", "Resin, black braucht eine Charge. Etikett scannen."),
        ("Lot R7-112 expired on 2026-11-09.", "Charge R7-112 lief am 9. Nov. 2026 ab."),
        ("12.5 kg on hold: scrap", "Ausschuss: 12,5\N{NO-BREAK SPACE}kg gesperrt"),
        (
            "An approval would post nothing: Resin needs a lot. Scan its label.",
            "Nichts würde gebucht: Resin braucht eine Charge. Etikett scannen.",
        ),
        ("10 Assembly, labour", "10 Assembly, Lohn"),
        ("1234.50 EUR takes two persons.", "1.234,50\N{NO-BREAK SPACE}EUR braucht zwei Personen."),
        ("WO1001 · scrap", "WO1001 · Ausschuss"),
        ("-1 EA of nothing known", "\N{MINUS SIGN}1 EA of nothing known"),
        ("12.5", "12,5"),
        ("1250", "1250"),
        ("Nobody wrote this. Scan its label.", "Nobody wrote this. Etikett scannen."),
        ("this or that", "this or that"),
        ("Used 1.5 KGM; it needs 2.", "Braucht 2, verbraucht 1,5\N{NO-BREAK SPACE}KGM."),
        (
            "Used 1500 GRM (1.5 KGM); it needs 2000 GRM (2 KGM).",
            "Braucht 2.000\N{NO-BREAK SPACE}GRM (2\N{NO-BREAK SPACE}KGM), "
            "verbraucht 1.500\N{NO-BREAK SPACE}GRM (1,5\N{NO-BREAK SPACE}KGM).",
        ),
        ("Hold 5 PCS, dim", "5\N{NO-BREAK SPACE}PCS gesperrt, dim"),
        ("Hold 5 PCS, Dimension in doubt", "5\N{NO-BREAK SPACE}PCS gesperrt, Dimension in doubt"),
        ("Hold lot R7, Dimension in doubt", "Charge R7 gesperrt, Dimension in doubt"),
        ("", ""),
    ],
)
def test_sentences_are_said_with_numbers_and_dates_of_the_locale(text, shown):
    assert Sentences(SOME, lambda template: GERMAN.get(template, template), GERMANY).say(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "\N{MINUS SIGN}4 PCE scrap, scratch",
        "\N{MINUS SIGN}4 PCE scrap, Scratched in the tool",
        "2 PCE into rework, burr",
        "Stop 10 min, tool",
        "Stop 10 min, No material there",
        "Hold 5 PCE, dim",
        "Hold 5 PCE, Dimension in doubt",
        "Hold lot R7, qa",
        "With 5 KGM the order has used 7 KGM of Resin, black; it needs 6.",
        "With 500 GRM the order has used 700 GRM (0.7 KGM) of Resin, black; it needs 600 GRM (0.6 KGM).",
        "500 GRM of Resin, black is 5 times what the whole order needs (0.1 KGM). Enter the quantity.",
        "500 GRM of Resin is 5 times what the whole order needs (100 GRM (0.1 KGM)). Enter the quantity.",
        "Lot R7 of Resin, black has 4 KGM left by what is known here; 5 would be taken. Check the lot and the number.",
        "9 KGM of Brass counted, 10 by the books: 1 less. Stock changes when it is approved.",
    ],
)
def test_what_was_stored_before_and_what_is_said_now_are_known(text):
    assert Sentences(TEMPLATES, lambda template: template, BRITAIN).knows(text)


def test_chinese_joins_sentences_without_a_blank():
    sentences = Sentences(SOME, lambda text: "。" if text == "Scan its label." else "一。", CHINA)
    assert sentences.say("Resin needs a lot. Scan its label.") == "一。。"


def rows_of(module):
    return [
        one
        for one in vars(module).values()
        if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.__name__
    ]


DATA = {
    *("key", "unit", "item", "lot", "description", "order_no", "operation_no", "operation", "work_center", "name"),
    *("used", "expected", "planned", "good", "scrap", "held", "pending", "left", "scrap_percent", "amount", "copies"),
    *("event_id", "mark", "shown", "plant", "person", "shift", "place", "badge", "faces", "pin_for", "page_key"),
    *("state", "page", "filter", "exception_id", "severity", "code", "line_id", "role", "account", "debit", "credit"),
    *("currency", "standard", "actual", "total", "residual", "standard_qty", "actual_qty", "wip", "suggested"),
    *("suggestion", "weigh", "sha256", "media_type", "untested", "waits_for", "search", "target_id", "person_id"),
    *("standard_min", "standard_hour", "actual_min", "actual_hour", "joined", "ca", "centers", "address", "url"),
    *("center", "shown_device", "device_id", "booked", "part_of", "steps"),
}
"""Names of fields that hold names, codes, units, keys or numbers: never words of ours."""


@pytest.mark.parametrize("module", ROWS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_text_field_of_a_row_is_words_or_data(module):
    texts = [(row.__name__, each.name) for row in rows_of(module) for each in fields(row) if "str" in str(each.type)]
    undecided = [name for name in texts if is_words(*name) == (name[1] in DATA) and name not in KEYS | STATES]
    assert undecided == []


def shout(text):
    return text.upper()


def test_told_changes_words_and_nothing_else():
    row = TapeRow(event_id="e1", at=NOW, text="good", step=Step.SENT, steps=5, mark="look", mark_text="why", owner="me")
    shouted = told(row, shout)
    assert (shouted.text, shouted.mark_text, shouted.owner) == ("GOOD", "WHY", "ME")
    assert (shouted.event_id, shouted.mark, shouted.step) == ("e1", "look", Step.SENT)
    trace = workstation_views.Trace(
        title="t", amount="1.00", facts=(("Order", "x"),), journal=(), findings=(), trail=(), path=(("line", "y"),)
    )
    assert told(trace, shout).facts == (("ORDER", "X"),)
    assert told(trace, shout).path == (("line", "Y"),)
    assert ("Trace", "path") in KEYED_PAIRS


def test_the_last_scan_stays_the_same_object_until_there_is_another():
    teller, view = Teller(shout), SCENES["ready"]
    assert teller.tell(view).last_scan is teller.tell(view).last_scan
    again = LastScan(shown="", meaning="Recorded.", next="", tone=Tone.TAKEN)
    one, other = replace(view, last_scan=again), replace(view, last_scan=replace(again))
    assert teller.tell(one).last_scan is not teller.tell(other).last_scan


def test_a_tape_of_a_hundred_rows_costs_next_to_nothing():
    """Budget: one millisecond for a view that was shown before, on a machine that is busy three times that."""
    sentences = Sentences(TEMPLATES, lambda text: text, GERMANY)
    rows = tuple(
        TapeRow(event_id=f"e{number}", at=NOW, text=f"+{number} PCS good", step=Step.SENT, steps=5)
        for number in range(100)
    )
    view, teller = replace(SCENES["ready"], tape=rows), Teller(sentences.say)
    teller.tell(view)
    took = []
    for _ in range(20):
        begin = time.perf_counter()
        teller.tell(view)
        took.append(time.perf_counter() - begin)
    assert min(took) < 0.003
