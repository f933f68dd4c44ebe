#ifndef ACCORD_CNETTLE_SHIM_H
#define ACCORD_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
