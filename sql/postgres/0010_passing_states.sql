-- What grains leave when they rest and may never ask for again: buckets of quotas, under the address or the name of who
-- draws from them, and what a silo rehearsed before it was killed. The housekeeper erases them; so that it finds them
-- among the states of all sessions they have an index of their own.
CREATE INDEX grain_states_passing ON grain_states (saved_at) WHERE state IN ('bucket', 'Rehearsal');
