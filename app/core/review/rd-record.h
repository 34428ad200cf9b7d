/* rd-record.h — a record's fields, stated once
 *
 * A table beside each record names its fields, their types and their places in
 * the struct.  From it the store makes its insert and update, lists their
 * headings and the history its labels.  No more than that: no lazy loading, no
 * relations, no query language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FIELD_TEXT,      /* char *, owned; NULL and "" are kept apart only where RD_FIELD_OPTIONAL */
  RD_FIELD_DAY,       /* RdDay; RD_DAY_NONE is NULL in the register */
  RD_FIELD_INTEGER,   /* int */
  RD_FIELD_FLAG,      /* gboolean */
} RdFieldType;

typedef enum
{
  RD_FIELD_PLAIN    = 0,
  RD_FIELD_KEY      = 1 << 0,   /* the record's own id, a text UUID; first in the table */
  RD_FIELD_REVISION = 1 << 1,   /* counts the changes; last in the table */
  RD_FIELD_OPTIONAL = 1 << 2,   /* may be NULL */
} RdFieldFlags;

typedef struct
{
  const char  *name;       /* the column */
  RdFieldType  type;
  RdFieldFlags flags;
  gsize        offset;
  const char  *label;      /* for people, in English, to be translated by who shows it */
} RdField;

typedef struct
{
  const char    *name;       /* the table */
  gsize          size;       /* of the struct */
  const RdField *fields;
  gsize          n_fields;
  GDestroyNotify free_record;
} RdRecordType;

/* A record's copy and free, declared in its header and defined beside its table of
 * fields: prefix_type, prefix_new() (empty, with an id of its own; @review_id may be
 * NULL), prefix_copy() and prefix_free(), all (transfer full).
 */
#define RD_DECLARE_RECORD(Type, prefix) \
  extern const RdRecordType prefix##_type; \
  Type *prefix##_new  (const char *review_id); \
  Type *prefix##_copy (const Type *self); \
  void  prefix##_free (Type *self); \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Type, prefix##_free)

#define RD_DEFINE_RECORD(Type, prefix, table, fields) \
  const RdRecordType prefix##_type = { table, sizeof (Type), fields, G_N_ELEMENTS (fields), \
                                       (GDestroyNotify) prefix##_free }; \
  Type *prefix##_new (const char *review_id) { return rd_record_new_for (&prefix##_type, review_id); } \
  Type *prefix##_copy (const Type *self) { return rd_record_copy (&prefix##_type, self); } \
  void  prefix##_free (Type *self) { rd_record_free (&prefix##_type, self); }

#define RD_FIELD(Type, member, kind, field_flags, text) \
  { #member, kind, field_flags, G_STRUCT_OFFSET (Type, member), text }

/* A record with nothing in it: texts NULL, days RD_DAY_NONE, numbers 0. (transfer full) */
gpointer rd_record_new   (const RdRecordType *type);

/* The same with an id of its own, of the review @review_id, which may be NULL: of the board. (transfer full) */
gpointer rd_record_new_for (const RdRecordType *type, const char *review_id);
gpointer rd_record_copy  (const RdRecordType *type, gconstpointer record);
void     rd_record_free  (const RdRecordType *type, gpointer record);   /* NULL is fine */
gboolean rd_record_equal (const RdRecordType *type, gconstpointer a, gconstpointer b);

gboolean rd_record_equal_field (const RdField *field, gconstpointer a, gconstpointer b);

/* Gives @to the value that @from has. */
void     rd_record_copy_field  (const RdField *field, gpointer to, gconstpointer from);

/* The field of that name, or NULL. (transfer none) */
const RdField *rd_record_find_field (const RdRecordType *type, const char *name);

/* Access by the table; the field must be of that type. Texts are copied in. */
const char *rd_record_get_text    (gconstpointer record, const RdField *field);
void        rd_record_set_text    (gpointer record, const RdField *field, const char *value);
RdDay       rd_record_get_day     (gconstpointer record, const RdField *field);
void        rd_record_set_day     (gpointer record, const RdField *field, RdDay value);
int         rd_record_get_integer (gconstpointer record, const RdField *field);   /* INTEGER and FLAG */
void        rd_record_set_integer (gpointer record, const RdField *field, int value);

G_END_DECLS
