#ifndef ACCORD_CSIMDJSON_WALK_STATE_H
#define ACCORD_CSIMDJSON_WALK_STATE_H

#include "Arena.h"
#include "Months.h"
#include "Scalars.h"
#include "WalkKeys.h"

#include <memory>
#include <simdjson.h>
#include <vector>

static_assert(CSJ_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads that far");

// Where the values of a lead or of a row go.
struct Target {
  csj_value *values;
  // A bit for each value that is there.
  uint64_t *known;
  // Where values go that are given as they were found; nullptr in a row.
  csj_slot *slots;

  // Where the value of a key goes.
  csj_value &place(const Key &key) const noexcept {
    return *reinterpret_cast<csj_value *>(reinterpret_cast<char *>(values) + key.offset);
  }
};

// What a walker keeps from line to line, whichever code walks.
struct WalkState {
  const csj_shape &shape;
  // By node of the shape.
  std::vector<KeyList> lists;
  // Whether there is a blank behind each comma and colon, as in the lines that were learnt.
  bool isSpaced = false;
  // Whether a key was met that is not the next one of its list, nor one behind it.
  bool hasMissed = false;

  // A bit for each byte of the line that a text must be looked at for: quotes, backslashes and controls.
  Buffer<uint64_t> stops;
  Months months;
  Arena<csj_value> values;
  Arena<csj_slot> found;
  Arena<char> texts;
  Buffer<csj_deferred> deferred;
  size_t deferredCount = 0;

  explicit WalkState(const csj_shape &shape) : shape(shape), lists(shape.nodes.size()) {}

  // Makes room for the stops of a line, and for reading eight bytes behind them.
  bool prepare(size_t length) noexcept {
    hasMissed = false;
    deferredCount = 0;
    return stops.reserve(length / 64 + 3);
  }

  // Reads a text with escapes that starts at an address into the tail of the arena; gives its end there, or nullptr.
  // `length` is how long it is as it is written.
  const char *unescape(const char *text, size_t length, char *&tail) noexcept {
    tail = texts.tail(0, length + CSJ_PADDING);
    if (tail == nullptr) return nullptr;
    if (simd == nullptr) {
      const auto *best = simdjson::get_active_implementation().operator->();
      if (best->create_dom_parser_implementation(64, 1, simd) != simdjson::SUCCESS) return nullptr;
    }
    const uint8_t *start = reinterpret_cast<const uint8_t *>(text);
    return reinterpret_cast<const char *>(simd->parse_string(start, reinterpret_cast<uint8_t *>(tail)));
  }

private:
  std::unique_ptr<simdjson::internal::dom_parser_implementation> simd;
};

#endif
