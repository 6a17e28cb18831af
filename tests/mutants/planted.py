"""All planted bugs by room: DOMAIN is looked for by the tests of the domain, SYNC by those of sync, storage and
posting, or by the simulation."""

from tests.mutants.domain_checks import CHECKS
from tests.mutants.domain_closing import CLOSING
from tests.mutants.domain_numbers import NUMBERS
from tests.mutants.domain_records import RECORDS
from tests.mutants.domain_values import VALUES
from tests.mutants.mutant import Mutant, SyncMutant
from tests.mutants.sync_hub import HUB
from tests.mutants.sync_posting import POSTING
from tests.mutants.sync_storage import STORAGE
from tests.mutants.sync_terminal import TERMINAL

DOMAIN: tuple[Mutant, ...] = (*NUMBERS, *RECORDS, *CHECKS, *VALUES, *CLOSING)
SYNC: tuple[SyncMutant, ...] = (*TERMINAL, *HUB, *POSTING, *STORAGE)
ROOMS: dict[str, tuple[Mutant, ...]] = {"domain": DOMAIN, "sync": SYNC}
