#ifndef ACCORD_CPCRE2_SHIM_H
#define ACCORD_CPCRE2_SHIM_H

// PCRE2 names its functions by code unit width; without this the header refuses to be included.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Lookbehinds of variable length are read since 10.43; refused here as before, so that patterns load everywhere or
// nowhere.
static inline void accord_refuse_variable_lookbehind(pcre2_compile_context_8 *context) {
#if PCRE2_MAJOR > 10 || PCRE2_MINOR >= 43
  pcre2_set_max_varlookbehind_8(context, 0);
#else
  (void)context;
#endif
}

#endif
