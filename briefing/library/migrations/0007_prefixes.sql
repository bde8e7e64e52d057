-- The index of words knows how words begin, so that typing one is as quick as the word.
DROP TABLE article_words;
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, lead, text, source, who, place,
    content = 'searchable', content_rowid = 'number', prefix = '3',
    tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO article_words (article_words) VALUES ('rebuild');
