/* rd-report-find.c — words looked for in the report, above its page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-find-private.h"

#include <glib/gi18n.h>

#include "core/report/rd-find.h"
#include "core/report/rd-paragraphs.h"
#include "model/rd-register-report.h"
#include "widgets/rd-document-places.h"
#include "widgets/rd-drop-down-name.h"

#define MAX_HITS   10000
#define MAX_MARKED 2000

enum
{
  KEEP,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportFind, rd_report_find, GTK_TYPE_WIDGET)

/* Helpers */

RdDocumentBuffer *
rd_report_find_get_text (RdReportFind *self)
{
  return rd_document_view_get_text (self->page);
}

RdFindFlags
rd_report_find_get_flags (RdReportFind *self)
{
  return (gtk_toggle_button_get_active (self->case_button) ? RD_FIND_MATCH_CASE : 0)
         | (gtk_toggle_button_get_active (self->word_button) ? RD_FIND_WHOLE_WORD : 0);
}

gboolean
rd_report_find_is_whole (RdReportFind *self)
{
  return gtk_drop_down_get_selected (self->scope) == 1;
}

gboolean
rd_report_find_may_change (RdReportFind *self)
{
  return self->reg != NULL && self->section_id != NULL && !rd_register_is_read_only (self->reg) && gtk_text_view_get_editable (GTK_TEXT_VIEW (self->page));
}

/* Of the page, or of a cell on it: made when it is first needed. (transfer none) */
static GtkTextTag *
get_tag (GtkTextBuffer *buffer)
{
  static const GdkRGBA colour = { 0.96f, 0.83f, 0.18f, 0.45f };
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (RdDocumentTag) tag = NULL;

  if (gtk_text_tag_table_lookup (table, "found") != NULL)
    return gtk_text_tag_table_lookup (table, "found");
  tag = rd_document_tag_new_shown ("found");
  g_object_set (tag, "background-rgba", &colour, NULL);
  gtk_text_tag_table_add (table, GTK_TEXT_TAG (tag));
  return GTK_TEXT_TAG (tag);
}

static void
mark (RdReportFind *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (start);

  gtk_text_buffer_apply_tag (buffer, get_tag (buffer), start, end);
  if (!g_ptr_array_find (self->marked, buffer, NULL))
    g_ptr_array_add (self->marked, g_object_ref (buffer));
}

static void
unmark (RdReportFind *self)
{
  GtkTextIter start, end;

  for (guint i = 0; i < self->marked->len; i++)
    {
      gtk_text_buffer_get_bounds (self->marked->pdata[i], &start, &end);
      gtk_text_buffer_remove_tag (self->marked->pdata[i], get_tag (self->marked->pdata[i]), &start, &end);
    }
  g_ptr_array_set_size (self->marked, 0);
}

static void
name_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (rd_run_is_reference (run) && run->text == NULL)
        run->text = rd_document_buffer_name (data, run);
    }
}

/* What is searched: the section as it is on the page, in the whole report the others as they are kept. (transfer full) */
static RdDocument *
read_document (RdReportFind *self)
{
  RdDocument *document = rd_report_find_is_whole (self) ? rd_register_get_report (self->reg, self->review, NULL) : NULL;
  RdSection *shown = rd_document_places_read (rd_report_find_get_text (self), self->section_id, "");
  gboolean is_there = FALSE;

  if (document == NULL)
    document = rd_document_new ("", RD_REPORT_LANGUAGE);
  for (guint i = 0; i < document->sections->len; i++)
    {
      RdSection *section = document->sections->pdata[i];

      rd_blocks_walk (section->blocks, FALSE, name_cb, rd_report_find_get_text (self));
      if (is_there || g_strcmp0 (section->id, self->section_id) != 0)
        continue;
      rd_section_free (section);
      document->sections->pdata[i] = shown;
      is_there = TRUE;
    }
  if (!is_there)
    g_ptr_array_add (document->sections, shown);
  return document;
}

/* Searching */

static void
search_paragraph (RdReportFind *self, const RdParagraph *paragraph, const char *needle)
{
  g_autoptr (GArray) found = NULL;

  if (paragraph->runs == NULL || paragraph->section == RD_PARAGRAPH_NO_SECTION || paragraph->kind == RD_PARAGRAPH_TITLE)
    return;
  found = rd_find_in_text (paragraph->text, needle, rd_report_find_get_flags (self));
  for (guint i = 0; i < found->len && self->hits->len < MAX_HITS; i++)
    {
      const RdFindHit *at = &g_array_index (found, RdFindHit, i);
      RdReportHit hit = { paragraph->section, paragraph->number, at->start, at->start + at->length };

      g_array_append_val (self->hits, hit);
    }
}

