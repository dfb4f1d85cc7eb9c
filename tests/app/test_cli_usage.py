"""What is said of wrong usage: argparse's own words never come through, in any language."""

from __future__ import annotations

import pytest

from blinkthink.app.cli.parser import make_parser
from blinkthink.core.errors import Usage


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("login", "missing: --email"),
        ("models verify", "missing: NAME"),
        ("snap", "one of these is missing: CAMERA, --all"),
        ("login --email", "--email: a value is missing"),
        ("analyze", "missing: PATH"),
        ("cameras --json=3", "--json: takes no value, not '3' either"),
        ("--bogus", "not known here: --bogus"),
        ("--h cameras", "--h may mean several: --help, --hidden"),
        ("snap Hall --all", "--all: does not go with CAMERA"),
        ("schedule add --all --every 5 --at 9", "--at: does not go with --every"),
        ("schedule add --all --every x", "--every: 'x' is no whole number"),
        ("eval --compare one", "--compare: takes 2 values"),
        ("eval --limit 0", "--limit: a whole number from 1 on, not 0"),
    ],
)
def test_what_is_wrong_is_said_in_our_own_words(typed: str, said: str) -> None:
    with pytest.raises(Usage) as found:
        make_parser().parse_args(typed.split())
    told, see = found.value.detail.split(". See ")
    assert told == said
    assert see.startswith("“blinkthink")


def test_a_choice_that_is_none_names_the_choices() -> None:
    with pytest.raises(Usage) as found:
        make_parser().parse_args(["eval", "--detail", "3"])
    assert found.value.detail.startswith("--detail: 3 is none of 70, 140")
