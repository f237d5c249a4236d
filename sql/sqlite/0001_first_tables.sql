-- The first shape of the store: who owns what, the résumés with their search index, and the conversations. Times are
-- .NET ticks in UTC (100 ns), days are day numbers (0 is 0001-01-01), so that what was stored is read back unchanged.

CREATE TABLE owners (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Visitors: whoever opened a session with a token of their own.
CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX users_owner ON users (owner_id);

-- Only hashes of keys; resume_ids and origins are JSON arrays, empty for "all" and "any".
CREATE TABLE keys (
    id TEXT NOT NULL PRIMARY KEY,
    owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    hint TEXT NOT NULL,
    label TEXT,
    resume_ids TEXT NOT NULL,
    origins TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_owner ON keys (owner_id, created_at);

CREATE TABLE resumes (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    items INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    document BLOB NOT NULL
) STRICT;
CREATE INDEX resumes_owner ON resumes (owner_id, created_at);

-- One row per résumé item; last_day of what goes on is the last day there is.
CREATE TABLE content_items (
    row_id INTEGER PRIMARY KEY,
    resume_row INTEGER NOT NULL REFERENCES resumes (row_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    ref TEXT NOT NULL,
    section TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT,
    first_day INTEGER,
    last_day INTEGER,
    text TEXT NOT NULL,
    UNIQUE (resume_row, ref)
) STRICT;
CREATE INDEX content_items_days ON content_items (first_day, last_day);

-- Technologies and keywords of an item, lower case: what the technology filter looks up.
CREATE TABLE item_terms (
    term TEXT NOT NULL,
    kind TEXT NOT NULL,
    item_row INTEGER NOT NULL REFERENCES content_items (row_id) ON DELETE CASCADE,
    PRIMARY KEY (term, kind, item_row)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_terms_item ON item_terms (item_row);

-- The words of an item. Contentless: the text itself stands in content_items, snippets are cut by the caller.
CREATE VIRTUAL TABLE item_words USING fts5 (
    title, subtitle, body,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER content_items_erased AFTER DELETE ON content_items BEGIN
    DELETE FROM item_words WHERE rowid = old.row_id;
END;

-- Sessions have a number of their own (row_id), so that what hangs on them has small, append-friendly indexes. Where a
-- session stands is what its last turn says: storing a turn adds a row and changes none.
CREATE TABLE sessions (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    resume_row INTEGER NOT NULL REFERENCES resumes (row_id) ON DELETE CASCADE,
    owner_id TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_resume ON sessions (resume_row);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- The context is what the next question may lean on. The big column stands last: reading the others never walks its
-- pages.
CREATE TABLE messages (
    row_id INTEGER PRIMARY KEY,
    session_row INTEGER NOT NULL REFERENCES sessions (row_id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    question TEXT NOT NULL,
    decision TEXT NOT NULL,
    intent TEXT NOT NULL,
    item_refs TEXT NOT NULL,
    idempotency_key TEXT,
    at INTEGER NOT NULL,
    total_ms REAL NOT NULL,
    context BLOB NOT NULL,
    answer BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX messages_turn ON messages (session_row, seq);
CREATE UNIQUE INDEX messages_key ON messages (session_row, idempotency_key) WHERE idempotency_key IS NOT NULL;

-- A row is the turn's own, numbered as it is: rows come in the turns' order, so recording appends and scatters nothing.
CREATE TABLE analytics (
    turn_row INTEGER PRIMARY KEY REFERENCES messages (row_id) ON DELETE CASCADE,
    session_row INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    resume_row INTEGER NOT NULL,
    question TEXT NOT NULL,
    decision TEXT NOT NULL,
    intent TEXT NOT NULL,
    item_refs TEXT NOT NULL,
    at INTEGER NOT NULL,
    total_ms REAL NOT NULL
) STRICT;
CREATE INDEX analytics_resume ON analytics (resume_row, at);

CREATE TABLE jobs (
    row_id INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    owner_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    payload TEXT NOT NULL,
    result TEXT,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX jobs_open ON jobs (created_at) WHERE state IN ('waiting', 'running');
