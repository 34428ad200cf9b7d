/* rd-checks-pane.c — what is to be looked through in a chronology: duplicates, conflicts, gaps, imports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-checks-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-chronology-checks.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-chronology.h"
#include "views/chronology/rd-findings-pane.h"
#include "views/chronology/rd-import-log.h"
#include "widgets/rd-page-strip.h"

/* (1) checks is there where a review is shown, and active while the pane can be seen. */
struct _RdChecksPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;
  RdChronologyChecks *checks;

  /* Template children */
  GtkWidget    *box;
  AdwViewStack *stack;
  RdFindingsPane *panes[RD_N_CHECKS];
  RdFindingsPane *duplicates;
  RdFindingsPane *conflicts;
  RdFindingsPane *gaps;
  RdImportLog  *imports;

  gboolean      is_wanted;
};

enum
{
  SHOW_ENTRY,
  SHOW_IMPORT,
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdChecksPane, rd_checks_pane, GTK_TYPE_WIDGET)

/* Helpers */

static void
drop_checks (RdChecksPane *self)
{
  if (self->checks != NULL)
    rd_chronology_checks_set_active (self->checks, FALSE);
  g_clear_object (&self->checks);
}

/* It looks while it is seen, or another asks for what it finds. */
static void
wake (RdChecksPane *self)
{
  if (self->checks != NULL)
    rd_chronology_checks_set_active (self->checks, self->is_wanted || gtk_widget_get_mapped (GTK_WIDGET (self)));
}

/* A tab's name, with how many there are to be looked at. */
static void
name_tab (RdChecksPane *self, RdCheckKind kind, const char *title)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->stack, GTK_WIDGET (self->panes[kind]));
  guint n = self->checks != NULL ? rd_chronology_checks_count_open (self->checks, kind) : 0;
  /* Translators: the name of a tab, and a number */
  g_autofree char *text = n > 0 ? g_strdup_printf (_("%1$s (%2$u)"), title, n) : g_strdup (title);

  adw_view_stack_page_set_title (page, text);
}

/* Callbacks */

static void
counted_cb (RdChecksPane *self)
{
  name_tab (self, RD_CHECK_DUPLICATE, _("Told Twice"));
  name_tab (self, RD_CHECK_CONFLICT, _("Conflicts"));
  name_tab (self, RD_CHECK_GAP, _("Gaps"));
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
show_entry_cb (RdChecksPane *self, const char *id)
{
  g_signal_emit (self, signals[SHOW_ENTRY], 0, id);
}

static void
show_import_cb (RdChecksPane *self, const char *id)
{
  g_signal_emit (self, signals[SHOW_IMPORT], 0, id);
}

/* The entry that came from that row of the file. */
static void
show_row_cb (RdChecksPane *self, const char *import_id, int row)
{
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr (GPtrArray) entries = NULL;

  filter->import_id = g_strdup (import_id);
  entries = rd_register_list_entries (self->reg, self->review, filter, NULL);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (((const RdEntry *) entries->pdata[i])->row == row)
      {
        g_signal_emit (self, signals[SHOW_ENTRY], 0, ((const RdEntry *) entries->pdata[i])->id);
        return;
      }
}

/* Widget overrides */

static void
rd_checks_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_checks_pane_parent_class)->map (widget);
  wake (RD_CHECKS_PANE (widget));
}

static void
rd_checks_pane_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_checks_pane_parent_class)->unmap (widget);
  wake (RD_CHECKS_PANE (widget));
}

/* GObject overrides */

static void
rd_checks_pane_dispose (GObject *object)
{
  RdChecksPane *self = RD_CHECKS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHECKS_PANE);
  drop_checks (self);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_checks_pane_parent_class)->dispose (object);
}

static void
rd_checks_pane_class_init (RdChecksPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_checks_pane_dispose;
  signals[SHOW_ENTRY] = g_signal_new ("show-entry", RD_TYPE_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_IMPORT] = g_signal_new ("show-import", RD_TYPE_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  widget_class->map = rd_checks_pane_map;
  widget_class->unmap = rd_checks_pane_unmap;
  g_type_ensure (RD_TYPE_FINDINGS_PANE);
  g_type_ensure (RD_TYPE_IMPORT_LOG);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-checks-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, duplicates);
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, conflicts);
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, gaps);
  gtk_widget_class_bind_template_child (widget_class, RdChecksPane, imports);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_import_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_row_cb);
}

static void
rd_checks_pane_init (RdChecksPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->panes[RD_CHECK_DUPLICATE] = self->duplicates;
  self->panes[RD_CHECK_CONFLICT] = self->conflicts;
  self->panes[RD_CHECK_GAP] = self->gaps;
}

/* Public API */

GtkWidget *
rd_checks_pane_new (void)
{
  return g_object_new (RD_TYPE_CHECKS_PANE, NULL);
}

void
rd_checks_pane_set_review (RdChecksPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_CHECKS_PANE (self));

  drop_checks (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  rd_import_log_set_review (self->imports, reg, review, look);
  if (reg != NULL && review != NULL)
    {
      self->checks = rd_chronology_checks_new (reg, review);
      rd_chronology_checks_set_naming (self->checks, rd_entry_look_get_naming (look));
      wake (self);
    }
  for (guint i = 0; i < RD_N_CHECKS; i++)
    rd_findings_pane_set_checks (self->panes[i], i, self->checks, reg, review, look);
}

void
rd_checks_pane_refresh (RdChecksPane *self)
{
  g_return_if_fail (RD_IS_CHECKS_PANE (self));

  rd_import_log_refresh (self->imports);
  if (self->checks != NULL)
    rd_chronology_checks_set_naming (self->checks, rd_entry_look_get_naming (self->look));
  for (guint i = 0; i < RD_N_CHECKS; i++)
    rd_findings_pane_refresh (self->panes[i]);
}

void
rd_checks_pane_show_import (RdChecksPane *self, const char *import_id)
{
  g_return_if_fail (RD_IS_CHECKS_PANE (self) && import_id != NULL);

  adw_view_stack_set_visible_child_name (self->stack, "imports");
  rd_import_log_show (self->imports, import_id);
}

void
rd_checks_pane_want (RdChecksPane *self, gboolean is_wanted)
{
  g_return_if_fail (RD_IS_CHECKS_PANE (self));

  self->is_wanted = is_wanted;
  wake (self);
}

GListModel *
rd_checks_pane_get_list (RdChecksPane *self, RdCheckKind kind)
{
  g_return_val_if_fail (RD_IS_CHECKS_PANE (self), NULL);

  return self->checks != NULL ? rd_chronology_checks_get_list (self->checks, kind) : NULL;
}
