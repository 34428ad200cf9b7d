/* rd-report-view.c — the report of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-view-private.h"

#include "model/rd-register-report.h"
#include "views/report/rd-report-export-window.h"
#include "widgets/rd-help-place.h"

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_FOCUS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
help_place_init (RdHelpPlaceInterface *iface)
{
  iface->topic = "report";
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdReportView, rd_report_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_HELP_PLACE, help_place_init))

/* Helpers */

static const GPtrArray *
get_sections (RdReportView *self)
{
  return rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS);
}

static int
find_index (RdReportView *self, const char *id)
{
  const GPtrArray *sections = get_sections (self);

  for (guint i = 0; id != NULL && i < sections->len; i++)
    if (g_str_equal (((const RdReportSection *) sections->pdata[i])->id, id))
      return i;
  return -1;
}

static char *
number_of (RdReportView *self, guint index)
{
  const GPtrArray *sections = get_sections (self);
  g_autoptr (RdDocument) outline = rd_document_new ("", RD_REPORT_LANGUAGE);

  for (guint i = 0; i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];

      g_ptr_array_add (outline->sections, rd_section_new (section->id, section->title, section->level));
    }
  return rd_document_number (outline, index);
}

/* The title above the page, and what belongs there. */
static void
show_head (RdReportView *self)
{
  int index = find_index (self, rd_report_editor_get_section (self->editor));
  const RdReportSection *section = index >= 0 ? get_sections (self)->pdata[index] : NULL;
  g_autofree char *number = section != NULL ? number_of (self, index) : NULL;
  g_autofree char *title = section != NULL ? g_strdup_printf ("%s  %s", number, section->title) : g_strdup ("");
  gboolean has_guidance = section != NULL && section->guidance != NULL && *section->guidance != '\0';

  gtk_label_set_text (self->section_title, title);
  gtk_label_set_text (self->guidance, has_guidance ? section->guidance : "");
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), has_guidance);
  gtk_widget_set_visible (self->guidance_button, has_guidance);
}

static void
show_section (RdReportView *self, const char *id)
{
  rd_report_editor_set_section (self->editor, self->reg, self->review, id);
  id = rd_report_editor_get_section (self->editor);      /* that before, where it could not be kept */
  rd_report_outline_pane_choose (self->outline, id);
  rd_report_side_pane_set_section (self->side, id);
  show_head (self);
}

/* The section shown where it is still there, else the first. */
static void
refresh (RdReportView *self)
{
  const char *now = rd_report_editor_get_section (self->editor);
  const GPtrArray *sections;

  if (!rd_report_view_has_report (self))
    {
      rd_report_editor_set_section (self->editor, NULL, NULL, NULL);
      rd_report_start_set_review (self->start, self->reg, self->review);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "editor");
  sections = get_sections (self);
  if (find_index (self, now) < 0)
    show_section (self, sections->len > 0 ? ((const RdReportSection *) sections->pdata[0])->id : NULL);
  else
    show_head (self);
}

/* Callbacks */

static void
register_changed_cb (RdReportView *self)
{
  gboolean has_report = rd_report_view_has_report (self);
  gboolean shows_report = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "editor");

  if (has_report || shows_report)
    refresh (self);
}

static void
begun_cb (RdReportView *self)
{
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (rd_report_editor_get_page (self->editor)));
}

static void
chosen_cb (RdReportView *self, const char *id)
{
  show_section (self, id);
  rd_report_view_show_page (self);
}

static void
counted_cb (RdReportView *self, guint words)
{
  const char *id = rd_report_editor_get_section (self->editor);

  if (id != NULL)
    rd_report_outline_pane_set_words (self->outline, id, words);
}

/* The checks have looked: the outline shows where. */
static void
checked_cb (RdReportView *self)
{
  const GPtrArray *sections = self->review != NULL ? get_sections (self) : NULL;

  for (guint i = 0; sections != NULL && i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];
      RdOutlineState state;

      rd_report_side_pane_count_in (self->side, section->id, &state);
      rd_report_outline_pane_set_state (self->outline, section->id, &state);
    }
}

static void
lost_cb (RdReportView *self)
{
  refresh (self);
}

/* From the pane beside the page */

/* Shows the section on the page, which comes into sight where it is folded away. */
static gboolean
turn_to (RdReportView *self, const char *id)
{
  if (self->review == NULL || find_index (self, id) < 0)
    return FALSE;
  show_section (self, id);
  rd_report_view_show_page (self);
  return TRUE;
}

static void
jump_cb (RdReportView *self, const char *id, guint paragraph, guint start, guint end)
{
  if (turn_to (self, id))
    rd_report_editor_jump (self->editor, paragraph, start, end);
}

static void
jump_comment_cb (RdReportView *self, const char *section_id, const char *comment_id)
{
  if (turn_to (self, section_id))
    rd_report_editor_jump_comment (self->editor, comment_id);
}

static gboolean
add_comment_cb (RdReportView *self, const char *text)
{
  return rd_report_editor_add_comment (self->editor, text);
}

static void
insert_reference_cb (RdReportView *self, const char *kind, const char *id)
{
  rd_report_editor_insert_reference (self->editor, kind, id);
}

static void
flush_cb (RdReportView *self)
{
  rd_report_editor_save (self->editor);
}

/* Actions */

/* The pane comes into sight for it; in little room the page with the words does. */
static void
comment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);

  if (!rd_report_view_has_report (self))
    return;
  rd_report_view_set_focus_mode (self, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->side_button), TRUE);
  rd_report_side_pane_step_comment (self->side, g_str_equal (name, "report.next-comment") ? 1 : -1);
}

