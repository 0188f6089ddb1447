"""CSV files that a spreadsheet can be trusted with."""

import csv
import io
import zipfile

import pytest

from kokumi.analytics.metrics import Metric
from kokumi.api.website_export import archive


def read(files: dict[str, list[Metric]]) -> dict[str, list[dict[str, str]]]:
    content = zipfile.ZipFile(io.BytesIO(archive(files)))
    return {name: list(csv.DictReader(io.StringIO(content.read(name).decode()))) for name in content.namelist()}


def test_each_list_is_a_file() -> None:
    files = {"pages.csv": [Metric("/a,b", 2), Metric('/"q"', 1), Metric("/ü\n", 1)], "os.csv": []}
    assert read(files) == {
        "pages.csv": [{"x": "/a,b", "y": "2"}, {"x": '/"q"', "y": "1"}, {"x": "/ü\n", "y": "1"}],
        "os.csv": [],
    }


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_value_becomes_a_formula(text: str) -> None:
    assert read({"events.csv": [Metric(text, 1)]})["events.csv"][0]["x"] == "'" + text
