-- Whatever erases a session erases its grain's state with it. But a session without a turn has no state yet, and one that
-- was erased while its first turn was under way got its state afterwards: a question and an answer that nothing erased
-- any more. So the first state of a session is stored only while the session is there, and keeps it there until then:
-- who erases it waits, and erases both. A turn that comes too late gets no row back, as where another owner wrote.
-- Silos read these queries when they start; one that is still on the old query stores as before.
UPDATE OrleansQuery SET QueryText = '
WITH changed AS (
    UPDATE grain_states
    SET payload = @PayloadBinary, version = version + 1, saved_at = date_trunc(''minute'', now())
    WHERE key = coalesce(@GrainIdExtensionString::text, '''') AND state = @GrainTypeString AND service = @ServiceId
        AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
    RETURNING version),
added AS (
    INSERT INTO grain_states (key, state, service, n0, n1, version, saved_at, payload)
    SELECT coalesce(@GrainIdExtensionString::text, ''''), @GrainTypeString, @ServiceId, @GrainIdN0, @GrainIdN1, 1,
        date_trunc(''minute'', now()), @PayloadBinary
    WHERE @GrainStateVersion::integer IS NULL AND (@GrainTypeString <> ''session'' OR EXISTS (
        SELECT 1 FROM sessions WHERE id = coalesce(@GrainIdExtensionString::text, '''') FOR KEY SHARE))
    ON CONFLICT DO NOTHING
    RETURNING version)
SELECT version AS NewGrainStateVersion FROM changed
UNION ALL
SELECT version FROM added'
WHERE QueryKey = 'WriteToStorageKey';

-- What was left behind until now.
DELETE FROM grain_states g WHERE g.state = 'session' AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = g.key);
