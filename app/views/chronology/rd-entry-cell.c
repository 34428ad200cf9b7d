/* rd-entry-cell.c — one column of an entry in the chronology's table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-cell.h"

#include <string.h>

#include "model/rd-entry-item.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-entry-table.h"

/* Lines in a cell, and bytes of a text that are laid out: more would not be seen. */
#define LINES 3
#define SHOWN_BYTES 400
/* What stands before the first thing found. */
#define BEFORE_HIT 60
/* Bytes of a long text in which names are looked for, where nothing else is. */
#define NAMED_BYTES 1600

/* The bar in an agency's colour, and how far it is from the text: it stands in the padding. */
#define BAR_WIDTH 5
#define BAR_GAP 6

typedef struct
{
  /* Template-less children */
  GtkInscription *text;
  GtkInscription *title;      /* of a card; else NULL */

  /* Borrowed, weak */
  RdEntryTable   *table;

  GdkRGBA         colour;     /* of the bar; alpha 0: none */
} RdEntryCellPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RdEntryCell, rd_entry_cell, RD_TYPE_ITEM_CELL)

/* Helpers: words */

/* A character's beginning at @p or before it. */
static const char *
step_back (const char *text, const char *p)
{
  while (p > text && (*p & 0xc0) == 0x80)
    p--;
  return p;
}

static char *
word_date (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  g_autofree char *date = rd_wording_entry_date (entry);
  g_autofree char *age = rd_entry_look_word_age_short (look, entry);
  const char *significance = entry->significance != NULL ? rd_wording_significance (entry->significance) : "";

  /* A line each: when it was, how old the child was, how it has been weighed. */
  return g_strconcat (date, *age != '\0' ? "\n" : "", age, *significance != '\0' ? "\n" : "", significance, NULL);
}

static char *
word_time (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  return g_strdup (entry->time);
}

static char *
word_age (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  return rd_entry_look_word_age (look, entry);
}

static char *
word_agency (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  return g_strdup (rd_entry_look_get_agency (look, entry->agency_id, NULL));
}

static char *
word_significance (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  return g_strdup (rd_wording_significance (entry->significance));
}

static char *
word_episode (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  const RdEpisode *episode = rd_entry_look_get_episode (look, entry->episode_id);

  return episode != NULL ? rd_entry_look_show_text (look, episode->name) : NULL;
}

static char *
word_tags (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  g_auto (GStrv) tags = entry->tags != NULL ? g_strsplit (entry->tags, "\n", -1) : NULL;
  g_autofree char *joined = tags != NULL ? g_strjoinv (", ", tags) : NULL;

  return rd_entry_look_show_text (look, joined);
}

/* A field of the record as it stands there. */
static char *
word_field (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  static const char * const names[RD_N_ENTRY_COLUMNS] = {
    [RD_ENTRY_SOURCE] = "source", [RD_ENTRY_EVENT] = "event", [RD_ENTRY_RESPONSE] = "response", [RD_ENTRY_COMMENT] = "comment",
    [RD_ENTRY_ANALYSIS] = "analysis", [RD_ENTRY_PEOPLE] = "people", [RD_ENTRY_REFERENCE] = "reference", [RD_ENTRY_AS_CARD] = "event",
  };
  const char *text = rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, names[column]));
  g_autofree char *beginning = NULL;

  if (text == NULL || strlen (text) <= NAMED_BYTES || rd_entry_look_is_searching (look))
    return rd_entry_look_show (look, entry, names[column], text);
  beginning = g_strndup (text, (gsize) (step_back (text, text + NAMED_BYTES) - text));
  return rd_entry_look_show (look, entry, names[column], beginning);
}

typedef char *(*WordFunc) (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry);

static const WordFunc word_functions[RD_N_ENTRY_COLUMNS] = {
  [RD_ENTRY_DATE] = word_date, [RD_ENTRY_TIME] = word_time, [RD_ENTRY_AGE] = word_age, [RD_ENTRY_AGENCY] = word_agency,
  [RD_ENTRY_SIGNIFICANCE] = word_significance, [RD_ENTRY_EPISODE] = word_episode, [RD_ENTRY_TAGS] = word_tags,
};

