/* rd-framework-check.h — what the files that check a framework share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

/* What is being looked at, for the messages: "milestone “decision”". */
typedef struct
{
  const char *element;
  const char *id;
} RdPlace;

/* Always FALSE, with the place before the message. */
gboolean rd_framework_fail            (RdPlace place, RdFrameworkError code, GError **error,
                                       const char *format, ...) G_GNUC_PRINTF (4, 5);

/* Whether each of @things, which have their id as the first member, has one of its own. */
gboolean rd_framework_check_ids       (const GPtrArray *things, const char *element, GError **error);

/* Whether it is there; an outcome may be NULL. */
gboolean rd_framework_check_milestone (const RdFramework *self, RdPlace place, const char *milestone, GError **error);
gboolean rd_framework_check_outcome   (const RdFramework *self, RdPlace place, const char *outcome, GError **error);

/* The criteria alone (rd-criteria-check.c). */
gboolean rd_framework_check_criteria  (const RdFramework *self, GError **error);

G_END_DECLS
