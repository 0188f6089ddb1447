"""The filter language: what each operator keeps, what is refused, how filters combine."""

import pytest

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.filters import COLUMNS, ONLY_WITH_DIGITS, Operator, parse_filter, parse_filters
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.stats import stats
from kokumi.errors import BadRequest
from tests.analytics import plain_reference
from tests.analytics.conftest import DAY, Site

TITLES = {
    "/null": None,
    "/empty": "",
    "/plain": "abc",
    "/upper": "ABC",
    "/percent": "a%c",
    "/underscore": "a_c",
    "/backslash": "a\\c",
    "/lines": "a\nc",
    "/greek": "ΑΒΓΣ",
    "/accent": "Äbc",
    "/dots": "a.c",
    "/comma": "a,c",
}


def kept(site: Site, **parameters: str) -> set[str]:
    """The paths of the page views that pass these filters."""
    titles = enumerate(TITLES.items(), 1)
    site.has(*(site.event(number, url_path=path, page_title=title) for number, (path, title) in titles))
    return paths(site, **parameters)


def paths(site: Site, *, match_any: bool = False, **parameters: str) -> set[str]:
    scope = site.scope(DAY, parameters, match_any=match_any)
    return {metric.x for metric in site.ask(metrics, scope, Dimension.PATH, Page())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", {"/plain"}),
        ("eq.abc", {"/plain"}),
        ("eq.ABC", {"/upper"}),
        ("eq.", {"/empty"}),
        ("eq.abc,ABC", {"/plain", "/upper"}),
        ("abc,ABC,", {"/plain", "/upper", "/empty"}),
        ("eq.a,c", set()),
        ("eq.a%c", {"/percent"}),
        ("a\nc", {"/lines"}),
        ("neq.abc", set(TITLES) - {"/null", "/plain"}),
        ("neq.abc,ABC", set(TITLES) - {"/null", "/plain", "/upper"}),
        ("neq.", set(TITLES) - {"/null", "/empty"}),
        ("c.b", {"/plain", "/upper", "/accent"}),
        ("c.B", {"/plain", "/upper", "/accent"}),
        ("c.", set(TITLES) - {"/null"}),
        ("c.%", set(TITLES) - {"/null"}),
        ("c._", set(TITLES) - {"/null", "/empty"}),
        (
            "c.a_c",
            {"/plain", "/upper", "/percent", "/underscore", "/backslash", "/lines", "/dots", "/comma"},
        ),
        ("c.a\\%c", {"/percent"}),
        ("c.a\\_c", {"/underscore"}),
        ("c.a\\\\c", {"/backslash"}),
        ("c.a\\bc", {"/plain", "/upper"}),
        ("c.a\\", {"/backslash"}),
        ("c.\\\\", {"/backslash"}),
        ("c.a,c", {"/comma"}),
        ("c.ä", {"/accent"}),
        ("c.βγσ", {"/greek"}),
        ("c.ΒΓΣ", {"/greek"}),
        ("dnc.b", set(TITLES) - {"/null", "/plain", "/upper", "/accent"}),
        ("dnc.", set()),
        ("re.^a.c$", {"/plain", "/upper", "/percent", "/underscore", "/backslash", "/lines", "/dots", "/comma"}),
        ("re.^A\\.C$", {"/dots"}),
        ("re.[xyz]|Ä", {"/accent"}),
        ("re.^$", {"/empty"}),
        ("re.", set(TITLES) - {"/null"}),
        ("nre.a", {"/empty", "/greek", "/accent"}),
        ("nre.", set()),
    ],
)
def test_operators(site: Site, text: str, expected: set[str]) -> None:
    assert kept(site, title=text) == expected


@pytest.mark.parametrize("operator", list(Operator))
def test_an_empty_column_meets_no_operator(site: Site, operator: Operator) -> None:
    site.has(site.event(1))
    assert paths(site, tag=f"{operator}.a") == set()


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_every_name_filters_its_column(site: Site, name: str) -> None:
    field = plain_reference.FILTERED[name]
    first, second = (1, 3) if name == "eventType" else ("one", "two")
    fields = {"hostname": "example.com"}
    site.has(site.event(1, **fields | {field: first}), site.event(2, **fields | {field: second}))
    assert site.ask(stats, site.scope(DAY, {f"{name}0": f"eq.{first}"})).visitors == 1
    assert site.ask(stats, site.scope(DAY, {f"{name}0": f"neq.{first}"})).visitors == 1


def test_a_column_can_be_filtered_more_than_once(site: Site) -> None:
    site.has(*(site.event(number, url_path=path) for number, path in enumerate(("/shop/a", "/shop/b", "/blog/a"), 1)))
    assert paths(site, path="c./shop", path1="dnc.b") == {"/shop/a"}
    assert paths(site, path="c./shop", path1="c.blog") == set()
    assert paths(site, path="c./shop", path1="c.blog", match_any=True) == {"/shop/a", "/shop/b", "/blog/a"}


