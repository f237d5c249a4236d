-- What the cluster edition keeps beside the store: the states of grains, reminders, and what all gateways share. The
-- queries in OrleansQuery are the contract with Orleans' AdoNet providers: it reads the table by these names, sends the
-- parameters named in them and reads the columns named in them; what they do to which table is ours.

CREATE TABLE OrleansQuery (
    QueryKey TEXT NOT NULL PRIMARY KEY,
    QueryText TEXT NOT NULL
);

-- The state of one grain: which state (state), of which key (numbers n0 and n1 for numeric keys, key for text). Only the
-- owner of the version that is stored may write the next one. saved_at is cut to the minute: a session's writes within
-- one minute change no indexed column, and PostgreSQL updates the row in its page without touching an index.
CREATE TABLE grain_states (
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    n0 BIGINT NOT NULL,
    n1 BIGINT NOT NULL,
    version INTEGER NOT NULL,
    saved_at timestamptz NOT NULL,
    payload bytea,
    PRIMARY KEY (key, state, service, n0, n1)
) WITH (fillfactor = 70);
CREATE INDEX grain_states_saved ON grain_states (saved_at);

-- Payloads are read by their first bytes to find turns that the history lacks, and answers hardly shrink: outside the
-- row they lie as they are.
ALTER TABLE grain_states ALTER COLUMN payload SET STORAGE EXTERNAL;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
SELECT payload AS PayloadBinary, version AS Version
FROM grain_states
WHERE key = coalesce(@GrainIdExtensionString::text, '''') AND state = @GrainTypeString AND service = @ServiceId
    AND n0 = @GrainIdN0 AND n1 = @GrainIdN1'),

-- No row comes back where another owner wrote meanwhile; Orleans takes that for a conflict.
('WriteToStorageKey', '
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
    WHERE @GrainStateVersion::integer IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version)
SELECT version AS NewGrainStateVersion FROM changed
UNION ALL
SELECT version FROM added'),

('ClearStorageKey', '
UPDATE grain_states
SET payload = NULL, version = version + 1, saved_at = date_trunc(''minute'', now())
WHERE key = coalesce(@GrainIdExtensionString::text, '''') AND state = @GrainTypeString AND service = @ServiceId
    AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
RETURNING version AS NewGrainStateVersion'),

('DeleteStorageKey', '
DELETE FROM grain_states
WHERE key = coalesce(@GrainIdExtensionString::text, '''') AND state = @GrainTypeString AND service = @ServiceId
    AND n0 = @GrainIdN0 AND n1 = @GrainIdN1 AND version = @GrainStateVersion::integer
RETURNING version + 1 AS NewGrainStateVersion');

-- When to wake which grain. Silos share the work by grain_hash; Period is in milliseconds.
CREATE TABLE grain_reminders (
    service TEXT NOT NULL,
    grain TEXT NOT NULL,
    name TEXT NOT NULL,
    grain_hash INTEGER NOT NULL,
    start_time timestamptz NOT NULL,
    period BIGINT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (service, grain, name)
);
CREATE INDEX grain_reminders_hash ON grain_reminders (service, grain_hash);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', '
INSERT INTO grain_reminders AS r (service, grain, name, grain_hash, start_time, period, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period::bigint, 0)
ON CONFLICT (service, grain, name) DO UPDATE
SET grain_hash = excluded.grain_hash, start_time = excluded.start_time, period = excluded.period,
    version = r.version + 1
RETURNING version AS Version'),

('ReadReminderRowsKey', '
SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
FROM grain_reminders
WHERE service = @ServiceId AND grain = @GrainId'),

('ReadReminderRowKey', '
SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
FROM grain_reminders
WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),

-- The hashes above the one and up to the other; the second form is the range that runs over the end of the ring.
('ReadRangeRows1Key', '
SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
FROM grain_reminders
WHERE service = @ServiceId AND grain_hash > @BeginHash AND grain_hash <= @EndHash'),

('ReadRangeRows2Key', '
SELECT grain AS GrainId, name AS ReminderName, start_time AS StartTime, period AS Period, version AS Version
FROM grain_reminders
WHERE service = @ServiceId AND (grain_hash > @BeginHash OR grain_hash <= @EndHash)'),

('DeleteReminderRowKey', '
WITH gone AS (
    DELETE FROM grain_reminders
    WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version::integer
    RETURNING 1)
SELECT count(*)::integer FROM gone'),

('DeleteReminderRowsKey', '
DELETE FROM grain_reminders WHERE service = @ServiceId');

-- A session's grain keeps its last turns in its state. Whatever erases a session (its visitor, its résumé, its end)
-- erases that too, in the same transaction.
CREATE FUNCTION erase_session_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM grain_states WHERE key = OLD.id AND state = 'session';
    RETURN NULL;
END $$;
CREATE TRIGGER sessions_state AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION erase_session_state();

-- Small things that every gateway must agree on: the secret that signs tokens, the key and résumé of the page.
CREATE TABLE agreed_texts (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
);
