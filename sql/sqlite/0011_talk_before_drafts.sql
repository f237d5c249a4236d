-- What the other dialect keeps in its table of drafts. SQLite's drafts lie in a log of lines that have it as they are; the
-- number is taken here too, so that both stay in step.
SELECT 1;
