/* rd-relationship-form.c — the form for a relationship: one person is KIND of another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-relationship-form.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-family.h"
#include "model/rd-wording-people.h"

/* Answers of the form that are no fields of the record: places in the list of people. */
#define PERSON "person"
#define OTHER  "other"

#define N_FIELDS 6

/* A shape with this review's people in it; it lives as long as its form. */
typedef struct
{
  GPtrArray   *names;      /* char *, and NULL */
  RdFormField  fields[N_FIELDS];
  RdFormShape  shape;
} Shape;

/* Before the people stands that nobody is chosen: a new relationship is not about whoever happens to be the first. */
static const char *
get_id (RdRecordForm *form, const char *answer)
{
  const GPtrArray *people = rd_review_item_get_rows (rd_record_form_get_review (form), RD_ROWS_PEOPLE);
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, answer))) - 1;

  return position < people->len ? ((const RdPerson *) people->pdata[position])->id : NULL;
}

static void
choose (RdRecordForm *form, const char *answer, const char *id)
{
  const GPtrArray *people = rd_review_item_get_rows (rd_record_form_get_review (form), RD_ROWS_PEOPLE);

  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (((const RdPerson *) people->pdata[i])->id, id) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (rd_record_form_get_entry (form, answer)), i + 1);
}

static gboolean
save_relationship (RdRecordForm *form, gpointer record, GError **error)
{
  RdRelationship *relationship = record;

  g_free (relationship->person_id);
  relationship->person_id = g_strdup (get_id (form, PERSON));
  g_free (relationship->other_id);
  relationship->other_id = g_strdup (get_id (form, OTHER));
  return rd_register_put_relationship (rd_record_form_get_register (form), rd_record_form_get_review (form), relationship, error);
}

/* The names are shown as they are. */
static const char *
get_name (const char *name)
{
  return name;
}

static void
list_people (Shape *self, RdReviewItem *review)
{
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, rd_naming_switch_get_mode (rd_naming_switch_get ()));

  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->names, g_strdup (rd_naming_show_person (naming, ((const RdPerson *) people->pdata[i])->id)));
  g_ptr_array_add (self->names, NULL);
}

static Shape *
shape_new (RdReviewItem *review, gboolean is_new)
{
  Shape *self = g_new0 (Shape, 1);
  const char * const *names;

  list_people (self, review);
  names = (const char * const *) self->names->pdata;
  self->fields[0] = (RdFormField) { .name = PERSON, .kind = RD_FORM_CHOICE, .label = N_("Person"), .codes = names, .word = get_name,
                                    .none = N_("Choose a person") };
  self->fields[1] = (RdFormField) { .name = "kind", .kind = RD_FORM_CHOICE, .label = N_("Is"), .codes = rd_relationship_kinds,
                                    .word = rd_wording_relationship };
  self->fields[2] = (RdFormField) { .name = OTHER, .kind = RD_FORM_CHOICE, .label = N_("Of"), .codes = names, .word = get_name,
                                    .none = N_("Choose a person") };
  self->fields[3] = (RdFormField) { .name = "first_day", .kind = RD_FORM_DAY, .label = N_("From") };
  self->fields[4] = (RdFormField) { .name = "last_day", .kind = RD_FORM_DAY, .label = N_("Until") };
  self->fields[5] = (RdFormField) { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") };
  self->shape = (RdFormShape) { &rd_relationship_type, self->fields, N_FIELDS, NULL, is_new ? N_("_Add Relationship") : N_("_Save"),
                                is_new ? N_("Relationship added.") : N_("Relationship changed."), save_relationship };
  return self;
}

static void
shape_free (gpointer data)
{
  Shape *self = data;

  g_ptr_array_unref (self->names);
  g_free (self);
}

GtkWidget *
rd_relationship_form_new (RdRegister *reg, RdReviewItem *review, const RdRelationship *relationship)
{
  RdRelationship *record;
  GtkWidget *form;
  Shape *shape;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  record = relationship != NULL ? rd_relationship_copy (relationship) : rd_relationship_new (rd_review_item_get_review (review)->id);
  shape = shape_new (review, relationship == NULL);
  form = rd_record_form_new (&shape->shape, reg, review, record);
  rd_record_form_take_shape (RD_RECORD_FORM (form), shape, shape_free);
  if (relationship != NULL)
    {
      choose (RD_RECORD_FORM (form), PERSON, relationship->person_id);
      choose (RD_RECORD_FORM (form), OTHER, relationship->other_id);
    }
  return form;
}
