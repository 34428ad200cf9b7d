/* rd-report-comments-pane.c — the comments on a report, in the order of its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-comments-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-wording-versions.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* (1) at is the place of the comment that was last gone to among those that are shown, or -1. */
struct _RdReportCommentsPane
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  char           *section_id;
  GPtrArray      *shown;        /* ids */

  /* Template children */
  GtkWidget      *scroller;
  RdRecordPane   *pane;

  /* Borrowed */
  GtkCheckButton *resolved_too;

  int             at;
};

enum
{
  JUMP,
  ADD_COMMENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportCommentsPane, rd_report_comments_pane, GTK_TYPE_WIDGET)

/* The form */

/* On what is chosen in the text, where somebody can tell; else on the section. */
static gboolean
save_new (RdRecordForm *form, gpointer record, GError **error)
{
  RdReportComment *comment = record;
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (form), RD_TYPE_REPORT_COMMENTS_PANE);
  gboolean is_taken = FALSE;

  if (pane != NULL && comment->text != NULL && *comment->text != '\0')
    g_signal_emit (pane, signals[ADD_COMMENT], 0, comment->text, &is_taken);
  return is_taken || rd_register_put_comment (rd_record_form_get_register (form), rd_record_form_get_review (form), comment, NULL, NULL, error);
}

static gboolean
save_comment (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_comment (rd_record_form_get_register (form), rd_record_form_get_review (form), record, NULL, NULL, error);
}

static const RdFormField fields[] = {
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("Comment") },
};

static const RdFormShape new_comment = {
  &rd_report_comment_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Comment"), N_("Comment added."), save_new,
};

static const RdFormShape answer = {
  &rd_report_comment_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Answer"), N_("Answer added."), save_comment,
};

static const RdFormShape changed_comment = {
  &rd_report_comment_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Save"), N_("Comment changed."), save_comment,
};

/* Helpers */

static gboolean
may_change (RdReportCommentsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg)
         && rd_review_item_get_report (self->review) != NULL;
}

static const RdReportComment *
find (RdReportCommentsPane *self, const char *id)
{
  return self->review != NULL && id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_REPORT_COMMENTS, id) : NULL;
}

static void
done (RdReportCommentsPane *self, gboolean success, GError *error, const char *words)
{
  if (success)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
  else
    rd_record_pane_fail (self->pane, error);
}

/* A new one in that section, or an answer; without author and time, which the register fills in. */
static RdReportComment *
make_comment (RdReportCommentsPane *self, const char *section_id, const char *parent_id)
{
  RdReportComment *comment = rd_report_comment_new (rd_review_item_get_review (self->review)->id);

  g_free (comment->section_id);
  comment->section_id = g_strdup (section_id);
  comment->parent_id = g_strdup (parent_id);
  return comment;
}

static void
resolve (RdReportCommentsPane *self, const RdReportComment *comment)
{
  g_autoptr (RdReportComment) copy = rd_report_comment_copy (comment);
  GError *error = NULL;
  gboolean success;

  copy->is_resolved = !copy->is_resolved;
  success = rd_register_put_comment (self->reg, self->review, copy, NULL, NULL, &error);
  done (self, success, error, copy->is_resolved ? _("Comment resolved.") : _("Comment open again."));
}

static void
jump (RdReportCommentsPane *self, const RdReportComment *comment)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (g_str_equal (self->shown->pdata[i], comment->id))
      self->at = (int) i;
  g_signal_emit (self, signals[JUMP], 0, comment->section_id, comment->id);
}

/* Callbacks */

static void
pressed_cb (RdReportCommentsPane *self, const char *key, RdRecordRow *row)
{
  const RdReportComment *comment = find (self, rd_record_row_get_id (row));
  g_autofree char *id = comment != NULL ? g_strdup (comment->id) : NULL;
  GError *error = NULL;

  if (comment == NULL)
    return;
  if (g_str_equal (key, "show"))
    jump (self, comment);
  else if (g_str_equal (key, "answer"))
    rd_record_pane_open_form (self->pane, rd_record_form_new (&answer, self->reg, self->review, make_comment (self, comment->section_id, comment->id)));
  else if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_record_form_new (&changed_comment, self->reg, self->review, rd_report_comment_copy (comment)));
  else if (g_str_equal (key, "resolve"))
    resolve (self, comment);
  else
    done (self, rd_register_remove_comment (self->reg, self->review, id, &error), error, _("Comment removed."));
}

static void
add_cb (RdReportCommentsPane *self)
{
  rd_report_comments_pane_add (self);
}

/* Rows */

