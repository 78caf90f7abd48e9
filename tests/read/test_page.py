"""Web pages: the article, its title and source, and only a date that is marked as the publication's."""

from __future__ import annotations

import time
from datetime import date

import pytest

from trucewatch.errors import TooLarge
from trucewatch.read import page, plain, readers

SENTENCE = "Seven people were killed in Idlib on Monday when shells hit the market of the town, rescue workers said."
PARAGRAPHS = "".join(f"<p>{SENTENCE} This is paragraph number {number}.</p>" for number in range(4))


def html(head="", body="", *, title="Shells hit Idlib"):
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><nav>Home News Sport</nav>"
        f"<article>{PARAGRAPHS}{body}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ("", "", None),
        ('<meta property="article:published_time" content="2019-08-27T23:30:00-05:00">', "", date(2019, 8, 27)),
        ('<script type="application/ld+json">{"datePublished": "2019-08-27"}</script>', "", date(2019, 8, 27)),
        ('<link rel="canonical" href="https://example.org/2019/8/27/shells">', "", date(2019, 8, 27)),
        ("", '<time datetime="2019-08-27T10:00Z">27 August</time>', date(2019, 8, 27)),
        ("", '<time datetime="2019-08-27">a</time><time datetime="2019-08-28">b</time>', None),
        ('<meta name="last-modified" content="2021-01-01">', "", None),
        ('<meta name="date" content="0001-01-01">', "", None),
        ("", "<footer>© 2017 Example. Posted 3 May 2018</footer>", None),
    ],
)
def test_only_a_date_marked_as_the_publication_is_taken(head, body, published):
    dated = page.page(html(head, body), "page.html").dated
    assert (None if dated is None else dated.day) == published


def test_the_article_is_taken_without_its_menu(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(html('<meta property="og:site_name" content="Example Wire">'))
    found = readers.report(str(path))
    assert found.text.startswith(SENTENCE)
    assert "Home News" not in found.text
    assert (found.title, found.source, found.media_type) == ("Shells hit Idlib", "Example Wire", "text/html")


def test_what_a_page_says_yields_to_the_options(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        html('<meta name="date" content="2019-08-27"><meta property="og:site_name" content="Example Wire">')
    )
    assert readers.report(str(path)).notes[0] == "published 2019-08-27: given by the page itself, in its date"
    assert readers.report(str(path), published=date(2020, 1, 1), source="B").source == "B"


def test_a_script_in_a_headline_is_no_part_of_the_title():
    found = page.page(html(body="<h1>Shells <script>alert(1)</script>hit Idlib</h1>"), "page.html")
    assert "alert" not in f"{found.title}{found.text}"


def test_the_encoding_that_a_page_declares_is_used(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(
        html('<meta charset="windows-1251">', "<p>Обстрел города продолжался весь день.</p>").encode("cp1251")
    )
    assert "Обстрел города" in readers.report(str(path)).text


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000 + PARAGRAPHS,
        "<b>" * 100_000 + PARAGRAPHS,
        ("<div>" * 240 + PARAGRAPHS + "</div>" * 240) * 200,
        "<p " + " ".join(f"a{number}" for number in range(200_000)) + ">" + PARAGRAPHS,
        PARAGRAPHS + "<!--" * 500_000,
        PARAGRAPHS + "<script>" * 500_000,
        PARAGRAPHS + "<a " * 500_000,
        "<table><tr><td>" * 20_000 + PARAGRAPHS,
    ],
    ids=["divs", "bold", "islands", "attributes", "comments", "scripts", "unclosed", "tables"],
)
def test_a_bomb_is_read_in_seconds_and_its_words_kept(bomb):
    start = time.monotonic()
    found = page.page(bomb, "page.html")
    assert SENTENCE in found.text
    assert "all words of the page" in found.notes[0]
    assert time.monotonic() - start < 10


def test_a_page_over_the_limit_is_refused():
    with pytest.raises(TooLarge, match=r"page\.html: is a page of over 16 MiB.*Save its text as \.txt"):
        page.page("x" * (page.LIMIT + 1), "page.html")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>a</p><p>b &amp; c</p>", "a\n\nb & c"),
        ("one<br>two", "one\ntwo"),
        ("a<p hidden>b<p>c</p></p>d", "ad"),
        ("a<div STYLE='color:red; Display : none'>b<div>c</div>d</div>e", "ae"),
        ('a<img aria-hidden="true">b', "a\n\nb"),
        ("a<script>b</script>c<style>d", "ac"),
        ("a<!-- b -->c<!-- d", "ac"),
        ("<p>one <b>two</b> three", "one two three"),
        ("a < b and c", "a < b and c"),
        ("a&#xD800;b", "a\ufffdb"),
    ],
)
def test_tags_are_stripped_to_what_a_reader_would_see(source, words):
    assert plain.words(source) == words


UNSEEN = [
    "<p style='display: none'>{}</p>",
    '<div style="VISIBILITY:hidden"><p>{}</p></div>',
    "<p style='opacity:0'>{}</p>",
    "<p style='position:absolute; left: -9999px'>{}</p>",
    "<section hidden><p>{}</p></section>",
    "<p aria-hidden='true'>{}</p>",
    "<noscript><p>{}</p></noscript>",
    "<template><p>{}</p></template>",
]


@pytest.mark.parametrize("unseen", UNSEEN)
@pytest.mark.parametrize("around", ["{}", "{}" + "<div>" * 300], ids=["parsed", "too deep to parse"])
def test_what_a_reader_of_the_page_cannot_see_is_no_part_of_the_report(unseen, around):
    forged = unseen.format("Rebels shelled Hama on Monday, killing 800 people, residents said.")
    found = page.page(around.format(html(body=forged + "<p>The last paragraph stays.</p>")), "page.html")
    assert SENTENCE in found.text
    assert "The last paragraph stays." in found.text
    assert "800" not in found.text


def test_a_hidden_part_is_told_of():
    notes = page.page(html(body="<p hidden>Rebels shelled Hama.</p>"), "page.html").notes
    assert notes == ("1 hidden part of the page left out: no reader sees them",)


@pytest.mark.parametrize(
    "style", ["opacity:0.9", "margin-left:-1000px", "font-size:0.8em", "display:block", "visibility:visible"]
)
def test_a_style_that_shows_an_element_hides_nothing(style):
    assert "Rebels shelled Hama." in page.page(html(body=f'<p style="{style}">Rebels shelled Hama.</p>'), "x").text


def test_a_page_that_waits_for_its_script_is_read():
    assert SENTENCE in page.page(html().replace("<body>", '<body style="opacity:0">'), "page.html").text


@pytest.mark.parametrize("start", ["<article>", "<article><div>"])
def test_a_heading_and_each_paragraph_stand_apart(start):
    whole = f"<body>{start}<h1>Shells hit Idlib</h1><p>21 people died on Monday.</p><p>{SENTENCE}</p></body>"
    found = page.page(f"<html><head><title>T</title></head>{whole}</html>", "page.html")
    assert found.text.split("\n\n") == ["Shells hit Idlib", "21 people died on Monday.", SENTENCE]
    assert found.title == "Shells hit Idlib"
