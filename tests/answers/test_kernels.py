"""Do two real kernels that answer into one file at once lose nothing?"""

import time

import pytest
from jupyter_client import KernelManager

from whosays.answers.record import Record

ANSWERS = 25

OPEN = f"""
import time
from pathlib import Path
from whosays.answers.event import Act
from whosays.answers.record import Record

record = Record(Path("lesson.answers.jsonl"))
fields = dict.fromkeys(["exercise", "exercise_version", "text_sha256", "item"], "pebble")
act = Act(action="answer", **fields)

def answer(moment):
    time.sleep(max(0, moment - time.time()))
    for _ in range({ANSWERS}):
        record.append([act])
"""


@pytest.fixture
def two_kernels(record):
    """Two kernels of notebooks that lie beside the record."""
    kernels = []
    try:
        for _ in range(2):
            manager = KernelManager()
            manager.start_kernel(cwd=record.file.parent)
            client = manager.blocking_client()
            kernels.append((manager, client))
            client.start_channels()
        for _, client in kernels:
            client.wait_for_ready(timeout=60)
            run(client, OPEN)
        yield [client for _, client in kernels]
    finally:
        for manager, client in kernels:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def run(client, source):
    reply = client.execute_interactive(source, timeout=60, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok", reply["content"]


def test_two_kernels_that_answer_at_once_lose_nothing_and_share_no_number(two_kernels, record):
    moment = time.time() + 0.5
    asked = [client.execute(f"answer({moment})") for client in two_kernels]
    for client, message in zip(two_kernels, asked, strict=True):
        reply = client.get_shell_msg(timeout=60)
        assert reply["parent_header"]["msg_id"] == message
        assert reply["content"]["status"] == "ok", reply["content"]
    reading = Record(record.file).read()
    assert reading.problems == ()
    assert [event.seq for event in reading.events] == list(range(1, 2 * ANSWERS + 1))
    stores = [event.store for event in reading.events]
    assert {stores.count(store) for store in stores} == {ANSWERS}
    # They did write at the same time: neither wrote all of its own in one go.
    assert stores != sorted(stores)
    assert stores != sorted(stores, reverse=True)