/* Helpers: what is laid out */

/* @text without line breaks, and no more of it than is seen: from its beginning, or from a little before what was found. Takes @text. */
static char *
cut (char *text, guint first_hit, gboolean keeps_lines)
{
  gsize length = strlen (text);
  gsize start = first_hit > SHOWN_BYTES / 2 ? (gsize) (step_back (text, text + first_hit - BEFORE_HIT) - text) : 0;
  gsize end = MIN (length, start + SHOWN_BYTES);
  char *shown;

  end = (gsize) (step_back (text, text + end) - text);
  shown = g_strdup_printf ("%s%.*s%s", start > 0 ? "…" : "", (int) (end - start), text + start, end < length ? "…" : "");
  if (!keeps_lines)
    g_strdelimit (shown, "\n\r\t", ' ');
  g_free (text);
  return shown;
}

/* What a column shows of an entry, cut to what is worth laying out. NULL where it is empty. (transfer full) */
static char *
word_column (RdEntryColumn column, RdEntryLook *look, const RdEntry *entry)
{
  WordFunc word;
  char *text;
  guint first = 0;
  g_autoptr (PangoAttrList) marks = NULL;

  word = word_functions[column] != NULL ? word_functions[column] : word_field;
  text = word (column, look, entry);
  if (text == NULL)
    return NULL;
  marks = rd_entry_look_mark (look, text, &first);
  return cut (text, first, column == RD_ENTRY_DATE);
}

static void
show_text (RdEntryCell *self, RdEntryLook *look, const RdEntry *entry)
{
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (self);
  g_autofree char *text = word_column (RD_ENTRY_CELL_GET_CLASS (self)->column, look, entry);
  g_autoptr (PangoAttrList) marks = rd_entry_look_mark (look, text, NULL);

  gtk_inscription_set_text (priv->text, text != NULL ? text : "");
  gtk_inscription_set_attributes (priv->text, marks);
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *row = widget;

  while (row != NULL && !g_str_equal (gtk_widget_get_css_name (row), "row"))
    row = gtk_widget_get_parent (row);
  return row;
}

/* Names the row, which has a word of its own only while it is out of sight. */
static void
name_row (RdEntryCell *self, RdEntryLook *look, const RdEntry *entry)
{
  GtkWidget *row = find_row (GTK_WIDGET (self));
  g_autofree char *event = word_column (RD_ENTRY_EVENT, look, entry);
  g_autofree char *name = rd_wording_entry_row (entry, rd_entry_look_get_agency (look, entry->agency_id, NULL), event != NULL ? event : "");

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_title (RdEntryCell *self, RdEntryLook *look, const RdEntry *entry)
{
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (self);
  g_autofree char *when = rd_wording_entry_when (entry);
  g_autofree char *title = g_strdup_printf ("%s · %s", when, rd_entry_look_get_agency (look, entry->agency_id, NULL));

  gtk_inscription_set_text (priv->title, title);
}

static void
show_classes (RdEntryCell *self, const RdEntry *entry)
{
  RdEntryColumn column = RD_ENTRY_CELL_GET_CLASS (self)->column;

  if (column == RD_ENTRY_SIGNIFICANCE && g_strcmp0 (entry->significance, "key") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "key");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "key");
  if (entry->is_note)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-note");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-note");
}

static RdEntryLook *
find_look (RdEntryCell *self)
{
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (self);

  if (priv->table == NULL)
    g_set_weak_pointer (&priv->table, (RdEntryTable *) gtk_widget_get_ancestor (GTK_WIDGET (self), RD_TYPE_ENTRY_TABLE));
  return priv->table != NULL ? rd_entry_table_get_look (priv->table) : NULL;
}

/* RdItemCell override */

