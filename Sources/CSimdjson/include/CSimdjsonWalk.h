#ifndef ACCORD_CSIMDJSON_WALK_H
#define ACCORD_CSIMDJSON_WALK_H

// The usual values of a record, read straight into typed slots.
//
// A walk goes over a line once, without finding its structure first: it expects the keys in the order in which
// earlier lines had them, and values as they are mostly written. Whatever is otherwise it leaves to
// `csj_project`. Nothing here throws, aborts or prints.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CSimdjsonProjection.h"

#ifdef __cplusplus
extern "C" {
#endif

// What a value is read as.
typedef enum csj_type : uint32_t {
  // Nothing that is read here: it is always given as it was found.
  CSJ_TYPE_OTHER,
  // A text that stays as it is.
  CSJ_TYPE_TEXT,
  // One of the words.
  CSJ_TYPE_CHOICE,
  CSJ_TYPE_NUMBER,
  CSJ_TYPE_FLAG,
  // `YYYY-MM-DDThh:mm:ssZ`
  CSJ_TYPE_TIME,
  // `YYYY-MM-DD`
  CSJ_TYPE_DATE,
  // A list of texts that stay as they are.
  CSJ_TYPE_TEXTS,
  // A list of records.
  CSJ_TYPE_RECORDS
} csj_type;

// A typed value.
typedef struct csj_value {
  // A number's coefficient, a word's number, 0 or 1 for a flag, microseconds or days since 1970, or the address
  // of a text's bytes, of the values of a list of texts, or of the first row of a list of records.
  int64_t bits;
  // A number's exponent; the bytes of a text; the elements of a list.
  int32_t count;
  // 1 for a value that is known.
  uint8_t state;
} csj_value;

typedef struct csj_word {
  const uint8_t *bytes;
  size_t length;
  int32_t number;
} csj_word;

// How the value of a slot is read.
typedef struct csj_reader {
  csj_type type;
  // Which field of the lead or column of the rows it is. Several slots may be for the same one.
  uint32_t index;

  // For texts: those that may mean "not known". `longest` is the length of the longest one, or -1; `lengths` has bit n
  // for one of n bytes, the highest bit for all longer ones; `firstBytes` has a bit for the lower six bits of each
  // first byte.
  int32_t longest;
  uint64_t lengths;
  uint64_t firstBytes;

  // For CSJ_TYPE_CHOICE; of words that are equal the first counts.
  const csj_word *words;
  size_t wordCount;

  // For CSJ_TYPE_RECORDS: the columns by slot of an element, as many as its stride, and what stands for a
  // column that is missing, as many as a row has.
  const struct csj_reader *columns;
  const csj_value *defaults;
  uint32_t width;
} csj_reader;

// A value of a list of records that is given as it was found.
typedef struct csj_deferred {
  csj_slot found;
  // Where it belongs; there the column's default is now.
  csj_value *target;
  // The field of the list, and the column.
  uint32_t field;
  uint32_t column;
} csj_deferred;

// Walks lines. To be used by one thread at a time.
typedef struct csj_walker csj_walker;

// A new walker, or NULL when memory runs out. It has learnt no key yet.
//
// `readers` are by slot of the shape, `slotCount` of them. They are copied, but for what they point to; that and
// the shape must live as long as the walker. Each field is `stride` values behind the one before.
csj_walker *csj_walker_create(
  const csj_shape *shape, const csj_reader *readers, size_t slotCount, size_t fieldCount, size_t stride);

// Frees the walker and everything it gave out. NULL is allowed.
void csj_walker_destroy(csj_walker *walker);

// From now on the walker takes no instructions that only some processors have. The results are the same.
void csj_walker_restrict(csj_walker *walker);

// Gives up the lists and unescaped texts of all lines walked so far.
void csj_walker_reset(csj_walker *walker);

// Walks a line that holds one record; false when it must be read otherwise.
//
// After true, `csj_parse` says CSJ_OK for the same bytes too. Field n, whose value is at `fields + n * stride`,
// is known if bit n of `known` is set; it is then what its type says of what `csj_project` would have found. For
// all other fields, and for slots that no field is read from, `slots` are what `csj_project` gives, but for lists
// of fields that are known. All slots and words of `known` are written. Values of columns are left over, see
// `csj_walker_deferred`.
//
// Pointers in fields and slots are valid until the next reset, and as long as the line. After false, fields, slots and
// `known` mean nothing.
bool csj_walk(
  csj_walker *walker, const char *bytes, size_t length, csj_value *fields, uint64_t *known, csj_slot *slots);

// What the last walk left over.
const csj_deferred *csj_walker_deferred(const csj_walker *walker, size_t *count);

// Says that the last walk was in vain, since what it left over did not read.
void csj_walk_discard(csj_walker *walker);

// Whether the last walk met a key that it had not learnt. No line is walked before all its wanted keys have
// been learnt.
bool csj_walk_wants_to_learn(const csj_walker *walker);

// Learns the keys of the line that was walked last, which `csj_project` has found correct.
void csj_walk_learn(csj_walker *walker, const char *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
