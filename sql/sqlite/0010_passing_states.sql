-- How the other dialect finds states that pass. SQLite has none; the number is taken here too, so that both stay in
-- step.
SELECT 1;
