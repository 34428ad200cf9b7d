/* rd-report-checks-rows.c — a row for each thing that checks found, and what can be done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-checks-pane-private.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-register-report.h"
#include "model/rd-report-fixes.h"
#include "model/rd-wording-report-check.h"
#include "views/report/rd-report-check-why.h"
#include "widgets/rd-record-row.h"

/* Rows that are shown; the rest is counted. */
#define ROWS_MAX 120

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
  if (chosen == RD_FILTER_BLOCKING)
    return hit->severity == RD_SEVERITY_BLOCKING;
  return chosen < RD_FILTER_GROUP || chosen >= RD_FILTER_WAIVED || (type != NULL && type->group == chosen - RD_FILTER_GROUP);
}

static const GPtrArray *
get_list (RdReportChecksPane *self)
{
  if (self->findings == NULL)
    return NULL;
  return gtk_drop_down_get_selected (self->filter) == RD_FILTER_WAIVED ? self->findings->waived : self->findings->hits;
}

static gboolean
may_change (RdReportChecksPane *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
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

  rd_report_checks_pane_flush (self);
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
    rd_report_checks_pane_jump (self, hit);
  else if (g_str_equal (key, "fix"))
    fix_one (self, hit);
  else if (g_str_equal (key, "fix-all"))
    fix_alike (self, hit);
  else if (g_str_equal (key, "leave"))
    open_waiver (self, hit);
  else if (g_str_equal (key, "back"))
    take_back (self, hit);
  else
    rd_report_check_why_present (hit->check, rd_record_row_get_button (row, key));
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

  if (gtk_drop_down_get_selected (self->filter) == RD_FILTER_WAIVED)
    {
      rd_record_row_add_button (row, "back", _("Show Again"));
      return;
    }
  if (words != NULL)
    rd_record_row_add_button (row, "fix", words);
  if (words != NULL && count_alike (self, hit) > 1)
    rd_record_row_add_button (row, "fix-all", _("All Like It"));
  if (has_section && rd_check_hit_may_stay (hit))
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

  rd_record_row_set_long (RD_RECORD_ROW (row));
  rd_record_row_set_mark (RD_RECORD_ROW (row), marks[hit->severity], rd_wording_severity (hit->severity));
  if (rd_report_checks_get_section_id (self->checks, hit) != NULL)
    rd_record_row_add_icon (RD_RECORD_ROW (row), "show", "go-jump-symbolic", _("Show in the Text"));
  rd_record_row_add_button (RD_RECORD_ROW (row), "why", _("Why?"));
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

guint
rd_report_checks_pane_append_rows (RdReportChecksPane *self)
{
  const GPtrArray *list = get_list (self);
  guint n = 0;

  for (guint i = 0; list != NULL && i < rd_report_check_get_n_types (); i++)
    append_check (self, list, rd_report_check_get_type (i), &n);
  return n > ROWS_MAX ? n - ROWS_MAX : 0;
}
