"""Tool tips: Qt takes a text that looks like HTML, by a tag or by ``&lt;``, for HTML, and would load what it names."""

from html import escape


def tip(text: str) -> str:
    """A text as a tool tip that shows it letter by letter, whatever it looks like."""
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
