"""Ways to a printer, on real sockets, processes and folders. A printer is slow, absent or broken sooner or later."""

import socket
import stat
import threading
import time

import pytest

from floorledger.adapters.printer import FolderPrinter, QueuePrinter, RawPrinter, printer_of
from floorledger.services.printing import PrintJob, Sent
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings

JOB = PrintJob(title="Lot R7/112", language=PrinterLanguage.ZPL, content=b"^XA^FDx^FS^XZ\n" * 400)
BIG = PrintJob(title="Big", language=PrinterLanguage.PDF, content=bytes(32 * 2**20))


class LabelPrinter:
    """A TCP server on loopback that behaves as told."""

    def __init__(self, behave):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.taken = bytearray()
        self.release = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(behave,))
        self.thread.start()

    def _run(self, behave):
        line, _ = self.server.accept()
        with line:
            behave(self, line)

    def close(self):
        self.release.set()
        self.thread.join(5)
        self.server.close()


def takes_all(printer, line):
    while piece := line.recv(4096):
        printer.taken += piece


def takes_all_and_stays(printer, line):
    takes_all(printer, line)
    printer.release.wait(5)


def takes_nothing(printer, line):
    printer.release.wait(5)


def hangs_up(printer, line):
    line.recv(10)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")


@pytest.fixture
def printer():
    made = []

    def start(behave):
        made.append(LabelPrinter(behave))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.mark.parametrize("behave", [takes_all, takes_all_and_stays])
def test_a_raw_printer_gets_the_job_byte_for_byte(printer, behave):
    at = printer(behave)
    outcome = RawPrinter("127.0.0.1", at.port).print(JOB)
    assert outcome.sent is Sent.SENT
    at.close()
    assert bytes(at.taken) == JOB.content


def test_an_absent_printer_is_unreachable_and_says_what_to_do():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    outcome = RawPrinter("127.0.0.1", port).print(JOB)
    assert outcome.sent is Sent.UNREACHABLE
    assert "Nothing was lost" in outcome.text
    assert outcome.text.endswith("then print again.")


@pytest.mark.parametrize("host", ["", "no such host.invalid", "x" * 300])
def test_an_odd_address_is_unreachable_too(host):
    assert RawPrinter(host, 1, connect_s=0.2).print(JOB).sent is Sent.UNREACHABLE


@pytest.mark.parametrize("behave", [takes_nothing, hangs_up])
def test_a_printer_that_stops_ends_within_its_time(printer, behave):
    at = printer(behave)
    began = time.monotonic()
    outcome = RawPrinter("127.0.0.1", at.port, send_s=0.5).print(BIG)
    assert time.monotonic() - began < 3
    assert outcome.sent is Sent.REFUSED
    assert "Nothing was lost" in outcome.text


def script(folder, text):
    path = folder / "lp"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_queue_gets_the_job_on_its_input(tmp_path):
    command = script(tmp_path, f'echo "$@" > {tmp_path}/asked; cat > {tmp_path}/taken')
    outcome = QueuePrinter("zebra_1", command=command).print(JOB)
    assert outcome.sent is Sent.SENT
    assert (tmp_path / "taken").read_bytes() == JOB.content
    assert (tmp_path / "asked").read_text() == "-d zebra_1 -t Lot R7/112 -o raw\n"


def test_a_page_goes_to_a_queue_without_raw(tmp_path):
    command = script(tmp_path, f'echo "$@" > {tmp_path}/asked; cat > /dev/null')
    QueuePrinter("office", command=command).print(PrintJob(title="x", language=PrinterLanguage.PDF, content=b"%PDF-"))
    assert "raw" not in (tmp_path / "asked").read_text()


def test_a_queue_that_refuses_says_its_reason(tmp_path):
    command = script(tmp_path, "cat > /dev/null; echo 'lp: no such queue' >&2; exit 1")
    outcome = QueuePrinter("zebra", command=command).print(JOB)
    assert outcome.sent is Sent.REFUSED
    assert "lp: no such queue" in outcome.text


def test_a_queue_that_hangs_is_given_up(tmp_path):
    command = script(tmp_path, "exec sleep 20")
    began = time.monotonic()
    outcome = QueuePrinter("zebra", command=command, within_s=0.3).print(JOB)
    assert time.monotonic() - began < 5
    assert outcome.sent is Sent.UNREACHABLE


def test_a_machine_without_queues_says_so():
    outcome = QueuePrinter("zebra", command="no-such-lp-command").print(JOB)
    assert outcome.sent is Sent.REFUSED
    assert "network address" in outcome.text


@pytest.mark.parametrize("name", ["", "-o", "a b", "a/b", "x" * 200, "a\nb"])
def test_an_odd_queue_name_is_no_option(name):
    with pytest.raises(ValueError, match="queue"):
        QueuePrinter(name)


def test_a_folder_keeps_every_job(tmp_path):
    printer = FolderPrinter(tmp_path / "new")
    said = [printer.print(JOB).text for _ in range(2)]
    assert said == [f"Saved as {tmp_path}/new/{name}." for name in ("lot-r7-112.zpl", "lot-r7-112-2.zpl")]
    assert (tmp_path / "new" / "lot-r7-112-2.zpl").read_bytes() == JOB.content


def test_a_folder_that_cannot_be_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    outcome = FolderPrinter(tmp_path / "file" / "x").print(JOB)
    assert outcome.sent is Sent.REFUSED
    assert "Nothing was lost" in outcome.text


@pytest.mark.parametrize(
    ("settings", "kind"),
    [
        ({"kind": PrinterKind.RAW, "host": "10.0.0.7"}, RawPrinter),
        ({"kind": PrinterKind.QUEUE, "queue": "zebra"}, QueuePrinter),
        ({"kind": PrinterKind.FILE}, FolderPrinter),
    ],
)
def test_the_settings_choose_the_way(tmp_path, settings, kind):
    assert isinstance(printer_of(PrinterSettings(name="P", **settings), tmp_path), kind)


@pytest.mark.parametrize("kind", [PrinterKind.RAW, PrinterKind.QUEUE])
def test_a_printer_without_an_address_is_an_error_in_words(tmp_path, kind):
    with pytest.raises(ValueError, match="no address"):
        printer_of(PrinterSettings(name="P", kind=kind), tmp_path)
