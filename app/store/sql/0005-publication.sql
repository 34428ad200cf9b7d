-- What follows a report: how it is published and monitored, what the year's report says beside its figures, and
-- the secure establishments whose use of restraint is reviewed every year.
--
-- The conventions are those of the first schema.  A chase refers to its letter without a foreign key: it was sent
-- even where the letter's copy is removed.
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE action_chases (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  action_id TEXT NOT NULL REFERENCES improvement_actions (id),
  day       TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  means     TEXT NOT NULL,
  letter_id TEXT,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX action_chases_review ON action_chases (review_id);
CREATE INDEX action_chases_action ON action_chases (action_id);

CREATE TABLE publication_items (
  id         TEXT NOT NULL PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES reviews (id),
  item       TEXT NOT NULL,
  state      TEXT NOT NULL,
  reason     TEXT,
  expected   TEXT CHECK (expected IS NULL OR (expected IS date(expected, '+0 days') AND expected >= '1583-01-01')),
  settled    TEXT CHECK (settled IS NULL OR (settled IS date(settled, '+0 days') AND settled >= '1583-01-01')),
  settled_by TEXT,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, item)
) STRICT;

CREATE TABLE publication_places (
  id         TEXT NOT NULL PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES reviews (id),
  kind       TEXT NOT NULL,
  place      TEXT NOT NULL,
  first_day  TEXT CHECK (first_day IS NULL OR (first_day IS date(first_day, '+0 days') AND first_day >= '1583-01-01')),
  last_day   TEXT CHECK (last_day IS NULL OR (last_day IS date(last_day, '+0 days') AND last_day >= '1583-01-01')),
  taken_down TEXT CHECK (taken_down IS NULL OR (taken_down IS date(taken_down, '+0 days') AND taken_down >= '1583-01-01')),
  note       TEXT,
  revision   INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX publication_places_review ON publication_places (review_id);

CREATE TABLE publication_texts (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  kind      TEXT NOT NULL,
  text      TEXT NOT NULL,
  agreed    TEXT CHECK (agreed IS NULL OR (agreed IS date(agreed, '+0 days') AND agreed >= '1583-01-01')),
  agreed_by TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, kind)
) STRICT;

CREATE TABLE establishments (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  opened   TEXT CHECK (opened IS NULL OR (opened IS date(opened, '+0 days') AND opened >= '1583-01-01')),
  closed   TEXT CHECK (closed IS NULL OR (closed IS date(closed, '+0 days') AND closed >= '1583-01-01')),
  note     TEXT,
  revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE restraint_years (
  id               TEXT NOT NULL PRIMARY KEY,
  review_id        TEXT NOT NULL REFERENCES reviews (id),
  establishment_id TEXT NOT NULL REFERENCES establishments (id),
  year             INTEGER NOT NULL,
  incidents        INTEGER NOT NULL,
  note             TEXT,
  revision         INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id)
) STRICT;

CREATE INDEX restraint_years_establishment ON restraint_years (establishment_id);

CREATE TABLE annual_texts (
  id       TEXT NOT NULL PRIMARY KEY,
  year     INTEGER NOT NULL,
  block    TEXT NOT NULL,
  text     TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (year, block)
) STRICT;
