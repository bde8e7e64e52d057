"""Mail to articles: messages, mailboxes and newsletters, with what is attached."""
