/* rd-findings-pane.c — what a check found, one after the other, with the entries that it is about beneath each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-findings-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-chronology.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-entry-card.h"

/* (1) shown are those of findings that the user wants to see; at is a place in it, or 0 where it is empty. */
struct _RdFindingsPane
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  RdEntryLook    *look;
  GPtrArray      *findings;     /* RdFinding; NULL: not known yet */
  GPtrArray      *shown;        /* borrowed from it */
  RdCheck         check;
  guint           at;

  /* Template children */
  GtkStack       *stack;
  AdwStatusPage  *nothing;
  GtkCheckButton *linked_too;
  GtkLabel       *place;
  GtkLabel       *title;
  GtkLabel       *reason;
  GtkBox         *cards;
  GtkWidget      *judging;
};

enum
{
  SHOW_ENTRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdFindingsPane, rd_findings_pane, GTK_TYPE_WIDGET)

/* Helpers */

static const RdFinding *
get_finding (RdFindingsPane *self)
{
  return self->at < self->shown->len ? self->shown->pdata[self->at] : NULL;
}

static void
show_entry_cb (RdFindingsPane *self, const char *id)
{
  g_signal_emit (self, signals[SHOW_ENTRY], 0, id);
}

static void
show_cards (RdFindingsPane *self, const RdFinding *finding)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL;)
    gtk_box_remove (self->cards, child);
  for (guint i = 0; finding->ids[i] != NULL; i++)
    {
      RdEntry *entry = rd_register_get_entry (self->reg, finding->ids[i], NULL);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *card = rd_entry_card_new (self->look, entries->pdata[i], i > 0 && self->check != RD_CHECK_GAPS ? entries->pdata[0] : NULL);

      g_signal_connect_object (card, "open", G_CALLBACK (show_entry_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->cards, card);
    }
}

/* The words for a check that found nothing. */
static void
show_nothing (RdFindingsPane *self)
{
  static const struct { const char *title, *text; } words[RD_N_CHECKS] = {
    [RD_CHECK_DUPLICATES] = { N_("Nothing Told Twice"), N_("No entries of different agencies are left that seem to tell of one event.") },
    [RD_CHECK_CONFLICTS] = { N_("No Conflicts"), N_("Entries that are linked as the same event are compared here: when, who, how often, whether at all.") },
    [RD_CHECK_GAPS] = { N_("No Gaps"), N_("Stretches of four weeks and more in which nothing was recorded would stand here.") },
  };

  adw_status_page_set_title (self->nothing, _(words[self->check].title));
  adw_status_page_set_description (self->nothing, _(words[self->check].text));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show (RdFindingsPane *self)
{
  const RdFinding *finding = get_finding (self);
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.previous", self->at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.next", self->at + 1 < self->shown->len);
  if (finding == NULL)
    {
      show_nothing (self);
      return;
    }
  /* Translators: which of how many */
  place = g_strdup_printf (_("%1$u of %2$u"), self->at + 1, self->shown->len);
  title = rd_entry_look_show_text (self->look, finding->title);
  reason = rd_entry_look_show_text (self->look, finding->reason);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->reason, reason);
  show_cards (self, finding);
  gtk_widget_set_visible (self->judging, self->check == RD_CHECK_DUPLICATES && !rd_register_is_read_only (self->reg));
  gtk_stack_set_visible_child_name (self->stack, "finding");
}

static void
choose_shown (RdFindingsPane *self)
{
  gboolean all = self->check != RD_CHECK_DUPLICATES || gtk_check_button_get_active (self->linked_too);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    if (all || !((const RdFinding *) self->findings->pdata[i])->is_linked)
      g_ptr_array_add (self->shown, self->findings->pdata[i]);
  self->at = MIN (self->at, MAX (self->shown->len, 1) - 1);
  gtk_widget_set_visible (GTK_WIDGET (self->linked_too), self->check == RD_CHECK_DUPLICATES);
  if (self->findings == NULL)
    gtk_stack_set_visible_child_name (self->stack, "looking");
  else
    show (self);
}

/* Actions and callbacks */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (widget);

  self->at += g_str_equal (name, "findings.next") ? 1 : -1;
  show (self);
}

static void
judge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (widget);
  const RdFinding *finding = get_finding (self);
  gboolean is_same = g_str_equal (name, "findings.same");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (finding == NULL)
    return;
  if (rd_register_judge_entries (self->reg, self->review, (const char * const *) finding->ids, is_same, &error))
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", is_same ? _("Linked as the same event.") : _("Told apart."));
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

static void
linked_toggled_cb (RdFindingsPane *self)
{
  choose_shown (self);
}

/* GObject overrides */

static void
rd_findings_pane_dispose (GObject *object)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FINDINGS_PANE);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_findings_pane_parent_class)->dispose (object);
}

static void
rd_findings_pane_finalize (GObject *object)
{
  g_ptr_array_unref (RD_FINDINGS_PANE (object)->shown);
  G_OBJECT_CLASS (rd_findings_pane_parent_class)->finalize (object);
}

static void
rd_findings_pane_class_init (RdFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_findings_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_findings_pane_finalize;
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", RD_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "findings.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "findings.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "findings.same", NULL, judge_action);
  gtk_widget_class_install_action (widget_class, "findings.apart", NULL, judge_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, linked_too);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, place);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, title);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, reason);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, cards);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, judging);
  gtk_widget_class_bind_template_callback (widget_class, linked_toggled_cb);
}

static void
rd_findings_pane_init (RdFindingsPane *self)
{
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_findings_pane_new (void)
{
  return g_object_new (RD_TYPE_FINDINGS_PANE, NULL);
}

void
rd_findings_pane_set_review (RdFindingsPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_FINDINGS_PANE (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  self->at = 0;
}

void
rd_findings_pane_set_findings (RdFindingsPane *self, RdCheck check, GPtrArray *findings)
{
  g_return_if_fail (RD_IS_FINDINGS_PANE (self));

  self->check = check;
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings != NULL ? g_ptr_array_ref (findings) : NULL;
  choose_shown (self);
}

void
rd_findings_pane_refresh (RdFindingsPane *self)
{
  g_return_if_fail (RD_IS_FINDINGS_PANE (self));

  if (self->findings != NULL && self->look != NULL)
    show (self);
}
