/* rd-draw-output.h — a file that appears whole or not at all
 *
 * Bytes go into a file of a passing name beside the target; committing makes
 * them durable and gives them the target's name.  An output that is freed
 * without that leaves the target as it was and nothing behind.  A link is
 * followed, also where nothing is there yet.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _RdDrawOutput RdDrawOutput;

/* NULL and RD_DRAW_ERROR_WRITE where @path is a folder or no ordinary file, may
 * not be written, or its folder takes no file.
 */
RdDrawOutput   *rd_draw_output_new    (const char *path, GError **error);
void            rd_draw_output_free   (RdDrawOutput *self);

/* Keeps the first failure, which committing reports. */
void            rd_draw_output_write  (RdDrawOutput *self, const void *bytes, gsize n_bytes);

/* The same as a cairo_write_func_t; @closure is the RdDrawOutput. */
cairo_status_t  rd_draw_output_write_cb (void *closure, const unsigned char *bytes, unsigned int n_bytes);

/* Only where every byte has been written. */
gboolean        rd_draw_output_commit (RdDrawOutput *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDrawOutput, rd_draw_output_free)

G_END_DECLS
