/* Runs a command and says what it took: timed REPORT CPU COMMAND…
 *
 * Writes "wall user system maxrss status" to the file REPORT: seconds, kilobytes, exit status. CPU is the number
 * of the only core that the command may use, or - for all. A process of its own, because the largest memory of a
 * child includes what its parent had when it started it, and this one is small. */

#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int argc, char **argv) {
  if (argc < 4) return fputs("usage: timed REPORT CPU COMMAND...\n", stderr), 64;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child < 0) return perror("timed: fork"), 2;
  if (child == 0) {
    if (strcmp(argv[2], "-") != 0) {
      cpu_set_t set;
      CPU_ZERO(&set);
      CPU_SET((size_t)atoi(argv[2]), &set);
      if (sched_setaffinity(0, sizeof set, &set) != 0) perror("timed: sched_setaffinity");
    }
    execvp(argv[3], argv + 3);
    perror(argv[3]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return perror("timed: wait4"), 2;
  clock_gettime(CLOCK_MONOTONIC, &end);
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  FILE *report = fopen(argv[1], "w");
  if (report == NULL) return perror(argv[1]), 2;
  fprintf(report, "%.6f %.6f %.6f %ld %d\n",
          (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9,
          seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss, code);
  return fclose(report) == 0 ? 0 : 2;
}
