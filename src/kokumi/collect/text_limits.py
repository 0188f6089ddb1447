"""Text as the contract counts it: in UTF-16 code units, which is what a browser calls the length of a string.

In: any text. Out: its length, or as much of it as a column holds.
"""


def utf16_length(text: str) -> int:
    """How many UTF-16 code units `text` is long (ECMA-262, `String.prototype.length`)."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def storable(text: str, limit: int) -> str:
    """`text` without NUL characters, cut to `limit` UTF-16 code units.

    A character of two units that the limit would cut in half is left out whole. NUL is left out because neither
    PostgreSQL nor the tools that read exports take it; nothing else of the text changes.
    """
    if "\0" in text:
        text = text.replace("\0", "")
    if text.isascii():
        return text if len(text) <= limit else text[:limit]
    # No character is longer than two units, which spares most texts the counting.
    if 2 * len(text) <= limit or (len(text) <= limit and utf16_length(text) <= limit):
        return text
    # Twice the units are surely enough, so that a very long text is not encoded as a whole.
    units = text[:limit].encode("utf-16-le", "surrogatepass")[: 2 * limit]
    return units.decode("utf-16-le", "ignore")


def storable_or_none(text: str | None, limit: int) -> str | None:
    """`storable`, where the text may be missing."""
    return None if text is None else storable(text, limit)
