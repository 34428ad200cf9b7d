/* test-report-plan.c — what the writers of reports know beforehand: numbers, lists, comments, widths
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-lists.h"
#include "formats/rd-report-plan.h"
#include "formats/rd-xml-writer.h"

#include "report-files.h"

static RdDocument *
read_text (const char *body)
{
  g_autofree char *xml = g_strdup_printf ("<report title=\"T\" language=\"en-GB\"><section title=\"A\" level=\"1\" id=\"s1\">%s</section></report>", body);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  RdDocument *document = read_report (bytes, &error);

  g_assert_no_error (error);
  return document;
}

/* --- numbers */

static const struct
{
  const char *why;
  int         levels[8];    /* 0 ends them */
} outlines[] = {
  { "as a report has them",                  { 1, 2, 2, 3, 1, 2, 4 } },
  { "a level left out counts as one",        { 1, 3, 3, 1, 4 } },
  { "one that begins in the middle",         { 3, 2, 1, 1 } },
  { "deeper than there are levels",          { 1, 9, 0 } },
  { "none at all",                           { 0 } },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (outlines); i++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
      g_autoptr (RdReportPlan) plan = NULL;

      for (guint n = 0; n < 8 && outlines[i].levels[n] > 0; n++)
        g_ptr_array_add (document->sections, rd_section_new (NULL, "S", outlines[i].levels[n]));
      plan = rd_report_plan_new (document, FALSE);
      g_assert_cmpuint (plan->headings->len, ==, document->sections->len);
      for (guint n = 0; n < document->sections->len; n++)
        {
          g_autofree char *number = rd_document_number (document, n);
          const RdReportHeading *heading = rd_report_plan_get_heading (plan, document->sections->pdata[n]);

          g_test_message ("%s: %u", outlines[i].why, n);
          g_assert_cmpstr (heading->number, ==, number);
        }
    }
}

/* A heading within a section is beneath it, without a number, and never deeper than there are headings. */
static void
test_headings (void)
{
  g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
  g_autoptr (RdReportPlan) plan = NULL;
  g_autoptr (GPtrArray) contents = NULL;
  const RdReportHeading *heading;

  g_ptr_array_add (document->sections, rd_section_new ("twice", "One", 1));
  g_ptr_array_add (document->sections, rd_section_new ("twice", "Two", 4));
  for (guint i = 0; i < 2; i++)
    {
      RdBlock *block = rd_block_new_text (RD_BLOCK_HEADING, "Within");

      block->level = 3;
      g_ptr_array_add (((RdSection *) document->sections->pdata[i])->blocks, block);
    }
  plan = rd_report_plan_new (document, FALSE);
  contents = rd_report_plan_list_contents (plan);
  g_assert_cmpuint (plan->headings->len, ==, 4);
  heading = plan->headings->pdata[1];
  g_assert_cmpint (heading->level, ==, 4);
  g_assert_null (heading->number);
  g_assert_cmpint (((const RdReportHeading *) plan->headings->pdata[3])->level, ==, RD_REPORT_HEADING_MAX);
  g_assert_cmpuint (contents->len, ==, 1);
  g_assert_cmpint (plan->depth, ==, RD_REPORT_CONTENTS_MAX);
  /* The first that has it is meant. */
  g_assert_true (rd_report_plan_find_section (plan, "twice") == plan->headings->pdata[0]);
  g_assert_null (rd_report_plan_find_section (plan, "none"));
  g_assert_null (rd_report_plan_find_section (plan, NULL));
}

/* A list of every heading within sections is no overview. */
static void
test_depth (void)
{
  g_autoptr (RdDocument) document = read_text ("<h level='1'>In it</h><h level='2'>Within</h>");
  g_autoptr (RdReportPlan) plan = rd_report_plan_new (document, FALSE);
  g_autoptr (GPtrArray) contents = rd_report_plan_list_contents (plan);

  g_assert_cmpint (plan->depth, ==, RD_REPORT_CONTENTS_LEAST);
  g_assert_cmpuint (contents->len, ==, 2);
}

/* --- lists */

static const struct
{
  const char *why, *items, *trace;    /* items: level and "n" or "-"; trace: ( and ) a list, < and > an item, ~ a bare one */
} lists[] = {
  { "one list",                                   "0- 0-",       "(-<0><1>)" },
  { "a list in an item",                          "0n 1- 0n",    "(n<0(-<1>)><2>)" },
  { "back by two levels",                         "0n 1n 2n 0n", "(n<0(n<1(n<2>)>)><3>)" },
  { "another kind is another list",               "0n 0- 0n",    "(n<0>)(-<1>)(n<2>)" },
  { "another kind further in",                    "0n 1n 1-",    "(n<0(n<1>)(-<2>)>)" },
  { "one that begins further in",                 "2n",          "(-~(-~(n<0>)>)>)" },
  { "a level left out, and then taken up",        "0- 2- 1-",    "(-<0(-~(-<1>)><2>)>)" },
  { "none",                                       "",            "" },
};

