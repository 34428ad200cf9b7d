/* rd-register-frameworks.c — the frameworks that a register's reviews run under
 *
 * A review keeps the version that it began under: the register holds that file,
 * and the program's own is used only where the register has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include <string.h>

#include "model/rd-framework-library.h"
#include "store/rd-store-board.h"

/* Auxiliary methods */

static char *
make_key (const char *id, const char *version)
{
  return g_strdup_printf ("%s %s", id, version);
}

static gboolean
is_framework_of (const RdFramework *framework, const char *id, const char *version)
{
  return g_strcmp0 (framework->id, id) == 0 && g_strcmp0 (framework->version, version) == 0;
}

static void
fail_broken (const char *key, const char *why, GError **error)
{
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BROKEN_FRAMEWORK,
               "the framework “%s” cannot be read: %s", key, why);
}

/* The program's own, where it is of the same version. (transfer full) */
static RdFramework *
find_own (const char *id, const char *version, const char *key, GError **error)
{
  g_autoptr(RdFramework) own = rd_framework_library_find (id, NULL);

  if (own != NULL && is_framework_of (own, id, version))
    return g_steal_pointer (&own);
  fail_broken (key, "neither the register nor the program has it", error);
  return NULL;
}

/* From the register's copy @xml. (transfer full) */
static RdFramework *
read_kept (const char *id, const char *version, const char *key, const char *xml, GError **error)
{
  g_autofree char *own_xml = rd_framework_library_get_xml (id);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(RdFramework) framework = NULL;
  g_autoptr(GError) problem = NULL;

  if (g_strcmp0 (own_xml, xml) == 0)
    return find_own (id, version, key, error);

  bytes = g_bytes_new (xml, strlen (xml));
  framework = rd_framework_library_read (bytes, key, &problem);
  if (framework == NULL)
    {
      fail_broken (key, problem->message, error);
      return NULL;
    }
  if (!is_framework_of (framework, id, version))
    {
      fail_broken (key, "it is kept under another name or version", error);
      return NULL;
    }
  return g_steal_pointer (&framework);
}

static RdFramework *
read_framework (RdRegister *self, const char *id, const char *version, const char *key, GError **error)
{
  g_autofree char *xml = NULL;
  GError *problem = NULL;

  xml = rd_store_get_framework (self->store, id, version, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return NULL;
    }
  return xml != NULL ? read_kept (id, version, key, xml, error) : find_own (id, version, key, error);
}

/* For the other files of the register */

RdFramework *
rd_register_need_framework (RdRegister *self, const char *id, const char *version, GError **error)
{
  g_autofree char *key = make_key (id, version);
  RdFramework *framework = g_hash_table_lookup (self->frameworks, key);

  if (framework != NULL)
    return framework;
  framework = read_framework (self, id, version, key, error);
  if (framework != NULL)
    g_hash_table_insert (self->frameworks, g_steal_pointer (&key), framework);
  return framework;
}

gboolean
rd_register_load_framework (RdRegister *self, const RdReview *review, GError **error)
{
  return rd_register_need_framework (self, review->framework, review->framework_version, error) != NULL;
}

RdFramework *
rd_register_get_framework (RdRegister *self, const RdReview *review)
{
  g_autofree char *key = make_key (review->framework, review->framework_version);

  return g_hash_table_lookup (self->frameworks, key);
}
