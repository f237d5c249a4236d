-- Drafts are kept in a file of their own, where saving one waits for no turn's flush.
DROP TABLE drafts;
