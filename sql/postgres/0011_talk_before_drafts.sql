-- A first question may lean on talk from before its session, which only the request carries. Where its process died, the
-- turn was finished as if nothing had been said before; so its draft keeps that too. Null where there is none.
ALTER TABLE drafts ADD COLUMN talk_before TEXT;
