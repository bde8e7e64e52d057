-- An article keeps every version that was ever read; only the latest is shown.
CREATE TABLE article (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL,
    version   INTEGER NOT NULL,
    latest    INTEGER NOT NULL,
    content   TEXT NOT NULL,             -- hash of what a reader would see
    title     TEXT NOT NULL,
    source    TEXT NOT NULL,
    date      TEXT NOT NULL,
    added_at  TEXT NOT NULL,             -- ISO 8601, UTC
    json      TEXT NOT NULL,
    UNIQUE (id, version)
) STRICT;

CREATE INDEX latest_by_date ON article (date DESC, number DESC) WHERE latest = 1;

-- Words of the latest versions, for search; the rowid is article.number.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, lead, text, source, content = '',
    tokenize = "unicode61 remove_diacritics 2"
);

-- What was found in an article, by which recipe: method, budget, facts and model.
CREATE TABLE analysis (
    article   INTEGER NOT NULL REFERENCES article (number),
    recipe    TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    json      TEXT NOT NULL,
    PRIMARY KEY (article, recipe)
) STRICT;

-- The articles chosen for the next brief, in the analyst's order.
CREATE TABLE choice (
    id        TEXT PRIMARY KEY,
    place     INTEGER NOT NULL
) STRICT;

-- Briefs that were made from the library.
CREATE TABLE brief (
    number    INTEGER NOT NULL,
    as_of     TEXT NOT NULL,
    articles  TEXT NOT NULL,             -- JSON array of ids
    PRIMARY KEY (as_of, number)
) STRICT;
