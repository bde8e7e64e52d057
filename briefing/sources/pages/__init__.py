"""Web pages: the article of a page, and what the page says about it.

trafilatura tells which words are the article; the page's own blocks give them back in
order, with the standfirst that it passes over and without what surrounds an article.
"""
