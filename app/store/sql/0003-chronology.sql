-- Chronologies: entries and where they came from, key practice episodes, links
-- between entries; and for the people in them variants of names, relationships
-- and who is meant where.
--
-- The conventions are those of the first schema, but for two.  Entries that come
-- with a file are written in bulk: the history has the file's row, in which a
-- digest stands for them.  They are there if and only if that row is: undoing the
-- import takes the row away and leaves the entries, so that it can be done again.
-- An entry therefore refers to its review and its agency without a foreign key: they
-- can be undone as well.
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE people ADD COLUMN sex TEXT;

CREATE TABLE person_names (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  text      TEXT NOT NULL CHECK (text <> ''),
  kind      TEXT NOT NULL CHECK (kind <> ''),
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX person_names_review ON person_names (review_id);
CREATE INDEX person_names_person ON person_names (person_id);

CREATE TABLE relationships (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  kind      TEXT NOT NULL CHECK (kind <> ''),
  other_id  TEXT NOT NULL REFERENCES people (id) CHECK (other_id <> person_id),
  first_day TEXT CHECK (first_day IS NULL OR (first_day IS date(first_day, '+0 days') AND first_day >= '1583-01-01')),
  last_day  TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= '1583-01-01')),
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX relationships_review ON relationships (review_id);
CREATE INDEX relationships_person ON relationships (person_id);
CREATE INDEX relationships_other ON relationships (other_id);

CREATE TABLE chronology_imports (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  agency_id TEXT NOT NULL REFERENCES agencies (id),
  file      TEXT NOT NULL,
  sha256    TEXT NOT NULL CHECK (length (sha256) = 64),
  size      INTEGER NOT NULL CHECK (size >= 0),
  sheet     TEXT,
  columns   TEXT NOT NULL,
  made      TEXT NOT NULL CHECK (made IS date(made, '+0 days') AND made >= '1583-01-01'),
  n_entries INTEGER NOT NULL CHECK (n_entries >= 0),
  n_changed INTEGER NOT NULL CHECK (n_changed >= 0),
  n_removed INTEGER NOT NULL CHECK (n_removed >= 0),
  problems  TEXT,
  digest    TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX chronology_imports_review ON chronology_imports (review_id);
CREATE INDEX chronology_imports_agency ON chronology_imports (agency_id);

-- Imports that were undone: their entries go when something new is done.
CREATE TABLE undone_imports (
  id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TRIGGER chronology_imports_undone AFTER DELETE ON chronology_imports
BEGIN
  INSERT INTO undone_imports (id) VALUES (OLD.id);
END;

CREATE TRIGGER chronology_imports_redone AFTER INSERT ON chronology_imports
BEGIN
  DELETE FROM undone_imports WHERE id = NEW.id;
END;

CREATE TABLE episodes (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  name      TEXT NOT NULL CHECK (name <> ''),
  analysis  TEXT,
  position  INTEGER NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX episodes_review ON episodes (review_id);

-- The order of an integrated chronology is that of place: no date first, then by day, the
-- user's own order, and time.
CREATE TABLE entries (
  number       INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  review_id    TEXT NOT NULL,
  agency_id    TEXT NOT NULL,
  import_id    TEXT,
  row          INTEGER NOT NULL CHECK (row >= 0),
  date_text    TEXT,
  earliest     TEXT,
  latest       TEXT,
  precision    TEXT,
  qualifier    TEXT,
  time         TEXT,
  sort_day     TEXT,
  position     INTEGER NOT NULL CHECK (position BETWEEN -99999 AND 99999),
  place        TEXT NOT NULL,
  source       TEXT,
  event        TEXT NOT NULL,
  response     TEXT,
  comment      TEXT,
  people       TEXT,
  reference    TEXT,
  extra        TEXT,
  analysis     TEXT,
  significance TEXT,
  episode_id   TEXT REFERENCES episodes (id),
  tags         TEXT,
  is_note      INTEGER NOT NULL CHECK (is_note IN (0, 1)),
  revision     INTEGER NOT NULL CHECK (revision > 0),
  CHECK ((precision IS NULL) = (qualifier IS NULL))
) STRICT;

CREATE INDEX entries_place ON entries (review_id, place, number);
CREATE INDEX entries_import ON entries (import_id);
CREATE INDEX entries_agency ON entries (review_id, agency_id, place, number);
CREATE INDEX entries_tags ON entries (review_id, tags) WHERE tags IS NOT NULL;
CREATE INDEX entries_episode ON entries (episode_id) WHERE episode_id IS NOT NULL;

CREATE VIRTUAL TABLE entries_text USING fts5 (
  date_text, source, event, response, comment, people, reference, extra, analysis, tags,
  content = 'entries', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE entry_links (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  kind      TEXT NOT NULL CHECK (kind <> ''),
  entry_id  TEXT NOT NULL REFERENCES entries (id),
  other_id  TEXT NOT NULL REFERENCES entries (id) CHECK (other_id <> entry_id),
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX entry_links_review ON entry_links (review_id);
CREATE INDEX entry_links_entry ON entry_links (entry_id);
CREATE INDEX entry_links_other ON entry_links (other_id);

CREATE TABLE mentions (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  entry_id  TEXT NOT NULL REFERENCES entries (id),
  field     TEXT NOT NULL CHECK (field <> ''),
  start     INTEGER NOT NULL CHECK (start >= 0),
  length    INTEGER NOT NULL CHECK (length > 0),
  text      TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX mentions_review ON mentions (review_id);
CREATE INDEX mentions_entry ON mentions (entry_id);
CREATE INDEX mentions_person ON mentions (person_id) WHERE person_id IS NOT NULL;