@pytest.mark.parametrize("name", sorted(ONLY_WITH_DIGITS))
def test_some_names_are_read_only_with_digits(name: str) -> None:
    assert parse_filters({name: "eq.x"}) == ()
    assert len(parse_filters({f"{name}1": "eq.x"})) == 1


def test_other_parameters_are_left_alone() -> None:
    assert (
        parse_filters({"startAt": "1", "unit": "day", "match": "any", "browserx": "a", "1browser": "a", "": "a"}) == ()
    )


@pytest.mark.parametrize(
    ("text", "operator", "values"),
    [
        ("chrome", "eq", ("chrome",)),
        ("", "eq", ("",)),
        ("eq.neq.a", "eq", ("neq.a",)),
        ("neq.a,b", "neq", ("a", "b")),
        ("c.a,b", "c", ("a,b",)),
        ("example.com", "eq", ("example.com",)),
        ("EQ.a", "eq", ("EQ.a",)),
        ("eq", "eq", ("eq",)),
        ("re.a.b", "re", ("a.b",)),
    ],
)
def test_values_are_read_as_operator_and_values(text: str, operator: str, values: tuple[str, ...]) -> None:
    found = parse_filter("browser", text)
    assert (found.operator, found.values) == (operator, values)


@pytest.mark.parametrize("code", ["s", "ns", "t", "f", "gt", "lt", "gte", "lte", "bf", "af"])
def test_operators_of_other_types_are_refused_by_name(code: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse_filters({"browser2": f"{code}.5"})
    assert "browser2" in refused.value.detail["properties"]


@pytest.mark.parametrize("expression", ["(", "[a", "a{2", "(?=a)", r"(a)\1", "*", "a" * 1001, r"\pL{1000}"])
def test_broken_expressions_are_refused(expression: str) -> None:
    if expression == "a{2":  # RE2 reads it as text
        assert parse_filter("path", f"re.{expression}").values == (expression,)
        return
    with pytest.raises(BadRequest):
        parse_filter("path", f"re.{expression}")


@pytest.mark.parametrize(
    "text", ["c.1", "re.1", "eq.", "eq.0", "eq.-1", "eq.1.5", "eq.x", "eq.1,", "eq.40000", "neq.²"]
)
def test_the_kind_of_event_is_a_positive_whole_number(text: str) -> None:
    with pytest.raises(BadRequest):
        parse_filter("eventType", text)


def test_nul_is_refused() -> None:
    with pytest.raises(BadRequest):
        parse_filter("path", "c.a\0b")


class TestMatchAny:
    def test_one_filter_suffices(self, site: Site) -> None:
        site.has(site.event(1, url_path="/a", browser="x"), site.event(2, url_path="/b", browser="y"))
        site.has(site.event(3, url_path="/c", browser="z"))
        assert paths(site, path="/a", browser="y") == set()
        assert paths(site, path="/a", browser="y", match_any=True) == {"/a", "/b"}

    def test_an_empty_column_does_not_spoil_the_alternative(self, site: Site) -> None:
        site.has(site.event(1, url_path="/a"))
        assert paths(site, path="/a", browser="y", match_any=True) == {"/a"}
        assert paths(site, path="/x", browser="y", match_any=True) == set()

    def test_the_kind_of_event_is_required_all_the_same(self, site: Site) -> None:
        site.has(site.event(1, url_path="/a", event_type=3), site.event(2, url_path="/b"))
        assert paths(site, path="/b", browser="y", eventType="3", match_any=True) == set()
        assert paths(site, path="/a", browser="y", eventType="3", match_any=True) == {"/a"}
        assert paths(site, eventType="3", match_any=True) == {"/a"}


class TestReferrer:
    HOSTS = (
        ("/none", None, "example.com"),
        ("/own", "example.com", "example.com"),
        ("/www", "example.com", "www.example.com"),
        ("/wwwx", "example.com", "wwwxexample.com"),
        ("/other", "google.com", "example.com"),
        ("/no-host", "google.com", None),
        ("/empty", "", "example.com"),
    )

    def seen(self, site: Site) -> None:
        site.has(
            *(
                site.event(number, url_path=path, referrer_domain=referrer, hostname=hostname)
                for number, (path, referrer, hostname) in enumerate(self.HOSTS, 1)
            )
        )

    def test_pages_reached_from_the_own_host_are_left_out_of_its_filter(self, site: Site) -> None:
        self.seen(site)
        assert paths(site, referrer="c.e") == {"/other"}
        assert paths(site, referrer="neq.google.com") == {"/empty"}
        assert paths(site, referrer="c.e", path="c./") == {"/other"}

    def test_with_match_any_they_stay_left_out_and_those_without_a_referrer_are_let_in(self, site: Site) -> None:
        self.seen(site)
        assert paths(site, referrer="c.e", path="/none", match_any=True) == {"/other", "/none"}
        assert paths(site, referrer="c.e", path="/own", match_any=True) == {"/other"}

    def test_the_domain_filter_has_no_such_rule(self, site: Site) -> None:
        self.seen(site)
        assert paths(site, domain1="c.e") == {"/own", "/www", "/wwwx", "/other", "/no-host"}
