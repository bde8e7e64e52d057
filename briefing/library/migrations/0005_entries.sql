-- Whether entries that give only a summary have their pages fetched.
ALTER TABLE feed ADD COLUMN pages INTEGER NOT NULL DEFAULT 0;

-- What the entry of a feed said of an article whose text is that of its page.
CREATE TABLE entry (
    article    INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    content    TEXT NOT NULL,             -- hash of what a reader would see
    PRIMARY KEY (article, content)
) STRICT, WITHOUT ROWID;