static void
rd_entry_cell_item_changed (RdItemCell *cell)
{
  RdEntryCell *self = RD_ENTRY_CELL (cell);
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (self);
  RdEntryItem *item = rd_item_cell_get_item (cell);
  RdEntryLook *look = item != NULL ? find_look (self) : NULL;
  RdEntryColumn column = RD_ENTRY_CELL_GET_CLASS (self)->column;
  const RdEntry *entry;

  if (look == NULL)
    return;
  entry = rd_entry_item_get_entry (item);
  show_text (self, look, entry);
  show_classes (self, entry);
  if (column == RD_ENTRY_DATE || column == RD_ENTRY_AS_CARD)
    name_row (self, look, entry);
  if (column == RD_ENTRY_AS_CARD)
    show_title (self, look, entry);
  if (column == RD_ENTRY_AGENCY || column == RD_ENTRY_AS_CARD)
    {
      rd_entry_look_get_agency (look, entry->agency_id, &priv->colour);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/* Widget overrides */

/* The agency's colour is a bar at the beginning; its name stands beside it. */
static void
rd_entry_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (RD_ENTRY_CELL (widget));
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width + BAR_GAP : -BAR_GAP - BAR_WIDTH;

  if (priv->colour.alpha > 0)
    gtk_snapshot_append_color (snapshot, &priv->colour, &GRAPHENE_RECT_INIT (x, 0, BAR_WIDTH, height));
  GTK_WIDGET_CLASS (rd_entry_cell_parent_class)->snapshot (widget, snapshot);
}

/* GObject overrides */

static void
rd_entry_cell_dispose (GObject *object)
{
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (RD_ENTRY_CELL (object));
  GtkWidget *child;

  g_clear_weak_pointer (&priv->table);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rd_entry_cell_parent_class)->dispose (object);
}

static void
rd_entry_cell_class_init (RdEntryCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_entry_cell_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = rd_entry_cell_snapshot;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_entry_cell_item_changed;
}

static GtkInscription *
add_inscription (RdEntryCell *self, guint lines)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  g_object_set (text, "min-lines", lines, "nat-lines", lines, "min-chars", 4, "nat-chars", 4, "xalign", 0.0, "yalign", 0.0,
                "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_set_parent (text, GTK_WIDGET (self));
  return GTK_INSCRIPTION (text);
}

static void
rd_entry_cell_init (RdEntryCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "rd-entry-cell");
}

/* The columns: a type for each, which has nothing but its number */

static void
column_class_init (gpointer klass, gpointer column)
{
  RD_ENTRY_CELL_CLASS (klass)->column = GPOINTER_TO_UINT (column);
}

static void
column_init (GTypeInstance *instance, gpointer klass)
{
  RdEntryCell *self = (RdEntryCell *) instance;
  RdEntryCellPrivate *priv = rd_entry_cell_get_instance_private (self);
  RdEntryColumn column = RD_ENTRY_CELL_CLASS (klass)->column;

  if (column == RD_ENTRY_AS_CARD)
    {
      gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_box_layout_new (GTK_ORIENTATION_VERTICAL));
      priv->title = add_inscription (self, 1);
      gtk_widget_add_css_class (GTK_WIDGET (priv->title), "heading");
    }
  priv->text = add_inscription (self, LINES);
  if (column == RD_ENTRY_DATE || column == RD_ENTRY_TIME)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  if (column == RD_ENTRY_ANALYSIS)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-reviewers");
  if (column == RD_ENTRY_AGENCY || column == RD_ENTRY_AS_CARD)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-agency");
}

/* Public API */

GType
rd_entry_cell_get_type_for (RdEntryColumn column)
{
  static GType types[RD_N_ENTRY_COLUMNS];
  g_autofree char *name = NULL;
  GTypeInfo info = {
    .class_size = sizeof (RdEntryCellClass),
    .class_init = column_class_init,
    .class_data = GUINT_TO_POINTER (column),
    .instance_size = sizeof (RdEntryCell),
    .instance_init = column_init,
  };

  g_return_val_if_fail (column < RD_N_ENTRY_COLUMNS, G_TYPE_INVALID);

  if (types[column] != 0)
    return types[column];
  name = g_strdup_printf ("RdEntryCell%u", (guint) column);
  types[column] = g_type_register_static (RD_TYPE_ENTRY_CELL, name, &info, G_TYPE_FLAG_FINAL);
  return types[column];
}

void
rd_entry_cell_refresh (RdEntryCell *self)
{
  g_return_if_fail (RD_IS_ENTRY_CELL (self));

  rd_entry_cell_item_changed (RD_ITEM_CELL (self));
}
