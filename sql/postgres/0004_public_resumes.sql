-- The résumés that have a page of their own for everybody. Until now an owner's first one was what the page at / talked
-- to, so it stays public; others become so when their owner says it. A table of its own, as in the other dialect.

CREATE TABLE public_resumes (
    resume_row BIGINT PRIMARY KEY REFERENCES resumes (row_id) ON DELETE CASCADE
);
INSERT INTO public_resumes (resume_row) SELECT min(row_id) FROM resumes GROUP BY owner_id;
