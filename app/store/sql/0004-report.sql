-- Reports: sections and what they say, comments, versions, words of the case, what
-- checks found and may stay, the board's own outlines; and what reviews lead to: findings with
-- their evidence, recommendations, actions and progress on them.
--
-- The conventions are those of the first schema.  Evidence refers to its entry without a
-- foreign key: what it rests on may have been deleted since.
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE reports (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  title     TEXT NOT NULL,
  language  TEXT NOT NULL,
  template  TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id)
) STRICT;

CREATE TABLE report_sections (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  key         TEXT,
  title       TEXT NOT NULL,
  level       INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  guidance    TEXT,
  least_words INTEGER NOT NULL,
  words       INTEGER NOT NULL,
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX report_sections_review ON report_sections (review_id);

CREATE TABLE report_texts (
  id        TEXT NOT NULL PRIMARY KEY REFERENCES report_sections (id),
  review_id TEXT NOT NULL REFERENCES reviews (id),
  body      TEXT NOT NULL,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX report_texts_review ON report_texts (review_id);

CREATE TABLE report_comments (
  id          TEXT NOT NULL PRIMARY KEY,
  review_id   TEXT NOT NULL REFERENCES reviews (id),
  section_id  TEXT NOT NULL REFERENCES report_sections (id),
  parent_id   TEXT,
  author      TEXT NOT NULL,
  made        TEXT NOT NULL,
  text        TEXT NOT NULL,
  quote       TEXT,
  is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
  revision    INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX report_comments_review ON report_comments (review_id);
CREATE INDEX report_comments_section ON report_comments (section_id);

CREATE TABLE report_versions (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  name      TEXT NOT NULL,
  purpose   TEXT NOT NULL,
  made      TEXT NOT NULL,
  author    TEXT NOT NULL,
  note      TEXT,
  words     INTEGER NOT NULL,
  size      INTEGER NOT NULL,
  sha256    TEXT NOT NULL REFERENCES contents (sha256),
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX report_versions_review ON report_versions (review_id);

CREATE TABLE report_terms (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  kind      TEXT NOT NULL,
  text      TEXT NOT NULL,
  note      TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, kind, text)
) STRICT;

CREATE INDEX report_terms_review ON report_terms (review_id);

CREATE TABLE report_waivers (
  id         TEXT NOT NULL PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES reviews (id),
  section_id TEXT NOT NULL REFERENCES report_sections (id),
  rule       TEXT NOT NULL,
  text       TEXT NOT NULL,
  reason     TEXT,
  author     TEXT NOT NULL,
  made       TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX report_waivers_review ON report_waivers (review_id);
CREATE INDEX report_waivers_section ON report_waivers (section_id);

CREATE TABLE report_templates (
  id       TEXT NOT NULL PRIMARY KEY,
  code     TEXT NOT NULL,
  label    TEXT NOT NULL,
  content  TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (code)
) STRICT;

CREATE TABLE findings (
  id            TEXT NOT NULL PRIMARY KEY,
  review_id     TEXT NOT NULL REFERENCES reviews (id),
  title         TEXT NOT NULL,
  what_happened TEXT,
  why           TEXT,
  what_next     TEXT,
  theme         TEXT,
  position      INTEGER NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX findings_review ON findings (review_id);

CREATE TABLE finding_evidence (
  id         TEXT NOT NULL PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES reviews (id),
  finding_id TEXT NOT NULL REFERENCES findings (id),
  entry_id   TEXT NOT NULL,
  note       TEXT,
  position   INTEGER NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (finding_id, entry_id)
) STRICT;

CREATE INDEX finding_evidence_review ON finding_evidence (review_id);
CREATE INDEX finding_evidence_finding ON finding_evidence (finding_id);

CREATE TABLE recommendations (
  id            TEXT NOT NULL PRIMARY KEY,
  review_id     TEXT NOT NULL REFERENCES reviews (id),
  finding_id    TEXT REFERENCES findings (id),
  text          TEXT NOT NULL,
  addressee     TEXT,
  is_national   INTEGER NOT NULL CHECK (is_national IN (0, 1)),
  response      TEXT,
  response_text TEXT,
  earlier_id    TEXT,
  position      INTEGER NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX recommendations_review ON recommendations (review_id);
CREATE INDEX recommendations_finding ON recommendations (finding_id) WHERE finding_id IS NOT NULL;

CREATE TABLE improvement_actions (
  id                TEXT NOT NULL PRIMARY KEY,
  review_id         TEXT NOT NULL REFERENCES reviews (id),
  recommendation_id TEXT REFERENCES recommendations (id),
  learning_id       TEXT,
  text              TEXT NOT NULL,
  agency_id         TEXT REFERENCES agencies (id),
  lead              TEXT,
  agreed            TEXT CHECK (agreed IS NULL OR (agreed IS date(agreed, '+0 days') AND agreed >= '1583-01-01')),
  due               TEXT CHECK (due IS NULL OR (due IS date(due, '+0 days') AND due >= '1583-01-01')),
  success           TEXT,
  progress          INTEGER NOT NULL,
  evidence          TEXT,
  impact            TEXT,
  next_review       TEXT CHECK (next_review IS NULL OR (next_review IS date(next_review, '+0 days') AND next_review >= '1583-01-01')),
  closed            TEXT CHECK (closed IS NULL OR (closed IS date(closed, '+0 days') AND closed >= '1583-01-01')),
  closed_by         TEXT,
  outcome           TEXT,
  reason            TEXT,
  position          INTEGER NOT NULL,
  revision          INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX improvement_actions_review ON improvement_actions (review_id);
CREATE INDEX improvement_actions_recommendation ON improvement_actions (recommendation_id) WHERE recommendation_id IS NOT NULL;
CREATE INDEX improvement_actions_agency ON improvement_actions (agency_id) WHERE agency_id IS NOT NULL;

CREATE TABLE action_notes (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  action_id TEXT NOT NULL REFERENCES improvement_actions (id),
  day       TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  text      TEXT NOT NULL,
  author    TEXT,
  revision  INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE INDEX action_notes_review ON action_notes (review_id);
CREATE INDEX action_notes_action ON action_notes (action_id);

CREATE TABLE marker_notes (
  id        TEXT NOT NULL PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES reviews (id),
  marker    INTEGER NOT NULL,
  text      TEXT NOT NULL,
  day       TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '1583-01-01'),
  revision  INTEGER NOT NULL CHECK (revision > 0),
  UNIQUE (review_id, marker)
) STRICT;

CREATE INDEX marker_notes_review ON marker_notes (review_id);
