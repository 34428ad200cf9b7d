-- The first schema of a register: the reviews, what happened in them, what
-- belongs to the board, and the history of every change.
--
-- Keys are text UUIDs, dates are ISO texts, flags are 0 or 1, and each row
-- counts its revisions: a server's database can hold the same tables.  Nothing
-- cascades: rows are removed one by one, so that the history has each of them.
-- SPDX-License-Identifier: GPL-3.0-or-later

PRAGMA application_id = 1380217707;   -- "RDsk"

CREATE TABLE reviews (
  id                TEXT NOT NULL PRIMARY KEY,
  reference         TEXT NOT NULL CHECK (reference <> ''),
  title             TEXT NOT NULL,
  framework         TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  owner             TEXT,
  summary           TEXT,
  revision          INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE UNIQUE INDEX reviews_reference ON reviews (reference COLLATE NOCASE);

CREATE TABLE milestones (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  milestone TEXT NOT NULL CHECK (milestone <> ''),
  recipient TEXT NOT NULL,
  day       TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  planned   INTEGER NOT NULL CHECK (planned IN (0, 1)),
  outcome   TEXT,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, milestone, recipient)
) STRICT;

CREATE TABLE holds (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  timescale TEXT NOT NULL CHECK (timescale <> ''),
  reason    TEXT NOT NULL CHECK (reason <> ''),
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days') AND first_day >= '1583-01-01'),
  last_day  TEXT CHECK (last_day IS NULL OR last_day IS date(last_day, '+0 days')),
  forecast  TEXT CHECK (forecast IS NULL OR (forecast IS date(forecast, '+0 days') AND forecast >= '1583-01-01')),
  agreed_by TEXT,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE INDEX holds_review ON holds (review_id, timescale, first_day);

CREATE TABLE closures (
  id        TEXT NOT NULL PRIMARY KEY,
  first_day TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days') AND first_day >= '1583-01-01'),
  last_day  TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')),
  reason    TEXT NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  CHECK (last_day >= first_day)
) STRICT;

CREATE TABLE settings (
  name      TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value     TEXT NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

-- Framework files as they were when the first review began under them.
CREATE TABLE frameworks (
  id        TEXT NOT NULL CHECK (id <> ''),
  version   TEXT NOT NULL,
  xml       TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TRIGGER frameworks_keep_update BEFORE UPDATE ON frameworks
BEGIN
  SELECT RAISE (ABORT, 'a kept framework is never changed');
END;

CREATE TRIGGER frameworks_keep_delete BEFORE DELETE ON frameworks
BEGIN
  SELECT RAISE (ABORT, 'a kept framework is never removed');
END;

-- The history.  digest covers prev, every other column and payload_digest, which
-- covers the action's changes: their payload can be destroyed and the chain
-- still verifies.
CREATE TABLE actions (
  seq            INTEGER NOT NULL PRIMARY KEY,
  kind           TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target         INTEGER REFERENCES actions (seq),
  utc            INTEGER NOT NULL,
  who            TEXT NOT NULL,
  code           TEXT NOT NULL,
  subject        TEXT,
  review_id      TEXT,
  is_load        INTEGER NOT NULL CHECK (is_load IN (0, 1)),
  payload_digest TEXT NOT NULL,
  prev           TEXT NOT NULL,
  digest         TEXT NOT NULL,
  CHECK ((kind = 'do') = (target IS NULL)),
  CHECK (is_load = 0 OR kind = 'do')
) STRICT;

CREATE INDEX actions_target ON actions (target, seq) WHERE target IS NOT NULL;
CREATE INDEX actions_review ON actions (review_id, seq) WHERE review_id IS NOT NULL;
CREATE INDEX actions_load ON actions (seq) WHERE is_load = 1;

-- Rows before and after, as JSON, counted through.  The program's own triggers
-- fill it.  It is only ever added to at its end, and has no index: an edit
-- writes as few pages as can be.
CREATE TABLE changes (
  action_seq INTEGER NOT NULL REFERENCES actions (seq) DEFERRABLE INITIALLY DEFERRED,
  ordinal    INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  op         TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (action_seq, ordinal),
  CHECK ((op = 'insert') = (before IS NULL)),
  CHECK ((op = 'delete') = (after IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER actions_keep_update BEFORE UPDATE ON actions
BEGIN
  SELECT RAISE (ABORT, 'the history only grows');
END;

CREATE TRIGGER actions_keep_delete BEFORE DELETE ON actions
BEGIN
  SELECT RAISE (ABORT, 'the history only grows');
END;

CREATE TRIGGER changes_keep_update BEFORE UPDATE ON changes
BEGIN
  SELECT RAISE (ABORT, 'the history only grows');
END;

CREATE TRIGGER changes_keep_delete BEFORE DELETE ON changes
BEGIN
  SELECT RAISE (ABORT, 'the history only grows');
END;
