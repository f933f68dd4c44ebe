/* Counts the allocations of a program: LD_PRELOAD=allocations.so ALLOCATION_REPORT=FILE program
 *
 * Writes "calls bytes" to FILE when the program ends. Stands in for glibc's functions and calls what is below. */

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static atomic_ullong calls, bytes;

static void count(size_t size) {
  atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed);
  atomic_fetch_add_explicit(&bytes, size, memory_order_relaxed);
}

void *malloc(size_t size) { return count(size), __libc_malloc(size); }
void *calloc(size_t number, size_t size) { return count(number * size), __libc_calloc(number, size); }
void *realloc(void *block, size_t size) { return count(size), __libc_realloc(block, size); }
void *memalign(size_t alignment, size_t size) { return count(size), __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { return count(size), __libc_memalign(alignment, size); }

int posix_memalign(void **result, size_t alignment, size_t size) {
  count(size);
  void *block = __libc_memalign(alignment, size);
  if (block == NULL) return ENOMEM;
  *result = block;
  return 0;
}

__attribute__((destructor)) static void report(void) {
  unsigned long long allCalls = atomic_load(&calls), allBytes = atomic_load(&bytes);
  const char *path = getenv("ALLOCATION_REPORT");
  FILE *file = path == NULL ? NULL : fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%llu %llu\n", allCalls, allBytes);
  fclose(file);
}