static void
trace_open_list (gpointer trace, int level G_GNUC_UNUSED, gboolean is_numbered)
{
  g_string_append (trace, is_numbered ? "(n" : "(-");
}

static void
trace_close_list (gpointer trace, int level G_GNUC_UNUSED, gboolean is_numbered G_GNUC_UNUSED)
{
  g_string_append (trace, ")");
}

static void
trace_open_item (gpointer trace, int level G_GNUC_UNUSED, gboolean bare)
{
  g_string_append (trace, bare ? "~" : "<");
}

static void
trace_close_item (gpointer trace, int level G_GNUC_UNUSED)
{
  g_string_append (trace, ">");
}

static void
test_lists (void)
{
  const RdReportListFuncs funcs = { trace_open_list, trace_close_list, trace_open_item, trace_close_item };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GString) trace = g_string_new (NULL);
      g_auto (GStrv) items = g_strsplit (lists[i].items, " ", -1);
      RdReportLists self = { .funcs = &funcs, .user_data = trace };

      for (guint n = 0; items[n] != NULL; n++)
        {
          const RdBlock block = { .kind = RD_BLOCK_ITEM, .level = items[n][0] - '0', .is_numbered = items[n][1] == 'n' };

          rd_report_lists_enter (&self, &block);
          g_string_append_printf (trace, "%u", n);
        }
      rd_report_lists_leave (&self);
      g_test_message ("%s", lists[i].why);
      g_assert_cmpstr (trace->str, ==, lists[i].trace);
    }
}

/* --- comments */

/* "c1[0-2] …": the ranges in their order, by the places of the first and last run among all; "^" before an answer. */
static char *
describe_ranges (const RdDocument *document)
{
  g_autoptr (RdReportPlan) plan = rd_report_plan_new (document, TRUE);
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  const RdSection *section = document->sections->pdata[0];

  for (guint b = 0; b < section->blocks->len; b++)
    {
      const RdBlock *block = section->blocks->pdata[b];

      for (guint i = 0; i < block->runs->len; i++)
        g_ptr_array_add (runs, block->runs->pdata[i]);
      for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
        {
          const RdBlock *inner = ((const RdReportCell *) block->cells->pdata[c])->blocks->pdata[0];

          for (guint i = 0; i < inner->runs->len; i++)
            g_ptr_array_add (runs, inner->runs->pdata[i]);
        }
    }
  for (guint i = 0; i < plan->ranges->len; i++)
    {
      const RdReportRange *range = plan->ranges->pdata[i];
      guint first = 99, last = 99;

      g_ptr_array_find (runs, range->first, &first);
      g_ptr_array_find (runs, range->last, &last);
      g_string_append_printf (text, "%s%s%s[%u-%u]#%u", i > 0 ? " " : "", range->parent >= 0 ? "^" : "", range->comment->id,
                              range->first != NULL ? first : 99, range->last != NULL ? last : 99, range->number);
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *why, *body, *ranges;
} comments[] = {
  { "over several runs and paragraphs", "<p><r comments='c1'>a</r><r comments='c1' bold='yes'>b</r></p><p>c<r comments='c1'>d</r></p>", "c1[0-3]#1" },
  { "one within another",               "<p><r comments='c1'>a</r><r comments='c1 c2'>b</r><r comments='c1'>c</r></p>", "c1[0-2]#1 c2[1-1]#2" },
  { "an answer after what it answers, where that stands", "<p><r comments='re.c1'>a</r>b<r comments='c1'>c</r></p>", "c1[2-2]#1 ^re.c1[2-2]#1" },
  { "an answer to an answer is one to the first", "<p><r comments='c1'>a</r><r comments='re.c1 re.re.c1 c2'>b</r></p>",
    "c1[0-0]#1 ^re.c1[0-0]#1 ^re.re.c1[0-0]#1 c2[1-1]#2" },
  { "an answer to nothing is a comment", "<p><r comments='re.gone'>a</r></p>", "re.gone[0-0]#1" },
  { "in a footnote: on its mark",       "<p>a<note>n<r comments='c1'>m</r></note></p>", "c1[1-1]#1" },
  { "from the text into a table: ends with the text", "<p><r comments='c1'>a</r></p><table><row><cell><p><r comments='c1'>b</r></p></cell></row></table>", "c1[0-0]#1" },
  { "from cell to cell: in the first",  "<table><row><cell><p><r comments='c1'>a</r></p></cell><cell><p><r comments='c1'>b</r></p></cell></row></table>", "c1[0-0]#1" },
};

static void
test_comments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (comments); i++)
    {
      g_autoptr (RdDocument) document = read_text (comments[i].body);
      g_autofree char *ranges = describe_ranges (document);

      g_test_message ("%s", comments[i].why);
      g_assert_cmpstr (ranges, ==, comments[i].ranges);
    }
}

