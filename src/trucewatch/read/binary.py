"""Bytes -> the kind of binary file they are, and what helps, by the signature they begin with."""

from __future__ import annotations

_ARCHIVE = "Unpack it and give the reports in it"
_PICTURE = "Give the report as text; pictures are not read"
_LATER = "This kind is not read yet; save it as .txt or .html and give that"
_DATABASE = "Export the reports as .txt and give those"

_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF-", "a PDF", _LATER),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc or .xls)", _LATER),
    (0, b"{\\rtf", "an RTF document", _LATER),
    (0, b"WARC/1.", "a web archive (WARC)", _LATER),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    (0, b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (0, b"GIF8", "a GIF picture", _PICTURE),
    (0, b"RIFF", "a WebP picture or a sound", _PICTURE),
    (4, b"ftyp", "a film or a phone picture", _PICTURE),
    (0, b"\x1f\x8b", "compressed by gzip", _ARCHIVE),
    (0, b"BZh", "compressed by bzip2", _ARCHIVE),
    (0, b"\xfd7zXZ\x00", "compressed by xz", _ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", "compressed by zstd", _ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _ARCHIVE),
    (0, b"Rar!", "a RAR archive", _ARCHIVE),
    (257, b"ustar", "a tar archive", _ARCHIVE),
    (0, b"SQLite format 3\x00", "an SQLite database", _DATABASE),
    (0, b"PAR1", "a Parquet table", _DATABASE),
    (0, b"\x7fELF", "a program", "Give a report"),
)

_ZIPPED = (
    (b"word/", "a Word document (.docx)", _LATER),
    (b"xl/", "an Excel sheet (.xlsx)", _LATER),
    (b"ppt/", "a PowerPoint file (.pptx)", _LATER),
    (b"opendocument", "an OpenDocument file (.odt, .ods)", _LATER),
    (b"epub", "an EPUB book", _LATER),
)
_LOOKED_AT = 4096


def kind(content: bytes) -> tuple[str, str] | None:
    """What it is and what to do with it; None when no signature is known."""
    for offset, signature, fact, remedy in _SIGNATURES:
        if content.startswith(signature, offset):
            return fact, remedy
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content)
    return None


def _zipped(content: bytes) -> tuple[str, str]:
    # A zip's list of members stands at its end, and the first member's name at its beginning.
    ends = content[:_LOOKED_AT] + content[-_LOOKED_AT:]
    for member, fact, remedy in _ZIPPED:
        if member in ends:
            return fact, remedy
    return "a zip archive", _ARCHIVE
