/* rd-finding-form.c — the forms of findings, recommendations, actions and progress on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-finding-form.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-register-findings.h"
#include "model/rd-learning-themes.h"
#include "model/rd-wording-findings.h"
#include "views/findings/rd-repeat-notice.h"

/* Answers of the forms that are no fields of the record: places in lists. */
#define FINDING        "finding"
#define RECOMMENDATION "recommendation"
#define AGENCY         "agency"
#define PROGRESS       "done"

#define FIELDS_MAX 12

/* A shape with this review's findings, recommendations or agencies in it; it lives as long as its form. */
typedef struct
{
  GPtrArray   *names[2];     /* char *, and NULL; either may be NULL */
  GtkWidget   *notice;       /* borrowed: an RdRepeatNotice, of a recommendation */
  RdFormField  fields[FIELDS_MAX];
  RdFormShape  shape;
} Shape;

/* Auxiliary methods */

static const char *
get_name (const char *name)
{
  return name;
}

/* Numbered, so that no two are called the same. (transfer full) */
static GPtrArray *
list_names (RdReviewItem *review, RdRowsKind kind, const char *field_name)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), field_name);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (names, g_strdup_printf ("%u. %.120s", i + 1, rd_record_get_text (rows->pdata[i], field)));
  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_utf8_make_valid (names->pdata[i], -1);

      g_free (names->pdata[i]);
      names->pdata[i] = name;
    }
  g_ptr_array_add (names, NULL);
  return names;
}

static void
shape_free (gpointer data)
{
  Shape *self = data;

  for (gsize i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_clear_pointer (&self->names[i], g_ptr_array_unref);
  g_free (self);
}

static const char *
get_chosen (RdRecordForm *form, const char *answer, RdRowsKind kind)
{
  const GPtrArray *rows = rd_review_item_get_rows (rd_record_form_get_review (form), kind);
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, answer))) - 1;

  return position < rows->len ? rd_record_get_text (rows->pdata[position], &rd_rows_get_type (kind)->fields[0]) : NULL;
}

static void
choose (GtkWidget *form, const char *answer, RdRowsKind kind, const char *id)
{
  RdRecordForm *self = RD_RECORD_FORM (form);
  const GPtrArray *rows = rd_review_item_get_rows (rd_record_form_get_review (self), kind);

  for (guint i = 0; id != NULL && i < rows->len; i++)
    if (g_str_equal (rd_record_get_text (rows->pdata[i], &rd_rows_get_type (kind)->fields[0]), id))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (self, answer)), i + 1);
}

static void
take (char **field, const char *id)
{
  g_free (*field);
  *field = g_strdup (id);
}

/* --- a finding */

static gboolean
save_finding (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_finding (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

/* One of the themes that are used already. */
static void
use_theme_cb (RdRecordForm *form, GVariant *theme)
{
  rd_record_form_set_text (form, "theme", g_variant_get_string (theme, NULL));
}

static void
offer_themes (RdRecordForm *form)
{
  g_auto(GStrv) names = rd_register_list_theme_names (rd_record_form_get_register (form));
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) use = g_simple_action_new ("use", G_VARIANT_TYPE_STRING);
  GtkWidget *button;

  if (*names == NULL)
    return;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (names[i], NULL);

      g_menu_item_set_action_and_target (item, "theme.use", "s", names[i]);
      g_menu_append_item (menu, item);
    }
  g_signal_connect_object (use, "activate", G_CALLBACK (use_theme_cb), form, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (use));
  gtk_widget_insert_action_group (GTK_WIDGET (form), "theme", G_ACTION_GROUP (actions));
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Themes Used Already"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  rd_record_form_add_below (form, "theme", button);
}

static const RdFormField finding_fields[] = {
  { .name = "title", .kind = RD_FORM_LINE, .label = N_("What was found, in one line") },
  { .name = "what_happened", .kind = RD_FORM_TEXT, .label = N_("What happened") },
  { .name = "why", .kind = RD_FORM_TEXT, .label = N_("Why: the reasons behind it, as they were at the time") },
  { .name = "what_next", .kind = RD_FORM_TEXT, .label = N_("What needs to happen") },
  { .name = "theme", .kind = RD_FORM_LINE, .label = N_("Theme, to see it across reviews") },
};

