/* rd-wording.h — facts turned into sentences, once
 *
 * Core returns facts and codes; here, and only here, they become words, for the
 * windows, the command, the printed Gantt.  Everything is translatable.  All
 * strings returned as char * are (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-hold.h"
#include "core/rules/rd-progress.h"
#include "core/rules/rd-deadline.h"
#include "draw/rd-draw-style.h"
#include "store/rd-history.h"

G_BEGIN_DECLS

/* --- dates and lengths */
char       *rd_wording_day            (RdDay day);                  /* "Mon 29 Feb 2016" */
char       *rd_wording_day_long       (RdDay day);                  /* "Monday 29 February 2016" */
char       *rd_wording_day_plain      (RdDay day);                  /* "29 February 2016", in running text */
char       *rd_wording_days           (RdDay first, RdDay last);    /* "Thu 24 Dec 2026 to Fri 1 Jan 2027"; one day alone */
char       *rd_wording_day_relative   (RdDay day, RdDay today);     /* "today", "tomorrow", "in 3 days", "12 days ago" */
char       *rd_wording_as_at          (RdDay day);                  /* "As at Mon 29 Feb 2016" */
char       *rd_wording_period         (const RdPeriod *period);     /* "5 working days", "1 month" */
const char *rd_wording_month          (int month);                  /* "February" */
const char *rd_wording_month_short    (int month);                  /* "Feb" */
const char *rd_wording_holiday        (RdHolidayKind kind);         /* "Good Friday" */

const char *rd_wording_weekday        (RdWeekday weekday);          /* "Monday" */
const char *rd_wording_weekday_short  (RdWeekday weekday);          /* "Mon" */

/* A text from a framework file (label, description) in the user's language; NULL stays NULL. */
const char *rd_wording_translate_data (const char *text);

/* --- milestones and reviews */
/* "Mon 29 Feb 2016", "Planned for Mon 29 Feb 2016", "2 of 3 told", "" */
char       *rd_wording_milestone_date (const RdMilestoneState *state);
char       *rd_wording_milestone_row  (const RdMilestoneState *state);   /* the whole row for a screen reader */
/* The same of a review; the last three may be NULL. */
char       *rd_wording_review_row     (const char *reference, const char *title, const char *stage_label,
                                       int n_overdue, int n_due_soon,
                                       const char *next_label, const char *next_text);

/* --- deadlines */
const char *rd_wording_status         (RdDeadlineStatus status);    /* "Overdue" */
/* "3 working days left", "due today", "2 working days late", "met 4 days early",
 * "forecast for Fri 4 Mar 2016" while held, ""
 */
char       *rd_wording_days_left      (const RdDeadline *deadline);
char       *rd_wording_status_full    (const RdDeadline *deadline); /* "Overdue, 3 working days late" */
char       *rd_wording_due            (const RdDeadline *deadline); /* the due date, or what it waits for */
/* "the board’s own", of a deadline that the guidance knows nothing of; NULL of the guidance's. (transfer none) */
const char *rd_wording_whose          (const RdDeadline *deadline);
char       *rd_wording_deadline_row   (const RdDeadline *deadline, const char *reference); /* the whole row for a screen reader */
/* One step as a sentence with its full stop; NULL where it says nothing by itself. */
char       *rd_wording_step           (const RdDeadline *deadline, const RdStep *step);
/* The explanation, read out: sentences separated by a space. */
char       *rd_wording_explanation    (const RdDeadline *deadline);
const char *rd_wording_strength       (RdStrength strength);        /* "should normally" */

/* --- other codes */
const char *rd_wording_hold_reason    (const char *code);           /* "Criminal investigation" */

/* "working days", for a choice. (transfer none) */
const char *rd_wording_unit (RdUnit unit);
char       *rd_wording_order_fault    (const RdOrderFault *fault);
/* Something recorded is only planned now. */
char       *rd_wording_plan_over_record (const RdMilestoneKind *kind, RdDay recorded);
/* The name of an action: "Record Chair’s decision". @framework may be NULL. */
char       *rd_wording_action         (const char *code, const char *subject, const RdFramework *framework);

/* What went wrong, where, and what to do: for any error of this program or of GLib's files. */
char       *rd_wording_error          (const GError *error);

/* Words for the drawings; they live as long as the program. */
void        rd_wording_fill_draw_words (RdDrawWords *words);

G_END_DECLS
