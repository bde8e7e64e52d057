-- An article is what lists show, one row whatever its versions; `version` keeps each
-- text that was ever read. Rows of `article` are short, so that a page touches little.
ALTER TABLE article RENAME TO first_article;
ALTER TABLE analysis RENAME TO first_analysis;
DROP TABLE article_words;
DROP INDEX latest_by_date;

CREATE TABLE story (
    number     INTEGER PRIMARY KEY,
    title      TEXT NOT NULL DEFAULT '',  -- given by hand; else that of an article
    by_hand    INTEGER NOT NULL DEFAULT 0 -- whether an analyst made it
) STRICT;

CREATE TABLE article (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    numeric    INTEGER NOT NULL DEFAULT 0, -- whether its source wrote the id as a number
    title      TEXT NOT NULL,
    source     TEXT NOT NULL,
    date       TEXT NOT NULL,
    day        INTEGER,                   -- the date in days since 1970
    language   TEXT NOT NULL DEFAULT '',
    url        TEXT NOT NULL DEFAULT '',
    added_at   TEXT NOT NULL,             -- ISO 8601, UTC
    versions   INTEGER NOT NULL DEFAULT 1, -- how many there are; the last one is shown
    read       INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    dismissed  INTEGER NOT NULL DEFAULT 0,
    deleted    INTEGER NOT NULL DEFAULT 0,
    flagged    INTEGER NOT NULL DEFAULT 0, -- how many watches it met
    rating     INTEGER,
    origin     INTEGER NOT NULL,          -- the first article of those with its words
    story      INTEGER REFERENCES story (number),
    placed     INTEGER NOT NULL DEFAULT 0 -- whether an analyst put it to its story
) STRICT;

CREATE TABLE version (
    number     INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    edition    INTEGER NOT NULL,          -- 1, 2, … within the article
    content    TEXT NOT NULL,             -- hash of what a reader would see
    added_at   TEXT NOT NULL,
    json       TEXT NOT NULL,
    UNIQUE (article, edition)
) STRICT;
CREATE INDEX version_by_content ON version (content);

-- What was found in a version, by which recipe: method, budget, facts and model.
CREATE TABLE analysis (
    version    INTEGER NOT NULL REFERENCES version (number) ON DELETE CASCADE,
    recipe     TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    json       TEXT NOT NULL,
    PRIMARY KEY (version, recipe)
) STRICT;

INSERT INTO article (number, id, numeric, title, source, date, day, added_at, versions, origin)
SELECT l.number, l.id, l.json GLOB '{"id": [-0-9]*', l.title, l.source, l.date,
       CAST(julianday(substr(l.date || '-01-01', 1, 10)) - 2440587.5 AS INTEGER),
       f.added_at, l.version, l.number
FROM first_article AS l JOIN first_article AS f ON f.id = l.id AND f.version = 1
WHERE l.latest = 1;
UPDATE article SET day = NULL WHERE date NOT GLOB '[0-9][0-9][0-9][0-9]*';

INSERT INTO version (number, article, edition, content, added_at, json)
SELECT f.number, a.number, f.version, f.content, f.added_at, f.json
FROM first_article AS f JOIN article AS a ON a.id = f.id;

INSERT INTO analysis (version, recipe, made_at, json)
SELECT article, recipe, made_at, json FROM first_analysis;
DROP TABLE first_analysis;
DROP TABLE first_article;

UPDATE article SET
    language = coalesce((SELECT json_extract(v.json, '$.language') FROM version AS v
        WHERE v.article = article.number AND v.edition = article.versions
        AND json_valid(v.json)), ''),
    url = coalesce((SELECT json_extract(v.json, '$.url') FROM version AS v
        WHERE v.article = article.number AND v.edition = article.versions
        AND json_valid(v.json)), '');

CREATE INDEX shown_by_date ON article (date DESC, number DESC)
    WHERE deleted = 0 AND dismissed = 0;
CREATE INDEX unread_by_date ON article (date DESC, number DESC)
    WHERE read = 0 AND deleted = 0 AND dismissed = 0;
CREATE INDEX starred_by_date ON article (date DESC, number DESC) WHERE starred = 1;
CREATE INDEX flagged_by_date ON article (date DESC, number DESC) WHERE flagged > 0;
CREATE INDEX dismissed_by_date ON article (date DESC, number DESC) WHERE dismissed = 1;
CREATE INDEX deleted_by_date ON article (date DESC, number DESC) WHERE deleted = 1;
CREATE INDEX rated_by_date ON article (rating, date DESC) WHERE rating IS NOT NULL;
CREATE INDEX article_by_url ON article (url) WHERE url <> '';
CREATE INDEX copies_by_origin ON article (origin) WHERE origin <> number;
CREATE INDEX article_by_story ON article (story) WHERE story IS NOT NULL;
CREATE INDEX untold_by_number ON article (number) WHERE story IS NULL;

