/* rd-test-child.h — a second process with a register open (store-child)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  GPid pid;
  int  to;       /* its input */
  int  from;     /* its output */
} RdTestChild;

/* @extra may be NULL. */
static inline void
rd_test_child_start (RdTestChild *self, const char *work, const char *path, const char *extra)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "store-child", NULL);
  char *command[] = { program, (char *) work, (char *) path, (char *) extra, NULL };
  GError *error = NULL;

  g_spawn_async_with_pipes (NULL, command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &self->pid, &self->to, &self->from, NULL, &error);
  g_assert_no_error (error);
}

/* The next line that the child writes, without its end; NULL at the end of its output. */
static inline char *
rd_test_child_read_line (RdTestChild *self)
{
  GString *line = g_string_new (NULL);
  char byte;

  while (read (self->from, &byte, 1) == 1 && byte != '\n')
    g_string_append_c (line, byte);
  return g_string_free (line, line->len == 0);
}

static inline void
rd_test_child_assert_says (RdTestChild *self, const char *expected)
{
  g_autofree char *line = rd_test_child_read_line (self);

  g_assert_cmpstr (line, ==, expected);
}

/* Lets it end, or where @by_force kills it; nothing of it is left when this returns. */
static inline void
rd_test_child_stop (RdTestChild *self, gboolean by_force)
{
  if (by_force)
    kill (self->pid, SIGKILL);
  close (self->to);
  g_assert_cmpint (waitpid (self->pid, NULL, 0), ==, self->pid);
  close (self->from);
  g_spawn_close_pid (self->pid);
}
