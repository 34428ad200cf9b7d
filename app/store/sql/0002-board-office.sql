-- The board's office: whom a review is about, the criteria and the decision,
-- reviewers, agencies and what they were asked for, contacts, learning, the
-- board's own milestones, letters, and files that are kept.
--
-- The conventions are those of the first schema.  A local milestone without a
-- review is a line of the board's template.
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The bytes of documents and templates, each kept once under its SHA-256.
CREATE TABLE contents (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length (sha256) = 64),
  size   INTEGER NOT NULL CHECK (size >= 0),
  data   BLOB NOT NULL CHECK (length (data) = size)
) STRICT;

CREATE TRIGGER contents_keep_update BEFORE UPDATE ON contents
BEGIN
  SELECT RAISE (ABORT, 'kept bytes are never changed');
END;

CREATE TABLE people (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  name      TEXT NOT NULL,
  pseudonym TEXT,
  role      TEXT NOT NULL CHECK (role <> ''),
  born      TEXT CHECK (born IS NULL OR (born IS date(born, '+0 days') AND born >= '1583-01-01')),
  died      TEXT CHECK (died IS NULL OR (died IS date(died, '+0 days') AND died >= '1583-01-01')),
  residence TEXT,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX people_review ON people (review_id);

CREATE TABLE involved_boards (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  name      TEXT NOT NULL,
  role      TEXT NOT NULL CHECK (role <> ''),
  contact   TEXT,
  told      TEXT CHECK (told IS NULL OR (told IS date(told, '+0 days') AND told >= '1583-01-01')),
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX involved_boards_review ON involved_boards (review_id);

CREATE TABLE criteria_answers (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  question  TEXT NOT NULL,
  answer    TEXT NOT NULL CHECK (answer <> ''),
  evidence  TEXT,
  source    TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, question)
) STRICT;

CREATE TABLE considerations (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  prompt    TEXT NOT NULL CHECK (prompt <> ''),
  text      TEXT NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, prompt)
) STRICT;

