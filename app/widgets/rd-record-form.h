/* rd-record-form.h — a form for one record, made from a table of its fields
 *
 * A shape states the fields once: the record's field by its name, how it is
 * called, what kind of entry it gets, and with which choices it is asked for; what
 * an old record has is shown whatever is chosen.  A field that the record has not is an
 * answer of the form's own ("record the milestone with it?").  The form shows a
 * record, and on Save writes what stands in it into the record and hands that to
 * the shape's function, which keeps it or says what is wrong.
 *
 * Signals: "saved" (what to say), after it was kept; "closed", after that and on
 * Cancel or Escape: whoever holds the form takes it away then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/review/rd-record.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_RECORD_FORM (rd_record_form_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordForm, rd_record_form, RD, RECORD_FORM, GtkWidget)

typedef enum
{
  RD_FORM_LINE,     /* a text on one line */
  RD_FORM_TEXT,     /* a text on several lines */
  RD_FORM_DAY,      /* a day that has been */
  RD_FORM_COMING,   /* a day that may lie ahead */
  RD_FORM_CHOICE,   /* one of several codes */
  RD_FORM_CHECK,    /* yes or no */
} RdFormKind;

typedef struct
{
  const char         *name;               /* of the record's field, or of the form's own answer */
  RdFormKind          kind;
  const char         *label;              /* to be translated */
  gboolean            is_needed;          /* of a day: it may not be left out */
  const char * const *codes;              /* of a choice; NULL-terminated */
  const char        *(*word) (const char *code);
  const char         *none;               /* of a choice: what is called to choose none, to be translated; NULL: one is chosen */
  const char         *shown_by;           /* a choice of the form on which it depends whether it is shown; NULL: it always is */
  const char * const *shown_for;          /* the codes of that choice with which it is; NULL-terminated */
} RdFormField;

/* Keeps @record, filled from the form; FALSE with @error where it cannot be kept. */
typedef gboolean (*RdFormSave) (RdRecordForm *form, gpointer record, GError **error);

typedef struct
{
  const RdRecordType *type;
  const RdFormField  *fields;
  gsize               n_fields;
  const char         *intro;        /* to be translated; may be NULL */
  const char         *save_label;   /* to be translated: "_Add Agency" */
  const char         *saved;        /* to be translated: "Agency added." */
  RdFormSave          save;
} RdFormShape;

/* @shape lives as long as the program, unless the form takes it too; takes @record.  @review may be NULL, for what is the board's. */
GtkWidget    *rd_record_form_new          (const RdFormShape *shape, RdRegister *reg, RdReviewItem *review, gpointer record);

/* For a shape that was made for this form: @data, of which it is part, is freed with the form. */
void          rd_record_form_take_shape   (RdRecordForm *self, gpointer data, GDestroyNotify free_shape);

/* What it took with its shape; NULL. (transfer none) */
gpointer      rd_record_form_get_shape_data (RdRecordForm *self);

RdRegister   *rd_record_form_get_register (RdRecordForm *self);    /* (transfer none) */
RdReviewItem *rd_record_form_get_review   (RdRecordForm *self);    /* (transfer none); NULL */

/* What stands in an entry, for fields of the record and for answers of the form's own. */
RdDay         rd_record_form_get_day      (RdRecordForm *self, const char *name);
void          rd_record_form_set_day      (RdRecordForm *self, const char *name, RdDay day);
gboolean      rd_record_form_get_check    (RdRecordForm *self, const char *name);
void          rd_record_form_set_check    (RdRecordForm *self, const char *name, gboolean checked);
char         *rd_record_form_get_text     (RdRecordForm *self, const char *name);    /* (transfer full) */

void          rd_record_form_set_text     (RdRecordForm *self, const char *name, const char *text);    /* NULL empties it */

/* The widget of a field, for what is special to one form. (transfer none) */
GtkWidget    *rd_record_form_get_entry    (RdRecordForm *self, const char *name);

/* Something of the form's own below the entry of a field. Takes @widget. */
void          rd_record_form_add_below    (RdRecordForm *self, const char *name, GtkWidget *widget);

/* What is wrong; NULL for nothing. */
void          rd_record_form_show_problem (RdRecordForm *self, const char *words);

G_END_DECLS
