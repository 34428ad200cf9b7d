/* rd-letter-chooser.h — where a letter is written to, or a template comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called once with the file that was chosen; not at all where nobody chose one, or @widget is gone. */
typedef void (*RdLetterChosen) (GtkWidget *widget, GFile *file);

/* Asks for a file beside the window of @widget. @proposal is a name for a new file;
 * NULL asks for one that is there.
 */
void rd_letter_chooser_ask (GtkWidget *widget, const char *title, const char *proposal, RdLetterChosen chosen);

G_END_DECLS
