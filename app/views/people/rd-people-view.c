/* rd-people-view.c — whom a review is about, who leads it, and who was spoken to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-people-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-office-sheets.h"
#include "model/rd-register-family.h"
#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"
#include "views/people/rd-contacts-pane.h"
#include "views/people/rd-genogram-pane.h"
#include "views/people/rd-names-pane.h"
#include "views/people/rd-relationships-pane.h"
#include "views/people/rd-reviewers-pane.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-page-strip.h"
#include "widgets/rd-person-editor.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-sheet-source.h"

struct _RdPeopleView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Borrowed: in the pane of people */
  GtkWidget    *give_button;

  /* Template children */
  GtkWidget    *box;
  GtkWidget    *scroller;
  AdwViewStack *stack;
  GtkBox       *content;
  RdRecordPane    *people;
  RdRelationshipsPane *relationships;
  RdNamesPane     *names;
  RdGenogramPane  *genogram;
  RdReviewersPane *reviewers;
  RdContactsPane  *contacts;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdPeopleView, rd_people_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static gboolean
may_change (RdPeopleView *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
remove_person (RdPeopleView *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_person (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Person removed."));
  else
    rd_record_pane_fail (self->people, g_steal_pointer (&error));
}

static void
pressed_cb (RdPeopleView *self, const char *key, RdRecordRow *row)
{
  const RdPerson *person = rd_review_item_find_row (self->review, RD_ROWS_PEOPLE, rd_record_row_get_id (row));

  if (person == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->people, rd_person_editor_new (self->reg, self->review, person, NULL));
  else
    remove_person (self, person->id);
}

/* Opens the form for a new person. */
static void
open_new (RdPeopleView *self)
{
  if (!may_change (self))
    return;
  rd_people_view_show_page (self, "family");
  rd_record_pane_open_form (self->people, rd_person_editor_new (self->reg, self->review, NULL, "subject-child"));
}

static void
add_cb (RdPeopleView *self)
{
  open_new (self);
}

static void
add_named_cb (RdPeopleView *self, const char *name)
{
  if (!may_change (self))
    return;
  adw_view_stack_set_visible_child_name (self->stack, "family");
  rd_record_pane_open_form (self->people, rd_person_editor_new_named (self->reg, self->review, name));
}

static void
give_cb (RdPeopleView *self)
{
  GError *error = NULL;
  g_autofree char *said = NULL;
  guint n = 0;

  if (!rd_register_give_pseudonyms (self->reg, self->review, &n, &error))
    {
      rd_record_pane_fail (self->people, error);
      return;
    }
  said = g_strdup_printf (ngettext ("%u pseudonym given.", "%u pseudonyms given.", n), n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

/* Building */

/* "Subject child · Child A": who they are, and under which other name. (transfer full) */
static char *
word_role (RdPeopleView *self, const RdPerson *person, gboolean pseudonyms)
{
  g_autofree char *post = rd_review_item_get_post (self->review, person->id);
  g_autofree char *role = rd_wording_with_capital (post != NULL ? post : rd_wording_person_role (person->role));

  if (pseudonyms)
    return g_steal_pointer (&role);
  if (person->pseudonym == NULL)
    return g_strdup_printf (_("%s · no pseudonym yet"), role);
  if (person->name == NULL || *person->name == '\0')
    return g_strdup_printf (_("%s · real name not known"), role);
  return g_strdup_printf (_("%s · pseudonym: %s"), role, person->pseudonym);
}

/* Under pseudonyms nothing that says who it is. (transfer full) */
static char *
word_facts (RdPeopleView *self, const RdPerson *person, gboolean pseudonyms)
{
  g_auto (GStrv) variants = rd_review_item_list_variants (self->review, person->id);
  g_autofree char *facts = pseudonyms ? NULL : rd_wording_person_facts (person);
  g_autofree char *names = g_strjoinv ("; ", variants);

  if (pseudonyms || *names == '\0')
    return g_steal_pointer (&facts);
  return *facts != '\0' ? g_strdup_printf (_("%s\nalso: %s"), facts, names) : g_strdup_printf (_("also: %s"), names);
}

static GtkWidget *
make_row (RdPeopleView *self, const RdNaming *naming, const RdPerson *person)
{
  gboolean pseudonyms = rd_naming_get_mode (naming) == RD_NAMING_PSEUDONYMS;
  g_autofree char *role = word_role (self, person, pseudonyms);
  g_autofree char *facts = word_facts (self, person, pseudonyms);
  GtkWidget *row = rd_record_row_new (person->id, rd_naming_show_person (naming, person->id), role, facts);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
refresh (RdPeopleView *self)
{
  const GPtrArray *people = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE) : NULL;
  g_autoptr (RdNaming) naming = NULL;
  gboolean any_without = FALSE;

  if (self->review != NULL)
    naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  gtk_widget_set_visible (self->scroller, self->review != NULL);
  rd_record_pane_begin (self->people, may_change (self));
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];

      if (i == 0 || g_strcmp0 (((const RdPerson *) people->pdata[i - 1])->role, person->role) != 0)
        rd_record_pane_append_heading (self->people, rd_wording_person_group (person->role));
      any_without |= person->pseudonym == NULL;
      rd_record_pane_append (self->people, make_row (self, naming, person));
    }
  rd_record_pane_end (self->people);
  gtk_widget_set_visible (self->give_button, any_without && may_change (self));
}

static void
changed_cb (RdPeopleView *self)
{
  refresh (self);
  rd_relationships_pane_refresh (self->relationships);
  rd_names_pane_refresh (self->names);
  rd_genogram_pane_refresh (self->genogram);
  rd_reviewers_pane_refresh (self->reviewers);
  rd_contacts_pane_refresh (self->contacts);
}

/* What gives pseudonyms, above the list. */
static void
add_tools (RdPeopleView *self)
{
  self->give_button = gtk_button_new_with_label (_("Give Pseudonyms"));
  gtk_widget_set_halign (self->give_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->give_button, _("Give the next free pseudonym to everybody who has none"));
  g_signal_connect_object (self->give_button, "clicked", G_CALLBACK (give_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_set_extra (self->people, self->give_button);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_people_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdPeopleView *self = RD_PEOPLE_VIEW (source);

  return self->reg != NULL && self->review != NULL ? rd_register_sheet_contacts (self->reg, self->review) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_people_view_make_sheet;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* GObject overrides */

static void
rd_people_view_dispose (GObject *object)
{
  RdPeopleView *self = RD_PEOPLE_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PEOPLE_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_people_view_parent_class)->dispose (object);
}

static void
rd_people_view_class_init (RdPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_people_view_dispose;

  g_type_ensure (RD_TYPE_CONTACTS_PANE);
  g_type_ensure (RD_TYPE_GENOGRAM_PANE);
  g_type_ensure (RD_TYPE_NAMES_PANE);
  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  g_type_ensure (RD_TYPE_RELATIONSHIPS_PANE);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  g_type_ensure (RD_TYPE_REVIEWERS_PANE);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, box);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, stack);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, relationships);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, names);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, genogram);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, content);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, people);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, reviewers);
  gtk_widget_class_bind_template_child (widget_class, RdPeopleView, contacts);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_named_cb);
}

static void
rd_people_view_init (RdPeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tools (self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_people_view_new (void)
{
  return g_object_new (RD_TYPE_PEOPLE_VIEW, NULL);
}

void
rd_people_view_set_review (RdPeopleView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_PEOPLE_VIEW (self));

  rd_record_pane_close_form (self->people);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_relationships_pane_set_review (self->relationships, reg, review);
  rd_names_pane_set_review (self->names, reg, review);
  rd_genogram_pane_set_review (self->genogram, reg, review);
  rd_reviewers_pane_set_review (self->reviewers, reg, review);
  rd_contacts_pane_set_review (self->contacts, reg, review);
  refresh (self);
}

void
rd_people_view_show_page (RdPeopleView *self, const char *name)
{
  g_return_if_fail (RD_IS_PEOPLE_VIEW (self) && name != NULL);

  adw_view_stack_set_visible_child_name (self->stack, name);
}
