"""Runs that are asked, kept, cut off and gone on with; a model that fails in every way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from blinkthink.analysis.asking import Answer
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.core.analysis import Analysis, AskedPicture, OwnFlag, Provenance
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    DiskFull,
    ModelFailed,
    ModelMissing,
    NotFound,
    NothingLabelled,
    RateLimited,
    Usage,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.words import say
from blinkthink.evaluation import labelled
from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.evaluation.run import Run, Variant
from blinkthink.evaluation.running import Evaluator, Progress, Wanted
from blinkthink.evaluation.session import Session
from tests.evaluation.helpers import NOON, expected, label_picture, outcome, run, said

MODEL = InstalledModel("demo", "Demo model", Path("a.gguf"), Path("b.gguf"), detail=70)
TOOK = Provenance("local", "demo", "1", 2.0, 66, 400, 50, 1, "")


@dataclass
class Engine:
    """Answers what ``reply`` gives for the number of the question, and remembers the questions."""

    reply: Callable[[int], Analysis | BlinkThinkError] = lambda number: said()
    asked: list[AskedPicture] = field(default_factory=list)
    details: list[int] = field(default_factory=list)
    refused: tuple[tuple[str, ...], ...] = ()

    async def analyze(self, picture: AskedPicture, *, model: InstalledModel, detail: int) -> Answer:
        self.asked.append(picture)
        self.details.append(detail)
        reply = self.reply(len(self.asked) - 1)
        if isinstance(reply, BlinkThinkError):
            raise reply
        return Answer(reply, TOOK, self.refused)


class Bench:
    """A folder of labelled pictures, and what asks an engine about them."""

    def __init__(self, tmp_path: Path, count: int = 4) -> None:
        self.folder = tmp_path / "pictures"
        for number in range(count):
            label_picture(self.folder, f"{number}.jpg", expected("person"), 60 + 10 * number)
        self.kept = KeptRuns(tmp_path / "evaluations")
        self.clock = ManualClock(NOON)
        self.rules = CameraRules()
        self.progress: list[Progress] = []

    def wanted(self, **options: object) -> Wanted:
        wanted = Wanted(self.folder, labelled.find(self.folder))
        return replace(wanted, **options)  # type: ignore[arg-type]

    async def run(self, engine: Engine, *, stamp: str = "", **options: object) -> Run:
        evaluator = Evaluator(
            engine,
            self.kept,
            self.clock,
            lambda camera: self.rules,
            "1",
            heard=self.progress.append,
        )
        return await evaluator.run(self.wanted(**options), MODEL, stamp)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


async def test_each_labelled_picture_is_asked_about_once_and_the_run_is_kept(bench: Bench) -> None:
    engine = Engine(lambda number: said("person") if number else said())
    engine.refused = (("json",),)
    run = await bench.run(engine)
    assert [one.picture for one in run.outcomes] == ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]
    assert [bool(one.analysis and one.analysis.kinds) for one in run.outcomes] == [
        False,
        True,
        True,
        True,
    ]
    assert run.finished_at == NOON
    assert run.backend == "local"
    assert {one.refused for one in run.outcomes} == {(("json",),)}
    assert bench.kept.get(run.name) == run
    assert [(one.done, one.total) for one in bench.progress] == [(n, 4) for n in range(1, 5)]


async def test_sidecars_are_not_touched_and_no_answer_is_drafted(bench: Bench) -> None:
    before = {path: path.read_bytes() for path in bench.folder.iterdir()}
    engine = Engine()
    await bench.run(engine)
    assert {path: path.read_bytes() for path in bench.folder.iterdir()} == before
    assert {picture.draft_key for picture in engine.asked} == {""}


async def test_it_is_asked_as_the_app_asks(bench: Bench) -> None:
    area = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5))
    bench.rules = CameraRules(
        looks_at="the gate",
        areas=(area,),
        flags=("person",),
        own_flags=(OwnFlag("gate_open", "the gate is open"),),
        detail=140,
    )
    engine = Engine()
    run = await bench.run(engine)
    asked = engine.asked[0]
    assert asked.question.camera == "Porch"
    assert asked.question.looks_at == "the gate"
    assert asked.areas == (area,)
    assert set(engine.details) == {140}
    assert run.outcomes[0].flags_asked == ("person", "gate_open")
    await bench.run(engine, detail=280)
    assert engine.details[-1] == 280


async def test_a_run_that_was_cancelled_is_kept_and_gone_on_with(bench: Bench) -> None:
    begun = asyncio.Event()

    class Slow(Engine):
        async def analyze(
            self, picture: AskedPicture, *, model: InstalledModel, detail: int
        ) -> Answer:
            if len(self.asked) == 2:
                begun.set()
                await asyncio.Event().wait()
            return await super().analyze(picture, model=model, detail=detail)

    task = asyncio.create_task(bench.run(Slow()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    (head,) = bench.kept.heads()
    assert (head.done, head.total, head.finished_at) == (2, 4, None)

    engine = Engine(lambda number: said("person"))
    run = await bench.run(engine)
    assert run.name == head.name
    assert len(engine.asked) == 2
    assert [bool(one.analysis and one.analysis.kinds) for one in run.outcomes] == [
        False,
        False,
        True,
        True,
    ]
    again = await bench.run(Engine())
    assert again.name != run.name, "what is finished is not gone on with"


@pytest.mark.parametrize("change", ["picture", "words", "model", "anew"])
async def test_what_was_asked_otherwise_is_asked_again(bench: Bench, change: str) -> None:
    def three(number: int) -> Analysis | BlinkThinkError:
        return said() if number < 3 else ModelMissing("gone")

    with pytest.raises(ModelMissing):
        await bench.run(Engine(three))
    engine = Engine()
    if change == "picture":
        label_picture(bench.folder, "1.jpg", expected("person"), 250)
        await bench.run(engine)
        assert len(engine.asked) == 2
    elif change == "words":
        bench.rules = CameraRules(looks_at="the gate")
        await bench.run(engine)
        assert len(engine.asked) == 4
    else:
        await bench.run(
            engine, stamp="new files" if change == "model" else "", anew=change == "anew"
        )
        assert len(engine.asked) == 4
        assert len(bench.kept.heads()) == 2


async def test_labels_that_changed_meanwhile_count(bench: Bench) -> None:
    def two(number: int) -> Analysis | BlinkThinkError:
        return said("animal") if number < 2 else ModelMissing("gone")

    with pytest.raises(ModelMissing):
        await bench.run(Engine(two))
    label_picture(bench.folder, "0.jpg", expected("animal"), 60)
    engine = Engine()
    run = await bench.run(engine)
    assert len(engine.asked) == 2
    labels = {one.picture: one.expected for one in run.outcomes}
    assert labels["0.jpg"] == expected("animal")
    assert labels["1.jpg"] == expected("person")


async def test_a_run_that_another_process_is_at_is_left_to_it(bench: Bench) -> None:
    with pytest.raises(ModelMissing):
        await bench.run(Engine(lambda number: ModelMissing("gone") if number else said()))
    (head,) = bench.kept.heads()
    held = bench.kept.hold(bench.kept.get(head.name))
    assert held is not None
    run = await bench.run(Engine())
    assert run.name != head.name
    with pytest.raises(Usage):
        bench.kept.remove(head.name)
    held.release()
    bench.kept.remove(head.name)
    assert [one.name for one in bench.kept.heads()] == [run.name]


async def test_a_picture_on_which_the_model_fails_is_an_outcome(bench: Bench) -> None:
    failures = {
        0: ModelFailed("nonsense twice", refused=(("json",), ("json",))),
        1: BadImage("cut short"),
        2: ModelFailed("the process ended twice"),
    }
    run = await bench.run(Engine(lambda number: failures.get(number) or said("person")))
    assert [one.error for one in run.outcomes] == ["model_failed", "bad_image", "model_failed", ""]
    assert run.outcomes[0].refused == (("json",), ("json",))
    assert run.finished_at is not None


async def test_a_model_that_always_dies_ends_the_run_soon_and_is_asked_again_later(
    tmp_path: Path,
) -> None:
    bench = Bench(tmp_path, count=8)
    dying = Engine(lambda number: ModelFailed("it died"))
    with pytest.raises(ModelFailed):
        await bench.run(dying)
    assert len(dying.asked) == 5
    engine = Engine()
    run = await bench.run(engine)
    assert len(engine.asked) == 8
    assert all(one.analysis is not None for one in run.outcomes)


async def test_a_model_that_says_nothing_about_any_of_few_pictures_is_an_error(
    tmp_path: Path,
) -> None:
    bench = Bench(tmp_path, count=2)
    with pytest.raises(ModelFailed):
        await bench.run(Engine(lambda number: ModelFailed("its files are no use")))
    run = await bench.run(Engine(lambda number: BadImage("cut short")))
    assert [one.error for one in run.outcomes] == ["bad_image", "bad_image"]


async def test_a_server_that_asks_to_wait_is_asked_again(bench: Bench) -> None:
    replies: Iterator[Analysis | BlinkThinkError] = iter(
        [RateLimited(retry_after=30), said(), said(), RateLimited(retry_after=3600)]
    )
    engine = Engine(lambda number: next(replies))
    task = asyncio.create_task(bench.run(engine))
    while not engine.asked:  # noqa: ASYNC110 - the pictures are read on another thread
        await asyncio.sleep(0)
    await bench.clock.advance(30)
    with pytest.raises(RateLimited):
        await task
    (head,) = bench.kept.heads()
    assert head.done == 2
    assert bench.clock.now() == NOON + timedelta(seconds=30)


async def test_a_clock_that_jumps_leaves_times_and_names_usable(bench: Bench) -> None:
    def back(number: int) -> Analysis:
        bench.clock.set_wall(NOON - timedelta(days=400 * number))
        return said()

    first = await bench.run(Engine(back))
    second = await bench.run(Engine(back))
    assert first.name != second.name
    assert {head.name for head in bench.kept.heads()} == {first.name, second.name}
    assert all((one.seconds_left or 0) >= 0 for one in bench.progress)


async def test_a_picture_that_goes_away_meanwhile_is_left_out(bench: Bench) -> None:
    wanted = bench.wanted()
    (bench.folder / "2.jpg").unlink()
    evaluator = Evaluator(Engine(), bench.kept, bench.clock, lambda camera: bench.rules, "1")
    run = await evaluator.run(wanted, MODEL)
    assert [one.picture for one in run.outcomes] == ["0.jpg", "1.jpg", "3.jpg"]
    assert run.finished_at is not None


async def test_some_pictures_are_chosen_by_chance_and_always_the_same(tmp_path: Path) -> None:
    bench = Bench(tmp_path, count=12)
    first, second = await bench.run(Engine(), limit=5), await bench.run(Engine(), limit=5)
    names = [one.picture for one in first.outcomes]
    assert len(names) == 5
    assert names != [f"{n}.jpg" for n in range(5)]
    assert [one.picture for one in second.outcomes] == names
    assert len((await bench.run(Engine(), limit=99)).outcomes) == 12


async def test_what_is_more_urgent_goes_first(bench: Bench) -> None:
    free = asyncio.Event()
    engine = Engine()
    evaluator = Evaluator(
        engine, bench.kept, bench.clock, lambda camera: bench.rules, "1", first=free.wait
    )
    task = asyncio.create_task(evaluator.run(bench.wanted(), MODEL))
    await asyncio.wait([task], timeout=0)
    for _ in range(100):
        await asyncio.sleep(0)
    assert engine.asked == []
    free.set()
    await task
    assert len(engine.asked) == 4


async def test_changed_pictures_are_asked_about_and_judged(bench: Bench) -> None:
    """The model sees the person by its brightness alone, and forgets it in the other order."""
    box = {"kind": "person", "box": [0.4, 0.4, 0.6, 0.6]}
    for path in bench.folder.glob("*.jpg"):
        label_picture(bench.folder, path.name, expected(box))

    def reply(number: int) -> Analysis:
        # Four pictures, then six changed ones of each, then the four from the last to the first.
        last = number >= 4 + 4 * 5
        return said() if last else said("person")

    run = await bench.run(Engine(reply), counterfactual=True)
    found = {(one.change, one.held) for one in run.variants}
    assert found == {
        ("erased", False),
        ("brighter", True),
        ("darker", True),
        ("mirrored", True),
        ("cropped", True),
        ("swapped", False),
    }
    assert {one.words for one in run.variants if one.change == "erased"} == {"still says person"}
    assert {one.words for one in run.variants if one.change == "swapped"} == {"no longer person"}
    last = bench.progress[-1]
    assert last.done == last.total == 4 + 4 * 6


def test_only_labelled_pictures_are_found_and_what_is_wrong_with_others_is_told(
    tmp_path: Path,
) -> None:
    label_picture(tmp_path, "a.jpg", expected("person"))
    label_picture(tmp_path / "Deep" / "er", "b.jpg", expected())
    label_picture(tmp_path, "c.jpg", None)
    label_picture(tmp_path, "d.jpg", {})
    label_picture(tmp_path, "e.jpg", expected("dragon"))
    label_picture(tmp_path, "f.jpg", expected("person")).with_suffix(".json").write_text("{")
    label_picture(tmp_path, "g.jpg", None).with_suffix(".json").unlink()
    found = labelled.find(tmp_path)
    assert {one.name for one in found.pictures} == {"a.jpg", "Deep/er/b.jpg"}
    assert len(found.notes) == 2
    assert found.notes[0].endswith(": 1.")
    assert found.notes[1].endswith(": 2.")
    porch = CameraRef("1", "9", "mini", "Porch").key
    assert len(labelled.find(tmp_path, cameras=[porch]).pictures) == 2
    with pytest.raises(NotFound):
        labelled.find(tmp_path, cameras=[("x", "y", "z")])


def test_a_folder_without_labels_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as missing:
        labelled.find(tmp_path / "missing")
    assert not isinstance(missing.value, NothingLabelled)
    (tmp_path / "empty").mkdir()
    label_picture(tmp_path / "unlabelled", "a.jpg", None)
    for folder in ("empty", "unlabelled"):
        with pytest.raises(NothingLabelled) as nothing:
            labelled.find(tmp_path / folder)
        assert folder in say(nothing.value).title
        assert nothing.value.code == "not_found"


def test_runs_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    kept = KeptRuns(tmp_path)
    assert kept.heads() == []
    for name, text in (
        ("20261121_120000", "{"),
        ("20261121_120001", "[]"),
        ("20261121_120002", json.dumps({"format": 99, "folder": "/x"})),
        ("20261121_120003", json.dumps({"format": 1, "folder": "/x", "begun_at": "yesterday"})),
        ("notes", "{}"),
    ):
        (tmp_path / f"{name}.json").write_text(text)
    assert kept.heads() == []
    for name in ("20261121_120000", "20261121_120002", "29990101_000000", "../secrets", "notes"):
        with pytest.raises(NotFound):
            kept.get(name)


async def test_a_full_disk_ends_the_run(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(run: Run) -> None:
        raise DiskFull("no room")

    monkeypatch.setattr(bench.kept, "write", full)
    with pytest.raises(DiskFull):
        await bench.run(Engine())


def test_another_answer_drops_what_was_derived_from_the_one_before(tmp_path: Path) -> None:
    session = Session(KeptRuns(tmp_path), run(), ["000.jpg", "001.jpg"], anew=False)
    first, second = (outcome(number, expected(), said()) for number in (0, 1))
    for one in (first, second):
        session.add(one)
        session.add_variant(Variant(one.picture, "mirror", True))
    session.add(first)  # the same again
    assert session.variant(first.picture, "mirror") is not None
    session.add(replace(first, analysis=said("animal")))
    assert session.variant(first.picture, "mirror") is None
    assert session.variant(second.picture, "mirror") is not None
    session.close()
