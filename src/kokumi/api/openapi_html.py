"""The OpenAPI document as one page to read: `/api/docs`.

Plain HTML with a style sheet and a script of its own, so that it works offline and under the strictest content security
policy.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Final

Json = dict[str, Any]

STYLE: Final = """
:root { color-scheme: light dark; --text: #211c18; --muted: #6b625b; --line: #e4ded8; --panel: #fff; --page: #f5f3ef;
  --accent: #a84a12; }
@media (prefers-color-scheme: dark) { :root { --text: #f1ece7; --muted: #a89e95; --line: #3a342f; --panel: #221e1b;
  --page: #191613; --accent: #f0a070; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 24px 16px 80px; }
h1 { margin: 0 0 4px; font-size: 26px; letter-spacing: -0.02em; }
h2 { margin: 36px 0 8px; font-size: 18px; }
p { margin: 4px 0 12px; color: var(--muted); }
a { color: var(--accent); }
input { width: 100%; margin: 12px 0; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--panel); color: var(--text); font: inherit; }
details { margin: 6px 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
summary { display: flex; flex-wrap: wrap; gap: 4px 12px; padding: 9px 12px; cursor: pointer; }
summary:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.method { min-width: 58px; font: 600 12px/22px ui-monospace, monospace; }
.path { font: 13px/22px ui-monospace, monospace; overflow-wrap: anywhere; }
.what { color: var(--muted); font-size: 14px; }
.body { padding: 0 12px 12px; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 5px 10px 5px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--muted); font-weight: 500; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
pre { margin: 4px 0; padding: 10px; border-radius: 6px; background: var(--page); overflow-x: auto; }
h3 { margin: 12px 0 2px; font-size: 14px; }
"""

SCRIPT: Final = """
const search = document.querySelector('input');
const operations = [...document.querySelectorAll('details')];
search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(' ').filter(Boolean);
  for (const each of operations) {
    const text = each.querySelector('summary').textContent.toLowerCase();
    each.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of document.querySelectorAll('section')) {
    group.hidden = ![...group.querySelectorAll('details')].some((each) => !each.hidden);
  }
});
const opened = document.getElementById(location.hash.slice(1));
if (opened instanceof HTMLDetailsElement) opened.open = true;
"""


def page(document: Json) -> str:
    """The page for a document."""
    groups = "".join(_group(document, tag["name"]) for tag in document["tags"])
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>API of Kokumi</title>'
        '<link rel="stylesheet" href="/api/docs.css"><script defer src="/api/docs.js"></script></head><body><main>'
        f"<h1>API of {escape(document['info']['title'])}</h1><p>{escape(document['info']['description'])} "
        'For programs: <a href="/api/openapi.json">openapi.json</a>.</p>'
        '<label>Find an operation<input type="search" placeholder="e.g. metrics, POST share"></label>'
        f"{groups}</main></body></html>"
    )


def shape(schema: Json, components: Json, depth: int = 0) -> str:
    """A schema in a few words: `{id: string, tags?: [string]}`; what is nested deeply is named alone."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return name if depth > 2 else shape(components.get(name, {}), components, depth + 1)
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(shape(each, components, depth) for each in schema["anyOf"]))
    if "enum" in schema:
        return " | ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in schema["enum"])
    if "const" in schema:
        return f'"{schema["const"]}"'
    match schema.get("type"):
        case "object" if schema.get("properties"):
            required = schema.get("required", [])
            members = (
                f"{name}{'' if name in required else '?'}: {shape(own, components, depth + 1)}"
                for name, own in schema["properties"].items()
            )
            return "{" + ", ".join(members) + "}"
        case "object":
            values: Json | bool = schema.get("additionalProperties", True)
            return "{[name]: " + ("any" if isinstance(values, bool) else shape(values, components, depth + 1)) + "}"
        case "array":
            return "[" + shape(schema.get("items") or {}, components, depth + 1) + "]"
        case str(type_):
            return f"{type_} ({schema['format']})" if "format" in schema else type_
        case None:
            return "any"
        case several:
            return " | ".join(several)


def worded(parameter: Json, components: Json) -> str:
    """What a parameter takes, and what is said of it."""
    return ". ".join(filter(None, [shape(parameter["schema"], components), parameter.get("description")]))


def resolved(document: Json, described: Json) -> Json:
    """A parameter or answer, looked up where it is a reference."""
    while "$ref" in described:
        _, _, kind, name = described["$ref"].split("/")
        described = document["components"][kind][name]
    return described


def who(each: Json) -> str:
    """Who may call an operation."""
    named = {"login": "users", "key": "API keys", "share": "visitors of share pages"}
    found = [named[name] for scheme in each["security"] for name in scheme if name in named]
    return ", ".join(found) if found else "everybody"


def _group(document: Json, tag: str) -> str:
    rows = "".join(
        _operation(document, method.upper(), path, each)
        for path, methods in document["paths"].items()
        for method, each in methods.items()
        if tag in each["tags"]
    )
    return f"<section><h2>{escape(tag)}</h2>{rows}</section>"


def _operation(document: Json, method: str, path: str, each: Json) -> str:
    return (
        f'<details id="{escape(each["operationId"])}"><summary><span class="method">{method}</span>'
        f'<span class="path">{escape(path)}</span><span class="what">{escape(each["summary"])}</span></summary>'
        f'<div class="body">{"".join(_parts(document, each))}</div></details>'
    )


def _parts(document: Json, each: Json) -> Iterator[str]:
    components = document["components"]["schemas"]
    parameters = [resolved(document, parameter) for parameter in each.get("parameters", [])]
    filters = [parameter["name"] for parameter in parameters if parameter.get("description", "").startswith("A filter")]
    own = [parameter for parameter in parameters if parameter["name"] not in filters]
    if own:
        rows = "".join(
            f"<tr><td><code>{escape(parameter['name'])}</code>{' (required)' if parameter['required'] else ''}</td>"
            f"<td>{parameter['in']}</td><td>{escape(worded(parameter, components))}</td></tr>"
            for parameter in own
        )
        yield f"<h3>Parameters</h3><table><tr><th>Name</th><th>In</th><th>Value</th></tr>{rows}</table>"
    if filters:
        names = ", ".join(f"<code>{escape(name)}</code>" for name in filters)
        yield f"<h3>Filters</h3><p>{names}; properties as <code>pf_…</code></p>"
    yield f"<h3>Who</h3><p>{escape(who(each))}</p>"
    if "requestBody" in each:
        schema = each["requestBody"]["content"]["application/json"]["schema"]
        yield f"<h3>Body</h3><pre>{escape(shape(schema, components))}</pre>"
    for status, answer in each["responses"].items():
        answer = resolved(document, answer)
        schema = answer.get("content", {}).get("application/json", {}).get("schema")
        said = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(answer["description"]))
        text = f"<h3>{status} {said}</h3>"
        yield text + (f"<pre>{escape(shape(schema, components))}</pre>" if schema and status.startswith("2") else "")
