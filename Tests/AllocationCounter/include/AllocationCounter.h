#ifndef ACCORD_ALLOCATION_COUNTER_H
#define ACCORD_ALLOCATION_COUNTER_H

// Counts the allocations of a program it is linked into, by standing in front of those of the C library (glibc).

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How many blocks the calling thread has asked for so far.
uint64_t allocation_count(void);

// Whether anything is counted; not under a sanitizer, which stands there itself.
bool allocations_are_counted(void);

#ifdef __cplusplus
}
#endif

#endif
