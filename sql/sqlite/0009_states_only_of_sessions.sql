-- Which states of grains the other dialect stores. SQLite has none; the number is taken here too, so that both stay in
-- step.
SELECT 1;