const RdSection *
rd_report_find_get_section (RdReportFind *self, const RdReportHit *hit)
{
  return self->document->sections->pdata[hit->section];
}

gboolean
rd_report_find_is_here (RdReportFind *self, const RdReportHit *hit)
{
  return g_strcmp0 (rd_report_find_get_section (self, hit)->id, self->section_id) == 0;
}

gboolean
rd_report_find_get_place (RdReportFind *self, const RdReportHit *hit, const GPtrArray *paragraphs, RdDocumentView **out_view,
                          GtkTextIter *out_start, GtkTextIter *out_end)
{
  return rd_document_places_find_text (self->page, rd_report_find_get_section (self, hit), paragraphs, hit->paragraph, hit->start, hit->end,
                                       out_view, out_start, out_end);
}

static void
mark_hits (RdReportFind *self)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  guint n = 0;

  unmark (self);
  for (guint i = 0; i < self->hits->len && n < MAX_MARKED; i++)
    {
      const RdReportHit *hit = &g_array_index (self->hits, RdReportHit, i);
      RdDocumentView *view;
      GtkTextIter start, end;

      if (!rd_report_find_is_here (self, hit))
        continue;
      if (paragraphs == NULL)
        paragraphs = rd_paragraphs_new_section (rd_report_find_get_section (self, hit), hit->section);
      n++;
      if (rd_report_find_get_place (self, hit, paragraphs, &view, &start, &end))
        mark (self, &start, &end);
    }
}

static void
show_count (RdReportFind *self)
{
  const char *needle = gtk_editable_get_text (self->needle);
  g_autofree char *words = NULL;

  if (*needle == '\0')
    words = g_strdup ("");
  else if (self->hits->len == 0)
    words = g_strdup (_("Not found"));
  else if (self->at >= 0)
    words = g_strdup_printf (_("%d of %u"), self->at + 1, self->hits->len);
  else
    words = g_strdup_printf (ngettext ("%u found", "%u found", self->hits->len), self->hits->len);
  gtk_label_set_text (self->count, words);
  gtk_widget_set_sensitive (self->previous_button, self->hits->len > 0);
  gtk_widget_set_sensitive (self->next_button, self->hits->len > 0);
}

void
rd_report_find_search (RdReportFind *self)
{
  const char *needle = gtk_editable_get_text (self->needle);
  g_autoptr (GPtrArray) paragraphs = NULL;

  g_array_set_size (self->hits, 0);
  g_clear_pointer (&self->document, rd_document_free);
  self->at = -1;
  if (self->page == NULL || self->section_id == NULL)
    return;
  self->document = read_document (self);
  paragraphs = rd_paragraphs_new (self->document);
  for (guint i = 0; *needle != '\0' && i < paragraphs->len; i++)
    search_paragraph (self, paragraphs->pdata[i], needle);
  mark_hits (self);
  show_count (self);
}

/* The place of the cursor among the hits: the first that begins at or behind it; hits->len where there is none. */
static guint
find_next (RdReportFind *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (rd_report_find_get_text (self));
  g_autoptr (GPtrArray) paragraphs = NULL;
  gboolean passed = FALSE;
  GtkTextIter from, to, start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const RdReportHit *hit = &g_array_index (self->hits, RdReportHit, i);

      if (!rd_report_find_is_here (self, hit))
        {
          if (passed)
            return i;
          continue;
        }
      passed = TRUE;
      if (paragraphs == NULL)
        paragraphs = rd_paragraphs_new_section (rd_report_find_get_section (self, hit), hit->section);
      if (rd_document_places_find (rd_report_find_get_text (self), rd_report_find_get_section (self, hit), paragraphs, hit->paragraph, hit->start,
                                   hit->end, &start, &end) && gtk_text_iter_compare (&start, &from) >= 0)
        return i;
    }
  return self->hits->len;
}

/* Selects the hit on the page, of another section after that is shown. */
static void
go_to (RdReportFind *self, guint i)
{
  const RdReportHit hit = g_array_index (self->hits, RdReportHit, i);
  g_autoptr (GPtrArray) paragraphs = NULL;
  RdDocumentView *view;
  GtkTextIter start, end;

  if (!rd_report_find_is_here (self, &hit))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "report.jump", "(suuu)", rd_report_find_get_section (self, &hit)->id, hit.paragraph, hit.start, hit.end);
      rd_report_find_search (self);
      self->at = i < self->hits->len ? (int) i : -1;
      show_count (self);
      return;
    }
  paragraphs = rd_paragraphs_new_section (rd_report_find_get_section (self, &hit), hit.section);
  if (rd_report_find_get_place (self, &hit, paragraphs, &view, &start, &end))
    rd_document_view_go_to (view, gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end));
  self->at = (int) i;
  show_count (self);
}

