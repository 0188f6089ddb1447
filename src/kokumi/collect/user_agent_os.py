"""Names the operating system behind a user agent string in Umami's vocabulary.

In comes a user agent string, out goes a name ("Windows 10", "Mac OS", "Android OS") or None. A system is known by a
word of its own, looked for in the order below: Android says "Linux" too, and iOS says "like Mac OS X".
"""

from typing import Final


def os_of(user_agent: str) -> str | None:
    """The operating system's name in Umami's vocabulary, or None where no word gives it away.

    Source of the rules: the reference's vocabulary and precedence, checked against its recorded answers. The first name
    that has one of its words in the string wins; letters count as written.
    """
    for name, words in _WORDS:
        for word in words:
            if word in user_agent:
                return name
    return None


_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("iOS", ("iPhone", "iPad", "iPod")),
    ("Android OS", ("Android",)),
    ("BlackBerry OS", ("BlackBerry", "BB10")),
    ("Windows Mobile", ("IEMobile",)),
    ("Amazon OS", ("Kindle",)),
    ("Windows 3.11", ("Win16",)),
    ("Windows 95", ("Windows 95", "Win95", "Windows_95")),
    ("Windows 98", ("Windows 98", "Win98")),
    ("Windows 2000", ("Windows NT 5.0", "Windows 2000")),
    ("Windows XP", ("Windows NT 5.1", "Windows XP")),
    ("Windows Server 2003", ("Windows NT 5.2",)),
    ("Windows Vista", ("Windows NT 6.0",)),
    ("Windows 7", ("Windows NT 6.1",)),
    ("Windows 8", ("Windows NT 6.2",)),
    ("Windows 8.1", ("Windows NT 6.3",)),
    ("Windows 10", ("Windows NT 10.0",)),
    ("Windows ME", ("Windows ME",)),
    ("Windows CE", ("Windows CE", "WinCE", "Microsoft Pocket Internet Explorer")),
    ("Open BSD", ("OpenBSD",)),
    ("Sun OS", ("SunOS",)),
    ("Chrome OS", ("CrOS",)),
    ("Linux", ("Linux", "X11")),
    ("Mac OS", ("Macintosh", "Mac_PowerPC")),
    ("QNX", ("QNX",)),
    ("BeOS", ("BeOS",)),
    ("OS/2", ("OS/2",)),
)
