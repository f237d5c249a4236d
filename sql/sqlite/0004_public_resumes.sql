-- The résumés that have a page of their own for everybody. Until now an owner's first one was what the page at / talked
-- to, so it stays public; others become so when their owner says it. A table of its own, because a column would stand
-- behind the document and make every list read past it.

CREATE TABLE public_resumes (
    resume_row INTEGER PRIMARY KEY REFERENCES resumes (row_id) ON DELETE CASCADE
) STRICT;
INSERT INTO public_resumes (resume_row) SELECT min(row_id) FROM resumes GROUP BY owner_id;