void
rd_report_find_step (RdReportFind *self, int by)
{
  guint n = self->hits->len;

  if (n == 0)
    return;
  if (self->at >= 0)
    go_to (self, (guint) ((self->at + by + (int) n) % (int) n));
  else
    go_to (self, (find_next (self) + (by < 0 ? n - 1 : 0)) % n);
}

static gboolean
refresh_cb (gpointer data)
{
  RdReportFind *self = data;
  guint n = self->hits->len;
  int at = self->at;

  self->refreshing = 0;
  rd_report_find_search (self);
  self->at = self->hits->len == n ? at : -1;
  show_count (self);
  return G_SOURCE_REMOVE;
}

/* Callbacks */

static void
changed_cb (RdReportFind *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    rd_report_find_search (self);
}

static void
next_cb (RdReportFind *self)
{
  rd_report_find_step (self, 1);
}

static void
previous_cb (RdReportFind *self)
{
  rd_report_find_step (self, -1);
}

static gboolean
key_cb (RdReportFind *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (key == GDK_KEY_Escape)
    rd_report_find_close (self);
  else if (is_enter && (state & GDK_SHIFT_MASK) != 0)
    rd_report_find_step (self, -1);
  else
    return FALSE;
  return TRUE;
}

/* GObject overrides */

static void
rd_report_find_dispose (GObject *object)
{
  RdReportFind *self = RD_REPORT_FIND (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_FIND);
  self->page = NULL;
  g_ptr_array_set_size (self->marked, 0);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_find_parent_class)->dispose (object);
}

static void
rd_report_find_finalize (GObject *object)
{
  RdReportFind *self = RD_REPORT_FIND (object);

  g_free (self->section_id);
  g_array_unref (self->hits);
  g_ptr_array_unref (self->marked);
  rd_document_free (self->document);

  G_OBJECT_CLASS (rd_report_find_parent_class)->finalize (object);
}

static void
rd_report_find_class_init (RdReportFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_find_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_report_find_finalize;
  signals[KEEP] = g_signal_new ("keep", RD_TYPE_REPORT_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_BOOLEAN, 0);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_REPORT_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-find.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, bar);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, needle);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, with);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, replace_row);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, count);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, case_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, word_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, scope);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, previous_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportFind, next_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, rd_report_find_replace);
  gtk_widget_class_bind_template_callback (widget_class, rd_report_find_replace_all);
  gtk_widget_class_bind_template_callback (widget_class, rd_report_find_close);
}

static void
rd_report_find_init (RdReportFind *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->hits = g_array_new (FALSE, FALSE, sizeof (RdReportHit));
  self->marked = g_ptr_array_new_with_free_func (g_object_unref);
  self->at = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->scope, _("Where to look"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Public API */

void
rd_report_find_set_page (RdReportFind *self, RdDocumentView *page)
{
  g_return_if_fail (RD_IS_REPORT_FIND (self) && self->page == NULL);

  self->page = page;
}

void
rd_report_find_set_section (RdReportFind *self, RdRegister *reg, RdReviewItem *review, const char *id)
{
  g_return_if_fail (RD_IS_REPORT_FIND (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_free (self->section_id);
  self->section_id = g_strdup (id);
  if (id == NULL)
    rd_report_find_close (self);
  else
    changed_cb (self);
}

void
rd_report_find_open (RdReportFind *self, gboolean replace)
{
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_REPORT_FIND (self) && self->page != NULL);

  gtk_widget_set_visible (self->replace_row, replace && rd_report_find_may_change (self));
  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (rd_report_find_get_text (self)), &start, &end)
      && gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *words = gtk_text_iter_get_visible_text (&start, &end);

      gtk_editable_set_text (self->needle, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->needle));
  gtk_editable_select_region (self->needle, 0, -1);
  rd_report_find_search (self);
}

void
rd_report_find_close (RdReportFind *self)
{
  gboolean was_open = gtk_widget_get_visible (GTK_WIDGET (self));

  g_return_if_fail (RD_IS_REPORT_FIND (self));

  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (self->page == NULL || !was_open)
    return;
  unmark (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  g_signal_emit (self, signals[CLOSED], 0);
}

void
rd_report_find_refresh (RdReportFind *self)
{
  g_return_if_fail (RD_IS_REPORT_FIND (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)) && self->refreshing == 0)
    self->refreshing = g_timeout_add (300, refresh_cb, self);
}
