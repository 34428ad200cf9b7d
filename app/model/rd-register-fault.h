/* rd-register-fault.h — what the register's errors say is wrong, and its limits
 *
 * RD_REGISTER_ERROR_BAD_DATES and _BAD_VALUE name one of these in their message
 * between “ ”, from which the wording tells the user's sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_FAULT_DATE_ORDER       "order"
#define RD_FAULT_DATE_LENGTH      "length"
#define RD_FAULT_DATE_RANGE       "range"
#define RD_FAULT_DATE_BEFORE_HOLD "before-hold"
#define RD_FAULT_DATE_FORECAST    "forecast"

#define RD_FAULT_DATE_ANSWERED    "answered"
#define RD_FAULT_DATE_BEFORE_ASKED "before-asked"
#define RD_FAULT_DATE_BEFORE_RECEIVED "before-received"
#define RD_FAULT_DATE_DUE_BEFORE_ASKED "due-before-asked"
#define RD_FAULT_DATE_NEXT_CONTACT "next-contact"

#define RD_FAULT_DATE_DUE_BEFORE_AGREED "due-before-agreed"
#define RD_FAULT_DATE_CLOSED_BEFORE_AGREED "closed-before-agreed"
#define RD_FAULT_DATE_CHASED_BEFORE_AGREED "chased-before-agreed"

#define RD_FAULT_REFERENCE        "reference"
#define RD_FAULT_TITLE            "title"
#define RD_FAULT_OWNER            "owner"
#define RD_FAULT_SUMMARY          "summary"
#define RD_FAULT_NOTE             "note"
#define RD_FAULT_REASON           "reason"
#define RD_FAULT_AGREED_BY        "agreed-by"
#define RD_FAULT_RECIPIENT        "recipient"
#define RD_FAULT_TEMPLATE_CODE    "template-code"
#define RD_FAULT_TEMPLATE_LABEL   "template-label"
#define RD_FAULT_BOARD_NAME       "board-name"
#define RD_FAULT_DUE_SOON_DAYS    "due-soon-days"
#define RD_FAULT_LEARNING_KIND    "learning-kind"
#define RD_FAULT_LEARNING_TEXT    "learning-text"

#define RD_FAULT_BOARD_ROLE       "board-role"
#define RD_FAULT_EVIDENCE         "evidence"
#define RD_FAULT_INVOLVED_BOARD   "involved-board"
#define RD_FAULT_LOG_KIND         "log-kind"
#define RD_FAULT_LOG_TEXT         "log-text"
#define RD_FAULT_OUTCOME          "outcome"
#define RD_FAULT_PARTY            "party"
#define RD_FAULT_PROMPT           "prompt"
#define RD_FAULT_SOURCE           "source"

#define RD_FAULT_NAME             "name"
#define RD_FAULT_CODE             "code"
#define RD_FAULT_AGENCY_CODE      "agency-code"
#define RD_FAULT_CONTACT          "contact"
#define RD_FAULT_ITEM             "item"
#define RD_FAULT_QUALITY          "quality"
#define RD_FAULT_QUALITY_WITHOUT_RETURN "quality-without-return"
#define RD_FAULT_ASKED_ALREADY    "asked-already"
#define RD_FAULT_NOTHING_OPEN     "nothing-open"
#define RD_FAULT_REMINDERS        "reminders"
#define RD_FAULT_DECLARATION      "declaration"
#define RD_FAULT_KEPT_ALREADY     "kept-already"
#define RD_FAULT_APPOINTED        "appointed"
#define RD_FAULT_PANEL            "panel"
#define RD_FAULT_PERSON           "person"
#define RD_FAULT_PSEUDONYM_TAKEN  "pseudonym-taken"
#define RD_FAULT_PSEUDONYM_NAMES  "pseudonym-names"
#define RD_FAULT_VARIANT          "variant"
#define RD_FAULT_RELATED_NOBODY   "related-nobody"
#define RD_FAULT_RELATED_SELF     "related-self"
#define RD_FAULT_RELATED_ALREADY  "related-already"
#define RD_FAULT_EVENT            "event"
#define RD_FAULT_ENTRY_TEXT       "entry-text"
#define RD_FAULT_ENTRY_AGENCY     "entry-agency"
#define RD_FAULT_HAS_ENTRIES      "has-entries"
#define RD_FAULT_TIME             "time"
#define RD_FAULT_SIGNIFICANCE     "significance"
#define RD_FAULT_EPISODE          "episode"
#define RD_FAULT_LINK             "link"
#define RD_FAULT_FINDING_TITLE    "finding-title"
#define RD_FAULT_FINDING_TEXT     "finding-text"
#define RD_FAULT_RECOMMENDATION   "recommendation"
#define RD_FAULT_RESPONSE         "response"
#define RD_FAULT_PUBLICATION_TEXT "publication-text"
#define RD_FAULT_PUBLICATION_ITEM "publication-item"
#define RD_FAULT_PUBLICATION_STATE "publication-state"
#define RD_FAULT_PUBLICATION_PLACE "publication-place"
#define RD_FAULT_PUBLICATION_KIND "publication-kind"
#define RD_FAULT_ANNUAL_BLOCK     "annual-block"
#define RD_FAULT_ANNUAL_YEAR      "annual-year"
#define RD_FAULT_ANNUAL_TEXT      "annual-text"
#define RD_FAULT_ANNUAL_MONTH     "annual-month"
#define RD_FAULT_ACTION           "action"
#define RD_FAULT_ACTION_OUTCOME   "action-outcome"
#define RD_FAULT_OUTCOME_CLOSED   "outcome-closed"
#define RD_FAULT_CLOSING_EVIDENCE "closing-evidence"
#define RD_FAULT_CARRIED_REASON   "carried-reason"
#define RD_FAULT_PROGRESS         "progress"
#define RD_FAULT_CHASE_MEANS      "chase-means"
#define RD_FAULT_CHASE_CLOSED     "chase-closed"
#define RD_FAULT_REPORT_BEGUN     "report-begun"
#define RD_FAULT_SECTIONS         "sections"
#define RD_FAULT_SECTION_LEVEL    "section-level"
#define RD_FAULT_SECTION_TEXT     "section-text"
#define RD_FAULT_TERM             "term"
#define RD_FAULT_TERM_KIND        "term-kind"
#define RD_FAULT_PURPOSE          "purpose"

/* In bytes of UTF-8. */
#define RD_TEXT_MAX 256
#define RD_NOTE_MAX 4000
#define RD_PLACE_MAX 2000
#define RD_FINDING_TEXT_MAX 65536
#define RD_AGENCY_CODE_MAX 80

#define RD_DUE_SOON_MAX 60

/* The years whose days may be recorded or planned. */
#define RD_YEAR_FIRST 1900
#define RD_YEAR_LAST  2199

gboolean rd_register_fail_dates (GError **error, const char *fault);   /* always FALSE */
gboolean rd_register_fail_value (GError **error, const char *field);   /* always FALSE */

/* A day that may be written. */
gboolean rd_register_check_day  (RdDay day, GError **error);

/* UTF-8 of at most @max bytes; without control characters where @is_line. NULL is fine. */
gboolean rd_register_check_text (const char *text, gsize max, gboolean is_line, const char *field, GError **error);

G_END_DECLS
