-- What language models need kept: the words of an answer that was being given when its process died, so that it is
-- finished with the same ones; and what each owner's models used in a day, which the daily budget is held against.

CREATE TABLE drafts (
    session_row BIGINT PRIMARY KEY REFERENCES sessions (row_id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    question TEXT NOT NULL,
    idempotency_key TEXT,
    at BIGINT NOT NULL,
    words TEXT NOT NULL
);

CREATE TABLE model_use (
    owner_id TEXT NOT NULL REFERENCES owners (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    requests BIGINT NOT NULL,
    tokens_in BIGINT NOT NULL,
    tokens_out BIGINT NOT NULL,
    cost DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (owner_id, day)
);
