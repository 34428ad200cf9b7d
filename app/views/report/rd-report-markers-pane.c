/* rd-report-markers-pane.c — the quality markers as prompts, with a note to each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-markers-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-quality-markers.h"
#include "model/rd-register-report.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdReportMarkersPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  GtkWidget    *scroller;
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdReportMarkersPane, rd_report_markers_pane, GTK_TYPE_WIDGET)

/* The form */

static gboolean
save_note (RdRecordForm *form, gpointer record, GError **error)
{
  const RdMarkerNote *note = record;

  return rd_register_put_marker_note (rd_record_form_get_register (form), rd_record_form_get_review (form), note->marker, note->text, error);
}

static const RdFormField fields[] = {
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("Your note; empty takes it away") },
};

static const RdFormShape shape = {
  &rd_marker_note_type, fields, G_N_ELEMENTS (fields), NULL, N_("_Save"), N_("Note kept."), save_note,
};

/* Helpers */

static gboolean
may_change (RdReportMarkersPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const RdMarkerNote *
find_note (RdReportMarkersPane *self, int marker)
{
  const GPtrArray *notes = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_MARKER_NOTES) : NULL;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (((const RdMarkerNote *) notes->pdata[i])->marker == marker)
      return notes->pdata[i];
  return NULL;
}

static void
pressed_cb (RdReportMarkersPane *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  int marker = (int) g_ascii_strtoll (rd_record_row_get_id (row), NULL, 10);
  const RdMarkerNote *kept = find_note (self, marker);
  RdMarkerNote *note = kept != NULL ? rd_marker_note_copy (kept) : rd_marker_note_new (rd_review_item_get_review (self->review)->id);

  note->marker = marker;
  rd_record_pane_open_form (self->pane, rd_record_form_new (&shape, self->reg, self->review, note));
}

/* The statement and its questions, a line each. (transfer full) */
static char *
list_questions (const RdQualityMarker *marker)
{
  GString *text = g_string_new (_(marker->statement));

  for (guint i = 0; i < RD_QUALITY_MARKER_QUESTIONS; i++)
    if (marker->questions[i] != NULL)
      g_string_append_printf (text, "\n• %s", _(marker->questions[i]));
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_row (RdReportMarkersPane *self, const RdQualityMarker *marker)
{
  const RdMarkerNote *note = find_note (self, marker->number);
  g_autofree char *id = g_strdup_printf ("%d", marker->number);
  g_autofree char *title = g_strdup_printf ("%d. %s", marker->number, _(marker->name));
  g_autofree char *questions = list_questions (marker);
  /* Translators: what the reviewer wrote about a quality marker */
  g_autofree char *said = note != NULL ? g_strdup_printf (_("Your note: %s"), note->text) : NULL;
  GtkWidget *row = rd_record_row_new (id, title, questions, said);

  if (may_change (self))
    rd_record_row_add_button (RD_RECORD_ROW (row), "edit", note != NULL ? _("Change Note…") : _("Note…"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_report_markers_pane_dispose (GObject *object)
{
  RdReportMarkersPane *self = RD_REPORT_MARKERS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_MARKERS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_markers_pane_parent_class)->dispose (object);
}

static void
rd_report_markers_pane_class_init (RdReportMarkersPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_markers_pane_dispose;
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-markers-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportMarkersPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportMarkersPane, pane);
}

static void
rd_report_markers_pane_init (RdReportMarkersPane *self)
{
  GtkWidget *source;

  gtk_widget_init_template (GTK_WIDGET (self));
  source = gtk_label_new (rd_quality_markers_source ());
  gtk_label_set_wrap (GTK_LABEL (source), TRUE);
  gtk_label_set_xalign (GTK_LABEL (source), 0);
  gtk_widget_add_css_class (source, "dim-label");
  gtk_widget_add_css_class (source, "caption");
  rd_record_pane_set_extra (self->pane, source);
}

/* Public API */

GtkWidget *
rd_report_markers_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_MARKERS_PANE, NULL);
}

void
rd_report_markers_pane_set_review (RdReportMarkersPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_MARKERS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_report_markers_pane_refresh (self);
}

void
rd_report_markers_pane_refresh (RdReportMarkersPane *self)
{
  const RdQualityMarker *markers = rd_quality_markers_list ();
  RdMarkerGroup group = RD_N_MARKER_GROUPS;

  g_return_if_fail (RD_IS_REPORT_MARKERS_PANE (self));

  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; self->review != NULL && i < RD_N_QUALITY_MARKERS; i++)
    {
      if (markers[i].group != group)
        rd_record_pane_append_heading (self->pane, rd_quality_markers_group (markers[i].group));
      group = markers[i].group;
      rd_record_pane_append (self->pane, make_row (self, &markers[i]));
    }
  rd_record_pane_end (self->pane);
}
