/* rd-publication-form.c — the forms of the publication's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-publication-form.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-publication.h"
#include "model/rd-wording.h"

/* Exchanges what stands in a text field of a record. */
static void
take (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* --- points */

static gboolean
save_item (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_publication_item (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const char * const unsettled[] = { "open", "blocks", NULL };
static const char * const settled[] = { "done", "not-needed", NULL };

static const RdFormField item_fields[] = {
  { .name = "state", .kind = RD_FORM_CHOICE, .label = N_("How it stands"), .codes = rd_publication_item_states,
    .word = rd_wording_publication_state_code },
  { .name = "reason", .kind = RD_FORM_TEXT, .label = N_("Why (no names)") },
  { .name = "expected", .kind = RD_FORM_COMING, .label = N_("Expected to be settled on"), .shown_by = "state", .shown_for = unsettled },
  { .name = "settled", .kind = RD_FORM_DAY, .label = N_("Settled on"), .shown_by = "state", .shown_for = settled },
  { .name = "settled_by", .kind = RD_FORM_LINE, .label = N_("Who said so (a post, no names)") },
};

static const RdFormShape item_shape = {
  &rd_publication_item_type, item_fields, G_N_ELEMENTS (item_fields), NULL, N_("_Save"), N_("Point settled."), save_item,
};

/* As it stands, or done today. (transfer full) */
static RdPublicationItem *
make_item (RdRegister *reg, RdReviewItem *review, const char *code)
{
  const RdPublicationItem *before = rd_register_find_publication_item (review, code);
  RdPublicationItem *item;

  if (before != NULL)
    return rd_publication_item_copy (before);
  item = rd_publication_item_new (rd_review_item_get_review (review)->id);
  take (&item->item, code);
  take (&item->state, "done");
  item->expected = RD_DAY_NONE;
  item->settled = rd_register_get_today (reg);
  return item;
}

GtkWidget *
rd_publication_item_form_new (RdRegister *reg, RdReviewItem *review, const char *code)
{
  RdFormShape *shape = g_memdup2 (&item_shape, sizeof item_shape);
  GtkWidget *form;

  shape->intro = rd_wording_publication_point (code);
  form = rd_record_form_new (shape, reg, review, make_item (reg, review, code));
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, g_free);
  return form;
}

/* --- places */

static gboolean
save_place (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_publication_place (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField place_fields[] = {
  { .name = "kind", .kind = RD_FORM_CHOICE, .label = N_("Kind of place"), .codes = rd_publication_place_kinds, .word = rd_wording_place_kind },
  { .name = "place", .kind = RD_FORM_LINE, .label = N_("Address, or what it is called") },
  { .name = "first_day", .kind = RD_FORM_COMING, .label = N_("From") },
  { .name = "last_day", .kind = RD_FORM_COMING, .label = N_("Planned to stay until") },
  { .name = "taken_down", .kind = RD_FORM_DAY, .label = N_("Taken down on") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_place = {
  &rd_publication_place_type, place_fields, G_N_ELEMENTS (place_fields),
  N_("On the board’s website for at least 12 months; thereafter the report is made available on request."),
  N_("_Add Place"), N_("Place added."), save_place,
};

static const RdFormShape changed_place = {
  &rd_publication_place_type, place_fields, G_N_ELEMENTS (place_fields), NULL, N_("_Save"), N_("Place changed."), save_place,
};

/* On the board's website, without days. (transfer full) */
static RdPublicationPlace *
make_place (RdReviewItem *review)
{
  RdPublicationPlace *place = rd_publication_place_new (rd_review_item_get_review (review)->id);

  take (&place->kind, rd_publication_place_kinds[0]);
  take (&place->place, "");
  place->first_day = place->last_day = place->taken_down = RD_DAY_NONE;
  return place;
}

GtkWidget *
rd_publication_place_form_new (RdRegister *reg, RdReviewItem *review, const RdPublicationPlace *place)
{
  if (place != NULL)
    return rd_record_form_new (&changed_place, reg, review, rd_publication_place_copy (place));
  return rd_record_form_new (&new_place, reg, review, make_place (review));
}

/* --- publishing */

static gboolean
save_publication (RdRecordForm *form, gpointer record, GError **error)
{
  RdPublicationPlace *place = record;
  gboolean has_place = place->place != NULL && *place->place != '\0';

  return rd_register_publish (rd_record_form_get_register (form), rd_record_form_get_review (form), place->first_day,
                              has_place ? place : NULL, -1, error);
}

static const RdFormField publish_fields[] = {
  { .name = "first_day", .kind = RD_FORM_DAY, .label = N_("Published on"), .is_needed = TRUE },
  { .name = "place", .kind = RD_FORM_LINE, .label = N_("Where: address, or what it is called (empty: the places below)") },
  { .name = "kind", .kind = RD_FORM_CHOICE, .label = N_("Kind of place"), .codes = rd_publication_place_kinds, .word = rd_wording_place_kind },
};

static const RdFormShape publish_shape = {
  &rd_publication_place_type, publish_fields, G_N_ELEMENTS (publish_fields),
  N_("Nothing is recorded while a point blocks on that day."), N_("_Record Publication"), N_("Publication recorded."), save_publication,
};

GtkWidget *
rd_publish_form_new (RdRegister *reg, RdReviewItem *review)
{
  RdPublicationPlace *place = make_place (review);

  place->first_day = rd_register_get_today (reg);
  return rd_record_form_new (&publish_shape, reg, review, place);
}

/* --- not publishing */

static gboolean
save_decision (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_decision_entry (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const char * const outcomes[] = { RD_OUTCOME_DO_NOT_PUBLISH, RD_OUTCOME_PUBLISH, NULL };

static const RdFormField decision_fields[] = {
  { .name = "outcome", .kind = RD_FORM_CHOICE, .label = N_("Decision"), .codes = outcomes, .word = rd_wording_publication_outcome },
  { .name = "day", .kind = RD_FORM_DAY, .label = N_("Day"), .is_needed = TRUE },
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("Reasons (no names)") },
};

static const RdFormShape decision_shape = {
  &rd_decision_entry_type, decision_fields, G_N_ELEMENTS (decision_fields),
  N_("A board that considers that a report should not be published informs DfE and the national panel, has regard to the panel’s advice, "
     "and tells Ofsted, DfE and the panel its final decision where it was challenged. The latest decision counts."),
  N_("_Save"), N_("Decision recorded."), save_decision,
};

GtkWidget *
rd_publication_decision_form_new (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry)
{
  RdDecisionEntry *record;

  if (entry != NULL)
    return rd_record_form_new (&decision_shape, reg, review, rd_decision_entry_copy (entry));
  record = rd_decision_entry_new (rd_review_item_get_review (review)->id);
  take (&record->kind, "decision");
  take (&record->about, "publication");
  take (&record->outcome, RD_OUTCOME_DO_NOT_PUBLISH);
  record->day = rd_register_get_today (reg);
  record->due = record->answered = RD_DAY_NONE;
  return rd_record_form_new (&decision_shape, reg, review, record);
}

/* A form made for one review: a check for each recipient of its framework. */
typedef struct
{
  RdFormShape  shape;
  GArray      *fields;       /* RdFormField */
  const char **recipients;   /* of the framework */
} ToldShape;

static void
free_told_shape (gpointer data)
{
  ToldShape *self = data;

  g_array_unref (self->fields);
  g_free (self->recipients);
  g_free (self);
}

static gboolean
save_told (RdRecordForm *form, gpointer record, GError **error)
{
  RdReviewItem *review = rd_record_form_get_review (form);
  g_autofree const char **all = rd_review_item_list_told_of_publication (review);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (rd_record_form_get_check (form, all[i]))
      g_ptr_array_add (chosen, (gpointer) all[i]);
  g_ptr_array_add (chosen, NULL);
  return rd_register_tell_publication_decision (rd_record_form_get_register (form), review, ((const RdDecisionEntry *) record)->day,
                                                (const char * const *) chosen->pdata, error);
}

/* (transfer full) */
static ToldShape *
make_told_shape (RdReviewItem *review)
{
  ToldShape *self = g_new0 (ToldShape, 1);
  const RdFramework *framework = rd_review_item_get_framework (review);
  RdFormField day = { .name = "day", .kind = RD_FORM_DAY, .label = N_("Told on"), .is_needed = TRUE };

  self->fields = g_array_new (FALSE, FALSE, sizeof (RdFormField));
  self->recipients = rd_review_item_list_told_of_publication (review);
  g_array_append_val (self->fields, day);
  for (guint i = 0; self->recipients[i] != NULL; i++)
    {
      const RdRecipient *recipient = rd_framework_find_recipient (framework, self->recipients[i]);
      RdFormField field = { .name = self->recipients[i], .kind = RD_FORM_CHECK, .label = recipient != NULL ? recipient->label : self->recipients[i] };

      g_array_append_val (self->fields, field);
    }
  self->shape = (RdFormShape) {
    &rd_decision_entry_type, (const RdFormField *) (gpointer) self->fields->data, self->fields->len,
    N_("Each is written into the log; who had not been informed before is recorded with the milestone too."),
    N_("_Save"), N_("Recorded whom it was told."), save_told,
  };
  return self;
}

GtkWidget *
rd_publication_told_form_new (RdRegister *reg, RdReviewItem *review)
{
  ToldShape *shape = make_told_shape (review);
  RdDecisionEntry *record = rd_decision_entry_new (rd_review_item_get_review (review)->id);
  GtkWidget *form;

  take (&record->kind, "outcome-told");
  take (&record->about, "publication");
  record->day = rd_register_get_today (reg);
  form = rd_record_form_new (&shape->shape, reg, review, record);
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, free_told_shape);
  for (guint i = 0; shape->recipients[i] != NULL; i++)
    rd_record_form_set_check (RD_RECORD_FORM (form), shape->recipients[i], TRUE);
  return form;
}
