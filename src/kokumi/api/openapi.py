"""The OpenAPI 3.1 document of the API, made from the controllers themselves.

Handlers read query strings and bodies with `asked`, `query`, `body` and `report_question`, each with the struct that it
accepts. The document takes these structs from the handlers' source: what is described is what is parsed, nobody can
forget to describe it, and a test holds paths and routes equal both ways. Answers are the handlers' return types. Who
may call an operation is taken from the source as well, see `openapi_access`.
"""

import ast
import inspect
import re
import textwrap
import types
import typing
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final, NamedTuple

import msgspec
from litestar import Response
from litestar.handlers import HTTPRouteHandler
from litestar.types import ControllerRouterHandler

from kokumi import __version__
from kokumi.accounts.instants import Instant
from kokumi.analytics.filters import COLUMNS
from kokumi.api.openapi_access import Admission, admission
from kokumi.api.openapi_collect import COLLECT_COMPONENTS, COLLECT_PATHS
from kokumi.api.scopes import ScopeQuery

Json = dict[str, Any]

TITLE: Final = "Kokumi"
SCHEMAS: Final = "#/components/schemas/{name}"

_PATH_PARAMETER: Final = re.compile(r"\{([a-z_]+):[a-z]+\}")
_ABOUT_THE_SERVER: Final = frozenset(
    {"config", "definitions", "docs", "docs.css", "docs.js", "heartbeat", "openapi.json", "scripts"}
)
_PLAIN: Final = (None, types.NoneType, str, bytes)
_RANGE: Final = {
    "startAt": "Unix milliseconds. A range is needed: startAt and endAt, or else startDate and endDate.",
    "endAt": "Unix milliseconds.",
    "startDate": "ISO 8601, where startAt and endAt are not given.",
    "endDate": "ISO 8601.",
}
_READERS: Final = {"asked", "query", "body", "report_question"}
_ERRORS: Final = {
    "BadRequest": "The request cannot be understood; `properties` names each field and what is wrong with it.",
    "Unauthorized": "Not signed in, or not allowed: the contract does not tell these apart.",
    "Forbidden": "Refused whoever asks.",
    "NotFound": "There is no such thing.",
    "Conflict": "Another change was faster, or what there is does not allow this one.",
    "PayloadTooLarge": "The body is too large.",
    "TooManyRequests": "Too many attempts; `Retry-After` says for how many seconds to wait.",
    "Unavailable": "Not answered for now, e.g. because the question takes too long; nothing was lost. Try again.",
}
_STATUS: Final = {
    "BadRequest": "400",
    "Unauthorized": "401",
    "Forbidden": "403",
    "NotFound": "404",
    "Conflict": "409",
    "PayloadTooLarge": "413",
    "TooManyRequests": "429",
    "Unavailable": "503",
}


class Reads(NamedTuple):
    """What a handler reads of a request: structs, whether filters stand beside them, and whether a range is needed."""

    query: Any = None
    filters: bool = False
    body: Any = None
    report: str | None = None
    range: bool = False


class Description:
    """The document of some controllers, made when it is first asked for."""

    def __init__(self, controllers: Iterable[ControllerRouterHandler]) -> None:
        self._controllers = controllers

    @cached_property
    def document(self) -> Json:
        """As JSON values."""
        return document(self._controllers)

    @cached_property
    def encoded(self) -> bytes:
        """As JSON text."""
        return msgspec.json.encode(self.document)


class Operation(NamedTuple):
    """One method of one path, as the router knows it."""

    method: str
    path: str
    handler: HTTPRouteHandler
    tag: str


def operations(controllers: Iterable[ControllerRouterHandler]) -> list[Operation]:
    """Every operation of these controllers, in the order of their paths."""
    found: list[Operation] = []
    for controller in controllers:
        base = str(getattr(controller, "path", ""))
        for name in dir(controller):
            handler = inspect.getattr_static(controller, name)
            if not isinstance(handler, HTTPRouteHandler):
                continue
            for own in handler.paths:
                path = _PATH_PARAMETER.sub(lambda match: "{" + _camel(match[1]) + "}", f"{base}/{own}")
                path = re.sub(r"/+", "/", path).rstrip("/")
                found += [Operation(str(method), path, handler, _tag(path)) for method in handler.http_methods]
    return sorted(found, key=lambda each: (each.path, each.method))


