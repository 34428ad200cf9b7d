/* test-framework-xml.c — frameworks read from XML
 *
 * Broken files stand in data/frameworks/bad, each with the exact message beside it:
 * a new one is two new files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-framework-xml.h"

#include <string.h>

#include "formats/rd-xml.h"
#include "formats-files.h"

#define SCHEMA "../resources/schemas/framework.rng"
#define SCR_2015 "../resources/frameworks/scr-2015.xml"
#define SMALL "data/frameworks/good/small.xml"

static RdFramework *
read_framework (const char *path)
{
  g_autoptr (GBytes) bytes = read_test_file (path);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autoptr (GError) error = NULL;
  RdFramework *framework = rd_framework_xml_read (bytes, path, schema, &error);

  g_assert_no_error (error);
  g_assert_nonnull (framework);

  return framework;
}

/* --- Broken files --------------------------------------------------------- */

static void
test_bad (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_strconcat ("data/frameworks/bad/", name, NULL);
  g_autofree char *message_path = g_strdup (path);
  g_autoptr (GBytes) bytes = read_test_file (path);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autoptr (GBytes) message = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (message_path + strlen (message_path) - 4, ".txt", 4);
  message = read_test_file (message_path);
  expected = g_strndup (g_bytes_get_data (message, NULL), g_bytes_get_size (message));

  g_assert_null (rd_framework_xml_read (bytes, name, schema, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, g_strchomp (expected));
}

static void
add_bad_files (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/frameworks/bad", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name = NULL;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test_path = g_strconcat ("/framework-xml/bad/", name, NULL);

      if (!g_str_has_suffix (name, ".xml"))
        continue;

      g_test_add_data_func_full (test_path, g_strdup (name), test_bad, g_free);
      n++;
    }

  g_assert_cmpuint (n, >, 80);
}

/* Every file cut at every byte is refused, and never with an empty message. */
static void
test_cut_anywhere (void)
{
  g_autoptr (GBytes) bytes = read_test_file (SMALL);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  gsize length = g_bytes_get_size (bytes);

  while (g_ascii_isspace (((const char *) g_bytes_get_data (bytes, NULL))[length - 1]))
    length--;

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_framework_xml_read (part, "cut.xml", schema, &error));
      g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_MALFORMED);
      g_assert_true (g_str_has_prefix (error->message, "cut.xml"));
    }
}

static void
test_error_codes (void)
{
  static const struct
  {
    const char *file;
    int         code;
    gboolean    is_xml;
  } rows[] =
  {
    { "unit-unknown.xml", RD_XML_ERROR_INVALID, TRUE },
    { "doctype.xml", RD_XML_ERROR_DOCTYPE, TRUE },
    { "date-before-calendar.xml", RD_FRAMEWORK_XML_ERROR_VALUE, FALSE },
    { "deadline-without-end.xml", RD_FRAMEWORK_XML_ERROR_VALUE, FALSE },
    { "reference-milestone.xml", RD_FRAMEWORK_XML_ERROR_REFERENCE, FALSE },
    { "circle.xml", RD_FRAMEWORK_XML_ERROR_REFERENCE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("data/frameworks/bad/", rows[i].file, NULL);
      g_autoptr (GBytes) bytes = read_test_file (path);
      g_autoptr (GBytes) schema = read_test_file (SCHEMA);
      g_autoptr (GError) error = NULL;
      GQuark domain = rows[i].is_xml ? RD_XML_ERROR : RD_FRAMEWORK_XML_ERROR;

      g_assert_null (rd_framework_xml_read (bytes, NULL, schema, &error));
      g_assert_error (error, domain, rows[i].code);
    }
}

static char *
make_parts (guint n)
{
  GString *parts = g_string_new ("<milestones>");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (parts, "<milestone id='m%u' stage='begin' follows='m%u'><label>M</label></milestone>", i, i + 1);

  return g_string_free (parts, FALSE);
}

/* Milestones that follow each other by the thousand are refused before they are followed. */
static void
test_too_many_parts (void)
{
  g_autoptr (GBytes) small = read_test_file (SMALL);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (small, NULL), g_bytes_get_size (small));
  g_autofree char *parts = make_parts (5000);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "<milestones>", parts, 1);
  bytes = g_bytes_new (text->str, text->len);

  g_assert_null (rd_framework_xml_read (bytes, "x", schema, &error));
  g_assert_error (error, RD_FRAMEWORK_XML_ERROR, RD_FRAMEWORK_XML_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "x, line 16: more than 500 milestones");
}

