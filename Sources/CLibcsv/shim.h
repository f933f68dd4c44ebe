#ifndef ACCORD_CLIBCSV_SHIM_H
#define ACCORD_CLIBCSV_SHIM_H

#include <csv.h>

#endif
