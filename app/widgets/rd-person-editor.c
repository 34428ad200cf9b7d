/* rd-person-editor.c — the form for a person of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-person-editor.h"

#include <glib/gi18n.h>

#include "model/rd-register-family.h"
#include "model/rd-wording-people.h"

/* Answers of the form that are no fields of the record. */
#define POST     "post"
#define VARIANTS "variants"
#define CALLED   "called"

static gboolean
save_person (RdRecordForm *form, gpointer record, GError **error)
{
  g_autofree char *post = rd_record_form_get_text (form, POST);
  g_autofree char *variants = rd_record_form_get_text (form, VARIANTS);
  g_autofree char *called = rd_record_form_get_text (form, CALLED);
  g_auto (GStrv) variant_lines = g_strsplit (variants, "\n", -1);
  g_auto (GStrv) called_lines = g_strsplit (called, "\n", -1);
  RdPersonDetails details = { (const char * const *) variant_lines, (const char * const *) called_lines, post };

  return rd_register_put_person_with (rd_record_form_get_register (form), rd_record_form_get_review (form), record, &details, error);
}

static const RdFormField fields[] = {
  { .name = "pseudonym", .kind = RD_FORM_LINE, .label = N_("Pseudonym, such as Child A or Mother") },
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Real name (stays in the register)") },
  { .name = "role", .kind = RD_FORM_CHOICE, .label = N_("Role"), .codes = rd_person_roles, .word = rd_wording_person_role },
  { .name = POST, .kind = RD_FORM_LINE, .label = N_("Who they are, such as social worker or mother’s partner") },
  { .name = "sex", .kind = RD_FORM_CHOICE, .label = N_("Sex as recorded"), .codes = rd_person_sexes, .word = rd_wording_person_sex,
    .none = N_("Not recorded") },
  { .name = "residence", .kind = RD_FORM_LINE, .label = N_("Normally resident in") },
  { .name = "born", .kind = RD_FORM_DAY, .label = N_("Date of birth") },
  { .name = "died", .kind = RD_FORM_DAY, .label = N_("Date of death") },
  { .name = VARIANTS, .kind = RD_FORM_TEXT, .label = N_("Other names in files, one on each line") },
  { .name = CALLED, .kind = RD_FORM_TEXT, .label = N_("Words that may mean them, such as “the baby”, one on each line") },
  { .name = "note", .kind = RD_FORM_TEXT, .label = N_("Note") },
};

static const RdFormShape new_person = {
  &rd_person_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Add Person"), N_("Person added."), save_person,
};

static const RdFormShape changed_person = {
  &rd_person_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Save"), N_("Person changed."), save_person,
};

/* The next free pseudonym for what stands in the form. (transfer full) */
static char *
suggest (RdRecordForm *form, const RdPerson *person)
{
  g_autoptr (RdPerson) asked = rd_person_copy (person);
  g_autofree char *post = rd_record_form_get_text (form, POST);
  GtkWidget *role = rd_record_form_get_entry (form, "role");
  GtkWidget *sex = rd_record_form_get_entry (form, "sex");
  guint sex_position = gtk_drop_down_get_selected (GTK_DROP_DOWN (sex));

  g_free (asked->role);
  asked->role = g_strdup (rd_person_roles[gtk_drop_down_get_selected (GTK_DROP_DOWN (role))]);
  g_free (asked->sex);
  asked->sex = g_strdup (sex_position > 0 ? rd_person_sexes[sex_position - 1] : NULL);
  return rd_review_item_suggest_pseudonym (rd_record_form_get_review (form), asked, g_strstrip (post));
}

/* The suggestion stands, dimmed, where no pseudonym was typed. */
typedef struct
{
  RdRecordForm *form;       /* borrowed: the closure ends with it */
  RdPerson     *person;
} Asking;

static Asking *
asking_new (RdRecordForm *form, const RdPerson *person)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->form = form;
  asking->person = rd_person_copy (person);
  return asking;
}

