"""The worker: order, errors, closing, and that many signals do not kill the interpreter (stack.md)."""

import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from floorledger.ui.tasks import Tasks


@pytest.fixture
def reported():
    return []


@pytest.fixture
def tasks(qtbot, reported):
    worker = Tasks(reported.append)
    yield worker
    assert worker.close()


def test_calls_run_in_order_off_the_gui_thread_and_answers_arrive_on_it(qtbot, tasks):
    ran, got = [], []
    for number in range(50):
        tasks.run(
            lambda number=number: ran.append((number, threading.current_thread())) or number,
            lambda answer: got.append((answer, threading.current_thread())),
        )
    assert tasks.pending == 50
    qtbot.waitUntil(lambda: tasks.pending == 0)
    assert [number for number, _ in ran] == [number for number, _ in got] == list(range(50))
    assert len({thread for _, thread in ran}) == 1
    assert {thread for _, thread in got} == {threading.main_thread()}
    assert threading.main_thread() not in {thread for _, thread in ran}


def test_run_never_waits(tasks):
    started = time.perf_counter()
    tasks.run(lambda: time.sleep(0.2))
    assert time.perf_counter() - started < 0.1


def test_idle_is_told_when_the_last_answer_was_delivered(qtbot, tasks):
    got = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1, got.append)
        tasks.run(lambda: 2, got.append)
    assert got == [1, 2]


def test_a_call_asked_from_a_callback_counts_before_idle(qtbot, tasks):
    got = []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1, lambda answer: tasks.run(lambda: answer + 1, got.append))
    assert got == [2]


def test_an_error_goes_to_its_handler_and_the_worker_lives_on(qtbot, tasks, reported):
    caught, got = [], []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 / 0, got.append, caught.append)
        tasks.run(lambda: 3, got.append)
    assert [type(error) for error in caught] == [ZeroDivisionError]
    assert got == [3]
    assert reported == []


def test_an_error_without_handler_and_a_faulty_callback_are_reported(qtbot, tasks, reported):
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda: 1 / 0)
        tasks.run(lambda: 3, lambda _: {}["nothing"])
    assert [type(error) for error in reported] == [ZeroDivisionError, KeyError]


def test_close_finishes_what_was_asked_drops_answers_and_reports_errors(qtbot):
    ran, got, reported = [], [], []
    tasks = Tasks(reported.append)
    tasks.run(lambda: time.sleep(0.05))
    tasks.run(lambda: ran.append(1), got.append)
    tasks.run(lambda: 1 / 0, got.append, got.append)
    assert tasks.close()
    assert ran == [1]
    assert got == []
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert tasks.pending == 0
    with pytest.raises(RuntimeError):
        tasks.run(lambda: None)
    assert tasks.close()


def test_close_says_when_the_worker_is_stuck(qtbot):
    release = threading.Event()
    tasks = Tasks()
    tasks.run(release.wait)
    assert not tasks.close(wait_s=0.05)
    release.set()
    assert tasks.close()


class Bell(QObject):
    rung = Signal(bool, object)


def test_200_000_emits_do_not_crash(qtbot):
    """PySide6 6.12 dropped references to True and None on interpreters before 3.12 and aborted (stack.md)."""
    bell, heard = Bell(), [0]

    def hear(_flag, _nothing):
        heard[0] += 1

    bell.rung.connect(hear)
    for _ in range(200_000):
        bell.rung.emit(True, None)  # noqa: FBT003 - that is what was dropped
    QCoreApplication.processEvents()
    assert heard == [200_000]
