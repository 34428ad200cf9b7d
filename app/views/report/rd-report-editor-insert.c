/* rd-report-editor-insert.c — references, footnotes, tables and figures come into a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"
#include "widgets/rd-note-popover.h"
#include "widgets/rd-reference-chooser.h"

/* Helpers */

static char *
name_cb (const RdRun *run, gpointer data)
{
  RdReportEditor *self = data;

  return self->references != NULL ? rd_report_references_name (self->references, run) : NULL;
}

static const RdReportFigures *
figures_cb (gpointer data)
{
  RdReportEditor *self = data;

  if (self->figures == NULL && self->review != NULL)
    self->figures = rd_report_figures_new (self->reg, self->review, RD_FIGURE_BITS_ALL, RD_NAMING_PSEUDONYMS, NULL);
  return self->figures;
}

/* From a text on the page into the page's own coordinates. */
static void
move_place (RdReportEditor *self, RdDocumentView *view, GdkRectangle *place)
{
  double x = 0, y = 0;

  if (gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (self->view), place->x, place->y, &x, &y))
    {
      place->x = (int) x;
      place->y = (int) y;
    }
}

/* References */

static void
ask_for_reference (RdReportEditor *self, gunichar sign)
{
  guint others = 1u << RD_RUN_ENTRY | 1u << RD_RUN_FINDING | 1u << RD_RUN_SECTION;
  GdkRectangle place;

  rd_document_view_get_cursor_place (rd_report_editor_get_active (self), &place);
  move_place (self, rd_report_editor_get_active (self), &place);
  rd_reference_chooser_ask (RD_REFERENCE_CHOOSER (self->chooser), self->references, sign == '@' ? 1u << RD_RUN_PERSON : others, &place);
}

static void
wants_reference_cb (RdReportEditor *self, guint sign, RdDocumentView *view)
{
  if (!rd_report_editor_may_change (self))
    return;
  g_set_weak_pointer (&self->active, view);
  self->sign_stands = TRUE;
  ask_for_reference (self, sign);
}

static void
chosen_cb (RdReportEditor *self, guint kind, const char *id)
{
  g_autoptr (RdRun) run = rd_run_new (kind, NULL, id);
  RdDocumentBuffer *text = rd_document_view_get_text (rd_report_editor_get_active (self));
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (text);
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  if (self->sign_stands)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
      start = end;
      gtk_text_iter_backward_char (&start);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  rd_document_buffer_insert_run (text, run);
  gtk_text_buffer_end_user_action (buffer);
  self->sign_stands = FALSE;
}

static void
popover_closed_cb (RdReportEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_active (self)));
}

/* Footnotes */

static void
note_activated_cb (RdReportEditor *self, RdDocumentTag *atom, RdDocumentView *view)
{
  GdkRectangle place;

  g_set_weak_pointer (&self->active, view);
  rd_document_view_get_place (view, atom, &place);
  move_place (self, view, &place);
  rd_note_popover_open (RD_NOTE_POPOVER (self->note), rd_document_view_get_text (view), atom, rd_report_editor_may_change (self), &place);
}

/* The page and the texts on it */

static void
focus_cb (RdReportEditor *self, GtkEventControllerFocus *focus)
{
  rd_report_editor_set_active (self, RD_DOCUMENT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus))));
}

static void
watch (RdReportEditor *self, RdDocumentView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (view, "wants-reference", G_CALLBACK (wants_reference_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "note-activated", G_CALLBACK (note_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_document_view_get_text (view), "formatted", G_CALLBACK (rd_report_editor_update_tools), self, G_CONNECT_SWAPPED);
}

static void
adopted_cb (RdReportEditor *self, RdDocumentView *view)
{
  watch (self, view);
  rd_report_editor_watch_checks (self, view);
  rd_report_editor_watch_spelling (self, view);
}

/* Actions */

static void
refer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportEditor *self = RD_REPORT_EDITOR (widget);

  if (!rd_report_editor_may_change (self))
    return;
  self->sign_stands = FALSE;
  ask_for_reference (self, g_variant_get_string (parameter, NULL)[0]);
}

static void
table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportEditor *self = RD_REPORT_EDITOR (widget);
  guint rows, columns;
  g_autoptr (RdBlock) block = NULL;

  g_variant_get (parameter, "(uu)", &rows, &columns);
  if (!rd_report_editor_may_change (self) || rows == 0 || columns == 0)
    return;
  block = rd_block_new_table (columns, rows, 1);
  rd_document_view_enter_new (self->view, rd_document_buffer_insert_object (self->text, block));
}

static void
figure_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportEditor *self = RD_REPORT_EDITOR (widget);
  g_autoptr (RdBlock) block = rd_block_new (RD_BLOCK_FIGURE);

  if (!rd_report_editor_may_change (self) || g_variant_get_uint32 (parameter) >= RD_N_FIGURES)
    return;
  block->figure = g_variant_get_uint32 (parameter);
  rd_document_buffer_insert_object (self->text, block);
}

/* For the other files */

void
rd_report_editor_install_inserts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.refer", "s", refer_action);
  gtk_widget_class_install_action (widget_class, "editor.table", "(uu)", table_action);
  gtk_widget_class_install_action (widget_class, "editor.figure", "u", figure_action);
}

void
rd_report_editor_set_up_inserts (RdReportEditor *self)
{
  g_set_weak_pointer (&self->active, self->view);
  rd_document_buffer_set_namer (self->text, name_cb, self, NULL);
  rd_document_view_set_figures (self->view, figures_cb, self);
  self->chooser = rd_reference_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self->view));
  self->note = rd_note_popover_new ();
  gtk_widget_set_parent (self->note, GTK_WIDGET (self->view));
  rd_document_buffer_set_namer (rd_note_popover_get_text (RD_NOTE_POPOVER (self->note)), name_cb, self, NULL);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "adopted", G_CALLBACK (adopted_cb), self, G_CONNECT_SWAPPED);
  watch (self, self->view);
}

void
rd_report_editor_tear_down_inserts (RdReportEditor *self)
{
  if (self->text != NULL)
    {
      rd_document_buffer_set_namer (self->text, NULL, NULL, NULL);
      rd_document_view_set_figures (self->view, NULL, NULL);
    }
  self->text = NULL;
  g_clear_weak_pointer (&self->active);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->figures, rd_report_figures_free);
}
