-- Feeds that are fetched again and again, and how each fared.
CREATE TABLE feed (
    url           TEXT PRIMARY KEY,
    title         TEXT NOT NULL,
    rating        TEXT NOT NULL DEFAULT '', -- Admiralty code that its articles arrive with
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    added_at      TEXT NOT NULL,            -- ISO 8601, UTC, as all times here
    fetched_at    TEXT NOT NULL DEFAULT '', -- when it was last tried
    due_at        TEXT NOT NULL,
    failures      INTEGER NOT NULL DEFAULT 0, -- in a row
    failure       TEXT NOT NULL DEFAULT ''  -- the sentence that tells of the last one
) STRICT;
CREATE INDEX feed_by_due ON feed (due_at);
