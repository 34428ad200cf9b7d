/* rd-person-role.h — the role of a person, by the words that say who they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A code of rd_person_roles: "mother" is a parent, "maternal grandmother" and "mother’s partner" are family, "social
 * worker" is a professional.  A code gives itself. (transfer none)
 */
const char *rd_person_role_find (const char *words);

G_END_DECLS
