"""The plant of a replay, in memory: nothing of it reaches a disk, and no installation is opened."""

from floorledger.adapters.credentials import verify
from floorledger.adapters.demo_plant import load
from floorledger.adapters.scratch_hub import scratch_device, scratch_hub, scratch_signer
from floorledger.domain.master import MasterData
from floorledger.main.assets import asset
from floorledger.services.capture import Capture
from floorledger.services.intake import Hub
from floorledger.services.log_replay import REPLAYER, LogClock, ReplayPlant, replay_policy
from floorledger.services.policy_file import read_policy
from floorledger.services.publish import IMPORTER, publish

_DEVICE = "replay"


def replay_plant(master: MasterData) -> ReplayPlant:
    """A plant with a log's master data and the demo plant's policy, as a replay uses it; keys of its own."""
    clock, hub_store, store = LogClock(), scratch_hub(), scratch_device()
    text = asset("resources", "policy", "demo.yaml").read_text(encoding="utf-8")
    policy = read_policy(text, load(asset("db", "demo")).master, "demo.yaml")
    key = scratch_signer()
    hub_store.enrol(_DEVICE, key.public_key, "replay")
    publish(hub_store, clock.now(), master=master, policy=replay_policy(policy), people=(IMPORTER, REPLAYER))
    hub = Hub(hub_store, scratch_signer(), verify, clock)
    store.apply_feed(hub_store.feed(0, 10_000))
    return ReplayPlant(
        device_id=_DEVICE,
        clock=clock,
        store=store,
        capture=Capture(store, key, clock, _DEVICE),
        link=hub,
        hub=hub_store,
    )
