/* test-office-zip.c — parts of office files, written and read back, and files that lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-zip.h"

#include "formats-files.h"

static GBytes *
make_zip (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) content = bytes_from_text ("<content/> and more of it, more of it, more of it");
  g_autoptr (GBytes) kind = bytes_from_text ("application/vnd.oasis.opendocument.text");
  g_autoptr (GBytes) nothing = bytes_from_text ("");
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  rd_office_zip_put (zip, "content.xml", content);
  rd_office_zip_put (zip, "a/b/empty.xml", nothing);
  rd_office_zip_put (zip, "mimetype", kind);
  bytes = rd_office_zip_write (zip, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_round_trip (void)
{
  g_autoptr (GBytes) bytes = make_zip ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdOfficeZip) zip = rd_office_zip_read (bytes, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rd_office_zip_get_n_parts (zip), ==, 3);
  g_assert_cmpstr (rd_office_zip_get_name (zip, 0), ==, "mimetype");
  g_assert_cmpuint (g_bytes_get_size (rd_office_zip_find (zip, "a/b/empty.xml")), ==, 0);
  g_assert_cmpmem (g_bytes_get_data (rd_office_zip_find (zip, "content.xml"), NULL), 10, "<content/>", 10);
  g_assert_null (rd_office_zip_find (zip, "none.xml"));
  again = rd_office_zip_write (zip, &error);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* OpenDocument wants the kind readable at byte 38, stored, with nothing before it. */
static void
test_mimetype (void)
{
  g_autoptr (GBytes) bytes = make_zip ();
  const char *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data + 30, 8, "mimetype", 8);
  g_assert_cmpmem (data + 38, 12, "application/", 12);
}

static void
test_parts (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) first = bytes_from_text ("1");
  g_autoptr (GBytes) second = bytes_from_text ("2");

  rd_office_zip_put (zip, "a", first);
  rd_office_zip_put (zip, "b", first);
  rd_office_zip_put (zip, "a", second);
  g_assert_cmpuint (rd_office_zip_get_n_parts (zip), ==, 2);
  g_assert_true (rd_office_zip_find (zip, "a") == second);
  g_assert_true (rd_office_zip_remove (zip, "a"));
  g_assert_false (rd_office_zip_remove (zip, "a"));
  g_assert_cmpstr (rd_office_zip_get_name (zip, 0), ==, "b");
}

/* Cut anywhere, or with any one byte turned, it is read or refused with a reason: never a crash, never other content. */
static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = make_zip ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) turned = NULL;
      g_autoptr (RdOfficeZip) zip = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) turned_error = NULL;

      g_assert_null (rd_office_zip_read (cut, &error));
      g_assert_true (error->domain == RD_OFFICE_ZIP_ERROR);
      copy[i] ^= 0xff;
      turned = g_bytes_new (copy, size);
      zip = rd_office_zip_read (turned, &turned_error);
      g_assert_true ((zip == NULL) == (turned_error != NULL));
      if (zip != NULL && rd_office_zip_find (zip, "content.xml") != NULL)
        g_assert_cmpmem (g_bytes_get_data (rd_office_zip_find (zip, "content.xml"), NULL), 10, "<content/>", 10);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office-zip/round-trip", test_round_trip);
  g_test_add_func ("/office-zip/mimetype", test_mimetype);
  g_test_add_func ("/office-zip/parts", test_parts);
  g_test_add_func ("/office-zip/damage", test_damage);

  return g_test_run ();
}
