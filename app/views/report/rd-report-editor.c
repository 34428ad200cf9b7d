/* rd-report-editor.c — one section of a report, being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-document-clipboard.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-wrap-row.h"

enum
{
  PROP_0,
  PROP_ZOOM,
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

static GPtrArray *
get_blocks (gpointer data)
{
  return rd_document_buffer_get_blocks (RD_REPORT_EDITOR (data)->text);
}

void
rd_report_editor_update_tools (RdReportEditor *self)
{
  RdDocumentView *active = rd_report_editor_get_active (self);
  const char *style = rd_document_view_get_style (active);
  RdMarks marks = rd_document_buffer_get_marks (rd_document_view_get_text (active));

  self->showing = TRUE;
  for (guint i = 0; rd_document_view_style_codes[i] != NULL; i++)
    if (g_strcmp0 (style, rd_document_view_style_codes[i]) == 0)
      gtk_drop_down_set_selected (self->style_choice, i);
  gtk_toggle_button_set_active (self->bold_button, (marks & RD_MARK_BOLD) != 0);
  gtk_toggle_button_set_active (self->italic_button, (marks & RD_MARK_ITALIC) != 0);
  gtk_widget_set_sensitive (self->undo_button, rd_document_buffer_can_undo (self->text));
  gtk_widget_set_sensitive (self->redo_button, rd_document_buffer_can_redo (self->text));
  self->showing = FALSE;
  rd_report_editor_count_selected (self);
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
  else if (!rd_report_editor_may_change (self))
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
  self->gone = TRUE;
  g_signal_emit (self, signals[LOST], 0);
}

static void
register_changed_cb (RdReportEditor *self)
{
  if (self->references == NULL)
    return;
  if (self->draft == NULL || rd_section_draft_get_state (self->draft) != RD_DRAFT_CHANGED)
    rd_report_editor_forget_checks (self);              /* else it is our own words that were kept */
  rd_report_editor_update_spelling (self);
  rd_report_references_forget (self->references);
  rd_document_buffer_name_again (self->text);
  g_clear_pointer (&self->figures, rd_report_figures_free);
  rd_document_view_refresh_figures (self->view);
  show_state (self);
}

/* Callbacks */

static void
edited_cb (RdReportEditor *self)
{
  rd_report_editor_count_later (self);
  rd_report_editor_check_later (self);
  rd_report_find_refresh (self->find);
  if (!self->loading && rd_report_editor_may_change (self))
    rd_section_draft_touch (self->draft);
}

static void
activate (RdReportEditor *self, const char *action)
{
  if (!self->showing)
    gtk_widget_activate_action (GTK_WIDGET (rd_report_editor_get_active (self)), action, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_active (self)));
}

static void
style_chosen_cb (RdReportEditor *self)
{
  guint i = gtk_drop_down_get_selected (self->style_choice);

  if (self->showing || i == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_activate_action (GTK_WIDGET (rd_report_editor_get_active (self)), "text.style", "s", rd_document_view_style_codes[i]);
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_active (self)));
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
  activate (self, "document.undo");
}

static void
redo_cb (RdReportEditor *self)
{
  activate (self, "document.redo");
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

/* Whoever leaves the page with a conflict has not chosen: theirs is the step before, ours stays.  FALSE where ours cannot be kept. */
static gboolean
leave (RdReportEditor *self)
{
  if (self->gone || rd_report_editor_save (self))
    return TRUE;
  return rd_section_draft_get_state (self->draft) == RD_DRAFT_CONFLICT && rd_section_draft_keep_mine (self->draft);
}

/* GObject overrides */

static void
rd_report_editor_unmap (GtkWidget *widget)
{
  leave (RD_REPORT_EDITOR (widget));
  GTK_WIDGET_CLASS (rd_report_editor_parent_class)->unmap (widget);
}

static void
rd_report_editor_dispose (GObject *object)
{
  RdReportEditor *self = RD_REPORT_EDITOR (object);

  leave (self);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->draft);
  rd_report_editor_tear_down_checks (self);
  rd_report_editor_tear_down_spelling (self);
  rd_report_editor_tear_down_words (self);
  rd_report_editor_tear_down_inserts (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_EDITOR);
  g_clear_object (&self->zoom_css);
  g_clear_object (&self->references);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_editor_parent_class)->dispose (object);
}

