/* first-frame.c — how long a program takes from exec to its first drawn window
 *
 * Watches the X server (a top window that is mapped, then damage of a fifth of
 * its area or more), so that it serves any toolkit and needs nothing from the
 * program.  Once the screen has been quiet for a second it reads the program's
 * memory and the processor time that it has used, and ends it.  The last pixels
 * before the quiet are when the window can be used: an early frame may be empty.
 *
 *   first-frame COMMAND [ARGUMENT…]
 *
 * Prints "first_ms<TAB>pss_kib<TAB>cpu_ms<TAB>settled_ms".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define QUIET_MS 1000.0
#define PATIENCE_MS 60000.0
#define LEAST_AREA 20000

typedef struct
{
  Display *display;
  int      damage_base;
  double   started;
  long     area;      /* of the window; 0 until it is mapped */
  double   first;     /* ms to its first pixels; 0 until then */
  double   latest;    /* ms of the latest damage */
} Watch;

static double
now_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

static void
take_event (Watch  *watch,
            XEvent *event)
{
  double t = now_ms () - watch->started;

  if (event->type == MapNotify && watch->area == 0)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (watch->display, event->xmap.window, &attributes) &&
          (long) attributes.width * attributes.height >= LEAST_AREA)
        {
          watch->area = (long) attributes.width * attributes.height;
          watch->latest = t;
        }
    }
  else if (event->type == watch->damage_base + XDamageNotify && watch->area > 0)
    {
      XDamageNotifyEvent *damage = (XDamageNotifyEvent *) event;

      if (watch->first <= 0 && (long) damage->area.width * damage->area.height * 5 >= watch->area)
        watch->first = t;
      watch->latest = t;
    }
}

static int
watch_until_quiet (Watch *watch)
{
  for (;;)
    {
      struct pollfd descriptor = { ConnectionNumber (watch->display), POLLIN, 0 };
      double t;

      while (XPending (watch->display))
        {
          XEvent event;

          XNextEvent (watch->display, &event);
          take_event (watch, &event);
        }
      t = now_ms () - watch->started;
      if (watch->first > 0 && t - watch->latest >= QUIET_MS)
        return 1;
      if (t > PATIENCE_MS)
        return 0;
      poll (&descriptor, 1, 20);
    }
}

static long
read_pss (pid_t child)
{
  char path[64], line[256];
  long pss = 0;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/smaps_rollup", (int) child);
  file = fopen (path, "r");
  if (file == NULL)
    return 0;
  while (fgets (line, sizeof line, file))
    if (strncmp (line, "Pss:", 4) == 0)
      pss = strtol (line + 4, NULL, 10);
  fclose (file);
  return pss;
}

static double
read_cpu_ms (pid_t child)
{
  char path[64], text[1024];
  unsigned long user = 0, system_time = 0;
  char *after;
  size_t n;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/stat", (int) child);
  file = fopen (path, "r");
  if (file == NULL)
    return 0;
  n = fread (text, 1, sizeof text - 1, file);
  fclose (file);
  text[n] = '\0';
  after = strrchr (text, ')');
  if (after == NULL ||
      sscanf (after + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system_time) != 2)
    return 0;
  return (double) (user + system_time) * 1000.0 / (double) sysconf (_SC_CLK_TCK);
}

int
main (int   argc,
      char *argv[])
{
  Watch watch = { 0 };
  int error_base, settled, status;
  pid_t child;

  watch.display = XOpenDisplay (NULL);
  if (argc < 2 || watch.display == NULL ||
      !XDamageQueryExtension (watch.display, &watch.damage_base, &error_base))
    {
      fprintf (stderr, "first-frame: needs a command, and a display with the damage extension\n");
      return 2;
    }
  XSetErrorHandler (ignore_error);
  XSelectInput (watch.display, DefaultRootWindow (watch.display), SubstructureNotifyMask);
  XDamageCreate (watch.display, DefaultRootWindow (watch.display), XDamageReportRawRectangles);
  XSync (watch.display, True);

  watch.started = now_ms ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  settled = watch_until_quiet (&watch);
  if (settled)
    printf ("%.1f\t%ld\t%.0f\t%.1f\n", watch.first, read_pss (child), read_cpu_ms (child), watch.latest);
  kill (child, SIGTERM);
  waitpid (child, &status, 0);
  return settled ? 0 : 1;
}
