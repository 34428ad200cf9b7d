/* rd-register-search.c — the whole register searched for words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/rd-wording-private.h"

/* Where words are looked for in a record: the fields that have people's names, and other
 * texts, each list ended by NULL.
 */
typedef struct
{
  RdRowsKind   rows;
  RdFoundKind  kind;
  const char  *label;          /* the field that names it; where it is empty the next */
  const char  *other_label;    /* may be NULL */
  gboolean     is_private;     /* label is the name of somebody who is not to be named outside the program */
  const char  *names[4];
  const char  *texts[6];
} RowsRow;

static const RowsRow rows_searched[] = {
  { RD_ROWS_PEOPLE, RD_FOUND_PERSON, "name", "pseudonym", TRUE, { "name", "pseudonym" }, { "residence", "note" } },
  { RD_ROWS_AGENCIES, RD_FOUND_AGENCY, "name", "code", FALSE, { "name", "contact", "representative" },
    { "contact_role", "email", "phone", "address", "note" } },
  { RD_ROWS_CONTACTS, RD_FOUND_CONTACT, "name", "relation", TRUE, { "name", "by_whom" }, { "relation", "text", "feedback" } },
  { RD_ROWS_REVIEWERS, RD_FOUND_REVIEWER, "name", "organisation", FALSE, { "name", "organisation" },
    { "qualifications", "panel_advice", "note" } },
  { RD_ROWS_INVOLVED_BOARDS, RD_FOUND_BOARD, "name", NULL, FALSE, { "name", "contact" }, { "note" } },
  { RD_ROWS_DECISION_LOG, RD_FOUND_DECISION, "party", "text", FALSE, { "party" }, { "text", "answer" } },
  { RD_ROWS_CONSIDERATIONS, RD_FOUND_DECISION, "text", NULL, FALSE, { NULL }, { "text" } },
  { RD_ROWS_CRITERIA_ANSWERS, RD_FOUND_DECISION, "evidence", NULL, FALSE, { NULL }, { "evidence", "source" } },
  { RD_ROWS_LETTERS, RD_FOUND_LETTER, "recipient", "template", FALSE, { "recipient" }, { "template", "note" } },
  { RD_ROWS_DOCUMENTS, RD_FOUND_DOCUMENT, "name", NULL, FALSE, { "name" }, { "received_by", "note" } },
  { RD_ROWS_LEARNING_POINTS, RD_FOUND_LEARNING_POINT, "text", NULL, FALSE, { NULL }, { "text", "action", "lead", "shared_with" } },
};

static const struct
{
  const char *name;
  const char *heading;
  const char *page;
} kinds[RD_N_FOUND_KINDS] = {
  [RD_FOUND_REVIEW] = { "review", N_("Reviews"), "overview" },
  [RD_FOUND_PERSON] = { "person", N_("People"), "people" },
  [RD_FOUND_DEADLINE] = { "deadline", N_("Deadlines"), "timescales" },
  [RD_FOUND_MILESTONE] = { "milestone", N_("Milestones"), "overview" },
  [RD_FOUND_AGENCY] = { "agency", N_("Agencies"), "agencies" },
  [RD_FOUND_CONTACT] = { "contact", N_("Contacts"), "people" },
  [RD_FOUND_REVIEWER] = { "reviewer", N_("Reviewers"), "people" },
  [RD_FOUND_BOARD] = { "board", N_("Boards"), "decision" },
  [RD_FOUND_DECISION] = { "decision", N_("Decision"), "decision" },
  [RD_FOUND_LETTER] = { "letter", N_("Letters"), "letters" },
  [RD_FOUND_DOCUMENT] = { "document", N_("Documents"), "agencies" },
  [RD_FOUND_LEARNING_POINT] = { "learning-point", N_("Learning points"), "overview" },
  [RD_FOUND_ENTRY] = { "entry", N_("Chronology entries"), "chronology" },
};

#define STEP_US 2000

/* (1) index has what can be found in the first n_done of reviews. */
struct _RdSearchGathering
{
  RdSearchIndex *index;
  GPtrArray     *reviews;    /* RdReviewItem */
  guint          n_done;
};