static void
rd_report_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOM)
    g_value_set_int (value, RD_REPORT_EDITOR (object)->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
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
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, find);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, view);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, clamp);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, words);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, words_label);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, state);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, found);
  gtk_widget_class_bind_template_child (widget_class, RdReportEditor, fix_button);
  gtk_widget_class_bind_template_callback (widget_class, style_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, bold_cb);
  gtk_widget_class_bind_template_callback (widget_class, italic_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, redo_cb);
  gtk_widget_class_bind_template_callback (widget_class, mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, rd_report_editor_fix);
}

static void
rd_report_editor_class_init (RdReportEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_editor_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_report_editor_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_ZOOM,
                                   g_param_spec_int ("zoom", NULL, NULL, RD_REPORT_ZOOM_LEAST, RD_REPORT_ZOOM_MOST, 100, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  widget_class->unmap = rd_report_editor_unmap;
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_REPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[LOST] = g_signal_new ("lost", RD_TYPE_REPORT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RD_TYPE_DOCUMENT_VIEW);
  g_type_ensure (RD_TYPE_REPORT_FIND);
  gtk_widget_class_install_action (widget_class, "editor.note", NULL, note_action);
  rd_report_editor_install_inserts (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-editor.ui");
  bind_children (widget_class);
}

static void
rd_report_editor_init (RdReportEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->style_choice, _("Style of the paragraph"));
  self->text = rd_document_view_get_text (self->view);
  rd_report_editor_set_up_inserts (self);
  rd_report_editor_set_up_checks (self);
  rd_report_editor_set_up_find (self);
  rd_report_editor_set_up_spelling (self);
  rd_report_editor_set_up_words (self);
  rd_report_editor_set_up_zoom (self);
  g_signal_connect_object (self->text, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "formatted", G_CALLBACK (rd_report_editor_update_tools), self, G_CONNECT_SWAPPED);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
  self->draft_signals = g_signal_group_new (RD_TYPE_SECTION_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::state", G_CALLBACK (show_state), self);
  g_signal_group_connect_swapped (self->draft_signals, "followed", G_CALLBACK (followed_cb), self);
  g_signal_group_connect_swapped (self->draft_signals, "lost", G_CALLBACK (lost_cb), self);
}

/* For the other files */

gboolean
rd_report_editor_may_change (RdReportEditor *self)
{
  return self->draft != NULL && self->reg != NULL && !rd_register_is_read_only (self->reg);
}

RdDocumentView *
rd_report_editor_get_active (RdReportEditor *self)
{
  return self->active != NULL ? self->active : self->view;
}

void
rd_report_editor_set_active (RdReportEditor *self, RdDocumentView *view)
{
  g_set_weak_pointer (&self->active, view);
  rd_report_editor_update_tools (self);
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
  if (!leave (self) && reg == self->reg)
    return;                                              /* it stays, and the bar says why */
  g_set_object (&self->reg, reg);
  if (g_set_object (&self->review, review))
    {
      g_clear_object (&self->references);
      rd_document_clipboard_set_home (GTK_TEXT_VIEW (self->view), review != NULL ? rd_review_item_get_review (review)->id : NULL);
    }
  if (self->references == NULL && reg != NULL && review != NULL)
    self->references = rd_report_references_new (reg, review);
  if (id != NULL)
    draft = rd_section_draft_new (reg, review, id, get_blocks, self, NULL);
  g_signal_group_set_target (self->register_signals, reg);
  g_signal_group_set_target (self->draft_signals, draft);
  self->loading = TRUE;
  g_set_weak_pointer (&self->active, self->view);
  rd_document_buffer_set_blocks (self->text, draft != NULL ? rd_section_draft_get_section (draft)->blocks : none);
  self->loading = FALSE;
  g_set_object (&self->draft, draft);
  self->gone = FALSE;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), rd_report_editor_may_change (self));
  gtk_widget_set_sensitive (self->tools, rd_report_editor_may_change (self));
  rd_report_editor_forget_checks (self);
  rd_report_editor_count (self);
  rd_report_editor_update_tools (self);
  rd_report_editor_show_find (self);
  rd_report_editor_update_spelling (self);
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

void
rd_report_editor_show_tools (RdReportEditor *self, gboolean shown)
{
  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  gtk_widget_set_visible (self->tools, shown);
}

RdDocumentView *
rd_report_editor_get_page (RdReportEditor *self)
{
  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), NULL);

  return self->view;
}
