#ifndef ACCORD_CSIMDJSON_SHAPE_H
#define ACCORD_CSIMDJSON_SHAPE_H

#include "CSimdjsonProjection.h"

#include <cstring>
#include <memory>
#include <string>
#include <vector>

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the first byte of a word is its lowest");

// The eight bytes at any address.
inline uint64_t wordAt(const char *bytes) noexcept {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// The first and the last eight bytes of a key: all of it, if it is not longer than both.
struct KeyWords {
  uint64_t first = 0;
  uint64_t last = 0;
  uint32_t length = 0;

  // Eight bytes from the key's start must be readable even if it is shorter.
  static KeyWords of(const char *key, uint32_t length) noexcept {
    const uint64_t mask = maskOf(length);
    return {wordAt(key) & mask, wordAt(key + (length > 8 ? length - 8 : 0)) & mask, length};
  }

  // The first bytes of a word.
  static uint64_t maskOf(uint32_t length) noexcept {
    return length < 8 ? (uint64_t(1) << (8 * length)) - 1 : ~uint64_t(0);
  }

  uint64_t hash() const noexcept {
    // The multiplier is 2^64 / golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    return (first ^ (last << 23 | last >> 41) ^ length) * 0x9e3779b97f4a7c15;
  }
};

// The text of a short key in a line: its quotes and the colon are around it.
//
// A line that has this text where a key should be has just that key, and no blank before the colon. So a key
// can be compared before its length is known.
struct KeyPattern {
  // What fits into two words.
  static constexpr uint32_t longest = 16;

  // Matches nothing.
  uint64_t first = 1;
  uint64_t second = 0;
  uint64_t firstMask = 0;
  uint64_t secondMask = 0;

  // Sixteen bytes from the text's start must be readable even if it is shorter.
  static KeyPattern of(const char *text, uint32_t length) noexcept {
    const uint64_t firstMask = KeyWords::maskOf(length);
    const uint64_t secondMask = length > 8 ? KeyWords::maskOf(length - 8) : 0;
    return {wordAt(text) & firstMask, wordAt(text + 8) & secondMask, firstMask, secondMask};
  }

  // Sixteen bytes from the place must be readable.
  bool isAt(const char *place) const noexcept {
    return (((wordAt(place) & firstMask) ^ first) | ((wordAt(place + 8) & secondMask) ^ second)) == 0;
  }
};

// One wish for the value of a member.
struct Want {
  uint32_t slot;
  csj_want want;
  // The node of a list's elements, for CSJ_WANT_ITEMS.
  uint32_t itemNode;
  uint32_t itemStride;
};

constexpr uint32_t none = UINT32_MAX;

// A key of a wanted path, in its record.
struct Member {
  KeyPattern pattern;
  // The slot, if all that is wanted is one value; otherwise `none`.
  uint32_t plainSlot = none;
  // Where the paths go on, or `none`.
  uint32_t node = none;
  // The key with its quotes and the colon as it mostly stands in a line; "" if the key is written otherwise,
  // or so long that bytes behind the line's padding might be read.
  std::string text;
  KeyWords words;
  std::string key;
  std::vector<Want> wants;

  // Whether it is the key at an address of a line, written in the usual way.
  bool isAt(const char *place) const noexcept {
    return !text.empty() && std::memcmp(text.data(), place, text.size()) == 0;
  }

  // Whether it is the key with these words and bytes.
  bool isKey(const KeyWords &other, const char *bytes) const noexcept {
    const uint64_t difference =
      (words.first ^ other.first) | (words.last ^ other.last) | (words.length ^ other.length);
    return difference == 0 && (words.length <= 16 || std::memcmp(key.data(), bytes, words.length) == 0);
  }
};

// The wanted keys of one record. Members are numbered through all nodes of a shape, from 1.
struct Node {
  std::vector<uint32_t> members;
  // An open hash table, at most a quarter full, of members or 0.
  std::vector<uint32_t> table;
  unsigned shift = 0;
};

struct csj_shape {
  // Node 0 is the root record's.
  std::vector<Node> nodes;
  // Member 0 has no key.
  std::vector<Member> members;
  // One more than the highest slot, and the lowest.
  uint32_t slotEnd = 0;
  uint32_t slotStart = UINT32_MAX;
  bool wantsItems = false;
  // No two states of shapes ever share one while somebody holds it.
  std::shared_ptr<const char> identity = std::make_shared<const char>();

  csj_shape() : nodes(1), members(1) {}

  // The member of that name, or 0.
  uint32_t find(uint32_t nodeNumber, const KeyWords &words, const char *bytes) const noexcept {
    const Node &node = nodes[nodeNumber];
    if (node.table.empty()) return 0;
    const size_t mask = node.table.size() - 1;
    for (size_t place = words.hash() >> node.shift;; place = (place + 1) & mask) {
      const uint32_t member = node.table[place];
      if (member == 0 || members[member].isKey(words, bytes)) return member;
    }
  }

  void add(
    const char *const *keys, const size_t *lengths, size_t pathCount, uint32_t slot, csj_want want,
    const csj_shape *items, uint32_t itemStride);

private:
  uint32_t memberNamed(uint32_t node, const char *key, size_t length);
  void index(Node &node) const;
  uint32_t copy(const csj_shape &items);
};

#endif
