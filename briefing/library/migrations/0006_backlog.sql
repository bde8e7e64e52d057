-- Recipes under short names, so that each article's row can hold that of its analysis.
CREATE TABLE recipe (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO recipe (name) SELECT DISTINCT recipe FROM analysis;

-- The recipe by which the version that is shown was last analysed; 0 if by none.
ALTER TABLE article ADD COLUMN recipe INTEGER NOT NULL DEFAULT 0;
UPDATE article SET recipe = coalesce((
    SELECT r.number FROM version AS v
    JOIN analysis AS n ON n.version = v.number JOIN recipe AS r ON r.name = n.recipe
    WHERE v.article = article.number AND v.edition = article.versions
    ORDER BY n.made_at DESC, r.number DESC LIMIT 1), 0);
CREATE INDEX shown_by_recipe ON article (recipe, date DESC, number DESC)
    WHERE deleted = 0 AND dismissed = 0;
