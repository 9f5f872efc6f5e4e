"""Web pages: what is taken from where, in which encoding, and what is no article."""

import json

import pytest

from builder.article import Rejection

URL = "https://news.example.org/2026/03/01/ferry"


def _linked(**fields: object) -> str:
    article = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def _meta(**fields: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in fields.items())


def test_the_text_is_the_article_without_what_stands_around_it(items, page, story):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    body = (
        f"<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>Ferry returns</h1>{paragraphs}"
        "<p><a href='/more'>READ MORE: The ten best islands</a></p><p>Sign up for our daily newsletter</p>"
        "<blockquote class='twitter-tweet'><p>What a day on the pier for all of us who waited</p></blockquote>"
        "</article><footer>All rights reserved</footer><script>alert('x')</script>"
    )

    [article] = items("a.html", page(body=body))

    assert article.text == "\n".join(story)
    assert article.title == "Ferry returns"
    assert (article.source_format, article.source_record, article.is_page) == ("html", None, True)


def test_a_standfirst_that_the_page_shows_is_part_of_the_text(items, page, story):
    summary = "A vessel older than most of its passengers goes back to work after a long winter."
    body = f"<h1>Ferry returns</h1><h2>{summary}</h2><article>{''.join(f'<p>{p}</p>' for p in story)}</article>"

    [shown] = items("a.html", page(_meta(og__description=summary), body))
    [hidden] = items("b.html", page(_meta(og__description=summary)))

    assert shown.text.startswith(summary)
    assert summary not in hidden.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (_meta(og__title="Shared headline") + _linked(headline="Linked headline"), "Shared headline"),
        (_linked(headline="Linked headline"), "Linked headline"),
        ("<title>Ferry returns | The Example</title>", "Ferry returns"),
        (_meta(og__title="Ferry returns - The Example"), "Ferry returns"),
        (_meta(og__title="Ferry back - The Example", og__site_name="The Example"), "Ferry back"),
        (
            _meta(og__title="You will not believe this ferry")
            + _linked(headline="Ferry returns")
            + "<title>Ferry returns | The Example</title>",
            "Ferry returns",
        ),
        (_linked(headline="Tom &amp; Ann&#39;s ferry"), "Tom & Ann's ferry"),
    ],
)
def test_the_title(items, page, head, title):
    assert items("a.html", page(head))[0].title == title


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (_linked(author=[{"@type": "Person", "name": "Jo March"}, {"name": "Meg March"}]), ("Jo March", "Meg March")),
        (_linked(author="By Jo March and Meg March"), ("Jo March", "Meg March")),
        (_linked(author={"@id": "#jo"}) + '<script type="application/ld+json">{"@id": "#jo", "name": "Jo March"}</script>',  # noqa: E501
         ("Jo March",)),
        (_meta(author="Jo March", article__author="https://example.org/jo"), ("Jo March",)),
        (_meta(article__author="https://example.org/jo"), ()),
        (_linked(author={"@type": "Organization", "name": "Example News"}), ("Example News",)),
        (_linked(author="Jo March") + _meta(author="Beth March"), ("Jo March",)),
    ],
)  # fmt: skip
def test_the_authors(items, page, head, authors):
    assert items("a.html", page(head))[0].authors == authors


@pytest.mark.parametrize(
    ("head", "utc"),
    [
        (_linked(datePublished="2026-03-01T12:30:00+02:00") + _meta(date="2020-01-01"), "2026-03-01T10:30:00"),
        (_meta(article__published_time="2026-03-01 12:30:00 +02:00"), "2026-03-01T10:30:00"),
        (_meta(**{"dc.date": "2026-03-01"}), "2026-03-01T00:00:00"),
        (_linked(datePublished="no date") + _meta(date="March 1, 2026"), "2026-03-01T00:00:00"),
        (f'<link rel="canonical" href="{URL}">', "2026-03-01T00:00:00"),
    ],
)
def test_the_date(items, page, head, utc):
    assert items("a.html", page(head))[0].published_at.isoformat() == f"{utc}+00:00"


def test_the_date_of_a_time_element(items, page, story):
    body = f"<article><h1>Ferry</h1><time datetime='2026-03-01T08:00Z'>today</time>{''.join(f'<p>{p}</p>' for p in story)}</article>"  # noqa: E501

    assert items("a.html", page(body=body))[0].published_at.isoformat() == "2026-03-01T08:00:00+00:00"


def test_address_site_language_and_licence(items, page):
    head = (
        f'<link rel="canonical" href="{URL}"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
        + _meta(og__site_name="The Example")
    )

    [article] = items("a.html", page(head, attributes=' lang="en-gb"'))

    assert (article.url, article.domain, article.outlet) == (URL, "news.example.org", "The Example")
    assert (article.language, article.license) == ("en-gb", "https://creativecommons.org/licenses/by/4.0/")


def test_a_saved_page_tells_where_it_was_saved_from(items, page):
    saved = page().replace("<html>", f"<html>\n<!-- saved from url=(0041){URL} -->")

    assert items("a.html", saved)[0].url == URL


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),  # wrong about itself
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
        ('<meta charset="no-such-thing">', "utf-8"),
        ('<meta charset="zlib_codec">', "cp1252"),
    ],
)
def test_the_encoding(items, page, story, head, encoding):
    words = "Café owners, naïve no more, paid £40 for the crossing, and Zoë Müller kept the ticket."
    body = f"<article><h1>Ferry</h1><p>{words}</p>{''.join(f'<p>{p}</p>' for p in story if p.isascii())}</article>"

    [article] = items("a.html", page(head, body).encode(encoding))

    assert words in article.text


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", "empty_page"),
        ("<div id='root'></div>", "empty_page"),
        ("<h1>Before you continue</h1><p>We value your privacy. We and our partners store cookies on your device to"
         " show you advertisements and to measure them, and we ask for your consent to do so.</p>", "consent_wall"),
        ("<h1>Page not found</h1><p>Sorry, the page that you look for is not here any more; perhaps it has moved to"
         " another place, or the address was mistyped. Try the search.</p>", "missing_page"),
        ("<h1>News</h1><ul>" + "".join(f"<li><a href='/{n}'>Council story number {n} of the day</a></li>" for n in range(40))  # noqa: E501
         + "</ul>", "index_page"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_refused(items, page, body, code):
    [rejection] = items("a.html", page("<title>Example</title>", body))

    assert isinstance(rejection, Rejection)
    assert rejection.code == code


def test_an_article_about_cookies_is_an_article(items, page, story):
    body = f"<article><h1>Why sites say “we use cookies”</h1>{''.join(f'<p>{p}</p>' for p in story * 4)}</article>"

    assert items("a.html", page(body=body))[0].title == "Why sites say “we use cookies”"
