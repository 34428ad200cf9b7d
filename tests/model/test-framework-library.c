/* test-framework-library.c — frameworks of the program and from files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-framework-library.h"

#include <sys/stat.h>

#include "formats/rd-framework-xml.h"
#include "formats/rd-xml.h"
#include "model-fixture.h"

static char *folder;

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_list (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) frameworks = rd_framework_library_list (&error);
  gboolean has_default = FALSE;

  g_assert_no_error (error);
  g_assert_cmpuint (frameworks->len, >, 0);
  for (guint i = 0; i < frameworks->len; i++)
    {
      const RdFramework *framework = frameworks->pdata[i];

      has_default |= g_str_equal (framework->id, RD_DEFAULT_FRAMEWORK);
      g_assert_true (rd_framework_check (framework, &error));
      g_assert_no_error (error);
    }
  g_assert_true (has_default);
}

static void
test_find (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdFramework) framework = rd_framework_library_find ("scr-2015", &error);
  g_autoptr(RdFramework) again = rd_framework_library_find ("scr-2015", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (framework->id, ==, "scr-2015");
  g_assert_true (framework == again);
  g_assert_null (rd_framework_library_find ("scr-1066", &error));
  g_assert_no_error (error);
  g_assert_null (rd_framework_library_find ("../schemas/framework", &error));
  g_assert_no_error (error);
}

/* What a register keeps reads as the same framework. */
static void
test_xml (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *xml = rd_framework_library_get_xml ("scr-2015");
  g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr(RdFramework) framework = rd_framework_library_read (bytes, "kept", &error);
  g_autoptr(RdFramework) own = rd_framework_library_find ("scr-2015", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (framework->version, ==, own->version);
  g_assert_cmpuint (framework->timescales->len, ==, own->timescales->len);
  g_assert_null (rd_framework_library_get_xml ("scr-1066"));
}

static void
test_unknown_unit (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *xml = rd_framework_library_get_xml ("scr-2015");
  g_auto(GStrv) parts = g_strsplit (xml, "unit=\"working-days\"", 2);
  g_autofree char *broken = g_strjoinv ("unit=\"fortnights\"", parts);
  g_autofree char *path = write_file ("broken.xml", broken);

  g_assert_null (rd_framework_library_read_file (path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "broken.xml, line "));
}

static void
test_not_there (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "nothing.xml", NULL);

  g_assert_null (rd_framework_library_read_file (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_folder (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (rd_framework_library_read_file (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_too_large (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *spaces = g_strnfill (RD_XML_MAX_BYTES + 1, ' ');
  g_autofree char *path = write_file ("large.xml", spaces);

  g_assert_null (rd_framework_library_read_file (path, &error));
  g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE);
}

/* It says it is empty and never ends. */
static void
test_endless (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (rd_framework_library_read_file ("/dev/zero", &error));
  g_assert_error (error, RD_XML_ERROR, RD_XML_ERROR_TOO_LARGE);
}

/* Nobody writes to it: waiting for that would be for ever. */
static void
test_pipe (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "pipe.xml", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (rd_framework_library_read_file (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = make_folder ();
  g_test_add_func ("/framework-library/list", test_list);
  g_test_add_func ("/framework-library/find", test_find);
  g_test_add_func ("/framework-library/xml", test_xml);
  g_test_add_func ("/framework-library/unknown-unit", test_unknown_unit);
  g_test_add_func ("/framework-library/not-there", test_not_there);
  g_test_add_func ("/framework-library/folder", test_folder);
  g_test_add_func ("/framework-library/too-large", test_too_large);
  g_test_add_func ("/framework-library/endless", test_endless);
  g_test_add_func ("/framework-library/pipe", test_pipe);
  result = g_test_run ();
  remove_folder (folder);
  return result;
}
