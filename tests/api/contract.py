"""The operations of the API's contract, and requests for each of those that read.

A request is made from the contract itself: ids for what stands in the path, and a value for each required parameter.
"""

from typing import Any, NamedTuple

from kokumi.conformance.plan_v3 import CONTRACT, OPERATIONS, required_query

NOT_BUILT: frozenset[str] = frozenset()
"""Operations that read and are not there yet: each is answered 404."""


class Reading(NamedTuple):
    """An operation that reads."""

    name: str
    path: str
    required: tuple[str, ...]
    parameters: dict[str, Any]
    schema: dict[str, Any]

    def query(self, start: int, end: int) -> dict[str, Any]:
        """A query string that the operation accepts; `{id}` stands for an id."""
        return required_query(OPERATIONS[self.name], start, end)


def readings() -> list[Reading]:
    """Every GET operation of the contract."""
    found: list[Reading] = []
    for operation in CONTRACT["operations"]:
        if operation["method"] == "GET":
            query = operation.get("query_schema") or {}
            schema = {**operation["response_schema"], "definitions": CONTRACT["definitions"]}
            required = tuple(query.get("required", ()))
            found.append(
                Reading(operation["operation"], operation["path"], required, query.get("properties", {}), schema)
            )
    return found
