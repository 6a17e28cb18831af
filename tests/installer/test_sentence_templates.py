"""Which texts of the program are sentences for people, and what their places hold."""

import textwrap

from installer.sentence_templates import extract, of_module
from installer.translations import PACKAGE


def templates(source: str) -> dict[str, str]:
    return {each.text: each.kinds for each in of_module(textwrap.dedent(source), "services/example")}


def test_literals_and_f_strings_become_templates_with_numbered_places() -> None:
    assert templates(
        '''
        """The module."""
        def check(item, made, qty, why):
            """A function."""
            return Finding(code="Q01", text=f"{micro_text(made)} of {item.description} need {qty.entered_text}: {why}.")
        '''
    ) == {"{0} of {1} need {2}: {3}.": "NDQT"}


def test_a_text_is_cut_into_sentences() -> None:
    assert templates('FULL = "The disk is full. Nothing was recorded; try again."') == {
        "The disk is full.": "",
        "Nothing was recorded; try again.": "",
    }


def test_choices_words_of_tables_names_and_functions_are_followed() -> None:
    assert templates(
        """
        WAYS = {1: "forward", -1: "back"}
        def _lot(lot):
            return f", lot {lot}" if lot else ""
        def said(lot, way, late):
            rest = " It is late." if late else ""
            return f"Take it{_lot(lot)}, {WAYS[way]}.{rest}"
        """
    ) == {
        "Take it, lot {0}, forward.": "D",
        "Take it, lot {0}, back.": "D",
        "Take it, forward.": "",
        "Take it, back.": "",
        "It is late.": "",
    }


def test_places_of_format_are_places() -> None:
    assert templates('_TASKS = {1: "Find out {place} why it was used."}\ndone = _TASKS[1].format(place="here")') == {
        "Find out {0} why it was used.": "T"
    }


def test_keys_comparisons_bugs_and_patterns_are_not_for_people() -> None:
    assert (
        templates(
            """
        __all__ = ["Some words here"]
        KIND = re.compile("some words (here)")
        def check(kind, rows):
            assert kind, "this cannot happen"
            if kind == "not this one":
                raise KeyError("no such key")
            log.warning("event %s broke its effect", kind)
            query, place = "SELECT one FROM log WHERE two", f"sqlite:///{kind}"
            return rows.get("of no one", kind).partition("not at all"), Row(key="an inner key", group="of no one")
        """
        )
        == {}
    )


def test_single_words_are_for_people_as_captions_and_where_a_table_or_an_argument_says_so() -> None:
    assert templates(
        """
        LABELS = {1: "Good", 2: "other"}
        _KIND_WORDS = {1: "labour", 2: ""}
        class Fate(StrEnum):
            SCRAP = "scrap"
        class Inner(StrEnum):
            HIDDEN = "hidden"
        row = Ownership(owner="compliance", mode="fast")
        """
    ) == {"Good": "", "labour": "", "scrap": "", "compliance": ""}


def test_the_rooms_of_the_house_are_read_and_those_without_readers_are_not() -> None:
    found = extract(PACKAGE)
    modules = {each.module for each in found}
    assert {"domain/check_quantity", "services/terminal_scan", "adapters/database"} <= modules
    assert not modules & {"services/log_report", "services/audit", "domain/codec"}
    assert len({each.text for each in found}) == len(found)
