/* rd-command-publication.h — publication: what its commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "model/rd-register-publication.h"

G_BEGIN_DECLS

/* Whether @code is one of @codes, NULL-terminated; says what there is where not. @what: "point", "state". */
gboolean rd_publication_call_check (const char *what, const char *code, const char * const *codes);

/* What blocks a publication on @day that is still to be recorded, the report's checks apart: "inquest, copies"; NULL for nothing. (transfer full) */
char    *rd_publication_call_list_blocking (RdCall *call, RdReviewItem *review, RdDay day);

extern const GOptionEntry rd_publication_text_options[], rd_publication_decide_options[], rd_publication_log_options[],
                          rd_publication_told_options[];

RdExit   rd_publication_text       (RdCall *call);
RdExit   rd_publication_decide     (RdCall *call);
RdExit   rd_publication_log        (RdCall *call);
RdExit   rd_publication_told       (RdCall *call);

G_END_DECLS
