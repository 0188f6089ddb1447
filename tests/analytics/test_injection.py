"""Text from outside is data on every engine: it matches itself and nothing else, and nothing happens to the tables."""

import pytest

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.filters import COLUMNS
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.stats import stats
from tests.analytics import plain_reference
from tests.analytics.conftest import DAY, EveryEngine, Site

TEXTS = [
    "'",
    "''",
    '"',
    "`",
    "\\",
    "\\'",
    "\\\\",
    "' OR 1=1 --",
    "'; DROP TABLE event; --",
    "\\'; DROP TABLE event; --",
    "*/ DELETE FROM event /*",
    "-- x",
    "# x",
    "{x:String}",
    "{url_path_1:String}",
    "{param_1:Int64}",
    "{{}}",
    "{0}",
    "$1",
    "$$x$$",
    "%s",
    "%(x)s",
    "%%",
    "%",
    ":x",
    ":website_id_1",
    "::UUID",
    "?",
    "\\N",
    "NULL",
    "a\tb",
    "a\nb",
    "a\r\nb",
    "\x01\x7f",
    "\u2028\ufeff",
    "😀é",
    "[1]",
    "(1)",
    "x FORMAT Null",
    "x SETTINGS max_threads = 1",
    ";",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_value_matches_itself_alone(site: Site, text: str) -> None:
    site.has(site.event(1, url_path=text), site.event(2, url_path="/other"))
    for parameters in ({"path": text}, {"path": f"eq.{text}"}, {"path": f"neq./other,{text}x"}):
        if "\n" in text and "." in parameters["path"]:
            continue  # an operator is read on one line only, as in the reference
        found = site.ask(metrics, site.scope(DAY, parameters), Dimension.PATH, Page())
        assert [metric.x for metric in found] == [text]


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_is_text(site: Site, text: str) -> None:
    site.has(site.event(1, page_title=text), site.event(2, page_title="other"))
    found = site.ask(metrics, site.scope(), Dimension.TITLE, Page(search=text))
    expected = plain_reference.metrics(
        plain_reference.rows_of(site.hits), site.scope(), Dimension.TITLE, Page(search=text)
    )
    assert found == expected
    assert text in [metric.x for metric in found]


@pytest.fixture(scope="module")
def one_event(every_engine: EveryEngine) -> Site:
    site = Site(every_engine)
    site.has(site.event(1, url_path="/", hostname="example.com"))
    return site


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - {"eventType"}))
@pytest.mark.parametrize("operator", ["eq", "neq", "c", "dnc", "re", "nre"])
def test_no_filter_takes_text_for_sql(one_event: Site, name: str, operator: str) -> None:
    text = r"'\" OR 1=1 -- {x:String} $1 %s \N /* ; " + "`"
    if operator in ("re", "nre"):
        text = text.replace("{", r"\{").replace("$", r"\$").replace("*", r"\*").replace(r"\N", "")
    positive = operator in ("eq", "c", "re")
    empty = name not in ("path", "entry", "exit", "hostname")
    expected = 0 if positive or empty else 1
    assert one_event.ask(stats, one_event.scope(DAY, {f"{name}1": f"{operator}.{text}"})).pageviews == expected
