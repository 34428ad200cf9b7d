/* rd-restraint-form.c — the forms of secure establishments and of the yearly review of restraint in each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-restraint-form.h"

#include <glib/gi18n.h>

#include "model/rd-register-establishments.h"

/* Answers of the forms that are no fields of the record. */
#define COUNT  "count"
#define REVIEW "review"

/* A shape for one year of one establishment; it lives as long as its form. */
typedef struct
{
  RdRestraintYear *year;
  GPtrArray       *reviews;       /* RdReviewItem; NULL but for linking */
  GPtrArray       *names;         /* char *, and NULL; those of reviews */
  RdFormField      fields[4];
  RdFormShape      shape;
} YearShape;

/* --- an establishment */

static gboolean
save_establishment (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_establishment (rd_record_form_get_register (form), record, error);
}

static const RdFormField establishment_fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name") },
  { .name = "kind", .kind = RD_FORM_CHOICE, .label = N_("Kind"), .codes = rd_establishment_kinds, .word = rd_wording_establishment_kind },
  { .name = "opened", .kind = RD_FORM_DAY, .label = N_("Open since (may be empty)") },
  { .name = "closed", .kind = RD_FORM_DAY, .label = N_("Closed on (may be empty)") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_establishment = {
  &rd_establishment_type, establishment_fields, G_N_ELEMENTS (establishment_fields),
  N_("A review is expected of each year from that in which it opened to that in which it closed."),
  N_("_Add Establishment"), N_("Establishment added."), save_establishment,
};

static const RdFormShape changed_establishment = {
  &rd_establishment_type, establishment_fields, G_N_ELEMENTS (establishment_fields),
  N_("A review is expected of each year from that in which it opened to that in which it closed."),
  N_("_Save"), N_("Establishment changed."), save_establishment,
};

GtkWidget *
rd_establishment_form_new (RdRegister *reg, const RdEstablishment *establishment)
{
  RdEstablishment *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  record = establishment != NULL ? rd_establishment_copy (establishment) : rd_establishment_new (NULL);
  if (record->kind == NULL)
    record->kind = g_strdup (rd_establishment_kinds[0]);
  return rd_record_form_new (establishment != NULL ? &changed_establishment : &new_establishment, reg, NULL, record);
}

/* --- what the forms of a year share */

static void
year_shape_free (gpointer data)
{
  YearShape *self = data;

  rd_restraint_year_free (self->year);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}

static YearShape *
year_shape_new (const char *establishment_id, int year)
{
  YearShape *self = g_new0 (YearShape, 1);

  self->year = rd_restraint_year_new (NULL);
  g_free (self->year->establishment_id);
  self->year->establishment_id = g_strdup (establishment_id);
  self->year->year = year;
  self->year->incidents = -1;
  return self;
}

/* A number, or nothing: not known.  What is neither is refused by the register. */
static int
read_count (RdRecordForm *form)
{
  g_autofree char *text = rd_record_form_get_text (form, COUNT);
  gint64 number;

  if (*g_strstrip (text) == '\0')
    return -1;
  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &number, NULL) ? (int) number : -2;
}

static const char *
get_name (const char *name)
{
  return name;
}

#define COUNT_FIELD { .name = COUNT, .kind = RD_FORM_LINE, .label = N_("Uses of restraint in the year (may be empty)") }

/* --- a new review */

static gboolean
save_begun (RdRecordForm *form, gpointer record G_GNUC_UNUSED, GError **error)
{
  const YearShape *shape = rd_record_form_get_shape_data (form);
  g_autofree char *reference = rd_record_form_get_text (form, "reference");
  g_autofree char *title = rd_record_form_get_text (form, "title");

  shape->year->incidents = read_count (form);
  return rd_register_begin_restraint_review (rd_record_form_get_register (form), reference, title, shape->year, NULL, error);
}