def document(controllers: Iterable[ControllerRouterHandler]) -> Json:
    """The document, ready to be written as JSON."""
    found = operations(controllers)
    reads = {each: reads_of(each.handler) for each in found}
    answers = {each: _answer_types(each.handler) for each in found}
    bodies = [each.body for each in reads.values() if each.body is not None]
    wanted = [type_ for each in (*answers.values(), bodies) for type_ in each if type_ not in _PLAIN]
    schemas, components = msgspec.json.schema_components(wanted, schema_hook=_schema_hook, ref_template=SCHEMAS)
    schema_of = dict(zip(map(repr, wanted), schemas, strict=True))
    paths: dict[str, Json] = {}
    for each in found:
        described = _operation(each, reads[each], answers[each], schema_of)
        paths.setdefault(each.path, {})[each.method.lower()] = described
    for path, methods in COLLECT_PATHS.items():
        paths.setdefault(path, {}).update(methods)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": TITLE,
            "version": __version__,
            "description": "Web analytics that speaks Umami's API. Times: Unix milliseconds in, ISO 8601 (UTC) out.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": name} for name in sorted({each.tag for each in found} | {"collect"})],
        "security": [{"login": []}, {"key": []}, {"bearer-key": []}],
        "paths": dict(sorted(paths.items())),
        "components": {
            "schemas": {**components, **COLLECT_COMPONENTS, "Error": _ERROR_SCHEMA},
            "parameters": {f"filter-{name}": _filter_parameter(name) for name in COLUMNS},
            "responses": {name: _error_response(text) for name, text in _ERRORS.items()},
            "securitySchemes": _SECURITY,
        },
    }


def reads_of(handler: HTTPRouteHandler) -> Reads:
    """What a handler reads, from the calls in its source.

    Raises
    ------
    LookupError: a struct in a call is no name that the handler's module knows.
    """
    function = handler.fn
    reads = Reads()
    for call in _calls(function):
        arguments = call.args[1:]
        match _called(call):
            case "asked":
                reads = reads._replace(
                    query=_resolved(function, arguments[0]) if arguments else ScopeQuery,
                    filters=True,
                    range=len(arguments) < 2 and not any(each.arg == "range_" for each in call.keywords),
                )
            case "query":
                reads = reads._replace(query=_resolved(function, arguments[0]))
            case "body":
                reads = reads._replace(body=_resolved(function, arguments[0]))
            case _:  # report_question
                type_ = ast.literal_eval(arguments[0])
                reads = reads._replace(body=_resolved(function, arguments[1]), report=type_)
    return reads


def _calls(function: Any) -> list[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) in _READERS]
    return [call for call in calls if call.args and isinstance(call.args[0], ast.Name) and call.args[0].id == "request"]


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _resolved(function: Any, node: ast.expr) -> Any:
    names: dict[str, Any] = function.__globals__
    if not isinstance(node, ast.Name) or node.id not in names:
        raise LookupError(f"{function.__qualname__} reads something that is no struct of its module")
    return names[node.id]


def _operation(each: Operation, reads: Reads, answer: tuple[Any, ...], schema_of: dict[str, Json]) -> Json:
    handler = each.handler
    admits = admission(each.path, handler.fn)
    summary = handler.summary or (inspect.getdoc(handler.fn) or "").partition("\n")[0].rstrip(".")
    described: Json = {
        "operationId": _operation_id(each),
        "summary": summary,
        "tags": [each.tag],
        "security": _security(admits),
        "parameters": [*_path_parameters(each.path), *_query_parameters(reads)],
        "responses": {
            str(handler.status_code): _success(handler, answer, schema_of),
            **{_STATUS[name]: {"$ref": f"#/components/responses/{name}"} for name in _errors_of(each, reads, admits)},
        },
    }
    if reads.body is not None:
        sent = schema_of[repr(reads.body)]
        schema = _report_body(reads.report, sent) if reads.report else sent
        described["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    if not described["parameters"]:
        del described["parameters"]
    return described


def _security(admits: Admission) -> list[Json]:
    """One of these is enough; of none, everybody may come."""
    if admits.is_open:
        return []
    schemes = ["login", *(["key", "bearer-key"] if admits.keys else [])]
    return [*({name: []} for name in schemes), *([{"share": [], "share-context": []}] if admits.visitors else [])]


def _errors_of(each: Operation, reads: Reads, admits: Admission) -> list[str]:
    names = ["BadRequest", "Unavailable"]
    if not admits.is_open or (admits.is_braked and each.method == "POST"):
        names.append("Unauthorized")
    if "{" in each.path or (each.method == "POST" and reads.report is None):
        names.append("NotFound")
    if each.method in ("POST", "PUT", "DELETE") and reads.report is None:
        names.append("Conflict")
    if reads.body is not None:
        names.append("PayloadTooLarge")
    if admits.is_braked:
        names.append("TooManyRequests")
    return sorted(names, key=_STATUS.__getitem__)


def _success(handler: HTTPRouteHandler, answer: tuple[Any, ...], schema_of: dict[str, Json]) -> Json:
    if set(answer) & {str, bytes}:
        return {"description": "The answer.", "content": {str(handler.media_type or "text/plain"): {}}}
    schemas = [{"type": "null"} if type_ in _PLAIN else schema_of[repr(type_)] for type_ in answer]
    schema = schemas[0] if len(schemas) == 1 else {"anyOf": schemas}
    return {"description": "The answer.", "content": {"application/json": {"schema": schema}}}


def _answer_types(handler: HTTPRouteHandler) -> tuple[Any, ...]:
    """The types that a handler answers, out of `Response[…]` where it wraps them."""
    hints = typing.get_type_hints(handler.fn, include_extras=True)
    answer = hints.get("return")
    is_union = typing.get_origin(answer) in (types.UnionType, typing.Union)
    members = typing.get_args(answer) if is_union else (answer,)
    return tuple(typing.get_args(each)[0] if typing.get_origin(each) is Response else each for each in members)


def _path_parameters(path: str) -> list[Json]:
    names = re.findall(r"\{(\w+)\}", path)
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "string"} if name == "slug" else {"type": "string", "format": "uuid"},
        }
        for name in names
    ]


