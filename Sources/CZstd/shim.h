#ifndef ACCORD_CZSTD_SHIM_H
#define ACCORD_CZSTD_SHIM_H

#include <zstd.h>
#include <zstd_errors.h>

// Why a function failed, as its result says.
static inline int czstd_needs_too_much_memory(size_t result) {
  return ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge;
}

static inline int czstd_is_no_frame(size_t result) {
  return ZSTD_getErrorCode(result) == ZSTD_error_prefix_unknown;
}

#endif
