/* rd-chronology-menus.c — menus of the chronology's page that depend on what the review has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-view-private.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-finding.h"
#include "model/rd-wording-chronology.h"

/* So much of a finding stands in a menu. */
#define TITLE_LETTERS 60

/* Helpers */

static const GPtrArray *
get_rows (RdChronologyView *self, RdRowsKind kind)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, kind) : NULL;
}

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  g_menu_item_set_label (item, plain);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_significances (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; rd_entry_significances[i] != NULL; i++)
    append (menu, rd_wording_significance (rd_entry_significances[i]), "chronology.significance", rd_entry_significances[i]);
  append (menu, _("Not weighed"), "chronology.significance", "");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_episodes (RdChronologyView *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_EPISODES);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdEpisode *episode = rows->pdata[i];
      g_autofree char *name = rd_entry_look_show_text (self->look, episode->name);

      append (menu, name, "chronology.episode", episode->id);
    }
  append (menu, _("None"), "chronology.episode", "");
  g_menu_append (menu, _("New Episode…"), "chronology.new-episode");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_findings (RdChronologyView *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_FINDINGS);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdFinding *finding = rows->pdata[i];
      g_autofree char *shown = rd_entry_look_show_text (self->look, finding->title);
      g_autofree char *start = g_utf8_substring (shown, 0, MIN (g_utf8_strlen (shown, -1), TITLE_LETTERS));
      g_autofree char *title = g_strdup_printf ("%u. %s%s", i + 1, start, g_utf8_strlen (shown, -1) > TITLE_LETTERS ? "…" : "");

      append (menu, title, "chronology.evidence", finding->id);
    }
  g_menu_append (menu, _("New Finding…"), "chronology.new-finding");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_mark_menu (RdChronologyView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) significances = make_significances ();
  g_autoptr (GMenuModel) episodes = make_episodes (self);
  g_autoptr (GMenuModel) findings = make_findings (self);

  g_menu_append_section (menu, _("Significance"), significances);
  g_menu_append_section (menu, _("Key practice episode"), episodes);
  g_menu_append_section (menu, _("Evidence for"), findings);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_add_menu (RdChronologyView *self)
{
  const GPtrArray *rows = get_rows (self, RD_ROWS_AGENCIES);
  GMenu *menu = g_menu_new ();
  GMenu *agencies = g_menu_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *id = ((const RdAgency *) rows->pdata[i])->id;

      append (agencies, rd_entry_look_get_agency (self->look, id, NULL), "chronology.add", id);
    }
  g_menu_append_section (menu, _("New entry of"), G_MENU_MODEL (agencies));
  g_object_unref (agencies);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_order_menu (void)
{
  static const struct { const char *label, *target; } orders[] = {
    { N_("As It Happened"), "time" },
    { N_("Newest First"), "newest" },
    { N_("Agency by Agency"), "agency" },
    { N_("As It Came In"), "import" },
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    append (menu, _(orders[i].label), "chronology.order", orders[i].target);
  return G_MENU_MODEL (menu);
}

/* For the view */

GMenuModel *
rd_chronology_view_make_context_menu (RdChronologyView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenuModel) significances = make_significances ();
  g_autoptr (GMenuModel) episodes = make_episodes (self);
  g_autoptr (GMenuModel) findings = make_findings (self);

  g_menu_append_submenu (menu, _("Add to _Finding"), findings);
  g_menu_append_submenu (menu, _("_Significance"), significances);
  g_menu_append_submenu (menu, _("_Episode"), episodes);
  g_menu_append (more, _("_Copy"), "page.copy");
  g_menu_append (more, _("_Duplicate"), "chronology.duplicate");
  g_menu_append (more, _("_Remove"), "chronology.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

void
rd_chronology_view_make_menus (RdChronologyView *self)
{
  GMenu *menu = G_MENU (gtk_menu_button_get_menu_model (self->menu_button));
  g_autoptr (GMenuModel) columns = rd_entry_table_make_menu (self->table);
  g_autoptr (GMenuModel) orders = make_order_menu ();

  g_menu_append_submenu (menu, _("_Columns"), columns);
  g_menu_append_submenu (menu, _("_Order"), orders);
}


void
rd_chronology_view_update_menus (RdChronologyView *self)
{
  const GPtrArray *agencies = get_rows (self, RD_ROWS_AGENCIES);
  g_autoptr (GMenuModel) mark = make_mark_menu (self);
  g_autoptr (GMenuModel) add = make_add_menu (self);
  g_autoptr (GMenuModel) findings = make_findings (self);

  rd_chosen_bar_set_menu (self->chosen_bar, rd_chronology_view_may_change (self) ? mark : NULL);
  rd_entry_pane_set_menu (self->entry_pane, rd_chronology_view_may_change (self) ? findings : NULL);
  gtk_menu_button_set_menu_model (self->add_button, add);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), rd_chronology_view_may_change (self) && agencies != NULL && agencies->len > 0);
}