/* --- A small one, field by field ------------------------------------------ */

static void
test_small (void)
{
  g_autoptr (RdFramework) framework = read_framework (SMALL);
  const RdMilestoneKind *told = rd_framework_find_milestone (framework, "told");
  const RdMilestoneKind *decided = rd_framework_find_milestone (framework, "decided");
  const RdMilestoneKind *shown = rd_framework_find_milestone (framework, "shown");
  const RdTimescale *decide = rd_framework_find_timescale (framework, "decide", RD_DAY_NONE);
  const RdTimescale *show = rd_framework_find_timescale (framework, "show", RD_DAY_NONE);

  g_assert_cmpstr (framework->version, ==, "1");
  g_assert_cmpint (framework->effective_from, ==, rd_day_from_ymd (2015, 3, 26));
  g_assert_cmpint (framework->effective_to, ==, RD_DAY_NONE);
  g_assert_cmpstr (framework->source, ==, "Made for the tests");
  g_assert_null (told->follows);
  g_assert_null (told->description);
  g_assert_cmpuint (g_strv_length (told->recipients), ==, 0);
  g_assert_cmpuint (decided->outcomes->len, ==, 2);
  g_assert_cmpstr (((RdOutcome *) decided->outcomes->pdata[1])->label, ==, "Stop");
  g_assert_cmpstr (shown->outcome, ==, "go");
  g_assert_cmpstr (shown->recipients[1], ==, "ministry");
  g_assert_cmpstr (decide->owner, ==, "Chair");
  g_assert_cmpint (decide->period.amount, ==, 1);
  g_assert_cmpint (decide->period.unit, ==, RD_UNIT_MONTHS);
  g_assert_cmpint (decide->strength, ==, RD_STRENGTH_SHOULD_NORMALLY);
  g_assert_cmpint (decide->kind, ==, RD_TIMESCALE_DEADLINE);
  g_assert_null (show->owner);
  g_assert_cmpstr (show->wording, ==, "should aim for six months");
}

/* --- scr-2015 ------------------------------------------------------------- */

