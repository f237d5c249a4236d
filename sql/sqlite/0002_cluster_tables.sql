-- What the cluster edition keeps beside the store is PostgreSQL's alone; the one-process edition has no use for it.
-- The number is taken here too, so that both dialects stay in step.
SELECT 1;