/* What is on the page is kept first: the file has it too. */
static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);

  if (!rd_report_view_has_report (self) || !rd_report_editor_save (self->editor))
    return;
  rd_report_export_window_present (widget, self->reg, self->review);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);

  if (self->review != NULL && rd_report_editor_save (self->editor))
    gtk_widget_activate_action (widget, "win.print-report", NULL);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);

  rd_report_editor_search (self->editor, g_str_equal (name, "page.replace"));
}

/* To the section with that id, where something stands that keeps a file back. */
static void
jump_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportView *self = RD_REPORT_VIEW (widget);
  const char *id;
  guint paragraph, start, end;

  g_variant_get (parameter, "(&suuu)", &id, &paragraph, &start, &end);
  jump_cb (self, id, paragraph, start, end);
}

/* GObject overrides */

static void
rd_report_view_dispose (GObject *object)
{
  RdReportView *self = RD_REPORT_VIEW (object);

  g_clear_object (&self->register_signals);
  rd_report_view_tear_down_panes (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_view_parent_class)->dispose (object);
}

static void
rd_report_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RdReportView *self = RD_REPORT_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_int (value, rd_report_editor_get_zoom (self->editor));
      break;
    case PROP_FOCUS:
      g_value_set_boolean (value, self->in_focus);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_report_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RdReportView *self = RD_REPORT_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      rd_report_editor_set_zoom (self->editor, g_value_get_int (value));
      break;
    case PROP_FOCUS:
      rd_report_view_set_focus_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_report_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_report_view_parent_class)->map (widget);
  rd_report_side_pane_set_watched (RD_REPORT_VIEW (widget)->side, TRUE);
}

/* Who goes elsewhere finds the way about there. */
static void
rd_report_view_unmap (GtkWidget *widget)
{
  rd_report_side_pane_set_watched (RD_REPORT_VIEW (widget)->side, FALSE);
  rd_report_view_set_focus_mode (RD_REPORT_VIEW (widget), FALSE);
  GTK_WIDGET_CLASS (rd_report_view_parent_class)->unmap (widget);
}

static void
rd_report_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (RD_REPORT_VIEW (widget)->stack), orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* No layout manager: it would not say how wide it is. */
static void
rd_report_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (RD_REPORT_VIEW (widget)->stack), width, height, baseline, NULL);
  rd_report_view_follow_width (RD_REPORT_VIEW (widget), width);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RdReportView, stack);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, start);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, outline_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, side_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, view_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, export_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, leave_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, zoom_row);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, section_title);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, guidance_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, guidance);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, outline_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, outline_line);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, page_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, side_box);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, outline_clamp);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, outline);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, editor);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, RdReportView, side);
  gtk_widget_class_bind_template_callback (widget_class, begun_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, lost_cb);
  gtk_widget_class_bind_template_callback (widget_class, checked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rd_report_view_pane_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_comment_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_comment_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_reference_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
}

static void
rd_report_view_class_init (RdReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = rd_report_view_get_property;
  G_OBJECT_CLASS (klass)->set_property = rd_report_view_set_property;
  widget_class->map = rd_report_view_map;
  widget_class->unmap = rd_report_view_unmap;
  widget_class->measure = rd_report_view_measure;
  widget_class->size_allocate = rd_report_view_size_allocate;

  properties[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, RD_REPORT_ZOOM_LEAST, RD_REPORT_ZOOM_MOST, 100, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOCUS] = g_param_spec_boolean ("focus-mode", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (RD_TYPE_REPORT_EDITOR);
  g_type_ensure (RD_TYPE_REPORT_OUTLINE_PANE);
  g_type_ensure (RD_TYPE_REPORT_SIDE_PANE);
  g_type_ensure (RD_TYPE_REPORT_START);
  rd_report_view_install_panes (widget_class);
  gtk_widget_class_install_action (widget_class, "report.next-comment", NULL, comment_action);
  gtk_widget_class_install_action (widget_class, "report.previous-comment", NULL, comment_action);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.replace", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "report.jump", "(suuu)", jump_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, 0, "report.next-comment", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F4, GDK_SHIFT_MASK, "report.previous-comment", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-view.ui");
  bind_children (widget_class);
}

static void
rd_report_view_init (RdReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_report_view_set_up_panes (self);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
}

/* For the other files */

gboolean
rd_report_view_has_report (RdReportView *self)
{
  return self->review != NULL && rd_review_item_get_report (self->review) != NULL;
}

/* Public API */

GtkWidget *
rd_report_view_new (void)
{
  return g_object_new (RD_TYPE_REPORT_VIEW, NULL);
}

void
rd_report_view_set_review (RdReportView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_VIEW (self));

  rd_report_editor_save (self->editor);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_report_outline_pane_set_review (self->outline, reg, review);
  rd_report_side_pane_set_review (self->side, reg, review);
  refresh (self);
}

void
rd_report_view_show_beside (RdReportView *self, const char *page)
{
  g_return_if_fail (RD_IS_REPORT_VIEW (self) && page != NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->side_button), TRUE);
  rd_report_side_pane_show_page (self->side, page);
}

void
rd_report_view_set_folded (RdReportView *self, gboolean folded)
{
  g_return_if_fail (RD_IS_REPORT_VIEW (self));

  rd_report_view_fold_panes (self, folded);
}
