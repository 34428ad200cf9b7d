/* rd-report-editor.c — one section of a report, being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor.h"

#include <glib/gi18n.h>

#include "model/rd-report-references.h"
#include "model/rd-section-draft.h"
#include "model/rd-wording.h"
#include "widgets/rd-note-popover.h"
#include "widgets/rd-reference-chooser.h"

struct _RdReportEditor
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdReviewItem       *review;
  RdSectionDraft     *draft;
  RdReportReferences *references;
  GSignalGroup       *register_signals;
  GSignalGroup       *draft_signals;
  GtkWidget          *chooser;
  GtkWidget          *note;
  guint               counting;

  /* Borrowed: of the view */
  RdDocumentBuffer   *text;

  /* Template children */
  GtkWidget          *box;
  GtkDropDown        *style_choice;
  GtkToggleButton    *bold_button;
  GtkToggleButton    *italic_button;
  GtkWidget          *insert_button;
  GtkWidget          *undo_button;
  GtkWidget          *redo_button;
  GtkWidget          *tools;
  GtkInfoBar         *bar;
  GtkLabel           *bar_words;
  GtkWidget          *mine_button;
  GtkWidget          *theirs_button;
  GtkWidget          *again_button;
  RdDocumentView     *view;
  GtkLabel           *words;
  GtkLabel           *state;

  gboolean            loading;       /* what comes is no change by the user */
  gboolean            showing;       /* tools are being set */
  gboolean            sign_stands;   /* the '@' that was typed */
};

enum
{
  COUNTED,
  LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportEditor, rd_report_editor, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdReportEditor *self)
{
  return self->draft != NULL && !rd_register_is_read_only (self->reg);
}

static GPtrArray *
get_blocks (gpointer data)
{
  return rd_document_buffer_get_blocks (RD_REPORT_EDITOR (data)->text);
}

static char *
name_cb (const RdRun *run, gpointer data)
{
  RdReportEditor *self = data;

  return self->references != NULL ? rd_report_references_name (self->references, run) : NULL;
}

static void
update_tools (RdReportEditor *self)
{
  const char *style = rd_document_view_get_style (self->view);
  RdMarks marks = rd_document_buffer_get_marks (self->text);

  self->showing = TRUE;
  for (guint i = 0; rd_document_view_style_codes[i] != NULL; i++)
    if (g_strcmp0 (style, rd_document_view_style_codes[i]) == 0)
      gtk_drop_down_set_selected (self->style_choice, i);
  gtk_toggle_button_set_active (self->bold_button, (marks & RD_MARK_BOLD) != 0);
  gtk_toggle_button_set_active (self->italic_button, (marks & RD_MARK_ITALIC) != 0);
  gtk_widget_set_sensitive (self->undo_button, rd_document_buffer_can_undo (self->text));
  gtk_widget_set_sensitive (self->redo_button, rd_document_buffer_can_redo (self->text));
  self->showing = FALSE;
}

static gboolean
count_cb (gpointer data)
{
  RdReportEditor *self = data;
  g_autoptr (GPtrArray) blocks = rd_document_buffer_get_blocks (self->text);
  guint n = rd_blocks_count_words (blocks, TRUE);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", n), n);

  self->counting = 0;
  gtk_label_set_text (self->words, words);
  g_signal_emit (self, signals[COUNTED], 0, n);
  return G_SOURCE_REMOVE;
}

static void
count_later (RdReportEditor *self)
{
  g_clear_handle_id (&self->counting, g_source_remove);
  self->counting = g_timeout_add (400, count_cb, self);
}

/* Saving */

static void
show_trouble (RdReportEditor *self, RdDraftState state)
{
  g_autofree char *why = state == RD_DRAFT_FAILED ? rd_wording_error (rd_section_draft_get_error (self->draft)) : NULL;
  g_autofree char *words = NULL;

  if (state == RD_DRAFT_FAILED)
    words = g_strdup_printf (_("What you wrote here could not be saved: %s It stays on the page."), why);
  else
    words = g_strdup (_("This section was changed in another window or by another program since you began to write. "
                        "Keep yours in its place, or take theirs; what you do not take can be brought back with Undo."));
  gtk_label_set_text (self->bar_words, words);
  gtk_widget_set_visible (self->mine_button, state == RD_DRAFT_CONFLICT);
  gtk_widget_set_visible (self->theirs_button, state == RD_DRAFT_CONFLICT);
  gtk_widget_set_visible (self->again_button, state == RD_DRAFT_FAILED);
}

