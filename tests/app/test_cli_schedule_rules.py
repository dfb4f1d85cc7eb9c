"""The options of ``schedule add`` become rules, or are refused in words."""

from __future__ import annotations

import pytest

from blinkthink.app.cli.parser import make_parser
from blinkthink.app.cli.schedule_rules import between_of, rule_of
from blinkthink.core.errors import Usage
from blinkthink.core.schedules import At, Between, Cron, Every, Rule, Sun


def parsed(*options: str) -> tuple[Rule, Between | None]:
    args = make_parser().parse_args(["schedule", "add", "--all", *options])
    return rule_of(args), between_of(args.between)


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        (("--every", "60"), Every(minutes=60)),
        (("--at", "19:00, 7:30,19:00"), At(times=("07:30", "19:00"))),
        (("--at", "07:30", "--days", "Fri, monday"), At(times=("07:30",), days=("mon", "fri"))),
        (("--cron", "0 9 * * mon-fri"), Cron(expression="0 9 * * mon-fri")),
        (("--sun", "sunrise"), Sun(event="sunrise")),
        (("--sun", "sunset", "--offset", "-30"), Sun(event="sunset", offset_minutes=-30)),
    ],
)
def test_rules(options: tuple[str, ...], rule: Rule) -> None:
    assert parsed(*options) == (rule, None)


@pytest.mark.parametrize("text", ["22:00-06:00", " 22:00 – 6:00 "])
def test_between(text: str) -> None:
    assert parsed("--every", "60", "--between", text)[1] == Between(start="22:00", end="06:00")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "one of these is missing: --every, --at, --cron, --sun"),
        (("--every", "60", "--at", "07:30"), "does not go with"),
        (("--every", "often"), "is no whole number"),
        (("--every", "0"), "from 1 on"),
        (("--every", "-5"), "from 1 on"),
        (("--at", "24:00"), "“24:00” is no time of the day"),
        (("--at", "7.30"), "“7.30” is no time of the day"),
        (("--at", "07:30,"), "“” is no time of the day"),
        (("--at", "٠٧:٣٠"), "is no time of the day"),
        (("--at", "07:30", "--days", "mon,noday"), "“noday” is none of mon, tue"),
        (("--at", "07:30", "--days", ""), "“” is none of mon, tue"),
        (("--every", "60", "--days", "mon"), "--days goes with --at"),
        (("--every", "60", "--offset", "5"), "--offset goes with --sun"),
        (("--sun", "noon"), "is none of"),
        (("--sun", "sunset", "--offset", "721"), "from -720 to 720"),
        (("--every", "60", "--between", "22:00"), "takes two times"),
        (("--every", "60", "--between", "22:00-6"), "--between: “6” is no time of the day"),
        (("--every", "60", "--only", "sometimes"), "is none of"),
    ],
)
def test_what_is_no_rule_is_refused_in_words(options: tuple[str, ...], words: str) -> None:
    with pytest.raises(Usage) as refused:
        parsed(*options)
    assert words in str(refused.value.detail)
