/* rd-search-row.c — one thing that was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-search-row"

#include "config.h"

#include "shell/rd-search-row.h"

#include "model/rd-framework-library.h"
#include "model/rd-wording-found.h"

#include <glib/gi18n.h>

struct _RdSearchRow
{
  GtkListBoxRow        parent_instance;

  /* Owned */
  RdSearchIndex       *index;

  /* Borrowed from index */
  const RdSearchEntry *entry;

  /* Template children */
  GtkLabel            *label;
  GtkLabel            *detail;
  GtkLabel            *place;
};

G_DEFINE_FINAL_TYPE (RdSearchRow, rd_search_row, GTK_TYPE_LIST_BOX_ROW)

/* Helpers */

static void
fill (RdSearchRow    *self,
      RdRegister     *reg,
      const RdNaming *naming)
{
  RdReviewItem *review = rd_register_find_review (reg, self->entry->place);
  gboolean has_title = review != NULL && self->entry->kind != RD_FOUND_REVIEW;
  g_autofree char *title = rd_wording_found_title (naming, has_title ? rd_review_item_get_title (review) : "");
  const char *kind = rd_wording_found_kind ((RdFoundKind) self->entry->kind);
  g_autofree char *label = rd_wording_found_label (naming, self->entry);
  g_autofree char *described = rd_wording_found_detail (reg, naming, self->entry);
  /* Translators: beside something that was found: the review’s title, more about it */
  g_autofree char *detail = *title != '\0' && *described != '\0' ? g_strdup_printf (_("%s · %s"), title, described)
                                                                      : g_strconcat (title, described, NULL);
  /* Translators: for a screen reader: what was found, its kind, the review’s reference, more about it */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s, %s, %s"), label, kind, self->entry->place, detail);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->detail, detail);
  gtk_label_set_label (self->place, self->entry->place);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* GObject overrides */

static void
rd_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_SEARCH_ROW);
  g_clear_pointer (&RD_SEARCH_ROW (object)->index, rd_search_index_unref);

  G_OBJECT_CLASS (rd_search_row_parent_class)->dispose (object);
}

static void
rd_search_row_class_init (RdSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSearchRow, label);
  gtk_widget_class_bind_template_child (widget_class, RdSearchRow, detail);
  gtk_widget_class_bind_template_child (widget_class, RdSearchRow, place);
}

static void
rd_search_row_init (RdSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_search_row_new (RdRegister          *reg,
                   const RdNaming      *naming,
                   RdSearchIndex       *index,
                   const RdSearchEntry *entry)
{
  RdSearchRow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (naming != NULL && index != NULL && entry != NULL, NULL);

  self = g_object_new (RD_TYPE_SEARCH_ROW, NULL);
  self->index = rd_search_index_ref (index);
  self->entry = entry;
  fill (self, reg, naming);
  return GTK_WIDGET (self);
}

const RdSearchEntry *
rd_search_row_get_entry (RdSearchRow *self)
{
  g_return_val_if_fail (RD_IS_SEARCH_ROW (self), NULL);

  return self->entry;
}
