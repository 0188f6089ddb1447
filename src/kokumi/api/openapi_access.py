"""Who may call an operation, as the OpenAPI document says it: taken from what its handler asks of `access`.

In: a route and its handler. Out: whether anybody may call it, and whether visitors of share pages and API keys may. The
names in the handler's source are followed into other functions of `kokumi.api`; tests hold the outcome to the truth.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

from kokumi.accounts.permissions import Permission, Role, allowed
from kokumi.api import access
from kokumi.api.auth import address_of
from kokumi.api.key_rules import open_to_keys

Function = Callable[..., Any]

_FOR_VISITORS = frozenset({access.identified, access.view_website, access.permit, access.permit_report})


class Admission(NamedTuple):
    """Who may call an operation; `is_braked` says that wrong attempts are slowed down."""

    is_open: bool
    visitors: bool
    keys: bool
    is_braked: bool


def admission(path: str, handler: Function) -> Admission:
    """Who may call it.

    Visitors may where something asked admits them and nothing that is asked in any case does not: what stands under
    a condition, or is tried, is about a part of the answer or about an error.

    Parameters
    ----------
    path: as it was declared; the names of its parameters do not matter.
    """
    named = list(_named(handler))
    functions = {value for value, _ in named if inspect.isfunction(value)}
    guards = {function for function in functions if _is_guard(function)}
    always = {value for value, in_any_case in named if in_any_case}
    permissions = {value for value in always if isinstance(value, Permission)}
    visitors = (
        bool(guards & _FOR_VISITORS)
        and guards & always <= _FOR_VISITORS
        and all(allowed({Role.SHARE}, permission) for permission in permissions)
    )
    return Admission(not guards, visitors, open_to_keys(path), address_of in functions)


def _is_guard(function: Function) -> bool:
    """Every coroutine of `access` refuses somebody; who reads the credentials does so by itself."""
    of_access = function.__module__ == access.__name__
    return of_access and (inspect.iscoroutinefunction(function) or function is access.credentials)


def _named(handler: Function) -> Iterator[tuple[Any, bool]]:
    """The functions and permissions that a handler names, at first or second hand, and whether in any case."""
    seen: set[tuple[Function, bool]] = set()
    waiting: list[tuple[Function, bool]] = [(handler, True)]
    while waiting:
        function, in_any_case = waiting.pop()
        for value, always in _of_interest(function):
            certain = always and in_any_case
            if isinstance(value, Permission):
                yield value, certain
            elif (value, certain) not in seen:
                seen.add((value, certain))
                yield value, certain
                if value.__module__ != access.__name__:
                    waiting.append((value, certain))


@cache
def _of_interest(function: Function) -> tuple[tuple[Any, bool], ...]:
    """The functions of `kokumi.api` and the permissions that a function names itself, and whether in any case."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    named = ((_value(function, node), certain) for node, certain in _nodes(tree, True))
    return tuple((value, certain) for value, certain in named if _is_of_interest(value))


def _is_of_interest(value: object) -> bool:
    return isinstance(value, Permission) or (inspect.isfunction(value) and value.__module__.startswith("kokumi.api."))


def _nodes(node: ast.AST, in_any_case: bool) -> Iterator[tuple[ast.AST, bool]]:
    yield node, in_any_case
    if isinstance(node, ast.If):
        yield from _nodes(node.test, in_any_case)
        for child in (*node.body, *node.orelse):
            yield from _nodes(child, False)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _nodes(child, in_any_case and not isinstance(node, ast.Try))


def _value(function: Function, node: ast.AST) -> object:
    """What a name stands for in a function: of its module, of another module, or of its own class."""
    names: dict[str, Any] = function.__globals__
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
        return None
    if node.value.id == "self":
        return getattr(names.get(function.__qualname__.partition(".")[0]), node.attr, None)
    owner = names.get(node.value.id)
    return getattr(owner, node.attr, None) if owner is Permission or isinstance(owner, ModuleType) else None
