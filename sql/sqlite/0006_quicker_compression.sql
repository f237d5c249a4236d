-- How the other dialect compresses answers. SQLite compresses nothing; the number is taken here too, so that both stay in
-- step.
SELECT 1;
