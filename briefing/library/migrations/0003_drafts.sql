-- The draft of the next brief after each step; `choice` shows the present one.
CREATE TABLE draft (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at   TEXT NOT NULL,             -- ISO 8601, UTC
    done      TEXT NOT NULL,             -- what the step did, in words
    undone    INTEGER NOT NULL DEFAULT 0,
    json      TEXT NOT NULL
) STRICT;
