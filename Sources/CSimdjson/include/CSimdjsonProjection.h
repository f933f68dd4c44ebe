#ifndef ACCORD_CSIMDJSON_PROJECTION_H
#define ACCORD_CSIMDJSON_PROJECTION_H

// The wanted places of a record, read straight from its text.
//
// A shape says which places are wanted; a projector fills one slot for each of them, line by line, without
// ever holding the rest of the record. Nothing here throws, aborts or prints.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CSimdjson.h"

#ifdef __cplusplus
extern "C" {
#endif

// How many bytes behind a line must be readable. What they are does not matter.
#define CSJ_PADDING 64

// What is wanted of the value at a place. Other values than the one named are given as for CSJ_WANT_VALUE.
typedef enum csj_want : uint32_t {
  // Scalars; of a list or record only its size.
  CSJ_WANT_VALUE,
  // Of a list its elements, each as for CSJ_WANT_VALUE.
  CSJ_WANT_TEXTS,
  // Of a list its elements, and the places of another shape in each element that is a record.
  CSJ_WANT_ITEMS,
  // The text of the whole value as it stands in the line, without the blanks around it.
  CSJ_WANT_RAW
} csj_want;

// What was found at a place. A slot of zeros is CSJ_ABSENT.
typedef struct csj_slot {
  // CSJ_TEXT: the characters, unescaped, as UTF-8; in the line itself if it has no escapes.
  // CSJ_INTEGER, CSJ_NUMBER: exactly as written.
  // CSJ_LIST under CSJ_WANT_TEXTS: the first of `length` slots, one an element.
  // CSJ_LIST under CSJ_WANT_ITEMS: the first of `length * itemStride` slots.
  // Under CSJ_WANT_RAW: the value's source text, whatever the kind is.
  // Else, and for an empty list, NULL.
  const void *bytes;
  // Texts, numbers and source texts: how many bytes. Lists: how many elements. Records: how many members.
  // Else 0.
  uint32_t length;
  csj_kind kind;
} csj_slot;

// The wanted places. Once complete it is only read, and may be shared by threads.
typedef struct csj_shape csj_shape;

// A shape without places, or NULL when memory runs out.
csj_shape *csj_shape_create(void);

// Frees the shape. NULL is allowed. Projectors that have used it stay usable.
void csj_shape_destroy(csj_shape *shape);

// Adds a wanted place.
//
// `keys` and `lengths` are the `pathCount` keys (at least one) that lead from the record inwards. The value
// goes into the slot numbered `slot`; each place needs one of its own. Several places may have the same path,
// and one path may go on where another ends; a place below something that is no record stays CSJ_ABSENT.
//
// `items` is the shape of the elements for CSJ_WANT_ITEMS, and is copied; NULL otherwise. Each element has
// `itemStride` slots: first the element itself, as for CSJ_WANT_VALUE, then the slots of `items`, which are
// numbered from 1. A shape of elements cannot want items itself.
//
// False if this is not kept to or memory runs out; after the latter the shape can only be destroyed.
bool csj_shape_add(
  csj_shape *shape, const char *const *keys, const size_t *lengths, size_t pathCount, uint32_t slot,
  csj_want want, const csj_shape *items, uint32_t itemStride);

// Reads lines. To be used by one thread at a time.
typedef struct csj_projector csj_projector;

// A new projector, or NULL when memory runs out.
csj_projector *csj_projector_create(void);

// Frees the projector and everything it gave out. NULL is allowed.
void csj_projector_destroy(csj_projector *projector);

// Takes back everything that it gave out.
void csj_projector_reset(csj_projector *projector);

// Reads a line that holds one record. All `slotCount` slots are written; there must be one for each place.
//
// After CSJ_OK, `csj_parse` says CSJ_OK for the same bytes too, and every slot is what its nodes tell. Any
// other status says nothing about the line, and then the slots mean nothing: `csj_parse` must decide. For a
// line that is one correct record it is CSJ_DOUBT only when
//   - a key of a wanted path stands twice in the same record, or
//   - a number has 19 or more digits before its point, or three or more in its exponent, or
//   - `slotCount` is too small.
// Pointers in the slots are valid until the projector is reset, and as long as the line.
csj_status csj_project(
  csj_projector *projector, const csj_shape *shape, const char *bytes, size_t length, csj_slot *slots,
  size_t slotCount);

#ifdef __cplusplus
}
#endif

#include "CSimdjsonWalk.h"

#endif
