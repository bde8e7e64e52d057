-- What has come since a time, such as that of the last brief.
CREATE INDEX article_by_arrival ON article (added_at);