static void
assert_ids (const GPtrArray *things,
            const char      *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  /* Everything with an id has it as its first member. */
  for (guint i = 0; i < things->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", *(char **) g_ptr_array_index (things, i));

  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_scr_ids (void)
{
  g_autoptr (RdFramework) framework = read_framework (SCR_2015);

  g_assert_cmpstr (framework->id, ==, "scr-2015");
  assert_ids (framework->milestones,
              "incident la-aware ofsted-notified lscb-notified decision decision-reported initiated "
              "reviewers-appointed reviewers-reported completed copies-sent published non-publication-reported");
  assert_ids (framework->timescales,
              "notify-ofsted notify-lscb decide report-decision complete send-copies keep-published");
  assert_ids (framework->recipients, "ofsted lscb dfe national-panel");
}

static const struct
{
  const char      *id;
  const char      *trigger;
  const char      *met_by;
  int              amount;
  RdUnit           unit;
  RdDirection      direction;
  RdStrength       strength;
  RdTimescaleKind  kind;
  const char      *recipients;
  const char      *outcome;
} clocks[] =
{
  { "notify-ofsted", "la-aware", "ofsted-notified", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER,
    RD_STRENGTH_SHOULD, RD_TIMESCALE_DEADLINE, "ofsted", NULL },
  { "notify-lscb", "la-aware", "lscb-notified", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER,
    RD_STRENGTH_SHOULD, RD_TIMESCALE_DEADLINE, "lscb", NULL },
  { "decide", "lscb-notified", "decision", 1, RD_UNIT_MONTHS, RD_DIRECTION_AFTER,
    RD_STRENGTH_SHOULD_NORMALLY, RD_TIMESCALE_DEADLINE, "", NULL },
  { "report-decision", "decision", "decision-reported", 5, RD_UNIT_WORKING_DAYS, RD_DIRECTION_AFTER,
    RD_STRENGTH_SHOULD, RD_TIMESCALE_DEADLINE, "ofsted dfe national-panel", NULL },
  { "complete", "initiated", "completed", 6, RD_UNIT_MONTHS, RD_DIRECTION_AFTER,
    RD_STRENGTH_AIM, RD_TIMESCALE_DEADLINE, "", "initiate" },
  { "send-copies", "published", "copies-sent", 7, RD_UNIT_WORKING_DAYS, RD_DIRECTION_BEFORE,
    RD_STRENGTH_SHOULD, RD_TIMESCALE_DEADLINE, "ofsted dfe national-panel", "initiate" },
  { "keep-published", "published", NULL, 12, RD_UNIT_MONTHS, RD_DIRECTION_AFTER,
    RD_STRENGTH_SHOULD, RD_TIMESCALE_MINIMUM, "", "initiate" },
};

static void
test_scr_clocks (void)
{
  g_autoptr (RdFramework) framework = read_framework (SCR_2015);

  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      const RdTimescale *timescale = rd_framework_find_timescale (framework, clocks[i].id, RD_DAY_NONE);
      g_autofree char *recipients = g_strjoinv (" ", timescale->recipients);

      g_assert_cmpstr (timescale->trigger, ==, clocks[i].trigger);
      g_assert_cmpstr (timescale->met_by, ==, clocks[i].met_by);
      g_assert_cmpint (timescale->period.amount, ==, clocks[i].amount);
      g_assert_cmpint (timescale->period.unit, ==, clocks[i].unit);
      g_assert_cmpint (timescale->direction, ==, clocks[i].direction);
      g_assert_cmpint (timescale->strength, ==, clocks[i].strength);
      g_assert_cmpint (timescale->kind, ==, clocks[i].kind);
      g_assert_cmpstr (recipients, ==, clocks[i].recipients);
      g_assert_cmpstr (timescale->outcome, ==, clocks[i].outcome);
      g_assert_true (g_str_has_prefix (timescale->paragraph, "Working Together 2015, chapter 4, "));
    }
}

/* Either way the decision is reported; what comes after only a decision to initiate says so. */
static void
test_scr_outcomes (void)
{
  g_autoptr (RdFramework) framework = read_framework (SCR_2015);
  static const char * const always[] = { "incident", "la-aware", "ofsted-notified", "lscb-notified", "decision", "decision-reported", NULL };

  for (guint i = 0; i < framework->milestones->len; i++)
    {
      const RdMilestoneKind *kind = g_ptr_array_index (framework->milestones, i);

      if (g_strv_contains (always, kind->id))
        g_assert_null (kind->outcome);
      else
        g_assert_cmpstr (kind->outcome, ==, "initiate");
      g_assert_nonnull (kind->description);
    }

  g_assert_nonnull (rd_framework_find_outcome (framework, "do-not-initiate"));
}

/* --- The schema and the program say the same ------------------------------- */

/* The names of a choice as the message about an unknown one lists them. */
static char *
list_schema_choices (const char *attribute,
                     const char *value)
{
  g_autoptr (GBytes) small = read_test_file (SMALL);
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (small, NULL), g_bytes_get_size (small));
  g_autofree char *from = g_strdup_printf (" %s=\"%s\"", attribute, value);
  g_autofree char *to = g_strdup_printf (" %s=\"none-such\"", attribute);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *list = NULL;

  if (g_string_replace (text, from, to, 1) == 0)
    g_string_replace (text, "<timescale ", "<timescale kind=\"none-such\" ", 1);
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (rd_framework_xml_read (bytes, "x", schema, &error));
  list = strchr (error->message, '(');
  g_assert_nonnull (list);

  return g_strndup (list + 1, strlen (list) - 2);
}

