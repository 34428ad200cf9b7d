/* rd-contacts-pane.c — contacts with the family and professionals, as a log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-contacts-pane.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"
#include "views/people/rd-people-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

#define N_PARTIES 2

struct _RdContactsPane
{
  GtkWidget        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;

  /* Borrowed: in the pane, by the parties' order */
  GtkToggleButton *chips[N_PARTIES];

  /* Template children */
  RdRecordPane    *pane;
};

G_DEFINE_FINAL_TYPE (RdContactsPane, rd_contacts_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdContactsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* No chip pressed, or both: all of them. */
static gboolean
is_shown (RdContactsPane *self, const RdContact *contact)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_PARTIES; i++)
    {
      gboolean pressed = gtk_toggle_button_get_active (self->chips[i]);

      if (pressed && g_str_equal (contact->party, rd_contact_parties[i]))
        return TRUE;
      any |= pressed;
    }
  return !any;
}

static RdDeadlineStatus
get_mark (const char *state)
{
  if (g_str_equal (state, "met") || g_str_equal (state, "feedback"))
    return RD_STATUS_MET;
  if (g_str_equal (state, "declined"))
    return RD_STATUS_NOT_NEEDED;
  return g_str_equal (state, "deferred") ? RD_STATUS_HELD : RD_STATUS_UPCOMING;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const RdContact *first = *(const RdContact * const *) a;
  const RdContact *second = *(const RdContact * const *) b;

  return second->day - first->day;
}

/* Those that are shown, the latest first. (transfer full) */
static GPtrArray *
list_shown (RdContactsPane *self)
{
  const GPtrArray *contacts = rd_review_item_get_rows (self->review, RD_ROWS_CONTACTS);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < contacts->len; i++)
    if (is_shown (self, contacts->pdata[i]))
      g_ptr_array_add (shown, contacts->pdata[i]);
  g_ptr_array_sort (shown, compare_days);
  return shown;
}

/* Callbacks */

static void
pressed_cb (RdContactsPane *self, const char *key, RdRecordRow *row)
{
  const RdContact *contact = rd_review_item_find_row (self->review, RD_ROWS_CONTACTS, rd_record_row_get_id (row));
  GError *error = NULL;

  if (contact == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_contact_form_new (self->reg, self->review, contact));
  else if (rd_register_remove_contact (self->reg, self->review, contact->id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Contact removed."));
  else
    rd_record_pane_fail (self->pane, error);
}

/* Opens the form for a new contact. */
static void
open_new (RdContactsPane *self)
{
  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_contact_form_new (self->reg, self->review, NULL));
}

static void
add_cb (RdContactsPane *self)
{
  open_new (self);
}

/* Building */

/* "Sarah Hollis, mother (family)". (transfer full) */
static char *
word_title (const RdNaming *naming, const RdContact *contact)
{
  const char *party = rd_wording_contact_party (contact->party);
  g_autofree char *name = rd_naming_show (naming, NULL, NULL, contact->name);
  g_autofree char *relation = NULL;

  if (contact->relation == NULL || g_strcmp0 (contact->relation, contact->name) == 0)
    return g_strdup_printf ("%s (%s)", name, party);
  relation = rd_naming_show (naming, NULL, NULL, contact->relation);
  return g_strdup_printf ("%s, %s (%s)", name, relation, party);
}

/* What was said, and of the draft. (transfer full) */
static char *
word_texts (const RdNaming *naming, const RdContact *contact)
{
  g_autofree char *text = rd_naming_show (naming, NULL, NULL, contact->text);
  g_autofree char *feedback = rd_naming_show (naming, NULL, NULL, contact->feedback);

  if (feedback == NULL)
    return g_steal_pointer (&text);
  if (text == NULL)
    return g_strdup_printf (_("On the draft: %s"), feedback);
  return g_strdup_printf (_("%s\nOn the draft: %s"), text, feedback);
}

static GtkWidget *
make_row (RdContactsPane *self, const RdNaming *naming, const RdContact *contact)
{
  g_autofree char *title = word_title (naming, contact);
  g_autofree char *facts = rd_wording_contact_facts (contact);
  g_autofree char *state = g_strdup_printf ("%s · %s", rd_wording_contact_state (contact->state), facts);
  g_autofree char *texts = word_texts (naming, contact);
  GtkWidget *row = rd_record_row_new (contact->id, title, state, texts);

  rd_record_row_set_mark (RD_RECORD_ROW (row), get_mark (contact->state), rd_wording_contact_state (contact->state));
  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_chips (RdContactsPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "chips");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show only"), -1);
  for (guint i = 0; i < N_PARTIES; i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (rd_wording_contact_party (rd_contact_parties[i]));

      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (rd_contacts_pane_refresh), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), chip);
    }
  rd_record_pane_set_extra (self->pane, box);
}

/* GObject overrides */

static void
rd_contacts_pane_dispose (GObject *object)
{
  RdContactsPane *self = RD_CONTACTS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CONTACTS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_contacts_pane_parent_class)->dispose (object);
}

static void
rd_contacts_pane_class_init (RdContactsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_contacts_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-contacts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdContactsPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_contacts_pane_init (RdContactsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_chips (self);
}

/* Public API */

GtkWidget *
rd_contacts_pane_new (void)
{
  return g_object_new (RD_TYPE_CONTACTS_PANE, NULL);
}

void
rd_contacts_pane_refresh (RdContactsPane *self)
{
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (RdNaming) naming = NULL;

  g_return_if_fail (RD_IS_CONTACTS_PANE (self));

  shown = self->review != NULL ? list_shown (self) : g_ptr_array_new ();
  if (self->review != NULL)
    naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; i < shown->len; i++)
    rd_record_pane_append (self->pane, make_row (self, naming, shown->pdata[i]));
  rd_record_pane_end (self->pane);
}

void
rd_contacts_pane_set_review (RdContactsPane *self,
                             RdRegister     *reg,
                             RdReviewItem   *review)
{
  g_return_if_fail (RD_IS_CONTACTS_PANE (self));

  rd_record_pane_close_form (self->pane);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_contacts_pane_refresh (self);
}
