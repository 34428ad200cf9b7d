/* rd-report-input.c — what a section is to say, from a file or a stream
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-input.h"

#include <string.h>

#include "formats/rd-report-xml.h"
#include "model/rd-resources.h"

#define SCHEMA "/schemas/report.rng"

/* A text while it is read, line by line. */
typedef struct
{
  GPtrArray *blocks;
  RdBlock   *open;      /* the paragraph or quotation that the next line goes on; borrowed */
} Reading;

G_DEFINE_QUARK (rd-report-input-error-quark, rd_report_input_error)

/* --- plain text */

/* What no document holds becomes a space. (transfer full) */
static char *
clean_line (const char *line)
{
  GString *out = g_string_sized_new (strlen (line));

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) && c != '\t' ? ' ' : c);
    }
  return g_strstrip (g_string_free (out, FALSE));
}

static void
add_block (Reading *self, RdBlockKind kind, int level, gboolean is_numbered, const char *text)
{
  RdBlock *block = rd_block_new_text (kind, text);

  block->level = level;
  block->is_numbered = is_numbered;
  g_ptr_array_add (self->blocks, block);
  self->open = kind == RD_BLOCK_PARAGRAPH || kind == RD_BLOCK_QUOTATION ? block : NULL;
}

static void
go_on (Reading *self, RdBlockKind kind, const char *text)
{
  if (self->open == NULL || self->open->kind != kind)
    {
      add_block (self, kind, 0, FALSE, text);
      return;
    }
  g_ptr_array_add (self->open->runs, rd_run_new (RD_RUN_TEXT, " ", NULL));
  g_ptr_array_add (self->open->runs, rd_run_new (RD_RUN_TEXT, text, NULL));
  rd_runs_tidy (self->open->runs);
}

/* How many characters of @text say that it is an item: “- ”, “• ”, “12. ”; 0: it is none. */
static gsize
find_item (const char *text, gboolean *is_numbered)
{
  gsize n = strspn (text, "0123456789");

  *is_numbered = n > 0;
  if (n > 0 && n < 4 && (text[n] == '.' || text[n] == ')') && text[n + 1] == ' ')
    return n + 2;
  if (g_str_has_prefix (text, "- ") || g_str_has_prefix (text, "* "))
    return 2;
  return g_str_has_prefix (text, "• ") ? strlen ("• ") : 0;
}

static void
read_line (Reading *self, const char *line)
{
  g_autofree char *text = clean_line (line);
  gsize indent = strspn (line, " ");
  gsize n_hashes = strspn (text, "#");
  gboolean is_numbered;
  gsize n_item = find_item (text, &is_numbered);

  if (*text == '\0')
    self->open = NULL;
  else if (n_hashes > 0 && n_hashes <= RD_HEADING_LEVEL_MAX && text[n_hashes] == ' ')
    add_block (self, RD_BLOCK_HEADING, (int) n_hashes, FALSE, text + n_hashes + 1);
  else if (n_item > 0)
    add_block (self, RD_BLOCK_ITEM, (int) MIN (indent / 2, RD_ITEM_LEVEL_MAX), is_numbered, text + n_item);
  else if (g_str_has_prefix (text, "> "))
    go_on (self, RD_BLOCK_QUOTATION, text + 2);
  else
    go_on (self, RD_BLOCK_PARAGRAPH, text);
}

/* --- XML */

/* What begins with a tag, a declaration or a DOCTYPE is no plain text, and is read as XML or refused: “<5 years” is text. */
static gboolean
is_xml (const char *text)
{
  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  gsize n;

  start += strspn (start, " \t\r\n");
  if (*start != '<')
    return FALSE;
  start++;
  if (*start == '?' || *start == '!')
    return TRUE;
  n = strspn (start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return n > 0 && start[n] != '\0' && strchr (" \t\r\n/>", start[n]) != NULL;
}

/* The reader knows the place of what does not belong in a section; the schema knows the rest. */
static GPtrArray *
read_xml (GBytes *bytes, const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) schema = rd_resources_load (SCHEMA, error);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GError) cause = NULL;

  if (schema == NULL)
    return NULL;
  blocks = rd_report_xml_read_body (text, &cause);
  if (blocks != NULL && rd_report_xml_check (bytes, schema, &cause))
    return g_steal_pointer (&blocks);
  g_set_error (error, RD_REPORT_INPUT_ERROR, RD_REPORT_INPUT_ERROR_XML, "“%s”: %s", name, cause->message);
  return NULL;
}

/* Public API */

GPtrArray *
rd_report_input_read_text (const char *text)
{
  Reading self = { rd_blocks_new (), NULL };
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&self, lines[i]);
  return self.blocks;
}

GPtrArray *
rd_report_input_read (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (size > RD_REPORT_INPUT_MAX)
    {
      g_set_error (error, RD_REPORT_INPUT_ERROR, RD_REPORT_INPUT_ERROR_TOO_LARGE, "“%s” is too large", name);
      return NULL;
    }
  if (size > 0 && (memchr (data, '\0', size) != NULL || !g_utf8_validate (data, size, NULL)))
    {
      g_set_error (error, RD_REPORT_INPUT_ERROR, RD_REPORT_INPUT_ERROR_NOT_TEXT, "“%s” is no text", name);
      return NULL;
    }
  text = g_strndup (size > 0 ? data : "", size);
  return is_xml (text) ? read_xml (bytes, text, name, error) : rd_report_input_read_text (text);
}
