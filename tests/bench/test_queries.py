"""The benchmark itself: it asks and measures. What it measured is not looked at."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.questions import BRIEF, QUESTIONS
from bench.seed import LARGE, number, sites_of

TOP = Path(__file__).parents[2]


def test_measures_a_question_and_writes_numbers(tmp_path: Path) -> None:
    out = tmp_path / "numbers.json"
    command = [sys.executable, "-m", "bench.queries", "--events", "3k", "--sites", "3", "--days", "20", "--times", "1"]
    command += ["--only", "stats of one country", "--json", str(out)]
    environment = os.environ | {"KOKUMI_BENCH_DATA": str(tmp_path / "data")}
    ran = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    seeded, measured, overview = json.loads(out.read_text())["rows"]
    assert 2_000 < seeded["events"] < 4_000
    assert measured["question"] == "stats of one country"
    assert {"warm", "p95", "again", "crowd", "peak"} <= set(measured)
    assert overview["question"] == "whole overview"


def test_small_sites_share_a_tenth_and_one_may_have_a_size_of_its_own() -> None:
    alone = sites_of(1000, 1, None)
    assert [(site.website_id, site.events) for site in alone] == [(LARGE, 1000)]
    sites = sites_of(100_000, 101, 5_000)
    assert [site.events for site in sites[:3]] == [90_000, 5_000, 100]
    assert len({site.website_id for site in sites}) == 101


def test_sizes_can_be_written_short() -> None:
    assert [number("10M"), number("1.5k"), number("200")] == [10_000_000, 1500, 200]


def test_names_of_questions_are_different_and_the_short_mode_names_existing_ones() -> None:
    names = [question.name for question in QUESTIONS]
    assert len(set(names)) == len(names)
    assert set(names) >= BRIEF