static void
free_asking (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  rd_person_free (asking->person);
  g_free (asking);
}

static void
show_suggestion (Asking *asking)
{
  GtkWidget *entry = rd_record_form_get_entry (asking->form, "pseudonym");
  g_autofree char *suggested = suggest (asking->form, asking->person);
  g_autofree char *hint = g_strdup_printf (_("Use “%s”"), suggested);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), suggested);
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

static void
changed_cb (GObject *object, GParamSpec *pspec, Asking *asking)
{
  show_suggestion (asking);
}

static void
use_suggestion (GtkEntry *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), gtk_entry_get_placeholder_text (entry));
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static void
icon_pressed_cb (GtkEntry *entry, GtkEntryIconPosition position, gpointer data)
{
  use_suggestion (entry);
}

static gboolean
use_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  use_suggestion (GTK_ENTRY (gtk_widget_get_ancestor (widget, GTK_TYPE_ENTRY)));
  return TRUE;
}

static void
offer_pseudonym (RdRecordForm *form, const RdPerson *person)
{
  Asking *first;
  static const struct { const char *field, *signal; } watched[] = {
    { POST, "notify::text" }, { "role", "notify::selected" }, { "sex", "notify::selected" },
  };
  GtkWidget *entry = rd_record_form_get_entry (form, "pseudonym");
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, "object-select-symbolic");
  g_signal_connect (entry, "icon-press", G_CALLBACK (icon_pressed_cb), NULL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0), gtk_callback_action_new (use_cb, NULL, NULL)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, keys);
  for (gsize i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_data (rd_record_form_get_entry (form, watched[i].field), watched[i].signal, G_CALLBACK (changed_cb),
                           asking_new (form, person), free_asking, 0);
  first = asking_new (form, person);
  show_suggestion (first);
  free_asking (first, NULL);
}

/* Answers of the form's own are filled here. */
static void
fill_answers (RdRecordForm *form, RdReviewItem *review, const RdPerson *person)
{
  g_auto (GStrv) variants = rd_review_item_list_variants (review, person->id);
  g_auto (GStrv) called = rd_review_item_list_called (review, person->id);
  g_autofree char *post = rd_review_item_get_post (review, person->id);
  g_autofree char *variant_lines = g_strjoinv ("\n", variants);
  g_autofree char *called_lines = g_strjoinv ("\n", called);

  rd_record_form_set_text (form, POST, post);
  rd_record_form_set_text (form, VARIANTS, variant_lines);
  rd_record_form_set_text (form, CALLED, called_lines);
}

static GtkWidget *
make_form (RdRegister *reg, RdReviewItem *review, RdPerson *record, const RdFormShape *shape)
{
  g_autoptr (RdPerson) copy = rd_person_copy (record);
  GtkWidget *form = rd_record_form_new (shape, reg, review, record);

  fill_answers (RD_RECORD_FORM (form), review, copy);
  offer_pseudonym (RD_RECORD_FORM (form), copy);
  return form;
}

GtkWidget *
rd_person_editor_new (RdRegister *reg, RdReviewItem *review, const RdPerson *person, const char *role)
{
  RdPerson *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  record = person != NULL ? rd_person_copy (person) : rd_person_new (rd_review_item_get_review (review)->id);
  if (person == NULL && role != NULL)
    {
      g_free (record->role);
      record->role = g_strdup (role);
    }
  return make_form (reg, review, record, person != NULL ? &changed_person : &new_person);
}

GtkWidget *
rd_person_editor_new_named (RdRegister *reg, RdReviewItem *review, const char *name)
{
  RdPerson *record;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && name != NULL, NULL);

  record = rd_person_new (rd_review_item_get_review (review)->id);
  record->name = g_strdup (name);
  record->role = g_strdup ("professional");
  return make_form (reg, review, record, &new_person);
}
