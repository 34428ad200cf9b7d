/* rd-findings-pane.c — what a check found, one after the other, with the entries that it is about beside each other
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

/* (1) checks, reg and review are all there, or none; signals is connected to their list and to the checks.
 * (2) shown are those of the list that the user wants to see; at is a place in it, or 0 where it is empty.
 * (3) item is the one whose cards are shown, or NULL.
 */
struct _RdFindingsPane
{
  GtkWidget           parent_instance;

  /* Owned */
  RdChronologyChecks *checks;
  RdRegister         *reg;
  RdReviewItem       *review;
  RdEntryLook        *look;
  GSignalGroup       *list_signals;
  GSignalGroup       *checks_signals;
  GPtrArray          *shown;        /* RdCheckItem, owned */
  RdCheckItem        *item;

  RdCheckKind         kind;
  guint               at;

  /* Template children */
  GtkWidget          *box;
  GtkWidget          *options;
  GtkWidget          *days_row;
  GtkLabel           *days_label;
  GtkSpinButton      *days;
  GtkCheckButton     *linked_too;
  GtkCheckButton     *each_agency;
  GtkStack           *stack;
  AdwStatusPage      *nothing;
  GtkLabel           *place;
  GtkLabel           *title;
  GtkLabel           *reason;
  GtkFlowBox         *cards;
  GtkWidget          *deciding;
  GtkWidget          *taking_back;
};

enum
{
  SHOW_ENTRY,
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdFindingsPane, rd_findings_pane, GTK_TYPE_WIDGET)

static void days_changed_cb (RdFindingsPane *self);

/* Cards */

static void
show_entry_cb (RdFindingsPane *self, const char *id)
{
  g_signal_emit (self, signals[SHOW_ENTRY], 0, id);
}

/* What one version says and the other does not, without its quotation marks; NULL for none. (transfer full) */
static char *
get_words (RdFindingsPane *self, guint i)
{
  const char *side = rd_check_item_get_side (self->item, i);
  const char *first = side != NULL ? g_strstr_len (side, -1, "“") : NULL;
  const char *last = first != NULL ? g_strrstr (side, "”") : NULL;

  return last != NULL && first == side ? g_strndup (first + strlen ("“"), (gsize) (last - first) - strlen ("“")) : NULL;
}

/* @left_out: ids of those whose box is not ticked. */
static void
add_card (RdFindingsPane *self, const GPtrArray *entries, guint i, char **left_out)
{
  const RdEntry *entry = entries->pdata[i];
  g_autofree char *words = get_words (self, i);
  gboolean is_compared = i > 0 && self->kind != RD_CHECK_GAP;
  GtkWidget *card = rd_entry_card_new (self->look, entry, is_compared ? entries->pdata[0] : NULL, words);
  GtkWidget *child = gtk_flow_box_child_new ();

  if (self->kind == RD_CHECK_DUPLICATE && entries->len > 2 && !rd_check_item_is_linked (self->item)
      && !rd_register_is_read_only (self->reg))
    rd_entry_card_add_choice (RD_ENTRY_CARD (card), !g_strv_contains ((const char * const *) left_out, entry->id));
  g_signal_connect_object (card, "open", G_CALLBACK (show_entry_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  /* The card's own controls are what is tabbed to. */
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->cards, child);
}

static RdEntryCard *
get_card (RdFindingsPane *self, int i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->cards, i);

  return child != NULL ? RD_ENTRY_CARD (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
remove_cards (RdFindingsPane *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL;)
    gtk_flow_box_remove (self->cards, child);
}

/* The ids of the cards whose box is ticked, or is not. (transfer full) */
static char **
list_ids (RdFindingsPane *self, gboolean chosen)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  RdEntryCard *card;

  for (int i = 0; (card = get_card (self, i)) != NULL; i++)
    if (rd_entry_card_is_chosen (card) == chosen)
      g_strv_builder_add (ids, rd_entry_card_get_id (card));
  return g_strv_builder_end (ids);
}

/* Showing */

