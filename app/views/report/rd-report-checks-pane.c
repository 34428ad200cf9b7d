/* rd-report-checks-pane.c — what checks found in a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-checks-pane.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-report-checks.h"
#include "model/rd-report-fixes.h"
#include "model/rd-wording-report-check.h"
#include "model/rd-wording.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* Milliseconds after a change before it looks again. */
#define WAIT 700

/* Rows that are shown; the rest is counted. */
#define ROWS_MAX 120

/* (1) findings are of checks; both are NULL until it has looked once.
 * (2) cancellable is set while it looks.
 */
struct _RdReportChecksPane
{
  GtkWidget         parent_instance;

  /* Owned */
  RdRegister       *reg;
  RdReviewItem     *review;
  char             *section_id;
  RdReportChecks   *checks;
  RdReportFindings *findings;
  GCancellable     *cancellable;
  guint             wait_source;
  gboolean          is_stale;

  /* Template children */
  GtkWidget        *scroller;
  RdRecordPane     *pane;

  /* Borrowed */
  GtkDropDown      *filter;
  GtkCheckButton   *this_section;
  GtkLabel         *status;
};

enum
{
  JUMP,
  FLUSH,
  COUNTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportChecksPane, rd_report_checks_pane, GTK_TYPE_WIDGET)

/* In the order of the list: all, what blocks, then the groups, then what may stay. */
enum
{
  FILTER_ALL,
  FILTER_BLOCKING,
  FILTER_GROUP,
  FILTER_WAIVED = FILTER_GROUP + RD_N_CHECK_GROUPS,
};

/* What is shown */

static gboolean
is_in_section (RdReportChecksPane *self, const RdCheckHit *hit)
{
  return !gtk_check_button_get_active (self->this_section) || self->section_id == NULL
         || g_strcmp0 (rd_report_checks_get_section_id (self->checks, hit), self->section_id) == 0;
}

static gboolean
is_wanted (RdReportChecksPane *self, const RdCheckHit *hit)
{
  guint chosen = gtk_drop_down_get_selected (self->filter);
  const RdCheckType *type = rd_report_check_find_type (hit->check);

  if (!is_in_section (self, hit))
    return FALSE;
  if (chosen == FILTER_BLOCKING)
    return hit->severity == RD_SEVERITY_BLOCKING;
  return chosen < FILTER_GROUP || chosen >= FILTER_WAIVED || (type != NULL && type->group == chosen - FILTER_GROUP);
}

static const GPtrArray *
get_list (RdReportChecksPane *self)
{
  if (self->findings == NULL)
    return NULL;
  return gtk_drop_down_get_selected (self->filter) == FILTER_WAIVED ? self->findings->waived : self->findings->hits;
}

static gboolean
may_change (RdReportChecksPane *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
}

static void
show_status (RdReportChecksPane *self)
{
  g_autofree char *text = NULL;

  if (self->cancellable != NULL)
    text = g_strdup (_("Looking through the report…"));
  else if (self->findings != NULL)
    /* Translators: how many of each a report has */
    text = g_strdup_printf (_("%1$u in the way of publication, %2$u warnings, %3$u hints"), self->findings->n[RD_SEVERITY_BLOCKING],
                            self->findings->n[RD_SEVERITY_WARNING], self->findings->n[RD_SEVERITY_HINT]);
  gtk_label_set_text (self->status, text != NULL ? text : "");
}

/* What is done */

static void
done (RdReportChecksPane *self, gboolean success, GError *error, const char *words)
{
  if (success)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
  else
    rd_record_pane_fail (self->pane, error);
}

static void
fix (RdReportChecksPane *self, const GPtrArray *hits)
{
  g_autofree char *words = NULL;
  GError *error = NULL;
  guint n = 0;
  gboolean success;

  g_signal_emit (self, signals[FLUSH], 0);
  success = rd_report_fixes_apply (self->reg, self->review, hits, &n, &error);
  words = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place mended.", "%u places mended.", n), n)
                : g_strdup (_("The words are not there any more; nothing was changed."));
  done (self, success, error, words);
}