#define FINDING_INTRO N_("Reviews should seek to understand precisely who did what and the underlying reasons that led people and " \
                         "organisations to act as they did, as it was at the time (Working Together 2015, chapter 4, “Principles”).")

static const RdFormShape new_finding = {
  &rd_finding_type, finding_fields, G_N_ELEMENTS (finding_fields), FINDING_INTRO, N_("_Add Finding"), N_("Finding added."), save_finding,
};

static const RdFormShape changed_finding = {
  &rd_finding_type, finding_fields, G_N_ELEMENTS (finding_fields), FINDING_INTRO, N_("_Save"), N_("Finding changed."), save_finding,
};

GtkWidget *
rd_finding_form_new (RdRegister *reg, RdReviewItem *review, const RdFinding *finding)
{
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  form = rd_record_form_new (finding != NULL ? &changed_finding : &new_finding, reg, review,
                             finding != NULL ? rd_finding_copy (finding) : rd_finding_new (NULL));
  offer_themes (RD_RECORD_FORM (form));
  return form;
}

/* A shape whose finding rests on entries from the start; it lives as long as its form. */
typedef struct
{
  char       **entry_ids;
  RdFormShape  shape;
} EvidenceShape;

static void
evidence_shape_free (gpointer data)
{
  EvidenceShape *self = data;

  g_strfreev (self->entry_ids);
  g_free (self);
}

static gboolean
save_finding_with_evidence (RdRecordForm *form, gpointer record, GError **error)
{
  const EvidenceShape *shape = rd_record_form_get_shape_data (form);

  return rd_register_add_finding_with_evidence (rd_record_form_get_register (form), rd_record_form_get_review (form), record,
                                                (const char * const *) shape->entry_ids, error);
}

GtkWidget *
rd_finding_form_new_with_evidence (RdRegister *reg, RdReviewItem *review, const char * const *entry_ids)
{
  EvidenceShape *shape;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && entry_ids != NULL, NULL);

  shape = g_new0 (EvidenceShape, 1);
  shape->entry_ids = g_strdupv ((char **) entry_ids);
  shape->shape = new_finding;
  shape->shape.save = save_finding_with_evidence;
  form = rd_record_form_new (&shape->shape, reg, review, rd_finding_new (NULL));
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, evidence_shape_free);
  offer_themes (RD_RECORD_FORM (form));
  return form;
}

/* --- a recommendation */

