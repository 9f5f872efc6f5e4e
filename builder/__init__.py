"""The program: articles in, a release out.

read -> annotate -> extract -> write -> judge -> release. `readers` turn source files into `Article`s, `document`
splits an article into sentences and tokens and tags its names, each of the `extractors` is a pure function from that
`Document` to the rows of its table, and nothing is remembered between articles.
"""