static GtkWidget *
make_row (RdReportCommentsPane *self, const RdReportComment *comment)
{
  gboolean is_answer = comment->parent_id != NULL;
  g_autofree char *made = rd_wording_moment (comment->made);
  g_autofree char *who = g_strdup_printf ("%s · %s", comment->author, made);
  g_autofree char *on = comment->quote != NULL && !is_answer ? g_strdup_printf ("%s\n“%s”", who, comment->quote) : g_strdup (who);
  GtkWidget *row = rd_record_row_new (comment->id, comment->text, on, comment->is_resolved ? _("Resolved") : NULL);

  if (is_answer)
    gtk_widget_add_css_class (row, "rd-comment-answer");
  if (!is_answer)
    rd_record_row_add_icon (RD_RECORD_ROW (row), "show", "go-jump-symbolic", _("Show in the Text"));
  if (may_change (self))
    {
      if (!is_answer)
        {
          rd_record_row_add_button (RD_RECORD_ROW (row), "answer", _("Answer…"));
          rd_record_row_add_button (RD_RECORD_ROW (row), "resolve", comment->is_resolved ? _("Reopen") : _("Resolve"));
        }
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
append_answers (RdReportCommentsPane *self, const GPtrArray *comments, const char *id)
{
  for (guint i = 0; i < comments->len; i++)
    if (g_strcmp0 (((const RdReportComment *) comments->pdata[i])->parent_id, id) == 0)
      rd_record_pane_append (self->pane, make_row (self, comments->pdata[i]));
}

/* Those of one section, under its title. */
static void
append_section (RdReportCommentsPane *self, const GPtrArray *comments, const RdReportSection *section)
{
  gboolean all = gtk_check_button_get_active (self->resolved_too), is_headed = FALSE;

  for (guint i = 0; i < comments->len; i++)
    {
      const RdReportComment *comment = comments->pdata[i];
      gboolean is_alone = comment->parent_id == NULL || find (self, comment->parent_id) == NULL;

      if (!g_str_equal (comment->section_id, section->id) || !is_alone || (comment->is_resolved && !all))
        continue;
      if (!is_headed)
        rd_record_pane_append_heading (self->pane, section->title);
      is_headed = TRUE;
      g_ptr_array_add (self->shown, g_strdup (comment->id));
      rd_record_pane_append (self->pane, make_row (self, comment));
      append_answers (self, comments, comment->id);
    }
}

/* GObject overrides */

static void
rd_report_comments_pane_dispose (GObject *object)
{
  RdReportCommentsPane *self = RD_REPORT_COMMENTS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_COMMENTS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_comments_pane_parent_class)->dispose (object);
}

static void
rd_report_comments_pane_finalize (GObject *object)
{
  RdReportCommentsPane *self = RD_REPORT_COMMENTS_PANE (object);

  g_free (self->section_id);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (rd_report_comments_pane_parent_class)->finalize (object);
}

static void
rd_report_comments_pane_class_init (RdReportCommentsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_comments_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_report_comments_pane_finalize;
  signals[JUMP] = g_signal_new ("jump", RD_TYPE_REPORT_COMMENTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_STRING, G_TYPE_STRING);
  signals[ADD_COMMENT] = g_signal_new ("add-comment", RD_TYPE_REPORT_COMMENTS_PANE, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                       G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-comments-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportCommentsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportCommentsPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_report_comments_pane_init (RdReportCommentsPane *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->at = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->resolved_too = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Also those that are resolved")));
  g_signal_connect_object (self->resolved_too, "toggled", G_CALLBACK (rd_report_comments_pane_refresh), self, G_CONNECT_SWAPPED);
  rd_record_pane_set_extra (self->pane, GTK_WIDGET (self->resolved_too));
}

/* Public API */

GtkWidget *
rd_report_comments_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_COMMENTS_PANE, NULL);
}

void
rd_report_comments_pane_set_review (RdReportCommentsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_COMMENTS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_clear_pointer (&self->section_id, g_free);
  self->at = -1;
  rd_record_pane_close_form (self->pane);
  rd_report_comments_pane_refresh (self);
}

void
rd_report_comments_pane_refresh (RdReportCommentsPane *self)
{
  const GPtrArray *comments, *sections;

  g_return_if_fail (RD_IS_REPORT_COMMENTS_PANE (self));

  g_ptr_array_set_size (self->shown, 0);
  rd_record_pane_begin (self->pane, may_change (self));
  if (self->review != NULL)
    {
      comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
      sections = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
      for (guint i = 0; i < sections->len; i++)
        append_section (self, comments, sections->pdata[i]);
    }
  rd_record_pane_end (self->pane);
}

void
rd_report_comments_pane_set_section (RdReportCommentsPane *self, const char *section_id)
{
  g_return_if_fail (RD_IS_REPORT_COMMENTS_PANE (self));

  g_free (self->section_id);
  self->section_id = g_strdup (section_id);
}

void
rd_report_comments_pane_step (RdReportCommentsPane *self, int by)
{
  const RdReportComment *comment;

  g_return_if_fail (RD_IS_REPORT_COMMENTS_PANE (self));

  if (self->shown->len == 0)
    return;
  self->at = CLAMP (self->at + by, 0, (int) self->shown->len - 1);
  comment = find (self, self->shown->pdata[self->at]);
  if (comment != NULL)
    jump (self, comment);
}

void
rd_report_comments_pane_add (RdReportCommentsPane *self)
{
  const GPtrArray *sections;
  const char *id;

  g_return_if_fail (RD_IS_REPORT_COMMENTS_PANE (self));

  if (!may_change (self))
    return;
  sections = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
  id = self->section_id != NULL ? self->section_id : sections->len > 0 ? ((const RdReportSection *) sections->pdata[0])->id : NULL;
  if (id != NULL)
    rd_record_pane_open_form (self->pane, rd_record_form_new (&new_comment, self->reg, self->review, make_comment (self, id, NULL)));
}

guint
rd_report_comments_pane_count (RdReportCommentsPane *self)
{
  const GPtrArray *comments;
  guint n = 0;

  g_return_val_if_fail (RD_IS_REPORT_COMMENTS_PANE (self), 0);

  if (self->review == NULL)
    return 0;
  comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
  for (guint i = 0; i < comments->len; i++)
    n += !((const RdReportComment *) comments->pdata[i])->is_resolved && ((const RdReportComment *) comments->pdata[i])->parent_id == NULL;
  return n;
}
