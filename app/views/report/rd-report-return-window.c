/* rd-report-return-window.c — what somebody changed in a report that came back, to be accepted or declined
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-return-window.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-report-return.h"
#include "model/rd-wording-versions.h"
#include "widgets/rd-recent-files.h"
#include "widgets/rd-record-row.h"

/* Characters of a change in the list. */
#define SHOWN_MAX 80

/* (1) returned is NULL until a file was read. */
struct _RdReportReturnWindow
{
  AdwWindow             parent_instance;

  /* Owned */
  RdRegister           *reg;
  RdReviewItem         *review;
  RdReportReturn       *returned;
  GtkFileChooserNative *chooser;

  /* Template children */
  GtkStack             *stack;
  AdwStatusPage        *start;
  AdwLeaflet           *leaflet;
  GtkListBox           *list;
  GtkLabel             *summary;
  GtkLabel             *warning;
  GtkLabel             *kind;
  GtkLabel             *place;
  GtkLabel             *who;
  GtkLabel             *words;
  GtkLabel             *bar;
  GtkToggleButton      *accept;
  GtkToggleButton      *decline;
  GtkWidget            *finish;
  GtkWidget            *back;

  gboolean              is_showing;
};

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportReturnWindow, rd_report_return_window, ADW_TYPE_WINDOW)

/* Words */

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_MAX)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SHOWN_MAX);
  return g_strconcat (start, "…", NULL);
}

/* "seen → heard". (transfer full) */
static char *
word_change (const RdReturnFacts *facts)
{
  g_autofree char *before = shorten (facts->before);
  g_autofree char *after = shorten (facts->after);

  if (facts->kind == RD_RETURN_COMMENT || *before == '\0')
    return g_steal_pointer (&after);
  return *after == '\0' ? g_steal_pointer (&before) : g_strdup_printf ("%s → %s", before, after);
}

static const char *
word_choice (RdReturnItem *item)
{
  if (!rd_return_item_can_accept (item))
    return _("By hand");
  switch (rd_return_item_get_choice (item))
    {
    case RD_RETURN_ACCEPTED:
      return _("Accepted");
    case RD_RETURN_DECLINED:
      return _("Declined");
    case RD_RETURN_UNDECIDED:
    default:
      return _("Not decided");
    }
}

/* What stands around it, what goes struck through, what comes underlined. (transfer full) */
static char *
mark_up (const RdReturnFacts *facts)
{
  g_autofree char *lead = g_markup_escape_text (facts->lead, -1);
  g_autofree char *before = g_markup_escape_text (facts->before, -1);
  g_autofree char *after = g_markup_escape_text (facts->after, -1);
  g_autofree char *rest = g_markup_escape_text (facts->rest, -1);

  switch (facts->kind)
    {
    case RD_RETURN_COMMENT:
      return *before != '\0' ? g_strdup_printf ("%s<b>%s</b>%s\n\n<i>%s</i>", lead, before, rest, after) : g_strdup_printf ("<i>%s</i>", after);
    case RD_RETURN_SPLIT:
      return g_strdup_printf ("%s <b>¶</b>\n%s", lead, rest);
    case RD_RETURN_JOIN:
      return g_strdup_printf ("%s <s>¶</s>", before);
    case RD_RETURN_WORDS:
    case RD_RETURN_NEW:
    case RD_RETURN_GONE:
    case RD_RETURN_ROW_NEW:
    case RD_RETURN_ROW_GONE:
    case RD_RETURN_TABLE_NEW:
    case RD_RETURN_TABLE_GONE:
    case RD_N_RETURN_KINDS:
    default:
      return g_strdup_printf ("%s%s%s%s%s%s%s%s", lead, *before != '\0' ? "<s>" : "", before, *before != '\0' ? "</s>" : "",
                              *after != '\0' ? "<u><b>" : "", after, *after != '\0' ? "</b></u>" : "", rest);
    }
}

/* The one that is chosen */

static RdReturnItem *
get_chosen (RdReportReturnWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return at >= 0 && self->returned != NULL ? g_list_model_get_item (G_LIST_MODEL (self->returned), (guint) at) : NULL;
}