/* Two that answer each other would be walked for ever; one on nothing is still told. */
static void
test_odd_comments (void)
{
  g_autoptr (RdDocument) document = read_text ("<p><r comments='c1'>a</r></p>");
  g_autoptr (RdReportPlan) with = NULL, without = NULL;

  add_report_comment (document, "loose");
  add_report_comment (document, "b");
  ((RdDocumentComment *) document->comments->pdata[0])->parent_id = g_strdup ("b");
  ((RdDocumentComment *) document->comments->pdata[2])->parent_id = g_strdup ("c1");
  with = rd_report_plan_new (document, TRUE);
  g_assert_cmpuint (with->ranges->len, ==, 3);
  g_assert_nonnull (rd_report_plan_get_starts (with, NULL));
  without = rd_report_plan_new (document, FALSE);
  g_assert_cmpuint (without->ranges->len, ==, 0);
  g_assert_null (rd_report_plan_get_starts (without, NULL));
}

/* --- measures */

static void
test_widths (void)
{
  g_autoptr (RdDocument) document = read_text ("<table><row><cell><p>No</p></cell><cell><p>What happened, told at some length and then on</p></cell>"
                                               "<cell><p/></cell><cell><p>Unterbringungsangelegenheiten</p></cell></row></table>");
  const RdBlock *table = ((const RdSection *) document->sections->pdata[0])->blocks->pdata[0];
  g_autofree guint *widths = rd_report_plan_make_widths (table, 8504);

  g_assert_cmpuint (widths[0] + widths[1] + widths[2] + widths[3], ==, 8504);
  g_assert_cmpuint (widths[1], >, widths[3]);
  g_assert_cmpuint (widths[3], >, widths[0]);
  g_assert_cmpuint (widths[2], >, 400);
}

static const struct
{
  const char *why;
  guint       width, height, out_width, out_height;
} pictures[] = {
  { "small enough", 96, 48, 1000, 500 },
  { "too wide", 960, 96, 6000, 600 },
  { "too tall", 96, 1920, 400, 8000 },
  { "nothing", 0, 0, 10, 10 },
};

static void
test_pictures (void)
{
  g_autoptr (GBytes) png = g_bytes_new_static (report_png, sizeof report_png);

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      RdPicture *picture = rd_picture_new (png, pictures[i].width, pictures[i].height);
      guint width, height;

      rd_report_plan_fit_picture (picture, 1000, 6000, 8000, &width, &height);
      rd_picture_free (picture);
      g_test_message ("%s", pictures[i].why);
      g_assert_cmpuint (width, ==, pictures[i].out_width);
      g_assert_cmpuint (height, ==, pictures[i].out_height);
    }
}

static void
test_texts (void)
{
  static const char * const times[][2] = {
    { "2026-11-26T09:30:00Z", "2026-11-26T09:30:00Z" }, { "2026-11-26T09:30:00+01:00", "2026-11-26T08:30:00Z" },
    { "2026-11-26T09:30:00", "2026-11-26T09:30:00Z" }, { "yesterday", "" }, { NULL, "" },
  };
  static const char * const cleaned[][2] = {
    { "plain", "plain" }, { "a\x01" "b\tc\nd\x1f", "ab\tc\nd" }, { "\xff" "a\xc3", "a" }, { "a\xef\xbf\xbe" "b\xef\xbf\xbf", "ab" },
    { "\xed\xa0\x80x", "x" }, { "😀 é ]]>", "😀 é ]]>" }, { "", "" },
  };
  g_autofree char *number = rd_report_plan_fill_number ("Note %u of %s", 12);
  g_autofree char *none = rd_report_plan_fill_number ("Note", 12);

  g_assert_cmpstr (number, ==, "Note 12 of %s");
  g_assert_cmpstr (none, ==, "Note");
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = rd_report_plan_make_time (times[i][0]);

      g_assert_cmpstr (time, ==, times[i][1]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cleaned); i++)
    {
      g_autofree char *copy = NULL;

      g_assert_cmpstr (rd_xml_writer_clean (cleaned[i][0], &copy), ==, cleaned[i][1]);
      g_assert_true ((copy == NULL) == (strcmp (cleaned[i][0], cleaned[i][1]) == 0));
    }
  g_assert_true (rd_report_plan_is_rtl ("(1) شاہ Shah"));
  g_assert_true (rd_report_plan_is_rtl ("שלום"));
  g_assert_false (rd_report_plan_is_rtl ("Shah شاہ"));
  g_assert_false (rd_report_plan_is_rtl ("12"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-plan/numbers", test_numbers);
  g_test_add_func ("/report-plan/headings", test_headings);
  g_test_add_func ("/report-plan/depth", test_depth);
  g_test_add_func ("/report-plan/lists", test_lists);
  g_test_add_func ("/report-plan/comments", test_comments);
  g_test_add_func ("/report-plan/odd-comments", test_odd_comments);
  g_test_add_func ("/report-plan/widths", test_widths);
  g_test_add_func ("/report-plan/pictures", test_pictures);
  g_test_add_func ("/report-plan/texts", test_texts);
  return g_test_run ();
}