static gboolean
save_recommendation (RdRecordForm *form, gpointer record, GError **error)
{
  const Shape *shape = rd_record_form_get_shape_data (form);

  take (&((RdRecommendation *) record)->finding_id, get_chosen (form, FINDING, RD_ROWS_FINDINGS));
  take (&((RdRecommendation *) record)->earlier_id, rd_repeat_notice_get_earlier_id (RD_REPEAT_NOTICE (shape->notice)));
  return rd_register_put_recommendation (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static Shape *
recommendation_shape_new (RdReviewItem *review, gboolean is_new)
{
  Shape *self = g_new0 (Shape, 1);
  guint n = 0;

  self->names[0] = list_names (review, RD_ROWS_FINDINGS, "title");
  self->fields[n++] = (RdFormField) { .name = "text", .kind = RD_FORM_TEXT, .label = N_("Recommendation") };
  self->fields[n++] = (RdFormField) { .name = FINDING, .kind = RD_FORM_CHOICE, .label = N_("It follows from"), .word = get_name,
                                      .codes = (const char * const *) self->names[0]->pdata, .none = N_("The review as a whole") };
  self->fields[n++] = (RdFormField) { .name = "addressee", .kind = RD_FORM_LINE, .label = N_("Made to: the board, an agency, the government") };
  self->fields[n++] = (RdFormField) { .name = "is_national", .kind = RD_FORM_CHECK, .label = N_("It is for national bodies") };
  self->fields[n++] = (RdFormField) { .name = "response", .kind = RD_FORM_CHOICE, .label = N_("The board’s response"),
                                      .codes = rd_recommendation_responses, .word = rd_wording_response, .none = N_("No response yet") };
  self->fields[n++] = (RdFormField) { .name = "response_text", .kind = RD_FORM_TEXT, .label = N_("The response in words, as it is published") };
  self->shape = (RdFormShape) { &rd_recommendation_type, self->fields, n, NULL, is_new ? N_("_Add Recommendation") : N_("_Save"),
                                is_new ? N_("Recommendation added.") : N_("Recommendation changed."), save_recommendation };
  return self;
}

GtkWidget *
rd_recommendation_form_new (RdRegister *reg, RdReviewItem *review, const RdRecommendation *recommendation, const char *finding_id)
{
  Shape *shape;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  shape = recommendation_shape_new (review, recommendation == NULL);
  form = rd_record_form_new (&shape->shape, reg, review,
                             recommendation != NULL ? rd_recommendation_copy (recommendation) : rd_recommendation_new (NULL));
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, shape_free);
  choose (form, FINDING, RD_ROWS_FINDINGS, recommendation != NULL ? recommendation->finding_id : finding_id);
  shape->notice = rd_repeat_notice_new (reg, review, recommendation, rd_record_form_get_entry (RD_RECORD_FORM (form), "text"));
  rd_record_form_add_below (RD_RECORD_FORM (form), "text", shape->notice);
  return form;
}

/* --- an action */

static gboolean
save_action (RdRecordForm *form, gpointer record, GError **error)
{
  RdAction *action = record;

  take (&action->recommendation_id, get_chosen (form, RECOMMENDATION, RD_ROWS_RECOMMENDATIONS));
  take (&action->agency_id, get_chosen (form, AGENCY, RD_ROWS_AGENCIES));
  return rd_register_put_action (rd_record_form_get_register (form), rd_record_form_get_review (form), action, error);
}

static Shape *
action_shape_new (RdReviewItem *review, gboolean is_new)
{
  Shape *self = g_new0 (Shape, 1);
  guint n = 0;

  self->names[0] = list_names (review, RD_ROWS_RECOMMENDATIONS, "text");
  self->names[1] = list_names (review, RD_ROWS_AGENCIES, "name");
  self->fields[n++] = (RdFormField) { .name = "text", .kind = RD_FORM_TEXT, .label = N_("What is done") };
  self->fields[n++] = (RdFormField) { .name = RECOMMENDATION, .kind = RD_FORM_CHOICE, .label = N_("For the recommendation"), .word = get_name,
                                      .codes = (const char * const *) self->names[0]->pdata, .none = N_("The review as a whole") };
  self->fields[n++] = (RdFormField) { .name = AGENCY, .kind = RD_FORM_CHOICE, .label = N_("Lead agency"), .word = get_name,
                                      .codes = (const char * const *) self->names[1]->pdata, .none = N_("None yet") };
  self->fields[n++] = (RdFormField) { .name = "lead", .kind = RD_FORM_LINE, .label = N_("Who leads it: a post, no name") };
  self->fields[n++] = (RdFormField) { .name = "agreed", .kind = RD_FORM_DAY, .label = N_("Agreed on") };
  self->fields[n++] = (RdFormField) { .name = "due", .kind = RD_FORM_COMING, .label = N_("Due") };
  self->fields[n++] = (RdFormField) { .name = "success", .kind = RD_FORM_TEXT, .label = N_("How it will be known that it worked") };
  self->fields[n++] = (RdFormField) { .name = "next_review", .kind = RD_FORM_COMING, .label = N_("Looked at next on") };
  self->fields[n++] = (RdFormField) { .name = "evidence", .kind = RD_FORM_TEXT, .label = N_("Evidence of completion") };
  self->fields[n++] = (RdFormField) { .name = "impact", .kind = RD_FORM_TEXT, .label = N_("Impact on children") };
  self->shape = (RdFormShape) { &rd_action_type, self->fields, n, NULL, is_new ? N_("_Add Action") : N_("_Save"),
                                is_new ? N_("Action added.") : N_("Action changed."), save_action };
  return self;
}

GtkWidget *
rd_action_form_new (RdRegister *reg, RdReviewItem *review, const RdAction *action, const char *recommendation_id)
{
  Shape *shape;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  shape = action_shape_new (review, action == NULL);
  form = rd_record_form_new (&shape->shape, reg, review, action != NULL ? rd_action_copy (action) : rd_action_new (NULL));
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, shape_free);
  choose (form, RECOMMENDATION, RD_ROWS_RECOMMENDATIONS, action != NULL ? action->recommendation_id : recommendation_id);
  choose (form, AGENCY, RD_ROWS_AGENCIES, action != NULL ? action->agency_id : NULL);
  return form;
}