/* The words for a check that found nothing. */
static void
show_nothing (RdFindingsPane *self)
{
  static const struct { const char *title, *text; } words[RD_N_CHECKS] = {
    [RD_CHECK_DUPLICATE] = { N_("Nothing Told Twice"), N_("No entries of different agencies are left that seem to tell of one event.") },
    [RD_CHECK_CONFLICT] = { N_("No Conflicts"), N_("Entries that are linked as the same event are compared here: when, who, how often, whether at all.") },
    [RD_CHECK_GAP] = { N_("No Gaps"), N_("Stretches of so many days and more in which nothing was recorded would stand here.") },
  };

  adw_status_page_set_title (self->nothing, _(words[self->kind].title));
  adw_status_page_set_description (self->nothing, _(words[self->kind].text));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_item (RdFindingsPane *self, RdCheckItem *item)
{
  const GPtrArray *entries = rd_check_item_get_entries (item);
  gboolean may_change = !rd_register_is_read_only (self->reg);
  g_auto (GStrv) left_out = list_ids (self, FALSE);

  g_set_object (&self->item, item);
  remove_cards (self);
  for (guint i = 0; i < entries->len; i++)
    add_card (self, entries, i, left_out);
  gtk_label_set_text (self->title, rd_check_item_get_title (item));
  gtk_label_set_text (self->reason, rd_check_item_get_reason (item));
  gtk_widget_set_visible (self->deciding, may_change && self->kind == RD_CHECK_DUPLICATE && !rd_check_item_is_linked (item));
  gtk_widget_set_visible (self->taking_back, may_change && (self->kind == RD_CHECK_CONFLICT || rd_check_item_is_linked (item)));
  gtk_stack_set_visible_child_name (self->stack, "finding");
}

static void
update_actions (RdFindingsPane *self)
{
  gboolean may_change = self->shown->len > 0 && !rd_register_is_read_only (self->reg);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.previous", self->at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.next", self->at + 1 < self->shown->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.same", may_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.apart", may_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "findings.unlink", may_change);
}

static void
show (RdFindingsPane *self)
{
  g_autofree char *place = NULL;

  update_actions (self);
  if (self->shown->len > 0)
    {
      /* Translators: which of how many */
      place = g_strdup_printf (_("%1$u of %2$u"), self->at + 1, self->shown->len);
      gtk_label_set_text (self->place, place);
      if (self->item != self->shown->pdata[self->at])
        show_item (self, self->shown->pdata[self->at]);
      return;
    }
  g_clear_object (&self->item);
  remove_cards (self);
  if (self->checks != NULL && rd_chronology_checks_is_running (self->checks))
    gtk_stack_set_visible_child_name (self->stack, "looking");
  else
    show_nothing (self);
}

/* The place of the item that was shown, or of one about the same entries; else the place as it was. */
static guint
find_place (RdFindingsPane *self)
{
  for (guint i = 0; self->item != NULL && i < self->shown->len; i++)
    if (self->shown->pdata[i] == self->item)
      return i;
  for (guint i = 0; self->item != NULL && i < self->shown->len; i++)
    if (rd_check_item_is_about (self->shown->pdata[i], self->item))
      return i;
  return MIN (self->at, MAX (self->shown->len, 1) - 1);
}

static void
choose_shown (RdFindingsPane *self)
{
  GListModel *list = self->checks != NULL ? rd_chronology_checks_get_list (self->checks, self->kind) : NULL;
  gboolean all = self->kind != RD_CHECK_DUPLICATE || gtk_check_button_get_active (self->linked_too);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdCheckItem) item = g_list_model_get_item (list, i);

      if (all || !rd_check_item_is_linked (item))
        g_ptr_array_add (self->shown, g_steal_pointer (&item));
    }
  self->at = find_place (self);
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
finish (RdFindingsPane *self, gboolean done, const GError *error, const char *said)
{
  g_autofree char *words = done ? g_strdup (said) : rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), done ? "win.toast-undo" : "win.error", "s", words);
}

/* Those that are ticked tell of one event; the others do not. */
static void
same_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (widget);
  g_auto (GStrv) same = list_ids (self, TRUE);
  g_auto (GStrv) apart = list_ids (self, FALSE);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->item == NULL)
    return;
  done = rd_register_decide_entries (self->reg, self->review, (const char * const *) same, (const char * const *) apart, &error);
  finish (self, done, error, same[0] != NULL && same[1] != NULL ? _("Linked as the same event.") : _("Told apart."));
}

/* All ids of what is shown, ticked or not. (transfer full) */
static char **
list_all (RdFindingsPane *self)
{
  const GPtrArray *entries = rd_check_item_get_entries (self->item);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < entries->len; i++)
    g_strv_builder_add (ids, ((const RdEntry *) entries->pdata[i])->id);
  return g_strv_builder_end (ids);
}

static void
apart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (widget);
  g_auto (GStrv) ids = self->item != NULL ? list_all (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (ids != NULL)
    finish (self, rd_register_link_entries (self->reg, self->review, "not-same", (const char * const *) ids, NULL, &error), error,
            _("Told apart."));
}

static void
unlink_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (widget);
  g_auto (GStrv) ids = self->item != NULL ? list_all (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (ids != NULL)
    finish (self, rd_register_unlink_entries (self->reg, self->review, (const char * const *) ids, &error), error,
            _("The link was taken back."));
}