static void
show_item (RdReportReturnWindow *self)
{
  g_autoptr (RdReturnItem) item = get_chosen (self);
  const RdReturnFacts *facts = item != NULL ? rd_return_item_get_facts (item) : NULL;
  g_autofree char *who = facts != NULL ? rd_wording_return_who (facts) : NULL;
  g_autofree char *markup = facts != NULL ? mark_up (facts) : NULL;
  const char *bar = facts != NULL ? rd_wording_return_bar (facts->bar) : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), item != NULL && bar == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->decline), item != NULL);
  if (facts == NULL)
    return;
  self->is_showing = TRUE;
  gtk_label_set_text (self->kind, rd_wording_return_kind (facts));
  gtk_label_set_text (self->place, facts->heading);
  gtk_label_set_text (self->who, who);
  gtk_label_set_markup (self->words, markup);
  gtk_label_set_text (self->bar, bar != NULL ? bar : "");
  gtk_widget_set_visible (GTK_WIDGET (self->bar), bar != NULL);
  gtk_toggle_button_set_active (self->accept, rd_return_item_get_choice (item) == RD_RETURN_ACCEPTED);
  gtk_toggle_button_set_active (self->decline, rd_return_item_get_choice (item) == RD_RETURN_DECLINED);
  self->is_showing = FALSE;
}

static void
show_counts (RdReportReturnWindow *self)
{
  guint n_accepted = rd_report_return_count (self->returned, RD_RETURN_ACCEPTED);
  g_autofree char *text = NULL;

  /* Translators: of the changes in a file */
  text = g_strdup_printf (_("%1$u changes and comments: %2$u accepted, %3$u declined, %4$u not decided"), g_list_model_get_n_items (G_LIST_MODEL (self->returned)),
                          n_accepted, rd_report_return_count (self->returned, RD_RETURN_DECLINED), rd_report_return_count (self->returned, RD_RETURN_UNDECIDED));
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_sensitive (self->finish, n_accepted > 0);
}

/* Rows */

static GtkWidget *
make_row (RdReturnItem *item)
{
  const RdReturnFacts *facts = rd_return_item_get_facts (item);
  g_autofree char *change = word_change (facts);
  g_autofree char *title = g_strdup_printf ("%s: %s", rd_wording_return_kind (facts), change);

  return rd_record_row_new (NULL, *change != '\0' ? title : rd_wording_return_kind (facts), facts->heading, word_choice (item));
}

static void
fill_list (RdReportReturnWindow *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int at = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->returned));

  for (GtkWidget *row; (row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdReturnItem) item = g_list_model_get_item (G_LIST_MODEL (self->returned), i);

      gtk_list_box_append (self->list, make_row (item));
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, MIN (at, (int) n - 1)));
  show_item (self);
  show_counts (self);
}

/* One row anew: the list stays where it is. */
static void
refresh_row (RdReportReturnWindow *self, RdReturnItem *item)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = gtk_list_box_row_get_index (row);

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, make_row (item), at);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, at));
}

static void
choose (RdReportReturnWindow *self, RdReturnChoice choice)
{
  g_autoptr (RdReturnItem) item = get_chosen (self);

  if (self->is_showing || item == NULL)
    return;
  rd_return_item_set_choice (item, rd_return_item_get_choice (item) == choice ? RD_RETURN_UNDECIDED : choice);
  refresh_row (self, item);
  show_item (self);
  show_counts (self);
}

/* The file */

static void
show_start (RdReportReturnWindow *self, const char *title, const char *words)
{
  adw_status_page_set_title (self->start, title);
  adw_status_page_set_description (self->start, words);
  gtk_stack_set_visible_child_name (self->stack, "start");
  gtk_widget_set_sensitive (self->finish, FALSE);
}

static void
show_warning (RdReportReturnWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_missing = rd_report_return_count_missing (self->returned), n_barred = rd_report_return_count_barred (self->returned);

  if (rd_report_return_has_macros (self->returned))
    g_string_append (text, _("There are macros in the file; they were not looked at. "));
  if (n_barred > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u change has to be made by hand. ", "%u changes have to be made by hand. ", n_barred), n_barred);
  if (n_missing > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u section is not in the file and stays as it is.",
                                               "%u sections are not in the file and stay as they are.", n_missing), n_missing);
  gtk_label_set_text (self->warning, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), text->len > 0);
}