CREATE TABLE decision_log (
  id         TEXT NOT NULL PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES reviews (id),
  kind       TEXT NOT NULL CHECK (kind <> ''),
  about      TEXT NOT NULL CHECK (about <> ''),
  day        TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  party      TEXT,
  outcome    TEXT,
  worked_out TEXT,
  text       TEXT,
  due        TEXT CHECK (due IS NULL OR (due IS date(due, '+0 days') AND due >= '1583-01-01')),
  answered   TEXT CHECK (answered IS NULL OR (answered IS date(answered, '+0 days') AND answered >= '1583-01-01')),
  answer     TEXT,
  position   INTEGER NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX decision_log_review ON decision_log (review_id);

CREATE TABLE reviewers (
  id                TEXT NOT NULL PRIMARY KEY,
  review_id         TEXT NOT NULL REFERENCES reviews (id),
  name              TEXT NOT NULL,
  role              TEXT NOT NULL CHECK (role <> ''),
  organisation      TEXT,
  qualifications    TEXT,
  appointed         TEXT CHECK (appointed IS NULL OR (appointed IS date(appointed, '+0 days') AND appointed >= '1583-01-01')),
  declared          TEXT CHECK (declared IS NULL OR (declared IS date(declared, '+0 days') AND declared >= '1583-01-01')),
  board_independent TEXT NOT NULL,
  panel_advice      TEXT,
  note              TEXT,
  revision          INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX reviewers_review ON reviewers (review_id);

CREATE TABLE agencies (
  id             TEXT NOT NULL PRIMARY KEY,
  review_id      TEXT NOT NULL REFERENCES reviews (id),
  code           TEXT NOT NULL,
  name           TEXT NOT NULL,
  contact        TEXT,
  contact_role   TEXT,
  email          TEXT,
  phone          TEXT,
  address        TEXT,
  representative TEXT,
  note           TEXT,
  revision       INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX agencies_review ON agencies (review_id);

CREATE UNIQUE INDEX agencies_code ON agencies (review_id, code COLLATE NOCASE);

CREATE TABLE independence (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  reviewer_id TEXT NOT NULL REFERENCES reviewers (id),
  agency_id   TEXT NOT NULL REFERENCES agencies (id),
  declared    TEXT NOT NULL CHECK (declared <> ''),
  note        TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (reviewer_id, agency_id)
) STRICT;

CREATE INDEX independence_review ON independence (review_id);

CREATE TABLE agency_requests (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  agency_id TEXT NOT NULL REFERENCES agencies (id),
  item      TEXT NOT NULL CHECK (item <> ''),
  detail    TEXT,
  asked     TEXT CHECK (asked IS NULL OR (asked IS date(asked, '+0 days') AND asked >= '1583-01-01')),
  due       TEXT CHECK (due IS NULL OR (due IS date(due, '+0 days') AND due >= '1583-01-01')),
  reminded  TEXT CHECK (reminded IS NULL OR (reminded IS date(reminded, '+0 days') AND reminded >= '1583-01-01')),
  reminders INTEGER NOT NULL,
  received  TEXT CHECK (received IS NULL OR (received IS date(received, '+0 days') AND received >= '1583-01-01')),
  checked   TEXT CHECK (checked IS NULL OR (checked IS date(checked, '+0 days') AND checked >= '1583-01-01')),
  quality   TEXT,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX agency_requests_review ON agency_requests (review_id);

CREATE TABLE documents (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  agency_id   TEXT REFERENCES agencies (id),
  request_id  TEXT REFERENCES agency_requests (id),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  size        INTEGER NOT NULL,
  sha256      TEXT NOT NULL REFERENCES contents (sha256),
  received    TEXT NOT NULL CHECK (received IS date(received, '+0 days') AND received >= '1583-01-01'),
  received_by TEXT NOT NULL,
  note        TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX documents_review ON documents (review_id);

CREATE TABLE contacts (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  party     TEXT NOT NULL CHECK (party <> ''),
  name      TEXT NOT NULL,
  relation  TEXT,
  state     TEXT NOT NULL CHECK (state <> ''),
  day       TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  by_whom   TEXT,
  explained INTEGER NOT NULL CHECK (explained IN (0, 1)),
  text      TEXT,
  feedback  TEXT,
  next_day  TEXT CHECK (next_day IS NULL OR (next_day IS date(next_day, '+0 days') AND next_day >= '1583-01-01')),
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX contacts_review ON contacts (review_id);

CREATE TABLE learning_points (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  noted       TEXT NOT NULL CHECK (noted IS date(noted, '+0 days') AND noted >= '1583-01-01'),
  text        TEXT NOT NULL,
  action      TEXT,
  lead        TEXT,
  due         TEXT CHECK (due IS NULL OR (due IS date(due, '+0 days') AND due >= '1583-01-01')),
  done        TEXT CHECK (done IS NULL OR (done IS date(done, '+0 days') AND done >= '1583-01-01')),
  shared      TEXT CHECK (shared IS NULL OR (shared IS date(shared, '+0 days') AND shared >= '1583-01-01')),
  shared_with TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX learning_points_review ON learning_points (review_id);

CREATE TABLE local_milestones (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT REFERENCES reviews (id),
  code      TEXT NOT NULL,
  label     TEXT NOT NULL,
  stage     TEXT NOT NULL,
  anchor    TEXT NOT NULL,
  amount    INTEGER NOT NULL,
  unit      TEXT NOT NULL,
  direction TEXT NOT NULL,
  owner     TEXT,
  position  INTEGER NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, code)
) STRICT;

CREATE TABLE letters (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  template    TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  agency_id   TEXT REFERENCES agencies (id),
  recipient   TEXT,
  made        TEXT NOT NULL CHECK (made IS date(made, '+0 days') AND made >= '1583-01-01'),
  sent        TEXT CHECK (sent IS NULL OR (sent IS date(sent, '+0 days') AND sent >= '1583-01-01')),
  milestone   TEXT,
  note        TEXT,
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX letters_review ON letters (review_id);

CREATE TABLE letter_templates (
  id         TEXT NOT NULL PRIMARY KEY,
  code       TEXT NOT NULL,
  label      TEXT NOT NULL,
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL REFERENCES contents (sha256),
  milestone  TEXT,
  recipient  TEXT,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (code)
) STRICT;

CREATE TABLE holiday_changes (
  id         TEXT NOT NULL PRIMARY KEY,
  day        TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  name       TEXT NOT NULL,
  is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1)),
  source     TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (day)
) STRICT;

CREATE TABLE board_frameworks (
  id        TEXT NOT NULL PRIMARY KEY,
  framework TEXT NOT NULL,
  version   TEXT NOT NULL,
  added     TEXT NOT NULL CHECK (added IS date(added, '+0 days') AND added >= '1583-01-01'),
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (framework, version)
) STRICT;
