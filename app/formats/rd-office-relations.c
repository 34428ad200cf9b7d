/* rd-office-relations.c — which part of an Office file is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-relations.h"

#include <string.h>

#define MAX_RELATIONS 20000

enum { SPACE_RELATIONS = 1 };
enum { ELEMENT_RELATION = 1 };

static const RdXmlStreamNamespace namespaces[] = {
  { "http://schemas.openxmlformats.org/package/2006/relationships", SPACE_RELATIONS },
  { NULL, 0 },
};

static const RdXmlStreamName names[] = {
  { SPACE_RELATIONS, "Relationship", ELEMENT_RELATION },
  { 0, NULL, 0 },
};

typedef struct
{
  const char *folder;   /* of the part that has the relations: "word/", or "" */
  GPtrArray  *made;
} Reading;

static void
relation_free (RdOfficeRelation *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->part);
  g_free (self);
}

/* "../media/x.png" as seen from "word/": a name in the archive. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *whole = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, target, NULL);
  g_auto (GStrv) steps = g_strsplit (whole, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (g_str_equal (steps[i], "..") && kept->len > 0)
        g_ptr_array_set_size (kept, (int) kept->len - 1);
      else if (!g_str_equal (steps[i], "..") && !g_str_equal (steps[i], ".") && *steps[i] != '\0')
        g_ptr_array_add (kept, steps[i]);
    }
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (char **) kept->pdata);
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  Reading *self = data;
  g_autofree char *type = NULL;
  g_autofree char *target = NULL;
  RdOfficeRelation *made;

  if (element != ELEMENT_RELATION || rd_xml_attributes_is (attributes, "TargetMode", "External"))
    return TRUE;
  if (self->made->len >= MAX_RELATIONS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the file has more relationships than any real document");
  type = rd_xml_attributes_dup (attributes, "Type");
  target = rd_xml_attributes_dup (attributes, "Target");
  if (type == NULL || target == NULL)
    return TRUE;
  made = g_new0 (RdOfficeRelation, 1);
  made->id = rd_xml_attributes_dup (attributes, "Id");
  made->kind = g_strdup (strrchr (type, '/') != NULL ? strrchr (type, '/') + 1 : type);
  made->part = resolve (self->folder, target);
  g_ptr_array_add (self->made, made);
  return TRUE;
}

GPtrArray *
rd_office_relations_read (RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { namespaces, names, begin_cb, NULL, NULL };
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);
  const char *slash = strrchr (part, '/');
  const char *file = slash != NULL ? slash + 1 : part;
  g_autofree char *folder = g_strndup (part, (gsize) (file - part));
  g_autofree char *name = g_strdup_printf ("%s_rels/%s.rels", folder, file);
  Reading reading = { folder, made };

  g_return_val_if_fail (archive != NULL, NULL);

  if (rd_office_archive_has (archive, name)
      && !rd_office_archive_parse (archive, name, &handler, &reading, cancellable, error))
    return NULL;
  return g_steal_pointer (&made);
}

const char *
rd_office_relations_find_kind (const GPtrArray *relations, const char *kind)
{
  g_return_val_if_fail (relations != NULL && kind != NULL, NULL);

  for (guint i = 0; i < relations->len; i++)
    {
      const RdOfficeRelation *relation = g_ptr_array_index (relations, i);

      if (g_str_equal (relation->kind, kind))
        return relation->part;
    }
  return NULL;
}

const char *
rd_office_relations_find_id (const GPtrArray *relations, const char *id)
{
  g_return_val_if_fail (relations != NULL && id != NULL, NULL);

  for (guint i = 0; i < relations->len; i++)
    {
      const RdOfficeRelation *relation = g_ptr_array_index (relations, i);

      if (g_strcmp0 (relation->id, id) == 0)
        return relation->part;
    }
  return NULL;
}