/* --- progress */

static gboolean
save_note (RdRecordForm *form, gpointer record, GError **error)
{
  static const int done[] = { -1, 0, 25, 50, 75, 100 };
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, PROGRESS)));

  return rd_register_put_action_note (rd_record_form_get_register (form), rd_record_form_get_review (form), record,
                                      chosen < G_N_ELEMENTS (done) ? done[chosen] : -1, error);
}

static const char * const parts[] = { "0 %", "25 %", "50 %", "75 %", "100 %", NULL };

static const RdFormField note_fields[] = {
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("What was told of its progress") },
  { .name = "day", .kind = RD_FORM_DAY, .label = N_("On"), .is_needed = TRUE },
  { .name = "author", .kind = RD_FORM_LINE, .label = N_("By: a post or an agency") },
  { .name = PROGRESS, .kind = RD_FORM_CHOICE, .label = N_("How much is done"), .codes = parts, .word = get_name, .none = N_("As before") },
};

static const RdFormShape new_note = {
  &rd_action_note_type, note_fields, G_N_ELEMENTS (note_fields), NULL, N_("_Note Progress"), N_("Progress noted."), save_note,
};

GtkWidget *
rd_action_note_form_new (RdRegister *reg, RdReviewItem *review, const RdAction *action)
{
  RdActionNote *note;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && action != NULL, NULL);

  note = rd_action_note_new (NULL);
  note->action_id = g_strdup (action->id);
  note->day = rd_register_get_today (reg);
  return rd_record_form_new (&new_note, reg, review, note);
}

/* --- how it ended */

static const char * const reasons_for[] = { "carried-forward", "withdrawn", NULL };
static const char * const evidence_for[] = { "complete", NULL };

static const char *
word_outcome (const char *outcome)
{
  if (g_str_equal (outcome, "complete"))
    return _("Complete");
  return g_str_equal (outcome, "withdrawn") ? _("Withdrawn") : _("Carried forward");
}

static gboolean
save_closing (RdRecordForm *form, gpointer record, GError **error)
{
  RdAction *action = record;

  if (g_strcmp0 (action->outcome, "complete") == 0)
    action->progress = 100;
  return rd_register_put_action (rd_record_form_get_register (form), rd_record_form_get_review (form), action, error);
}

static const RdFormField closing_fields[] = {
  { .name = "outcome", .kind = RD_FORM_CHOICE, .label = N_("How it ended"), .codes = rd_action_outcomes, .word = word_outcome },
  { .name = "closed", .kind = RD_FORM_DAY, .label = N_("On"), .is_needed = TRUE },
  { .name = "evidence", .kind = RD_FORM_TEXT, .label = N_("What shows that it is complete"), .shown_by = "outcome", .shown_for = evidence_for },
  { .name = "reason", .kind = RD_FORM_TEXT, .label = N_("Why"), .shown_by = "outcome", .shown_for = reasons_for },
  { .name = "impact", .kind = RD_FORM_TEXT, .label = N_("Impact on children") },
  { .name = "closed_by", .kind = RD_FORM_LINE, .label = N_("Closed by: a post or a meeting") },
};

static const RdFormShape closing = {
  &rd_action_type, closing_fields, G_N_ELEMENTS (closing_fields), NULL, N_("_Close Action"), N_("Action closed."), save_closing,
};

GtkWidget *
rd_action_close_form_new (RdRegister *reg, RdReviewItem *review, const RdAction *action)
{
  RdAction *copy;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && action != NULL, NULL);

  copy = rd_action_copy (action);
  if (copy->outcome == NULL)
    copy->outcome = g_strdup (rd_action_outcomes[0]);
  if (copy->closed == RD_DAY_NONE)
    copy->closed = rd_register_get_today (reg);
  return rd_record_form_new (&closing, reg, review, copy);
}