static void
fix_one (RdReportChecksPane *self, const RdCheckHit *hit)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) hit);
  fix (self, one);
}

/* All of one kind: by the same check, of the same words. */
static void
fix_alike (RdReportChecksPane *self, const RdCheckHit *hit)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();

  for (guint i = 0; i < self->findings->hits->len; i++)
    {
      RdCheckHit *other = self->findings->hits->pdata[i];

      if (g_str_equal (other->check, hit->check) && other->suggestion != NULL && g_strcmp0 (other->text, hit->text) == 0)
        g_ptr_array_add (alike, other);
    }
  fix (self, alike);
}

static gboolean
leave (RdRecordForm *form, gpointer record, GError **error)
{
  const RdReportWaiver *waiver = record;

  return rd_register_put_waiver (rd_record_form_get_register (form), rd_record_form_get_review (form), waiver->section_id, waiver->rule,
                                 waiver->text, waiver->reason, error);
}

static const RdFormField fields[] = {
  { .name = "reason", .kind = RD_FORM_TEXT, .label = N_("Why it may stay") },
};

static const RdFormShape waiver_shape = {
  &rd_report_waiver_type, fields, G_N_ELEMENTS (fields), N_("It is not shown again while the words stay the same."), N_("_Let It Stand"), N_("Left as it is."), leave,
};

static void
open_waiver (RdReportChecksPane *self, const RdCheckHit *hit)
{
  const char *section = rd_report_checks_get_section_id (self->checks, hit);
  RdReportWaiver *waiver;

  if (section == NULL)
    return;
  waiver = rd_report_waiver_new (rd_review_item_get_review (self->review)->id);
  g_free (waiver->section_id);
  g_free (waiver->rule);
  g_free (waiver->text);
  waiver->section_id = g_strdup (section);
  waiver->rule = g_strdup (hit->check);
  waiver->text = g_strdup (hit->text != NULL ? hit->text : "");
  rd_record_pane_open_form (self->pane, rd_record_form_new (&waiver_shape, self->reg, self->review, waiver));
}

static void
take_back (RdReportChecksPane *self, const RdCheckHit *hit)
{
  const GPtrArray *waivers = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_WAIVERS);
  const char *section = rd_report_checks_get_section_id (self->checks, hit);
  GError *error = NULL;

  for (guint i = 0; i < waivers->len; i++)
    {
      const RdReportWaiver *waiver = waivers->pdata[i];

      if (g_strcmp0 (waiver->section_id, section) == 0 && g_str_equal (waiver->rule, hit->check) && g_strcmp0 (waiver->text, hit->text) == 0)
        {
          done (self, rd_register_remove_waiver (self->reg, self->review, waiver->id, &error), error, _("It is shown again."));
          return;
        }
    }
}

/* Rows */

static void
pressed_cb (RdReportChecksPane *self, const char *key, RdRecordRow *row)
{
  guint i = (guint) g_ascii_strtoull (rd_record_row_get_id (row), NULL, 10);
  const GPtrArray *list = get_list (self);
  const RdCheckHit *hit = list != NULL && i < list->len ? list->pdata[i] : NULL;

  if (hit == NULL)
    return;
  if (g_str_equal (key, "show"))
    g_signal_emit (self, signals[JUMP], 0, rd_report_checks_get_section_id (self->checks, hit), hit->paragraph, hit->start, hit->end);
  else if (g_str_equal (key, "fix"))
    fix_one (self, hit);
  else if (g_str_equal (key, "fix-all"))
    fix_alike (self, hit);
  else if (g_str_equal (key, "leave"))
    open_waiver (self, hit);
  else if (g_str_equal (key, "back"))
    take_back (self, hit);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.help", "s", "report-checks");
}

