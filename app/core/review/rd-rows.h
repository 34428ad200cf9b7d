/* rd-rows.h — all that is kept with a review, kind by kind
 *
 * A review's rows are lists of records, one list for each kind: what happened,
 * holds, agencies, what they were asked for, …  What reads, keeps and hands them
 * on goes by this table, so that a new kind of record is one line here.  Some
 * kinds belong to the board and to no review.  Entries of a chronology and what the
 * sections of reports say are not among them: they are too much to be held in memory
 * (store/rd-store-entries.h, store/rd-store-report-texts.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

/* A kind stands after those of the review that it refers to; it may also refer to the board's. */
typedef enum
{
  RD_ROWS_MILESTONES,         /* RdMilestone */
  RD_ROWS_HOLDS,              /* RdHold */
  RD_ROWS_PEOPLE,             /* RdPerson */
  RD_ROWS_INVOLVED_BOARDS,    /* RdInvolvedBoard */
  RD_ROWS_CRITERIA_ANSWERS,   /* RdCriterionAnswer */
  RD_ROWS_CONSIDERATIONS,     /* RdConsideration */
  RD_ROWS_DECISION_LOG,       /* RdDecisionEntry */
  RD_ROWS_REVIEWERS,          /* RdReviewer */
  RD_ROWS_AGENCIES,           /* RdAgency */
  RD_ROWS_INDEPENDENCE,       /* RdIndependence */
  RD_ROWS_AGENCY_REQUESTS,    /* RdAgencyRequest */
  RD_ROWS_DOCUMENTS,          /* RdReviewDocument */
  RD_ROWS_CONTACTS,           /* RdContact */
  RD_ROWS_LEARNING_POINTS,    /* RdLearningPoint */
  RD_ROWS_LOCAL_MILESTONES,   /* RdLocalMilestone */
  RD_ROWS_LETTERS,            /* RdLetter */
  RD_ROWS_PERSON_NAMES,       /* RdPersonName */
  RD_ROWS_RELATIONSHIPS,      /* RdRelationship */
  RD_ROWS_CHRONOLOGY_IMPORTS, /* RdChronologyImport */
  RD_ROWS_EPISODES,           /* RdEpisode */
  RD_ROWS_ENTRY_LINKS,        /* RdEntryLink */
  RD_ROWS_MENTIONS,           /* RdMention */
  RD_ROWS_FINDINGS,           /* RdFinding */
  RD_ROWS_FINDING_EVIDENCE,   /* RdFindingEvidence */
  RD_ROWS_RECOMMENDATIONS,    /* RdRecommendation */
  RD_ROWS_ACTIONS,            /* RdAction */
  RD_ROWS_ACTION_NOTES,       /* RdActionNote */
  RD_ROWS_MARKER_NOTES,       /* RdMarkerNote */
  RD_ROWS_REPORTS,            /* RdReport: one or none */
  RD_ROWS_REPORT_SECTIONS,    /* RdReportSection */
  RD_ROWS_REPORT_COMMENTS,    /* RdReportComment */
  RD_ROWS_REPORT_VERSIONS,    /* RdReportVersion */
  RD_ROWS_REPORT_TERMS,       /* RdReportTerm */
  RD_ROWS_REPORT_WAIVERS,     /* RdReportWaiver */
  RD_ROWS_ACTION_CHASES,      /* RdActionChase */
  RD_ROWS_PUBLICATION_ITEMS,  /* RdPublicationItem */
  RD_ROWS_PUBLICATION_PLACES, /* RdPublicationPlace */
  RD_ROWS_PUBLICATION_TEXTS,  /* RdPublicationText */
  RD_ROWS_RESTRAINT_YEARS,    /* RdRestraintYear: one or none */
  RD_N_REVIEW_ROWS,
  /* the board's */
  RD_ROWS_LETTER_TEMPLATES = RD_N_REVIEW_ROWS,   /* RdLetterTemplate */
  RD_ROWS_HOLIDAY_CHANGES,   /* RdHolidayChange */
  RD_ROWS_BOARD_FRAMEWORKS,   /* RdBoardFramework */
  RD_ROWS_REPORT_TEMPLATES,   /* RdReportTemplate */
  RD_ROWS_ESTABLISHMENTS,     /* RdEstablishment */
  RD_ROWS_ANNUAL_TEXTS,       /* RdAnnualText */
  RD_N_ROWS,
} RdRowsKind;

const RdRecordType *rd_rows_get_type (RdRowsKind kind);

/* The kind of the records of @type; RD_N_ROWS where it is none. */
RdRowsKind          rd_rows_find_kind (const RdRecordType *type);

/* A list of each kind: GPtrArrays that free their records. (transfer full) */
typedef struct
{
  GPtrArray *lists[RD_N_ROWS];
} RdRows;

RdRows    *rd_rows_new   (void);
void       rd_rows_free  (RdRows *self);                    /* NULL is fine */

/* An empty list for records of that kind. (transfer full) */
GPtrArray *rd_rows_new_list (RdRowsKind kind);

/* The record with that id; NULL where there is none. (transfer none) */
gpointer   rd_rows_find  (const RdRows *self, RdRowsKind kind, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdRows, rd_rows_free)

G_END_DECLS
