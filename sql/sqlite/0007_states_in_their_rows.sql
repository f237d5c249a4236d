-- How the other dialect keeps the states of grains. SQLite has none; the number is taken here too, so that both stay in
-- step.
SELECT 1;
