#ifndef ACCORD_CZLIB_SHIM_H
#define ACCORD_CZLIB_SHIM_H

#include <zlib.h>

// The macro of zlib.h, which Swift does not see: begins to read gzip, and nothing else.
static inline int czlib_begin_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