static void
show_state (RdReportEditor *self)
{
  RdDraftState state = self->draft != NULL ? rd_section_draft_get_state (self->draft) : RD_DRAFT_SAVED;
  gboolean trouble = state == RD_DRAFT_CONFLICT || state == RD_DRAFT_FAILED;

  if (trouble)
    show_trouble (self, state);
  gtk_info_bar_set_revealed (self->bar, trouble);
  if (self->draft == NULL)
    gtk_label_set_text (self->state, "");
  else if (!may_change (self))
    gtk_label_set_text (self->state, _("Open to read only"));
  else
    gtk_label_set_text (self->state, state == RD_DRAFT_SAVED ? _("Saved") : state == RD_DRAFT_CHANGED ? _("Saving…") : _("Not saved"));
}

static void
followed_cb (RdReportEditor *self, GPtrArray *blocks)
{
  self->loading = TRUE;
  rd_document_buffer_follow (self->text, blocks);
  self->loading = FALSE;
}

static void
lost_cb (RdReportEditor *self)
{
  g_signal_emit (self, signals[LOST], 0);
}

static void
register_changed_cb (RdReportEditor *self)
{
  if (self->references == NULL)
    return;
  rd_report_references_forget (self->references);
  rd_document_buffer_name_again (self->text);
  show_state (self);
}

/* References and footnotes */

static void
ask_for_reference (RdReportEditor *self, gunichar sign)
{
  guint others = 1u << RD_RUN_ENTRY | 1u << RD_RUN_FINDING | 1u << RD_RUN_SECTION;
  GdkRectangle place;

  rd_document_view_get_cursor_place (self->view, &place);
  rd_reference_chooser_ask (RD_REFERENCE_CHOOSER (self->chooser), self->references, sign == '@' ? 1u << RD_RUN_PERSON : others, &place);
}

static void
wants_reference_cb (RdReportEditor *self, guint sign)
{
  if (!may_change (self))
    return;
  self->sign_stands = TRUE;
  ask_for_reference (self, sign);
}

static void
chosen_cb (RdReportEditor *self, guint kind, const char *id)
{
  g_autoptr (RdRun) run = rd_run_new (kind, NULL, id);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  if (self->sign_stands)
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
      start = end;
      gtk_text_iter_backward_char (&start);
      gtk_text_buffer_delete (buffer, &start, &end);
    }
  rd_document_buffer_insert_run (self->text, run);
  gtk_text_buffer_end_user_action (buffer);
  self->sign_stands = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
