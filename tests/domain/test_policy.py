"""The plant's policy: complete when it loads, named by its content."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from floorledger.domain.policy import Account, Role, ScrapMode
from tests.plants import policy


@pytest.mark.parametrize("role", Role)
def test_every_role_needs_an_account(role):
    accounts = tuple(entry for entry in policy().accounts if entry.role is not role)
    with pytest.raises(ValueError, match=f"no account for {role}$"):
        policy(accounts=accounts)


def test_all_missing_roles_are_named():
    with pytest.raises(ValueError, match=r"no account for FG, WIP$"):
        policy(accounts=tuple(entry for entry in policy().accounts if entry.role not in (Role.FG, Role.WIP)))


def test_accounts_by_role():
    rules = policy(accounts=tuple(Account(role=role, account=f"4-{role}") for role in Role))
    assert rules.account_of[Role.WIP] == "4-WIP"
    assert set(rules.account_of) == set(Role)


@pytest.mark.parametrize(
    "change",
    [
        {"scrap_mode": ScrapMode.B},
        {"absorb_foh": False},
        {"over_completion_block": Fraction(6, 100)},
        {"future_warn_min": 16},
        {"closed_through": date(2026, 10, 31)},
        {"package_units": ()},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_version_follows_the_content(change):
    assert policy().version == policy().version
    assert replace(policy(), **change).version != policy().version
