"""Names of `meta` elements by what they tell, in the order in which they are believed.

Open Graph (ogp.me), the tags that the large content systems and analytics of news sites write, Dublin Core, and
Highwire tags; seen on news pages of some hundred publishers.
"""

TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "title",
    "dc.title",
    "dcterms.title",
    "citation_title",
)
DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "published",
    "publish-date",
    "publishdate",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "date.available",
    "date.created",
    "article.published",
    "published-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "prism.publicationdate",
    "citation_publication_date",
    "date",
)
AUTHORS = (
    "author",
    "article:author",
    "og:author",
    "og:article:author",
    "article:author_name",
    "byl",
    "byline",
    "sailthru.author",
    "cxenseparse:author",
    "parsely-author",
    "dcsext.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "creator",
)
SITES = (
    "og:site_name",
    "application-name",
    "al:ios:app_name",
    "apple-mobile-web-app-title",
    "publisher",
    "dc.publisher",
)
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
