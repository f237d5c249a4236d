-- A row was kept of every visitor who opened a session, which nothing reads and nothing erased: the session ended, the
-- row stayed. The rows go now; the table goes with a later version, for processes of the one before may still write there.
DELETE FROM users;
