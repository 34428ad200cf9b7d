/* rd-document-keys.c — the keys of the page on which a report is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-view-private.h"

/* Ctrl+0 is the usual size of the page, as elsewhere; the styles are on Ctrl+Alt too. */
static void
install_style_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType held;
    const char     *code;
  } keys[] = {
    { GDK_KEY_1, GDK_CONTROL_MASK, "h1" },
    { GDK_KEY_2, GDK_CONTROL_MASK, "h2" },
    { GDK_KEY_3, GDK_CONTROL_MASK, "h3" },
    { GDK_KEY_0, GDK_CONTROL_MASK | GDK_ALT_MASK, "p" },
    { GDK_KEY_1, GDK_CONTROL_MASK | GDK_ALT_MASK, "h1" },
    { GDK_KEY_2, GDK_CONTROL_MASK | GDK_ALT_MASK, "h2" },
    { GDK_KEY_3, GDK_CONTROL_MASK | GDK_ALT_MASK, "h3" },
    { GDK_KEY_8, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ul" },
    { GDK_KEY_asterisk, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ul" },
    { GDK_KEY_7, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ol" },
    { GDK_KEY_ampersand, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ol" },
    { GDK_KEY_9, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "q" },
    { GDK_KEY_parenleft, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "q" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].held, "text.style", "s", keys[i].code);
}

/* For the other files */

void
rd_document_view_install_keys (GtkWidgetClass *widget_class)
{
  install_style_keys (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "text.bold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "text.italic", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "text.plain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_ALT_MASK, "text.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "text.paste-plain", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "text.break", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "text.activate", NULL);
}