-- Other ids under which the same article came.
CREATE TABLE alias (
    id         TEXT PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_article ON alias (article);

-- Where an article came from, once for each place and each set of bytes.
CREATE TABLE sighting (
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    edition    INTEGER NOT NULL,
    uri        TEXT NOT NULL,
    sha256     TEXT NOT NULL,             -- of the raw bytes
    size       INTEGER NOT NULL,
    format     TEXT NOT NULL,             -- the reader that read it
    seen_at    TEXT NOT NULL,
    PRIMARY KEY (article, uri, sha256)
) STRICT, WITHOUT ROWID;

-- Slices of what an article's words hash to: those who share one may share words.
CREATE TABLE slice (
    hash       INTEGER NOT NULL,
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX slice_by_article ON slice (article);

-- Names of those who act in an article, and of its places, as its analysis found them.
CREATE TABLE named (
    article    INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
    who        TEXT NOT NULL,
    place      TEXT NOT NULL
) STRICT;

-- Words for search, of the versions that are shown.
CREATE VIEW searchable AS
SELECT a.number,
       json_extract(v.sound, '$.title') AS title,
       json_extract(v.sound, '$.lead') AS lead,
       json_extract(v.sound, '$.text') AS text,
       json_extract(v.sound, '$.source') AS source,
       n.who, n.place
FROM article AS a
JOIN (SELECT article, edition, iif(json_valid(json), json, '{}') AS sound FROM version)
    AS v ON v.article = a.number AND v.edition = a.versions
LEFT JOIN named AS n ON n.article = a.number;

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, lead, text, source, who, place,
    content = 'searchable', content_rowid = 'number',
    tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO article_words (article_words) VALUES ('rebuild');

CREATE TABLE tag (
    name       TEXT NOT NULL,
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_by_article ON tag (article, name);

CREATE TABLE note (
    number     INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice, for the history
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    made_by    TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_article ON note (article);

CREATE TABLE saved_search (
    name       TEXT PRIMARY KEY,
    query      TEXT NOT NULL
) STRICT;

-- Queries that each article is held against when it arrives.
CREATE TABLE watch (
    name       TEXT PRIMARY KEY,
    query      TEXT NOT NULL
) STRICT;

CREATE TABLE watch_hit (
    name       TEXT NOT NULL REFERENCES watch (name) ON DELETE CASCADE,
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    PRIMARY KEY (name, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_hit_by_article ON watch_hit (article);

-- Who publishes, how many articles are theirs, and how far an analyst trusts them.
CREATE TABLE source (
    name       TEXT PRIMARY KEY,
    articles   INTEGER NOT NULL DEFAULT 0,
    rating     INTEGER
) STRICT;

-- What changed, by whom and when. A step is what one command did; undoing it is another.
CREATE TABLE change (
    number     INTEGER PRIMARY KEY,
    step       INTEGER NOT NULL,
    made_at    TEXT NOT NULL,
    made_by    TEXT NOT NULL,
    verb       TEXT NOT NULL,
    subject    TEXT NOT NULL,             -- an article's id; empty for the library's own
    field      TEXT NOT NULL,
    before     TEXT,
    after      TEXT,
    undone     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_by_step ON change (step);
CREATE INDEX change_by_subject ON change (subject, number);

-- Counts that would take a walk through all articles.
CREATE TABLE tally (
    name       TEXT PRIMARY KEY,
    number     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO source (name, articles)
SELECT source, count(*) FROM article GROUP BY source;
INSERT INTO tally VALUES
    ('all', (SELECT count(*) FROM article)),
    ('shown', (SELECT count(*) FROM article)),
    ('unread', (SELECT count(*) FROM article)),
    ('starred', 0), ('flagged', 0), ('dismissed', 0), ('deleted', 0);

CREATE TRIGGER article_arrives AFTER INSERT ON article BEGIN
    UPDATE tally SET number = number + 1 WHERE name IN ('all', 'shown', 'unread');
    INSERT INTO source (name, articles) VALUES (new.source, 1)
        ON CONFLICT (name) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER article_leaves AFTER DELETE ON article BEGIN
    UPDATE tally SET number = number - CASE name
        WHEN 'all' THEN 1
        WHEN 'shown' THEN old.deleted = 0 AND old.dismissed = 0
        WHEN 'unread' THEN old.read = 0 AND old.deleted = 0 AND old.dismissed = 0
        WHEN 'starred' THEN old.starred AND old.deleted = 0 AND old.dismissed = 0
        WHEN 'flagged' THEN old.flagged > 0 AND old.deleted = 0 AND old.dismissed = 0
        WHEN 'dismissed' THEN old.dismissed AND old.deleted = 0
        WHEN 'deleted' THEN old.deleted
        ELSE 0 END;
    UPDATE source SET articles = articles - 1 WHERE name = old.source;
END;

CREATE TRIGGER article_changes
AFTER UPDATE OF read, starred, dismissed, deleted, flagged ON article BEGIN
    UPDATE tally SET number = number + CASE name
        WHEN 'shown' THEN (new.deleted = 0 AND new.dismissed = 0)
            - (old.deleted = 0 AND old.dismissed = 0)
        WHEN 'unread' THEN
            (new.read = 0 AND new.deleted = 0 AND new.dismissed = 0)
            - (old.read = 0 AND old.deleted = 0 AND old.dismissed = 0)
        WHEN 'starred' THEN
            (new.starred AND new.deleted = 0 AND new.dismissed = 0)
            - (old.starred AND old.deleted = 0 AND old.dismissed = 0)
        WHEN 'flagged' THEN
            (new.flagged > 0 AND new.deleted = 0 AND new.dismissed = 0)
            - (old.flagged > 0 AND old.deleted = 0 AND old.dismissed = 0)
        WHEN 'dismissed' THEN
            (new.dismissed AND new.deleted = 0) - (old.dismissed AND old.deleted = 0)
        WHEN 'deleted' THEN new.deleted - old.deleted
        ELSE 0 END;
END;

CREATE TRIGGER article_moves AFTER UPDATE OF source ON article
WHEN new.source <> old.source BEGIN
    UPDATE source SET articles = articles - 1 WHERE name = old.source;
    INSERT INTO source (name, articles) VALUES (new.source, 1)
        ON CONFLICT (name) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER watch_hits AFTER INSERT ON watch_hit BEGIN
    UPDATE article SET flagged = flagged + 1 WHERE number = new.article;
END;

CREATE TRIGGER watch_misses AFTER DELETE ON watch_hit BEGIN
    UPDATE article SET flagged = flagged - 1 WHERE number = old.article;
END;
