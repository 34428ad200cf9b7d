/* rd-evidence-box.c — on which entries of the chronology a finding rests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-evidence-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-chronology.h"
#include "model/rd-register-findings.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording.h"
#include "widgets/rd-edit-row.h"

/* Found entries that are shown: who has more looks for more words. */
#define FOUND_MAX 8

struct _RdEvidenceBox
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  char           *finding_id;
  GSignalGroup   *register_signals;

  /* Template children */
  GtkWidget      *box;
  GtkListBox     *evidence;
  GtkSearchEntry *search;
  GtkListBox     *found;
  GtkLabel       *note;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEvidenceBox, rd_evidence_box, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static void
empty (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static const RdFindingEvidence *
find_evidence (RdEvidenceBox *self, const char *entry_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];

      if (g_str_equal (evidence->finding_id, self->finding_id) && g_str_equal (evidence->entry_id, entry_id))
        return evidence;
    }
  return NULL;
}

/* "12 May 2014 · Police" and what happened. */
static GtkWidget *
make_row (RdEvidenceBox *self, const RdNaming *naming, const RdEntry *entry, const char *note)
{
  const RdAgency *agency = rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, entry->agency_id);
  g_autofree char *when = rd_wording_entry_when (entry);
  g_autofree char *place = g_strdup_printf ("%s · %s", when, agency != NULL ? agency->name : "");
  g_autofree char *event = rd_naming_show (naming, entry->id, "event", entry->event);

  return rd_edit_row_new (place, event != NULL ? g_strdelimit (event, "\n\t", ' ') : NULL, note);
}

static void
add_evidence_row (RdEvidenceBox *self, const RdNaming *naming, const RdFindingEvidence *evidence)
{
  g_autoptr(RdEntry) entry = rd_register_get_entry (self->reg, evidence->entry_id, NULL);
  GtkWidget *row = entry != NULL ? make_row (self, naming, entry, evidence->note)
                                 : rd_edit_row_new (_("An entry that was deleted since"), evidence->note, NULL);

  if (entry != NULL)
    rd_edit_row_add_button (RD_EDIT_ROW (row), NULL, _("Show in Chronology"), "evidence.show", evidence->entry_id);
  rd_edit_row_add_button (RD_EDIT_ROW (row), "user-trash-symbolic", _("Take from the evidence"), "evidence.remove", evidence->id);
  gtk_list_box_append (self->evidence, row);
}

static void
show_evidence (RdEvidenceBox *self, const RdNaming *naming)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_FINDING_EVIDENCE);
  guint n = 0;

  empty (self->evidence);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdFindingEvidence *) rows->pdata[i])->finding_id, self->finding_id))
      {
        add_evidence_row (self, naming, rows->pdata[i]);
        n++;
      }
  if (n == 0)
    gtk_list_box_append (self->evidence, rd_edit_row_new (_("No evidence yet"), _("Look for the entries that show it, and add them."), NULL));
}

static void
show_found (RdEvidenceBox *self, const RdNaming *naming)
{
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) entries = NULL;
  guint n = 0;

  empty (self->found);
  filter->search = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  if (rd_register_list_entry_numbers (self->reg, self->review, filter, 0, FOUND_MAX + 1, numbers, NULL))
    entries = rd_register_get_entries (self->reg, (const gint64 *) (gpointer) numbers->data, numbers->len, NULL);
  for (guint i = 0; entries != NULL && i < entries->len && n < FOUND_MAX; i++)
    {
      const RdEntry *entry = entries->pdata[i];
      GtkWidget *row;

      if (entry == NULL || find_evidence (self, entry->id) != NULL)
        continue;
      row = make_row (self, naming, entry, NULL);
      rd_edit_row_add_button (RD_EDIT_ROW (row), NULL, _("Add as Evidence"), "evidence.add", entry->id);
      gtk_list_box_append (self->found, row);
      n++;
    }
  gtk_label_set_text (self->note, n == 0 ? _("No other entry has these words.")
                                         : numbers->len > FOUND_MAX ? _("The first entries with these words; type more of them to see others.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->found), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *gtk_label_get_text (self->note) != '\0');
}

static void
refresh (RdEvidenceBox *self)
{
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));

  show_evidence (self, naming);
  show_found (self, naming);
}

static void
fail (RdEvidenceBox *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

/* Callbacks and actions */

static void
changed_cb (RdEvidenceBox *self)
{
  if (rd_review_item_find_row (self->review, RD_ROWS_FINDINGS, self->finding_id) != NULL)
    refresh (self);
  else
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
add_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  RdEvidenceBox *self = RD_EVIDENCE_BOX (widget);
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr(GError) error = NULL;

  if (rd_register_add_evidence (self->reg, self->review, self->finding_id, ids, &error))
    g_signal_emit (self, signals[SAVED], 0, _("Evidence added."));
  else
    fail (self, error);
}

static void
remove_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  RdEvidenceBox *self = RD_EVIDENCE_BOX (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autoptr(GError) error = NULL;

  if (rd_register_remove_evidence (self->reg, self->review, id, &error))
    g_signal_emit (self, signals[SAVED], 0, _("Evidence removed."));
  else
    fail (self, error);
}

static void
show_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  RdEvidenceBox *self = RD_EVIDENCE_BOX (widget);

  gtk_widget_activate_action (widget, "win.open-place", "(sss)", rd_review_item_get_reference (self->review), "chronology",
                              g_variant_get_string (parameter, NULL));
}

static void
close_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr(GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
search_changed_cb (RdEvidenceBox *self)
{
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));

  show_found (self, naming);
}

/* GObject overrides */

static gboolean
rd_evidence_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_EVIDENCE_BOX (widget)->search));
}

static gboolean
rd_evidence_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_EVIDENCE_BOX (widget)->box, direction);
}

static void
rd_evidence_box_dispose (GObject *object)
{
  RdEvidenceBox *self = RD_EVIDENCE_BOX (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_EVIDENCE_BOX);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->finding_id, g_free);

  G_OBJECT_CLASS (rd_evidence_box_parent_class)->dispose (object);
}

static void
rd_evidence_box_class_init (RdEvidenceBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_evidence_box_dispose;
  widget_class->grab_focus = rd_evidence_box_grab_focus;
  widget_class->focus = rd_evidence_box_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_EVIDENCE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_EVIDENCE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "evidence.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "evidence.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "evidence.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "evidence.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "evidence.close", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/findings/rd-evidence-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEvidenceBox, box);
  gtk_widget_class_bind_template_child (widget_class, RdEvidenceBox, evidence);
  gtk_widget_class_bind_template_child (widget_class, RdEvidenceBox, search);
  gtk_widget_class_bind_template_child (widget_class, RdEvidenceBox, found);
  gtk_widget_class_bind_template_child (widget_class, RdEvidenceBox, note);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
rd_evidence_box_init (RdEvidenceBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_evidence_box_new (RdRegister *reg, RdReviewItem *review, const char *finding_id)
{
  RdEvidenceBox *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && finding_id != NULL, NULL);

  self = g_object_new (RD_TYPE_EVIDENCE_BOX, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->finding_id = g_strdup (finding_id);
  g_signal_group_set_target (self->register_signals, reg);
  refresh (self);
  return GTK_WIDGET (self);
}