GtkWidget *
rd_restraint_begin_form_new (RdRegister *reg, const RdEstablishment *establishment, int year)
{
  YearShape *shape;
  RdReview *review;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && establishment != NULL, NULL);

  shape = year_shape_new (establishment->id, year);
  shape->fields[0] = (RdFormField) { .name = "reference", .kind = RD_FORM_LINE, .label = N_("Reference of the new review") };
  shape->fields[1] = (RdFormField) { .name = "title", .kind = RD_FORM_LINE, .label = N_("Title") };
  shape->fields[2] = (RdFormField) COUNT_FIELD;
  shape->shape = (RdFormShape) { &rd_review_type, shape->fields, 3,
                                 N_("A review under “Yearly review of restraint” is added to the register. It ends when its findings are reported to the Youth Justice Board."),
                                 N_("_Add Review"), N_("Review of restraint added."), save_begun };
  review = rd_record_new (&rd_review_type);
  review->reference = g_strdup_printf ("RR/%d/01", year);
  /* Translators: the title of a review: an establishment, a year */
  review->title = g_strdup_printf (_("Restraint, %1$s, %2$d"), establishment->name, year);
  form = rd_record_form_new (&shape->shape, reg, NULL, review);
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, year_shape_free);
  return form;
}

/* --- a review that there is */

static gboolean
save_linked (RdRecordForm *form, gpointer record, GError **error)
{
  const YearShape *shape = rd_record_form_get_shape_data (form);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, REVIEW)));
  RdRestraintYear *year = record;

  year->incidents = read_count (form);
  return rd_register_put_restraint_year (rd_record_form_get_register (form), shape->reviews->pdata[chosen], year, error);
}

GtkWidget *
rd_restraint_link_form_new (RdRegister *reg, const RdEstablishment *establishment, int year)
{
  YearShape *shape;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && establishment != NULL, NULL);

  shape = year_shape_new (establishment->id, year);
  shape->reviews = rd_register_list_unlinked_restraint (reg);
  shape->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < shape->reviews->len; i++)
    g_ptr_array_add (shape->names, g_strdup_printf ("%s · %s", rd_review_item_get_reference (shape->reviews->pdata[i]),
                                                    rd_review_item_get_title (shape->reviews->pdata[i])));
  g_ptr_array_add (shape->names, NULL);
  shape->fields[0] = (RdFormField) { .name = REVIEW, .kind = RD_FORM_CHOICE, .label = N_("Review"), .word = get_name,
                                     .codes = (const char * const *) shape->names->pdata };
  shape->fields[1] = (RdFormField) COUNT_FIELD;
  shape->fields[2] = (RdFormField) { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") };
  shape->shape = (RdFormShape) { &rd_restraint_year_type, shape->fields, 3, NULL, N_("_Link"), N_("Review linked with the year."), save_linked };
  form = rd_record_form_new (&shape->shape, reg, NULL, rd_restraint_year_copy (shape->year));
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, year_shape_free);
  return form;
}

/* --- what is kept of it */

static gboolean
save_year (RdRecordForm *form, gpointer record, GError **error)
{
  RdRestraintYear *year = record;

  year->incidents = read_count (form);
  return rd_register_put_restraint_year (rd_record_form_get_register (form), rd_record_form_get_review (form), year, error);
}

static const RdFormField year_fields[] = {
  COUNT_FIELD,
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape changed_year = {
  &rd_restraint_year_type, year_fields, G_N_ELEMENTS (year_fields), NULL, N_("_Save"), N_("Year changed."), save_year,
};

GtkWidget *
rd_restraint_year_form_new (RdRegister *reg, RdReviewItem *review, const RdRestraintYear *year)
{
  g_autofree char *count = NULL;
  GtkWidget *form;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && year != NULL, NULL);

  form = rd_record_form_new (&changed_year, reg, review, rd_restraint_year_copy (year));
  count = year->incidents >= 0 ? g_strdup_printf ("%d", year->incidents) : NULL;
  rd_record_form_set_text (RD_RECORD_FORM (form), COUNT, count);
  return form;
}
