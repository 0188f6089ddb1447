"""One module per question; each builds one query that runs on every engine."""