/* What is being gathered: the entries of one review share their surroundings. */
typedef struct
{
  RdSearchIndex *index;
  RdReviewItem  *review;
  const char    *context;    /* reference and title */
} Gathering;

/* Auxiliary methods */

static const char *
get_text (const RdRecordType *type, gconstpointer record, const char *name)
{
  const RdField *field = name != NULL ? rd_record_find_field (type, name) : NULL;
  const char *text = field != NULL ? rd_record_get_text (record, field) : NULL;

  return text != NULL ? text : "";
}

/* The fields of a record that are named, as one text. (transfer full) */
static char *
join_texts (const RdRecordType *type, gconstpointer record, const char * const *names, gsize n_names)
{
  GString *joined = g_string_new (NULL);

  for (gsize i = 0; i < n_names && names[i] != NULL; i++)
    {
      const char *text = get_text (type, record, names[i]);

      if (*text != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", text);
    }
  return g_string_free (joined, FALSE);
}

static void
add_entry (const Gathering *self, RdSearchEntry *entry)
{
  entry->place = rd_review_item_get_reference (self->review);
  if (entry->kind != RD_FOUND_REVIEW)
    entry->fields[RD_SEARCH_CONTEXT] = self->context;
  rd_search_index_add (self->index, entry);
}

static void
add_record (const Gathering *self, const RowsRow *row, const RdRecordType *type, gconstpointer record)
{
  g_autofree char *names = join_texts (type, record, row->names, G_N_ELEMENTS (row->names));
  g_autofree char *texts = join_texts (type, record, row->texts, G_N_ELEMENTS (row->texts));
  const char *first = get_text (type, record, row->label), *second = get_text (type, record, row->other_label);
  RdSearchEntry entry = {
    .kind = row->kind,
    .id = rd_record_get_text (record, &type->fields[0]),
    .label = *first != '\0' ? first : second,
    .plain_label = row->is_private || *first == '\0' ? second : first,
    .detail = row->is_private && *second != '\0' && *first != '\0' ? second : texts,
    .fields = { [RD_SEARCH_NAME] = names, [RD_SEARCH_TEXT] = texts },
  };

  add_entry (self, &entry);
}

static void
add_records (const Gathering *self, const RowsRow *row)
{
  const GPtrArray *records = rd_review_item_get_rows (self->review, row->rows);
  const RdRecordType *type = rd_rows_get_type (row->rows);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_record (self, row, type, records->pdata[i]);
}

static void
add_review (const Gathering *self)
{
  const RdReview *review = rd_review_item_get_review (self->review);
  RdSearchEntry entry = {
    .kind = RD_FOUND_REVIEW,
    .id = review->id,
    .label = review->title,
    .plain_label = review->title,
    .detail = review->summary,
    .fields = { [RD_SEARCH_REFERENCE] = review->reference, [RD_SEARCH_TITLE] = review->title,
                [RD_SEARCH_NAME] = review->owner, [RD_SEARCH_TEXT] = review->summary },
  };

  add_entry (self, &entry);
}

static void
add_deadlines (const Gathering *self)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (self->review);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = deadlines->pdata[i];
      const char *label = rd_wording_translate_data (deadline->timescale->label);
      RdSearchEntry entry = {
        .kind = RD_FOUND_DEADLINE,
        .id = deadline->timescale->id,
        .label = label,
        .plain_label = label,
        .fields = { [RD_SEARCH_TITLE] = label, [RD_SEARCH_TEXT] = deadline->timescale->paragraph },
      };

      add_entry (self, &entry);
    }
}

static void
add_milestones (const Gathering *self)
{
  const GPtrArray *recordings = rd_review_item_get_recordings (self->review);

  for (guint i = 0; i < recordings->len; i++)
    {
      const RdMilestone *recording = recordings->pdata[i];
      const char *label = rd_wording_milestone_label (rd_review_item_get_framework (self->review), recording->milestone);
      RdSearchEntry entry = {
        .kind = RD_FOUND_MILESTONE,
        .id = recording->milestone,
        .label = label,
        .plain_label = label,
        .detail = recording->note,
        .fields = { [RD_SEARCH_TITLE] = label, [RD_SEARCH_TEXT] = recording->note },
      };

      add_entry (self, &entry);
    }
}