static guint
count_alike (RdReportChecksPane *self, const RdCheckHit *hit)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->hits->len; i++)
    {
      const RdCheckHit *other = self->findings->hits->pdata[i];

      n += g_str_equal (other->check, hit->check) && other->suggestion != NULL && g_strcmp0 (other->text, hit->text) == 0;
    }
  return n;
}

static void
add_buttons (RdReportChecksPane *self, RdRecordRow *row, const RdCheckHit *hit)
{
  g_autofree char *words = rd_wording_check_fix (hit);
  gboolean has_section = rd_report_checks_get_section_id (self->checks, hit) != NULL;

  if (gtk_drop_down_get_selected (self->filter) == FILTER_WAIVED)
    {
      rd_record_row_add_button (row, "back", _("Show Again"));
      return;
    }
  if (words != NULL)
    rd_record_row_add_button (row, "fix", words);
  if (words != NULL && count_alike (self, hit) > 1)
    rd_record_row_add_button (row, "fix-all", _("All Like It"));
  if (has_section && hit->severity != RD_SEVERITY_BLOCKING)
    rd_record_row_add_button (row, "leave", _("Let It Stand…"));
}

static GtkWidget *
make_row (RdReportChecksPane *self, const RdCheckHit *hit, guint i)
{
  static const RdDeadlineStatus marks[RD_N_SEVERITIES] = { RD_STATUS_UPCOMING, RD_STATUS_DUE_SOON, RD_STATUS_OVERDUE };
  g_autofree char *id = g_strdup_printf ("%u", i);
  g_autofree char *sentence = rd_wording_check_sentence (hit);
  g_autofree char *place = rd_wording_check_place (rd_report_checks_get_document (self->checks), hit);
  GtkWidget *row = rd_record_row_new (id, sentence, place, NULL);

  rd_record_row_set_mark (RD_RECORD_ROW (row), marks[hit->severity], rd_wording_severity (hit->severity));
  if (rd_report_checks_get_section_id (self->checks, hit) != NULL)
    rd_record_row_add_icon (RD_RECORD_ROW (row), "show", "go-jump-symbolic", _("Show in the Text"));
  if (may_change (self))
    add_buttons (self, RD_RECORD_ROW (row), hit);
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Check by check, what is graver first. */
static void
append_check (RdReportChecksPane *self, const GPtrArray *list, const RdCheckType *type, guint *n)
{
  gboolean is_headed = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      const RdCheckHit *hit = list->pdata[i];

      if (!g_str_equal (hit->check, type->id) || !is_wanted (self, hit))
        continue;
      if ((*n)++ >= ROWS_MAX)
        continue;
      if (!is_headed)
        rd_record_pane_append_heading (self->pane, rd_wording_check_title (type->id));
      is_headed = TRUE;
      rd_record_pane_append (self->pane, make_row (self, hit, i));
    }
}

static void
fill (RdReportChecksPane *self)
{
  const GPtrArray *list = get_list (self);
  guint n = 0;

  show_status (self);
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; list != NULL && i < rd_report_check_get_n_types (); i++)
    append_check (self, list, rd_report_check_get_type (i), &n);
  if (n > ROWS_MAX)
    {
      /* Translators: of a long list; %u is how many more there are */
      g_autofree char *more = g_strdup_printf (_("And %u more: mend these first, or choose one group."), n - ROWS_MAX);

      rd_record_pane_append_heading (self->pane, more);
    }
  rd_record_pane_end (self->pane);
}

/* Looking */

static void
found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdReportChecksPane) self = user_data;
  g_autoptr (GError) error = NULL;
  RdReportFindings *findings = rd_report_checks_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL)
    {
      rd_report_findings_free (findings);
      return;
    }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, rd_report_findings_free);
  self->findings = findings;
  fill (self);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
stop (RdReportChecksPane *self)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
drop (RdReportChecksPane *self)
{
  g_clear_pointer (&self->findings, rd_report_findings_free);
  g_clear_pointer (&self->checks, rd_report_checks_unref);
}