static void
days_changed_cb (RdFindingsPane *self)
{
  int days = gtk_spin_button_get_value_as_int (self->days);

  if (self->checks != NULL && self->kind == RD_CHECK_DUPLICATE)
    rd_chronology_checks_set_tolerance (self->checks, days);
  else if (self->checks != NULL && self->kind == RD_CHECK_GAP)
    rd_chronology_checks_set_gap (self->checks, days, gtk_check_button_get_active (self->each_agency));
}

static void
linked_toggled_cb (RdFindingsPane *self)
{
  choose_shown (self);
}

static void
list_changed_cb (RdFindingsPane *self)
{
  choose_shown (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
running_cb (RdFindingsPane *self)
{
  show (self);
}

/* GObject overrides */

static void
rd_findings_pane_dispose (GObject *object)
{
  RdFindingsPane *self = RD_FINDINGS_PANE (object);

  if (self->list_signals != NULL)
    g_signal_group_set_target (self->list_signals, NULL);
  if (self->checks_signals != NULL)
    g_signal_group_set_target (self->checks_signals, NULL);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->checks_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FINDINGS_PANE);
  g_clear_object (&self->item);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_object (&self->checks);
  G_OBJECT_CLASS (rd_findings_pane_parent_class)->dispose (object);
}

static void
rd_findings_pane_finalize (GObject *object)
{
  g_ptr_array_unref (RD_FINDINGS_PANE (object)->shown);
  G_OBJECT_CLASS (rd_findings_pane_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-findings-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, options);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, days_row);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, days_label);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, days);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, linked_too);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, each_agency);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, nothing);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, place);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, title);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, reason);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, cards);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, deciding);
  gtk_widget_class_bind_template_child (widget_class, RdFindingsPane, taking_back);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, linked_toggled_cb);
}

static void
rd_findings_pane_class_init (RdFindingsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_findings_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_findings_pane_finalize;
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", RD_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "findings.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "findings.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "findings.same", NULL, same_action);
  gtk_widget_class_install_action (widget_class, "findings.apart", NULL, apart_action);
  gtk_widget_class_install_action (widget_class, "findings.unlink", NULL, unlink_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_ALT_MASK, "findings.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_ALT_MASK, "findings.next", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_findings_pane_init (RdFindingsPane *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (list_changed_cb), self);
  self->checks_signals = g_signal_group_new (RD_TYPE_CHRONOLOGY_CHECKS);
  g_signal_group_connect_swapped (self->checks_signals, "notify::running", G_CALLBACK (running_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_findings_pane_new (void)
{
  return g_object_new (RD_TYPE_FINDINGS_PANE, NULL);
}

/* What can be set for a check, as it is. */
static void
show_options (RdFindingsPane *self)
{
  gboolean is_gap = self->kind == RD_CHECK_GAP;

  gtk_widget_set_visible (self->options, self->kind != RD_CHECK_CONFLICT);
  gtk_widget_set_visible (GTK_WIDGET (self->linked_too), self->kind == RD_CHECK_DUPLICATE);
  gtk_widget_set_visible (GTK_WIDGET (self->each_agency), is_gap);
  gtk_label_set_text_with_mnemonic (self->days_label, is_gap ? _("At least _days without an entry") : _("At most _days apart"));
  gtk_spin_button_set_range (self->days, is_gap ? 1 : 0, is_gap ? 9999 : RD_MERGE_TOLERANCE_MAX);
  if (self->checks != NULL)
    gtk_spin_button_set_value (self->days, is_gap ? rd_chronology_checks_get_gap (self->checks)
                                                  : rd_chronology_checks_get_tolerance (self->checks));
}

void
rd_findings_pane_set_checks (RdFindingsPane *self, RdCheckKind kind, RdChronologyChecks *checks,
                             RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_FINDINGS_PANE (self) && RD_IS_ENTRY_LOOK (look));

  self->kind = kind;
  g_set_object (&self->checks, checks);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  g_signal_group_set_target (self->checks_signals, checks);
  g_signal_group_set_target (self->list_signals, checks != NULL ? rd_chronology_checks_get_list (checks, kind) : NULL);
  g_clear_object (&self->item);
  self->at = 0;
  show_options (self);
  list_changed_cb (self);
}

void
rd_findings_pane_refresh (RdFindingsPane *self)
{
  g_return_if_fail (RD_IS_FINDINGS_PANE (self));

  if (self->checks == NULL)
    return;
  if (self->item != NULL)
    show_item (self, self->item);
  show (self);
}