static void
add_everything (RdSearchIndex *index, RdReviewItem *review)
{
  g_autofree char *context = g_strdup_printf ("%s %s", rd_review_item_get_reference (review), rd_review_item_get_title (review));
  Gathering self = { index, review, context };

  add_review (&self);
  add_deadlines (&self);
  add_milestones (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (rows_searched); i++)
    add_records (&self, &rows_searched[i]);
}

static char *
describe_deadline (RdReviewItem *review, const char *timescale)
{
  RdDeadlineItem *item = rd_review_item_find_deadline (review, timescale);
  g_autofree char *due = NULL;
  g_autofree char *status = NULL;

  if (item == NULL)
    return g_strdup ("");
  due = rd_wording_due (rd_deadline_item_get_deadline (item));
  status = rd_wording_status_full (rd_deadline_item_get_deadline (item));
  /* Translators: a due date, how things stand with it */
  return g_strdup_printf (_("%s · %s"), due, status);
}

/* Public API */

RdSearchGathering *
rd_search_gathering_new (RdRegister *reg)
{
  RdSearchGathering *self;
  GListModel *reviews;
  guint n;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  reviews = rd_register_get_reviews (reg);
  n = g_list_model_get_n_items (reviews);
  self = g_new0 (RdSearchGathering, 1);
  self->index = rd_search_index_new ();
  self->reviews = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->reviews, g_list_model_get_item (reviews, i));
  return self;
}

void
rd_search_gathering_free (RdSearchGathering *self)
{
  if (self == NULL)
    return;

  rd_search_index_unref (self->index);
  g_ptr_array_unref (self->reviews);
  g_free (self);
}

gboolean
rd_search_gathering_step (RdSearchGathering *self)
{
  gint64 end = g_get_monotonic_time () + STEP_US;

  g_return_val_if_fail (self != NULL, FALSE);

  while (self->n_done < self->reviews->len)
    {
      add_everything (self->index, self->reviews->pdata[self->n_done++]);
      if (g_get_monotonic_time () > end)
        break;
    }
  return self->n_done < self->reviews->len;
}

RdSearchIndex *
rd_search_gathering_finish (RdSearchGathering *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  while (rd_search_gathering_step (self))
    ;
  return rd_search_index_ref (self->index);
}

RdSearchIndex *
rd_register_index (RdRegister *self)
{
  g_autoptr(RdSearchGathering) gathering = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  gathering = rd_search_gathering_new (self);
  return rd_search_gathering_finish (gathering);
}

void
rd_search_group (GPtrArray *entries)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();
  gboolean done[RD_N_FOUND_KINDS] = { FALSE };

  g_return_if_fail (entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      guint kind = ((const RdSearchEntry *) entries->pdata[i])->kind;

      for (guint j = i; !done[kind] && j < entries->len; j++)
        if (((const RdSearchEntry *) entries->pdata[j])->kind == kind)
          g_ptr_array_add (sorted, entries->pdata[j]);
      done[kind] = TRUE;
    }
  for (guint i = 0; i < entries->len; i++)
    entries->pdata[i] = sorted->pdata[i];
}

const char *
rd_found_kind_get_name (RdFoundKind kind)
{
  g_return_val_if_fail (kind < RD_N_FOUND_KINDS, NULL);

  return kinds[kind].name;
}

const char *
rd_wording_found_kind (RdFoundKind kind)
{
  g_return_val_if_fail (kind < RD_N_FOUND_KINDS, NULL);

  return _(kinds[kind].heading);
}

const char *
rd_found_kind_get_page (RdFoundKind kind)
{
  g_return_val_if_fail (kind < RD_N_FOUND_KINDS, NULL);

  return kinds[kind].page;
}

char *
rd_register_describe_found (RdRegister *self, const RdSearchEntry *entry)
{
  RdReviewItem *review;

  g_return_val_if_fail (RD_IS_REGISTER (self) && entry != NULL, NULL);

  review = rd_register_find_review (self, entry->place);
  if (entry->kind == RD_FOUND_DEADLINE)
    return review != NULL ? describe_deadline (review, entry->id) : g_strdup ("");

  return g_strdelimit (g_strdup (entry->detail), "\n\r\t", ' ');
}