static void
test_same_names (void)
{
  g_autofree char *units = list_schema_choices ("unit", "months");
  g_autofree char *directions = list_schema_choices ("direction", "after");
  g_autofree char *strengths = list_schema_choices ("strength", "aim");
  g_autofree char *kinds = list_schema_choices ("kind", "");
  g_autoptr (GString) own = g_string_new (NULL);

  for (int i = RD_UNIT_WORKING_DAYS; i <= RD_UNIT_HOURS; i++)
    g_string_append_printf (own, "%s%s", i > 0 ? ", " : "", rd_unit_get_name (i));
  g_assert_cmpstr (units, ==, own->str);

  g_string_printf (own, "%s, %s", rd_direction_get_name (RD_DIRECTION_AFTER), rd_direction_get_name (RD_DIRECTION_BEFORE));
  g_assert_cmpstr (directions, ==, own->str);

  g_string_truncate (own, 0);
  for (int i = RD_STRENGTH_MUST; i <= RD_STRENGTH_AIM; i++)
    g_string_append_printf (own, "%s%s", i > 0 ? ", " : "", rd_strength_get_name (i));
  g_assert_cmpstr (strengths, ==, own->str);

  g_string_printf (own, "%s, %s", rd_timescale_kind_get_name (RD_TIMESCALE_DEADLINE), rd_timescale_kind_get_name (RD_TIMESCALE_MINIMUM));
  g_assert_cmpstr (kinds, ==, own->str);
}

/* The example that authors are told to begin with is one that is taken. */
static void
test_documented (void)
{
  g_autoptr (GBytes) page = read_test_file ("../docs/frameworks.md");
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autofree char *text = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  g_auto (GStrv) before = g_strsplit (text, "```xml\n", 2);
  g_auto (GStrv) example = g_strsplit (before[1], "```", 2);
  g_autoptr (GBytes) bytes = bytes_from_text (example[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = rd_framework_xml_read (bytes, "audit.xml", schema, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (framework->id, ==, "audit");
}

/* So are the criteria that may be added to it. */
static void
test_documented_criteria (void)
{
  g_autoptr (GBytes) page = read_test_file ("../docs/frameworks.md");
  g_autoptr (GBytes) schema = read_test_file (SCHEMA);
  g_autofree char *text = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  g_auto (GStrv) parts = g_strsplit (text, "```xml\n", 3);
  g_auto (GStrv) whole = g_strsplit (parts[1], "</framework>", 2);
  g_auto (GStrv) criteria = g_strsplit (parts[2], "```", 2);
  g_autofree char *example = g_strconcat (whole[0], criteria[0], "</framework>", NULL);
  g_autoptr (GBytes) bytes = bytes_from_text (example);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = rd_framework_xml_read (bytes, "audit.xml", schema, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (framework->criteria->questions->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_bad_files ();
  g_test_add_func ("/framework-xml/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/framework-xml/error-codes", test_error_codes);
  g_test_add_func ("/framework-xml/too-many-parts", test_too_many_parts);
  g_test_add_func ("/framework-xml/small", test_small);
  g_test_add_func ("/framework-xml/scr-2015/ids", test_scr_ids);
  g_test_add_func ("/framework-xml/scr-2015/clocks", test_scr_clocks);
  g_test_add_func ("/framework-xml/scr-2015/outcomes", test_scr_outcomes);
  g_test_add_func ("/framework-xml/same-names", test_same_names);
  g_test_add_func ("/framework-xml/documented", test_documented);
  g_test_add_func ("/framework-xml/documented-criteria", test_documented_criteria);

  return g_test_run ();
}
