"""Malformed and hostile inputs, one row each: the exit code, the words of the message, and a good report beside it.

A row with exit code 1 fails, and the good report beside it is read all the same (5).
A row with exit code 0 is read, and its notes say what was found.
"""

from __future__ import annotations

import io
import json
import os
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from trucewatch.cli.app import app
from trucewatch.read import files

GOOD = "Shells hit Saraqib\n\nShells hit Saraqib on Tuesday, residents of the town said.\n"
FRENCH = "Un tir de mortier a tué trois civils à Alep, a déclaré l’armée."
RUSSIAN = "Ракетный обстрел произошёл в субботу вечером, погибли трое."
ARABIC = "قصفت القوات النظامية مدينة إدلب يوم الاثنين، وقتل ثلاثة مدنيين."


def write(name, content):
    """A function that makes such a file in a folder."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


def with_sidecar(content):
    def make(folder: Path) -> Path:
        write("bad.json", content)(folder)
        return write("bad.txt", GOOD)(folder)

    return make


def a_folder(folder):
    (folder / "reports").mkdir()
    return folder / "reports"


def a_dangling_link(folder):
    (folder / "bad.txt").symlink_to(folder / "gone.txt")
    return folder / "bad.txt"


def a_pipe(folder):
    os.mkfifo(folder / "bad.txt")
    return folder / "bad.txt"


def a_socket(folder):
    here = Path.cwd()
    os.chdir(folder)  # a socket's path may have 107 bytes, and pytest's folders are longer
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("bad.txt")
    os.chdir(here)
    return folder / "bad.txt"


def too_large(folder):
    with (folder / "bad.txt").open("wb") as file:
        file.truncate(files.LIMIT + 1)
    return folder / "bad.txt"


def forbidden(folder):
    if os.getuid() == 0:
        pytest.skip("root may open every file")
    path = write("bad.txt", GOOD)(folder)
    path.chmod(0)
    return path


def a_folder_as_sidecar(folder):
    (folder / "bad.json").mkdir()
    return write("bad.txt", GOOD)(folder)


def a_pipe_as_sidecar(folder):
    os.mkfifo(folder / "bad.json")
    return write("bad.txt", GOOD)(folder)


def a_name_of_bytes(folder):
    path = os.fsencode(folder) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(GOOD)
    return Path(os.fsdecode(path))


READ = [
    ("empty", write("bad.txt", ""), "empty: it holds no text"),
    ("only spaces", write("bad.txt", " \r\n\t "), "empty: it holds white space only"),
    ("a mark and nothing else", write("bad.txt", b"\xef\xbb\xbf"), "empty: it holds no text"),
    ("UTF-16 with a mark", write("bad.txt", GOOD.encode("utf-16")), "UTF-16-LE by its byte order mark"),
    (
        "UTF-16 without a mark",
        write("bad.txt", GOOD.encode("utf-16-be")),
        "read as UTF-16-BE: it has no byte order mark",
    ),
    ("cp1252", write("bad.txt", FRENCH.encode("cp1252")), "read as cp1252, a guess: it is not UTF-8"),
    ("cp1251", write("bad.txt", RUSSIAN.encode("cp1251")), "read as cp1251, a guess: it is not UTF-8"),
    ("cp1256", write("bad.txt", ARABIC.encode("cp1256")), "read as cp1256, a guess: it is not UTF-8"),
    ("a language without a lexicon", write("bad.txt", ARABIC), "language found: ar; there is no lexicon for it yet"),
    ("NUL in the text", write("bad.txt", GOOD.replace("residents", "resi\0dents")), "contains 1 control character ("),
    ("terminal escapes", write("bad.txt", "\x1b[2J\x1b]0;x\x07" + GOOD), "contains 3 control characters"),
    ("bidi controls", write("bad.txt", GOOD.replace("on", "\u202eno\u202c")), "2 bidirectional control characters"),
    ("a name with a newline", write("ba\nd.txt", GOOD), None),
    ("a name that is not UTF-8", a_name_of_bytes, None),
    ("a name with an escape", write("\x1b[31mbad.txt", GOOD), None),
    ("no suffix", write("bad", GOOD), "read as text: no suffix is not known"),
    ("an unknown suffix", write("bad.log", GOOD), "read as text: .log is not known"),
    ("unclosed HTML", write("bad.html", f"<html><body><p>{GOOD}<div><b>more"), None),
    ("an empty page", write("bad.html", ""), "empty: it holds no text"),
    ("a page of script", write("bad.html", "<html><script>var a = 1;</script></html>"), "empty: it holds no text"),
    ("100,000 open elements", write("bad.html", "<div>" * 100_000 + GOOD), "all words of the page"),
    ("elements past the parser", write("bad.html", "<div>" * 300 + GOOD), "all words of the page (nested too deeply"),
    ("NUL in a page", write("bad.html", f"<p>{GOOD}\0{GOOD}</p>"), None),
    ("a surrogate in a page", write("bad.html", f"<p>{GOOD}&#xD800;</p>"), None),
    ("an unknown key beside it", with_sidecar('{"mood": "good"}'), "the sidecar's mood ignored: not known here"),
]

FAILED = [
    ("a PDF", write("bad.txt", "%PDF-1.7 ..."), "bad.txt: is a PDF, and not text. This kind is not read yet; save it"),
    (
        "a PNG",
        write("bad.txt", b"\x89PNG\r\n\x1a\n\0\0"),
        "bad.txt: is a PNG picture, and not text. Give the report as text",
    ),
    ("gzip", write("bad.txt", b"\x1f\x8b\x08\0"), "bad.txt: is compressed by gzip, and not text. Unpack it"),
    (
        "a Word file",
        write("bad.docx", b"PK\x03\x04..word/document.xml"),
        "bad.docx: is a Word document (.docx), and not",
    ),
    ("a zip", write("bad.txt", b"PK\x03\x04..a.txt"), "bad.txt: is a zip archive, and not text. Unpack it"),
    ("other binary", write("bad.txt", bytes(range(1, 32)) * 9), "bad.txt: is not text: more than a tenth of it are"),
    (
        "bad UTF-8 in good",
        write("bad.txt", FRENCH.encode() + b" \xff " + FRENCH.encode()),
        "(0xff) is not UTF-8 (invalid",
    ),
    (
        "cut-off UTF-8",
        write("bad.txt", "Alep, tué".encode()[:-1]),
        "bad.txt: ends within a character at byte 8, so the",
    ),
    ("half of UTF-16", write("bad.txt", GOOD.encode("utf-16")[:-1]), "is not UTF-16-LE (truncated data)"),
    ("a lone surrogate", write("bad.txt", b"Shells \xed\xa0\x80 hit"), "bad.txt: byte 7 begins a lone surrogate"),
    ("a surrogate of UTF-16", write("bad.txt", b"\xff\xfea\0\x00\xd8b\0"), "bad.txt: byte 4 is not UTF-16-LE"),
    (
        "an unknown code page",
        write("bad.txt", RUSSIAN.encode("koi8-r")),
        "no older encoding fits for certain. Save it as",
    ),
    ("JSON", write("bad.json", "{}"), "bad.json: is JSON, and not a report; a sidecar is read with the report"),
    ("a folder", a_folder, "reports: is a folder, and only files can be read. Give its files, e.g."),
    ("missing", lambda folder: folder / "gone.txt", "gone.txt: is not there. Check the spelling"),
    (
        "a file as folder",
        lambda folder: write("a", "")(folder) / "b.txt",
        "b.txt: is not there, because a part of the path",
    ),
    ("a dangling link", a_dangling_link, "bad.txt: is a link to"),
    ("a pipe", a_pipe, "bad.txt: is a named pipe, which may never end, and only files can be read. Pipe it in instead"),
    ("a socket", a_socket, "bad.txt: is a socket, and only files can be read."),
    ("a device", lambda _: Path("/dev/zero"), "/dev/zero: is a device, which has no end, and only files can be read."),
    ("too large", too_large, "bad.txt: is over the limit of 16 MiB for one report"),
    ("not allowed", forbidden, "bad.txt: may not be opened by you. Ask its owner"),
    ("a name too long", lambda folder: folder / ("x" * 300), "cannot be read: File name too long. Check"),
    ("a page too large", write("bad.html", "x" * (16 * 1024**2 + 1)), "bad.html: is over the limit of 16 MiB"),
    (
        "a text too long",
        write("bad.txt", "shells hit the town " * 200_001),
        "bad.txt: has 4,000,020 characters of text, over the limit of 4,000,000 for one report, and would take minutes",
    ),
    ("sidecar: not JSON", with_sidecar("{published: 1}"), "bad.json:1: is not JSON: Expecting property name"),
    ("sidecar: empty", with_sidecar(""), "bad.json: is empty, and was taken for the sidecar of"),
    ("sidecar: not UTF-8", with_sidecar(b'{"source": "\xff"}'), "bad.json: is not UTF-8 at byte 12. It was taken for"),
    (
        "sidecar: results",
        with_sidecar('{"audience": "", "report": {}, "claims": []}'),
        "bad.json: holds results of truce",
    ),
    ("sidecar: rows", with_sidecar("audience\treport\n"), "bad.txt: correct it, or give it another name."),
    ("a blank name", lambda _: "", "'': is no path, because it is blank. Give the path of a file"),
    ("sidecar: a list", with_sidecar("[1]"), "bad.json: holds no object, and a sidecar is one. Write"),
    ("sidecar: a bad day", with_sidecar('{"published": "10 Jan"}'), 'bad.json: published is "10 Jan", which is no day'),
    (
        "sidecar: a huge number",
        with_sidecar('{"published": ' + "9" * 5000 + "}"),
        "bad.json: holds a number of more digits than any field needs. It was taken",
    ),
    ("sidecar: too deep", with_sidecar("[" * 100_000), "bad.json: is nested too deeply for a sidecar"),
    ("sidecar: key twice", with_sidecar('{"source": "A", "source": "B"}'), "the key 'source' stands there twice"),
    ("sidecar: a folder", a_folder_as_sidecar, "bad.json: is a folder, and a sidecar is a file. It was taken"),
    ("sidecar: a pipe", a_pipe_as_sidecar, "bad.json: is a named pipe, which may never end, and a sidecar is a file"),
    ("sidecar: too large", with_sidecar(" " * (1024**2 + 1)), "bad.json: is over 1 MiB, and a sidecar holds five"),
]


def run(*paths):
    return CliRunner().invoke(app, ["read", "--json", "--", *map(str, paths)])


@pytest.fixture
def good(tmp_path):
    (tmp_path / "beside").mkdir()
    return write("good.txt", GOOD)(tmp_path / "beside")


@pytest.mark.parametrize(("make", "note"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_it_is_read_and_the_note_says_what_was_found(tmp_path, good, make, note):
    result = run(make(tmp_path), good)
    assert result.exit_code == 0, result.stderr
    lines = [json.loads(line) for line in result.stdout_bytes.decode("utf-8").split("\n")[:-1]]
    assert len(lines) == 2
    assert all(line["audience"] == "restricted" for line in lines)
    if note is not None:
        assert any(note in said for said in lines[0]["report"]["notes"]), lines[0]["report"]["notes"]


@pytest.mark.parametrize(("make", "message"), [row[1:] for row in FAILED], ids=[row[0] for row in FAILED])
def test_it_fails_with_the_reason_and_the_others_are_read(tmp_path, good, make, message):
    bad = make(tmp_path)
    alone, beside = run(bad), run(bad, good)
    assert (alone.exit_code, beside.exit_code) == (1, 5)
    for result in (alone, beside):
        [error, summary] = result.stderr.splitlines()
        assert error.startswith("error: ")
        assert message in error
        assert summary.endswith("1 failed (audience: restricted)")
    assert alone.stdout == ""
    assert json.loads(beside.stdout)["report"]["path"] == str(good)


def test_the_longest_text_is_taken_on_one_line():
    from trucewatch.read import readers

    content = b"shells hit the town " * 200_000
    assert len(readers.report("-", stdin=io.BytesIO(content)).text) == readers.LONGEST


def test_a_name_that_begins_with_a_dash_is_read_after_two_dashes(tmp_path, monkeypatch):
    write("-x.txt", GOOD)(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run("-x.txt").exit_code == 0
    assert CliRunner().invoke(app, ["read", "-x.txt"]).exit_code == 2


def test_a_message_cannot_move_the_cursor(tmp_path):
    result = run(tmp_path / "a\x1b[2K\nerror: forged.txt")
    assert "\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 2
