"""The OpenAPI document as Markdown, a page for each group: a change of the API shows as a change of text."""

from typing import Any

from kokumi.api.openapi_html import resolved, shape, who, worded

Json = dict[str, Any]


def pages(document: Json) -> dict[str, str]:
    """The pages by file name."""
    found = {f"{tag['name']}.md": _page(document, tag["name"]) for tag in document["tags"]}
    links = "\n".join(f"- [{name.removesuffix('.md')}]({name})" for name in found)
    intro = "Made from the OpenAPI document by `make api-docs`; a server shows it at `/api/docs`."
    index = f"# API\n\n{intro}\n\n{links}\n"
    return {"README.md": index, **found}


def _page(document: Json, tag: str) -> str:
    parts = [f"# {tag}\n"]
    for path, methods in document["paths"].items():
        parts += [
            _operation(document, method.upper(), path, each) for method, each in methods.items() if tag in each["tags"]
        ]
    return "\n".join(parts)


def _operation(document: Json, method: str, path: str, each: Json) -> str:
    components = document["components"]["schemas"]
    lines = [f"## {method} {path}\n", f"{each['summary']}.\n"]
    parameters = [resolved(document, parameter) for parameter in each.get("parameters", [])]
    own = [parameter for parameter in parameters if not parameter.get("description", "").startswith("A filter")]
    if own:
        lines += ["| parameter | in | value |", "| --- | --- | --- |"]
        for parameter in own:
            value = worded(parameter, components).replace("|", "\\|")
            needed = " (required)" if parameter["required"] else ""
            lines.append(f"| `{parameter['name']}`{needed} | {parameter['in']} | {value} |")
        lines.append("")
    if len(own) < len(parameters):
        lines.append("Takes filters.\n")
    if "requestBody" in each:
        schema = each["requestBody"]["content"]["application/json"]["schema"]
        lines.append(f"Body: `{shape(schema, components)}`\n")
    for status, answer in each["responses"].items():
        answer = resolved(document, answer)
        schema = answer.get("content", {}).get("application/json", {}).get("schema")
        if status.startswith("2"):
            lines.append(f"{status}: " + (f"`{shape(schema, components)}`" if schema else answer["description"]) + "\n")
    errors = ", ".join(status for status in each["responses"] if not status.startswith("2"))
    lines.append(f"Errors: {errors}\n")
    lines.append(f"For: {who(each)}\n")
    return "\n".join(lines)
