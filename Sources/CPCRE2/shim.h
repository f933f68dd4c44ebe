#ifndef ACCORD_CPCRE2_SHIM_H
#define ACCORD_CPCRE2_SHIM_H

// PCRE2 names its functions by code unit width; without this the header refuses to be included.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
