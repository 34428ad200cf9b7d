/* rd-episodes-pane.c — the key practice episodes of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-episodes-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "views/chronology/rd-entry-table.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdEpisodesPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *pane;
};

enum
{
  SHOW,
  GATHER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEpisodesPane, rd_episodes_pane, GTK_TYPE_WIDGET)

/* The form */

static gboolean
save_episode (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_episode (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField fields[] = {
  { .name = "name", .kind = RD_FORM_LINE, .label = N_("Name: what it was about, naming nobody") },
  { .name = "analysis", .kind = RD_FORM_TEXT, .label = N_("What was done, and why it made sense to those who did it at the time") },
};

#define INTRO N_("An episode is a stretch of practice that mattered for how the case went. Its entries stay where they are.")

static const RdFormShape new_episode = {
  &rd_episode_type, fields, G_N_ELEMENTS (fields), INTRO, N_("_Add Episode"), N_("Episode added."), save_episode,
};

static const RdFormShape changed_episode = {
  &rd_episode_type, fields, G_N_ELEMENTS (fields), INTRO, N_("_Save"), N_("Episode changed."), save_episode,
};

/* Helpers */

static gboolean
may_change (RdEpisodesPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const GPtrArray *
get_episodes (RdEpisodesPane *self)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_EPISODES) : NULL;
}

/* "12 entries". (transfer full) */
static char *
word_entries (RdEpisodesPane *self, const RdEpisode *episode)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  gint64 n;

  filter->episode_id = g_strdup (episode->id);
  n = MAX (rd_register_count_entries (self->reg, self->review, filter, NULL), 0);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", (gulong) n), (guint) n);
}

static void
done (RdEpisodesPane *self, gboolean success, GError *error, const char *words)
{
  if (!success)
    rd_record_pane_fail (self->pane, error);
  else if (words != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
}

/* Callbacks */

static void
pressed_cb (RdEpisodesPane *self, const char *key, RdRecordRow *row)
{
  const RdEpisode *episode = rd_review_item_find_row (self->review, RD_ROWS_EPISODES, rd_record_row_get_id (row));
  g_autofree char *id = episode != NULL ? g_strdup (episode->id) : NULL;
  GError *error = NULL;

  if (episode == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_record_form_new (&changed_episode, self->reg, self->review, rd_episode_copy (episode)));
  else if (g_str_equal (key, "show"))
    g_signal_emit (self, signals[SHOW], 0, id);
  else if (g_str_equal (key, "gather"))
    g_signal_emit (self, signals[GATHER], 0, id);
  else if (g_str_equal (key, "up") || g_str_equal (key, "down"))
    done (self, rd_register_move_episode (self->reg, self->review, id, g_str_equal (key, "up") ? -1 : 1, &error), error, NULL);
  else
    done (self, rd_register_remove_episode (self->reg, self->review, id, &error), error, _("Episode removed; its entries stay."));
}

static void
add_cb (RdEpisodesPane *self)
{
  rd_episodes_pane_add (self);
}

/* Entries of the table beside it: those that are chosen there. */
static gboolean
drop_cb (RdRecordRow *row, const GValue *value, double x, double y, GtkDropTarget *target)
{
  g_autoptr (RdRecordRow) keep = g_object_ref (row);

  g_signal_emit_by_name (row, "pressed", "gather");
  return TRUE;
}

static void
take_drops (GtkWidget *row)
{
  GtkDropTarget *target = gtk_drop_target_new (RD_TYPE_ENTRY_TABLE, GDK_ACTION_LINK);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_css_class (row, "rd-takes-entries");
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
make_row (RdEpisodesPane *self, guint place, guint n)
{
  const RdEpisode *episode = get_episodes (self)->pdata[place];
  g_autofree char *name = rd_entry_look_show_text (self->look, episode->name);
  g_autofree char *entries = word_entries (self, episode);
  g_autofree char *analysis = rd_entry_look_show_text (self->look, episode->analysis);
  GtkWidget *row = rd_record_row_new (episode->id, name, entries, analysis);

  rd_record_row_add_icon (RD_RECORD_ROW (row), "show", "system-search-symbolic", _("Show Entries"));
  if (may_change (self))
    {
      take_drops (row);
      rd_record_row_add_icon (RD_RECORD_ROW (row), "gather", "list-add-symbolic", _("Add Chosen Entries"));
      if (place > 0)
        rd_record_row_add_icon (RD_RECORD_ROW (row), "up", "go-up-symbolic", _("Earlier"));
      if (place + 1 < n)
        rd_record_row_add_icon (RD_RECORD_ROW (row), "down", "go-down-symbolic", _("Later"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_episodes_pane_dispose (GObject *object)
{
  RdEpisodesPane *self = RD_EPISODES_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_EPISODES_PANE);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_episodes_pane_parent_class)->dispose (object);
}

static void
rd_episodes_pane_class_init (RdEpisodesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_episodes_pane_dispose;
  signals[SHOW] = g_signal_new ("show-episode", RD_TYPE_EPISODES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GATHER] = g_signal_new ("gather", RD_TYPE_EPISODES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-episodes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEpisodesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdEpisodesPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_episodes_pane_init (RdEpisodesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_episodes_pane_new (void)
{
  return g_object_new (RD_TYPE_EPISODES_PANE, NULL);
}

void
rd_episodes_pane_set_review (RdEpisodesPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_EPISODES_PANE (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  rd_record_pane_close_form (self->pane);
  rd_episodes_pane_refresh (self);
}

void
rd_episodes_pane_refresh (RdEpisodesPane *self)
{
  const GPtrArray *episodes;

  g_return_if_fail (RD_IS_EPISODES_PANE (self));

  episodes = get_episodes (self);
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    rd_record_pane_append (self->pane, make_row (self, i, episodes->len));
  rd_record_pane_end (self->pane);
}

void
rd_episodes_pane_add (RdEpisodesPane *self)
{
  RdEpisode *episode;

  g_return_if_fail (RD_IS_EPISODES_PANE (self));

  if (!may_change (self))
    return;
  episode = rd_episode_new (rd_review_item_get_review (self->review)->id);
  episode->position = (int) get_episodes (self)->len + 1;
  rd_record_pane_open_form (self->pane, rd_record_form_new (&new_episode, self->reg, self->review, episode));
}
