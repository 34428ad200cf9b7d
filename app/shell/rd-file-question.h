/* rd-file-question.h — asks for a file, and answers with its path
 *
 * The desktop's own file chooser; nothing is put into the list of recent files,
 * since names of files can say what they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @path is NULL where the user turned away. @paper: the choice, where one was offered. */
typedef void (*RdFileAnswered) (GtkWindow *parent, const char *path, const char *paper);

typedef struct
{
  GtkFileChooserAction  action;
  const char           *title;
  const char           *accept;
  const char           *proposal;      /* a file's name; NULL for none */
  const char           *filter_name;   /* NULL: any file */
  const char *const    *suffixes;      /* "rdesk"; NULL-terminated */
  gboolean              offer_paper;   /* "a4" or "a3" */
  RdFileAnswered        answered;
} RdFileQuestion;

void  rd_file_question_ask      (GtkWindow *parent, const RdFileQuestion *question);

/* @path with ".suffix" added unless it has that ending already. (transfer full) */
char *rd_file_question_complete (const char *path, const char *suffix);

/* A name for a file from a review's reference: "SCR/2019/03" becomes "SCR-2019-03". (transfer full) */
char *rd_file_question_name     (const char *text);

G_END_DECLS
