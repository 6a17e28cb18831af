"""Every sentence that a terminal or a workstation says in these tests has a template, so that it can be translated."""

from collections.abc import Iterator
from functools import cache

import pytest

from floorledger.services import terminal_base
from floorledger.services.pages import Pages
from floorledger.services.workstation import Workstation
from tests.heard import unknown, words_of

SPOKEN = ("view", "today", "exceptions", "exception", "decide", "set_state", "orders", "variance", "lines_of", "trace")


@cache
def _texts(master: object) -> str:
    return repr(master)


@pytest.fixture(autouse=True)
def _every_sentence_is_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    heard: set[str] = set()
    data: set[object] = set()
    build = terminal_base.build_view

    def listen(state, store, *others):
        view = build(state, store, *others)
        data.update((store.master(), store.people()))
        heard.update(words_of(view))
        return view

    onto = Pages.onto

    def listen_to_page(self, *arguments):
        shown = onto(self, *arguments)
        heard.update(words_of(shown))
        return shown

    def listening(name: str):
        plain = getattr(Workstation, name)

        def said(self, *arguments, **named):
            answer = plain(self, *arguments, **named)
            data.update((self._store.master(), self._store.people()))
            for row in answer if isinstance(answer, tuple) else (answer,):
                heard.update({row} if isinstance(row, str) else words_of(row))
            return answer

        return said

    monkeypatch.setattr(terminal_base, "build_view", listen)
    monkeypatch.setattr(Pages, "onto", listen_to_page)
    for name in SPOKEN:
        monkeypatch.setattr(Workstation, name, listening(name))
    yield
    assert unknown(heard, "".join(map(_texts, data))) == set()
