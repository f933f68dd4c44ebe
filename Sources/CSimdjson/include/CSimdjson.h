#ifndef ACCORD_CSIMDJSON_H
#define ACCORD_CSIMDJSON_H

// A plain C interface over simdjson's DOM parser (https://github.com/simdjson/simdjson).
//
// One parser reads one JSON document at a time and holds the result as a flat array of nodes in preorder.
// Nothing here throws, aborts or prints; every failure is a `csj_status`.
// A parser may be used by one thread at a time.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The deepest nesting of lists and records that is read.
#define CSJ_MAX_DEPTH 64

typedef enum csj_kind : uint32_t {
  // Nothing is there. Only slots have it, see CSimdjsonProjection.h.
  CSJ_ABSENT,
  CSJ_NULL,
  CSJ_TRUE,
  CSJ_FALSE,
  // A number that fits 64 bits and is written without fraction and exponent.
  CSJ_INTEGER,
  // Any other number.
  CSJ_NUMBER,
  CSJ_TEXT,
  CSJ_LIST,
  CSJ_RECORD,
  // The key of a record's member; the member's value is the next node.
  CSJ_KEY
} csj_kind;

typedef struct csj_node {
  csj_kind kind;
  // Lists: how many elements. Records: how many members. Else 0.
  uint32_t count;
  // The index of the first node that is not below this one.
  uint32_t next;
  // How many bytes `bytes` points to.
  uint32_t length;
  // Texts and keys: the characters, unescaped, as UTF-8; NUL bytes may be among them.
  // Numbers: exactly as written. Else NULL. Valid until the parser's next call.
  const char *bytes;
} csj_node;

typedef enum csj_status : uint32_t {
  CSJ_OK,
  CSJ_NOT_JSON,
  CSJ_INVALID_UTF8,
  CSJ_TOO_DEEP,
  CSJ_NUMBER_TOO_LARGE,
  CSJ_TOO_LARGE,
  CSJ_OUT_OF_MEMORY,
  // Only `csj_project` says so.
  CSJ_DOUBT
} csj_status;

typedef struct csj_parser csj_parser;

// A new parser, or NULL when memory runs out.
csj_parser *csj_create(void);

// Frees the parser and everything it gave out. NULL is allowed.
void csj_destroy(csj_parser *parser);

// Reads one document. The bytes are copied first, and need no padding and no terminator.
csj_status csj_parse(csj_parser *parser, const char *bytes, size_t length);

// What the last `csj_parse` found; no nodes after a failure. The first node is the document's root.
const csj_node *csj_nodes(const csj_parser *parser);
size_t csj_node_count(const csj_parser *parser);

// Why the last `csj_parse` failed, in plain words; "" after a success. A constant, never freed.
const char *csj_message(const csj_parser *parser);

#ifdef __cplusplus
}
#endif

#include "CSimdjsonProjection.h"

#endif