static void
look (RdReportChecksPane *self)
{
  RdReportChecks *checks;

  stop (self);
  self->is_stale = FALSE;
  checks = self->review != NULL && rd_review_item_get_report (self->review) != NULL ? rd_report_checks_new (self->reg, self->review, NULL) : NULL;
  drop (self);
  self->checks = checks;
  if (checks == NULL)
    {
      fill (self);
      g_signal_emit (self, signals[COUNTED], 0);
      return;
    }
  self->cancellable = g_cancellable_new ();
  show_status (self);
  rd_report_checks_run_async (checks, self->cancellable, found_cb, g_object_ref (self));
}

static gboolean
waited_cb (gpointer user_data)
{
  RdReportChecksPane *self = user_data;

  self->wait_source = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* GObject overrides */

static void
rd_report_checks_pane_map (GtkWidget *widget)
{
  RdReportChecksPane *self = RD_REPORT_CHECKS_PANE (widget);

  GTK_WIDGET_CLASS (rd_report_checks_pane_parent_class)->map (widget);
  if (self->is_stale && self->wait_source == 0)
    look (self);
}

static void
rd_report_checks_pane_dispose (GObject *object)
{
  RdReportChecksPane *self = RD_REPORT_CHECKS_PANE (object);

  stop (self);
  drop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_CHECKS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->section_id, g_free);
  G_OBJECT_CLASS (rd_report_checks_pane_parent_class)->dispose (object);
}

static void
rd_report_checks_pane_class_init (RdReportChecksPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_checks_pane_dispose;
  widget_class->map = rd_report_checks_pane_map;
  signals[JUMP] = g_signal_new ("jump", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[FLUSH] = g_signal_new ("flush", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COUNTED] = g_signal_new ("counted", RD_TYPE_REPORT_CHECKS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-checks-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportChecksPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportChecksPane, pane);
}

/* The list of what can be chosen, and how many there are. */
static GtkWidget *
make_extra (RdReportChecksPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("All of them"));
  gtk_string_list_append (choices, _("What blocks publication"));
  for (guint i = 0; i < RD_N_CHECK_GROUPS; i++)
    gtk_string_list_append (choices, rd_wording_check_group (i));
  gtk_string_list_append (choices, _("What may stay"));
  self->filter = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (choices), NULL));
  rd_drop_down_name_set (self->filter, _("Which are shown"));
  self->this_section = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Only in this section")));
  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->status, TRUE);
  gtk_label_set_xalign (self->status, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filter));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->this_section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  return box;
}

static void
rd_report_checks_pane_init (RdReportChecksPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, make_extra (self));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->this_section, "toggled", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_report_checks_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_CHECKS_PANE, NULL);
}

void
rd_report_checks_pane_set_review (RdReportChecksPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  stop (self);
  drop (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_clear_pointer (&self->section_id, g_free);
  rd_record_pane_close_form (self->pane);
  fill (self);
  rd_report_checks_pane_refresh (self);
}

void
rd_report_checks_pane_refresh (RdReportChecksPane *self)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  self->is_stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  stop (self);
  self->wait_source = g_timeout_add (WAIT, waited_cb, self);
}

void
rd_report_checks_pane_set_section (RdReportChecksPane *self, const char *section_id)
{
  g_return_if_fail (RD_IS_REPORT_CHECKS_PANE (self));

  if (g_strcmp0 (self->section_id, section_id) == 0)
    return;
  g_free (self->section_id);
  self->section_id = g_strdup (section_id);
  if (gtk_check_button_get_active (self->this_section))
    fill (self);
}

guint
rd_report_checks_pane_count (RdReportChecksPane *self)
{
  g_return_val_if_fail (RD_IS_REPORT_CHECKS_PANE (self), 0);

  return self->findings != NULL ? self->findings->n[RD_SEVERITY_BLOCKING] + self->findings->n[RD_SEVERITY_WARNING] : 0;
}
