-- SQLite's dialect keeps drafts in a file of their own; PostgreSQL's stay where they are.
-- The number is taken here too, so that both dialects stay in step.
SELECT 1;