def _query_parameters(reads: Reads) -> list[Json]:
    parameters: list[Json] = []
    if reads.query is not None:
        [reference], components = msgspec.json.schema_components(
            [reads.query], schema_hook=_schema_hook, ref_template=SCHEMAS
        )
        schema = components[reference["$ref"].rpartition("/")[2]]
        required = schema.get("required", [])
        for name, own in schema["properties"].items():
            schema = _without_null(_inlined(own, components))
            parameter: Json = {"name": name, "in": "query", "required": name in required, "schema": schema}
            if reads.range and name in _RANGE:
                parameter["description"] = _RANGE[name]
            parameters.append(parameter)
    known = {each["name"] for each in parameters}
    if reads.filters:
        parameters += [{"$ref": f"#/components/parameters/filter-{name}"} for name in COLUMNS if name not in known]
    return parameters


def _without_null(schema: Json) -> Json:
    """The schema of a parameter that can be left out: in a query string nothing is null."""
    schema = {name: value for name, value in schema.items() if not (name == "default" and value is None)}
    if "anyOf" not in schema:
        return schema
    members = [each for each in schema["anyOf"] if each != {"type": "null"}]
    rest = {name: value for name, value in schema.items() if name != "anyOf"}
    return {**members[0], **rest} if len(members) == 1 else {**rest, "anyOf": members}


def _inlined(schema: Json, components: dict[str, Any]) -> Json:
    """The schema of a parameter, without references: their structs are no components of the document."""
    text = msgspec.json.encode(schema).decode()
    for name, component in components.items():
        reference = msgspec.json.encode({"$ref": SCHEMAS.format(name=name)}).decode()
        text = text.replace(reference, msgspec.json.encode(component).decode())
    return msgspec.json.decode(text)


def _report_body(type_: str, parameters: Json) -> Json:
    return {
        "type": "object",
        "required": ["websiteId", "type", "filters", "parameters"],
        "properties": {
            "websiteId": {"type": "string", "format": "uuid"},
            "type": {"const": type_},
            "filters": {"type": "object", "description": "Filters as in query strings, segment and cohort included."},
            "parameters": parameters,
        },
    }


def _filter_parameter(name: str) -> Json:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "schema": {"type": "string"},
        "description": (
            "A filter: `operator.value` with eq, neq (several values with commas between), c, dnc, re or nre; without "
            "an operator eq. Digits behind the name filter by it more than once. Properties: `pf_<name>`."
        ),
    }


def _error_response(text: str) -> Json:
    schema = {"$ref": "#/components/schemas/Error"}
    return {"description": text, "content": {"application/json": {"schema": schema}}}


def _schema_hook(type_: type) -> Json:
    if type_ is Instant:
        return {"type": "string", "format": "date-time"}
    raise NotImplementedError  # by which msgspec learns that a type is unknown here


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(part.capitalize() for part in others)


def _tag(path: str) -> str:
    group = path.split("/")[2]
    return "server" if group in _ABOUT_THE_SERVER else group


def _operation_id(each: Operation) -> str:
    words = re.findall(r"\w+", each.path.removeprefix("/api").replace("-", "_"))
    return "_".join([each.method.lower(), *words])


_ERROR_SCHEMA: Final[Json] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "code"],
            "properties": {
                "message": {"type": "string"},
                "code": {"type": "string"},
                "status": {"type": "integer"},
                "errors": {"type": "array", "items": {"type": "string"}},
                "properties": {"type": "object", "description": "By field: `errors`, and `properties` of its own."},
            },
        }
    },
}

_SECURITY: Final[Json] = {
    "login": {"type": "http", "scheme": "bearer", "description": "The token that `POST /api/auth/login` answers."},
    "bearer-key": {"type": "http", "scheme": "bearer", "description": "An API key."},
    "key": {"type": "apiKey", "in": "header", "name": "x-umami-api-key"},
    "share": {"type": "apiKey", "in": "header", "name": "x-umami-share-token", "description": "The token of a share."},
    "share-context": {
        "type": "apiKey",
        "in": "header",
        "name": "x-umami-share-context",
        "description": "Anything: says that a share page asks.",
    },
}