popover_closed_cb (RdReportEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
note_activated_cb (RdReportEditor *self, RdDocumentTag *atom)
{
  GdkRectangle place;

  rd_document_view_get_place (self->view, atom, &place);
  rd_note_popover_open (RD_NOTE_POPOVER (self->note), self->text, atom, may_change (self), &place);
}

/* Callbacks */

static void
edited_cb (RdReportEditor *self)
{
  count_later (self);
  if (!self->loading && may_change (self))
    rd_section_draft_touch (self->draft);
}

static void
activate (RdReportEditor *self, const char *action)
{
  if (!self->showing)
    gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
style_chosen_cb (RdReportEditor *self)
{
  guint i = gtk_drop_down_get_selected (self->style_choice);

  if (self->showing || i == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "text.style", "s", rd_document_view_style_codes[i]);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
bold_cb (RdReportEditor *self)
{
  activate (self, "text.bold");
}

static void
italic_cb (RdReportEditor *self)
{
  activate (self, "text.italic");
}

static void
undo_cb (RdReportEditor *self)
{
  activate (self, "text.undo");
}

static void
redo_cb (RdReportEditor *self)
{
  activate (self, "text.redo");
}

static void
mine_cb (RdReportEditor *self)
{
  rd_section_draft_keep_mine (self->draft);
}

static void
theirs_cb (RdReportEditor *self)
{
  rd_section_draft_take_theirs (self->draft);
}

static void
again_cb (RdReportEditor *self)
{
  rd_section_draft_save (self->draft);
}

/* Actions */

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate (RD_REPORT_EDITOR (widget), "text.note");
}

static void
refer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportEditor *self = RD_REPORT_EDITOR (widget);

  if (!may_change (self))
    return;
  self->sign_stands = FALSE;
  ask_for_reference (self, g_variant_get_string (parameter, NULL)[0]);
}

/* GObject overrides */

static void
rd_report_editor_unmap (GtkWidget *widget)
{
  rd_report_editor_save (RD_REPORT_EDITOR (widget));
  GTK_WIDGET_CLASS (rd_report_editor_parent_class)->unmap (widget);
}

static void
rd_report_editor_dispose (GObject *object)
{
  RdReportEditor *self = RD_REPORT_EDITOR (object);

  if (self->draft != NULL)
    rd_section_draft_save (self->draft);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->draft);
  if (self->text != NULL)
    rd_document_buffer_set_namer (self->text, NULL, NULL, NULL);
  self->text = NULL;
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_EDITOR);
  g_clear_handle_id (&self->counting, g_source_remove);   /* the page that goes may have counted once more */
  g_clear_object (&self->references);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, style_choice);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, bold_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, italic_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, insert_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, bar);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, bar_words);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, mine_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, theirs_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, again_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, view);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, words);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, state);
  gtk_widget_class_bind_template_callback (widget_class, style_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, bold_cb);
  gtk_widget_class_bind_template_callback (widget_class, italic_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, redo_cb);
  gtk_widget_class_bind_template_callback (widget_class, mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
rd_report_editor_class_init (RdReportEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_editor_dispose;
  widget_class->unmap = rd_report_editor_unmap;
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_REPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[LOST] = g_signal_new ("lost", RD_TYPE_REPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RD_TYPE_DOCUMENT_VIEW);
  gtk_widget_class_install_action (widget_class, "editor.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "editor.refer", "s", refer_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-editor.ui");
  bind_children (widget_class);
}

static void
rd_report_editor_init (RdReportEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = rd_document_view_get_text (self->view);
  rd_document_buffer_set_namer (self->text, name_cb, self, NULL);
  self->chooser = rd_reference_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self->view));
  self->note = rd_note_popover_new ();
  gtk_widget_set_parent (self->note, GTK_WIDGET (self->view));
  rd_document_buffer_set_namer (rd_note_popover_get_text (RD_NOTE_POPOVER (self->note)), name_cb, self, NULL);
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "wants-reference", G_CALLBACK (wants_reference_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "note-activated", G_CALLBACK (note_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "formatted", G_CALLBACK (update_tools), self, G_CONNECT_SWAPPED);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
  self->draft_signals = g_signal_group_new (RD_TYPE_SECTION_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::state", G_CALLBACK (show_state), self);
  g_signal_group_connect_swapped (self->draft_signals, "followed", G_CALLBACK (followed_cb), self);
  g_signal_group_connect_swapped (self->draft_signals, "lost", G_CALLBACK (lost_cb), self);
}

/* Public API */

GtkWidget *
rd_report_editor_new (void)
{
  return g_object_new (RD_TYPE_REPORT_EDITOR, NULL);
}

void
rd_report_editor_set_section (RdReportEditor *self, RdRegister *reg, RdReviewItem *review, const char *id)
{
  g_autoptr (GPtrArray) none = rd_blocks_new ();
  g_autoptr (RdSectionDraft) draft = NULL;

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  if (self->review == review && g_strcmp0 (rd_report_editor_get_section (self), id) == 0)
    return;
  rd_report_editor_save (self);
  g_set_object (&self->reg, reg);
  if (g_set_object (&self->review, review))
    g_clear_object (&self->references);
  if (self->references == NULL && reg != NULL && review != NULL)
    self->references = rd_report_references_new (reg, review);
  if (id != NULL)
    draft = rd_section_draft_new (reg, review, id, get_blocks, self, NULL);
  g_signal_group_set_target (self->register_signals, reg);
  g_signal_group_set_target (self->draft_signals, draft);
  self->loading = TRUE;
  rd_document_buffer_set_blocks (self->text, draft != NULL ? rd_section_draft_get_section (draft)->blocks : none);
  self->loading = FALSE;
  g_set_object (&self->draft, draft);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), may_change (self));
  gtk_widget_set_sensitive (self->tools, may_change (self));
  g_clear_handle_id (&self->counting, g_source_remove);
  count_cb (self);
  update_tools (self);
  show_state (self);
}

const char *
rd_report_editor_get_section (RdReportEditor *self)
{
  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), NULL);

  return self->draft != NULL ? rd_section_draft_get_id (self->draft) : NULL;
}

gboolean
rd_report_editor_save (RdReportEditor *self)
{
  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), FALSE);

  return self->draft == NULL || rd_section_draft_save (self->draft);
}

RdDocumentView *
rd_report_editor_get_page (RdReportEditor *self)
{
  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), NULL);

  return self->view;
}
