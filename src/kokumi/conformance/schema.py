"""Where an answer deviates from a JSON Schema of the contract, as places and kinds that `tolerances` can name."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from jsonschema import Draft7Validator

from kokumi.conformance.tolerances import TOLERANCES


class Deviations(NamedTuple):
    """What differs, and what differs but is tolerated; each as (place, kind)."""

    open: list[tuple[str, str]]
    tolerated: list[tuple[str, str]]


def deviations(operation: str, schema: dict[str, Any], content: Any) -> Deviations:
    """How an answer deviates from the schema of its operation."""
    validator: Any = Draft7Validator(schema)  # its types know JSON less well than it does
    found = {each for error in validator.iter_errors(content) for each in _deviations(error)}
    known = tolerated_in(operation)
    return Deviations(sorted(found - known), sorted(found & known))


def tolerated_in(operation: str) -> set[tuple[str, str]]:
    """The deviations that are tolerated in the answers of an operation."""
    return {(item.place, item.kind) for item in TOLERANCES if operation in item.operations.split(" ")}


def _deviations(error: Any) -> Iterator[tuple[str, str]]:
    parts = ["[]" if isinstance(part, int) else str(part) for part in error.absolute_path]
    instance: Any = error.instance
    if error.validator == "additionalProperties":
        for name in sorted(set(instance) - set(error.schema.get("properties", {}))):
            yield ".".join([*parts, name]), "extra"
    elif error.validator == "required":
        yield ".".join([*parts, error.message.split("'")[1]]), "missing"
    elif error.validator == "anyOf" and instance is not None:
        for inner in _likeliest(error):
            yield from _deviations(inner)
    elif instance is None:
        yield ".".join(parts), "null"
    elif error.validator == "type" and isinstance(instance, str) and error.schema.get("type") == "number":
        yield ".".join(parts), "text"
    else:
        yield ".".join(parts), f"not {error.validator}"


def _likeliest(error: Any) -> list[Any]:
    """The errors of the alternative whose properties the answer has most of; the first of equals."""
    instance: Any = error.instance
    names: set[str] = set(instance if isinstance(instance, dict) else ())  # pyright: ignore[reportUnknownArgumentType]
    shared = [len(names.intersection(each.get("properties", {}))) for each in error.validator_value]
    chosen = shared.index(max(shared))
    return [inner for inner in error.context or () if inner.schema_path[0] == chosen]
