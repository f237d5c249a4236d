-- A session's state is written at every turn. Beyond 2 KB PostgreSQL would cut it into pieces in a table of their own,
-- write those anew each time, and leave the old ones to be swept; up to nearly a page it stays in its row, which is changed
-- within its page while the page has room for the next version: so pages begin half full.
ALTER TABLE grain_states SET (toast_tuple_target = 8160, fillfactor = 50);