/* Callbacks and actions */

/* Rows that go with the window are deselected too. */
static void
selected_cb (RdReportReturnWindow *self)
{
  if (self->list != NULL)
    show_item (self);
}

static void
activated_cb (RdReportReturnWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
accept_cb (RdReportReturnWindow *self)
{
  choose (self, RD_RETURN_ACCEPTED);
}

static void
decline_cb (RdReportReturnWindow *self)
{
  choose (self, RD_RETURN_DECLINED);
}

static void
all_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  RdReportReturnWindow *self = RD_REPORT_RETURN_WINDOW (widget);

  if (self->returned == NULL)
    return;
  rd_report_return_choose_all (self->returned, g_str_equal (name, "return.accept-all") ? RD_RETURN_ACCEPTED : RD_RETURN_DECLINED);
  fill_list (self);
}

static void
back_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  adw_leaflet_navigate (RD_REPORT_RETURN_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
finish_cb (RdReportReturnWindow *self)
{
  guint n = rd_report_return_count (self->returned, RD_RETURN_ACCEPTED);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!rd_report_return_apply (self->returned, &error))
    {
      words = rd_wording_return_error (error);
      show_start (self, _("Nothing Was Taken"), words);
      return;
    }
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change taken into the report. Look at the checks: names may have come in.",
                                        "%u changes taken into the report. Look at the checks: names may have come in.", n), n);
  g_signal_emit (self, signals[TAKEN], 0, words);
  gtk_window_close (GTK_WINDOW (self));
}

static void
response_cb (RdReportReturnWindow *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  rd_recent_files_forget (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (path != NULL)
    rd_report_return_window_open (self, path);
}

static void
choose_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  RdReportReturnWindow *self = RD_REPORT_RETURN_WINDOW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Choose the File That Came Back"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _("Word files (.docx)"));
  gtk_file_filter_add_suffix (filter, "docx");
  gtk_file_filter_add_suffix (filter, "docm");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
folded_cb (RdReportReturnWindow *self)
{
  gtk_widget_set_visible (self->back, adw_leaflet_get_folded (self->leaflet));
}

/* GObject overrides */

static void
rd_report_return_window_dispose (GObject *object)
{
  RdReportReturnWindow *self = RD_REPORT_RETURN_WINDOW (object);

  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_RETURN_WINDOW);
  g_clear_object (&self->returned);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_report_return_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/report/rd-report-return-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, start);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, place);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, who);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, words);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, decline);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, finish);
  gtk_widget_class_bind_template_child (widget_class, RdReportReturnWindow, back);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
rd_report_return_window_class_init (RdReportReturnWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_return_window_dispose;
  signals[TAKEN] = g_signal_new ("taken", RD_TYPE_REPORT_RETURN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "return.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "return.accept-all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "return.decline-all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "return.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rd_report_return_window_init (RdReportReturnWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  folded_cb (self);
}

/* Public API */

GtkWidget *
rd_report_return_window_new (RdRegister *reg, RdReviewItem *review)
{
  RdReportReturnWindow *self = g_object_new (RD_TYPE_REPORT_RETURN_WINDOW, NULL);

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), GTK_WIDGET (self));

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  return GTK_WIDGET (self);
}

void
rd_report_return_window_open (RdReportReturnWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_REPORT_RETURN_WINDOW (self) && path != NULL);

  g_clear_object (&self->returned);
  self->returned = rd_report_return_read (self->reg, self->review, path, NULL, &error);
  if (self->returned == NULL)
    {
      g_autofree char *words = rd_wording_return_error (error);

      show_start (self, _("The File Was Not Read"), words);
      return;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->returned)) == 0)
    {
      show_start (self, _("Nothing Was Changed"), _("In this file nothing differs from the report, and nobody commented on it."));
      return;
    }
  show_warning (self);
  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, "changes");
}
