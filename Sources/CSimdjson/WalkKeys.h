#ifndef ACCORD_CSIMDJSON_WALK_KEYS_H
#define ACCORD_CSIMDJSON_WALK_KEYS_H

#include "CSimdjsonWalk.h"
#include "Shape.h"

#include <algorithm>
#include <string>
#include <vector>

// By length, up to two words: which bytes of the first and the second one belong to a text.
struct ByteMasks {
  uint64_t first[17] = {};
  uint64_t second[17] = {};

  constexpr ByteMasks() {
    for (unsigned length = 1; length <= 16; ++length) {
      first[length] = length < 8 ? (uint64_t(1) << 8 * length) - 1 : ~uint64_t(0);
      second[length] = length <= 8 ? 0 : length < 16 ? (uint64_t(1) << 8 * (length - 8)) - 1 : ~uint64_t(0);
    }
  }
};

inline constexpr ByteMasks byteMasks;

// The words of a choice that are not longer than two machine words, each in the one place where it is looked for. A
// word whose place is taken by an earlier one is left out, and so is one with a NUL, which no text has in a line; they are
// read as any other text.
class Words {
public:
  Words(const csj_word *words, size_t count) {
    unsigned bits = 2;
    while ((size_t(1) << bits) < 4 * count && bits < 16) ++bits;
    shift = 64 - bits;
    // 2^64 / golden ratio (Knuth, The Art of Computer Programming 3, 6.4), and odd numbers above it until every word
    // has a place of its own.
    multiplier = 0x9e3779b97f4a7c15;
    for (unsigned attempt = 0; attempt < 64; ++attempt) {
      entries.assign(size_t(1) << bits, Entry());
      if (fill(words, count)) break;
      multiplier += 0x123456789abcdef2;
    }
  }

  // The number of a word, or -1. Sixteen bytes must be readable.
  int32_t find(const char *text, size_t length) const noexcept {
    if (length > longest) return -1;
    const uint64_t first = wordAt(text) & byteMasks.first[length];
    const uint64_t second = wordAt(text + 8) & byteMasks.second[length];
    const Entry &entry = entries[place(first, second)];
    return entry.first == first && entry.second == second ? entry.number : -1;
  }

private:
  struct Entry {
    // No text is this, since it is UTF-8.
    uint64_t first = UINT64_MAX;
    uint64_t second = UINT64_MAX;
    int32_t number = -1;
  };

  static constexpr size_t longest = 16;

  std::vector<Entry> entries;
  uint64_t multiplier;
  unsigned shift;

  size_t place(uint64_t first, uint64_t second) const noexcept {
    return ((first ^ (second << 23 | second >> 41)) * multiplier) >> shift;
  }

  // Whether every word has found a place.
  bool fill(const csj_word *words, size_t count) {
    bool isComplete = true;
    for (size_t number = 0; number < count; ++number) {
      const csj_word &word = words[number];
      if (word.length > longest || (word.length > 0 && std::memchr(word.bytes, 0, word.length) != nullptr)) continue;
      char text[longest] = {};
      if (word.length > 0) std::memcpy(text, word.bytes, word.length);
      Entry &entry = entries[place(wordAt(text), wordAt(text + 8))];
      const Entry wanted = {wordAt(text), wordAt(text + 8), word.number};
      if (entry.number < 0) {
        entry = wanted;
      } else if (entry.first != wanted.first || entry.second != wanted.second) {
        isComplete = false;
      }
    }
    return isComplete;
  }
};

// How a value is walked over.
enum class Handler : uint8_t {
  // No key: behind the last one.
  none,
  // Of a value that nobody wants: expected to be a text, or not.
  skipText,
  skip,
  text,
  choice,
  number,
  flag,
  time,
  date,
  texts,
  rows,
  // A record that wanted paths lead through.
  record,
  // A value that is given as it was found.
  found,
  // A key that does not fit into a pattern.
  longKey
};

// A key that is expected in a record, with what is around it: `"name":` and the quote that its value starts with.
struct Key {
  static constexpr uint32_t patternSize = 32;
  // Bytes from a key's start that may be read.
  static constexpr uint32_t longest = CSJ_PADDING - 4;

  alignas(patternSize) char pattern[patternSize] = {};
  // Which bytes of the pattern count, and the one that is the value's quote, if it is among them.
  uint32_t mask = 0;
  uint32_t quote = 0;
  // How far the value's first byte that is to be read is from the key's quote.
  uint32_t length = 0;
  Handler handler = Handler::none;
  // Of a long key: what is behind the pattern, and what then is to be done.
  char rest[longest - patternSize] = {};
  Handler longHandler = Handler::none;
  // The field or column, how many bytes its value is from the first one, and where its bit is.
  uint32_t index = 0;
  uint32_t offset = 0;
  uint32_t word = 0;
  uint64_t bit = 0;
  int32_t longestMissing = -1;
  // The shape's member, or 0.
  uint32_t member = 0;
  // Of a value that is given as it was found: how it is read if it is a list, and the slot for its elements.
  Handler listHandler = Handler::none;
  uint32_t slot = 0;
  // How it is read; nullptr if nobody wants it.
  const csj_reader *reader = nullptr;
  const Words *words = nullptr;
  // The nodes of the keys in a record, and in the records of a list.
  uint32_t recordNode = none;
  uint32_t rowNode = none;

  bool mayBeMissing(const char *text, size_t length) const noexcept {
    return int64_t(length) <= longestMissing && (reader->lengths >> (length < 63 ? length : 63) & 1) != 0 &&
           (reader->firstBytes >> (static_cast<unsigned char>(text[0]) & 63) & 1) != 0;
  }
};

// The keys of the records at a place, in the order in which they were met so far; the last one is none.
struct KeyList {
  // How many keys that nobody wants are learnt.
  static constexpr uint32_t mostIgnored = 64;

  std::vector<Key> keys = {Key()};
  // By key: its name with the quotes and the colon.
  std::vector<std::string> texts;
  uint32_t ignored = 0;

  // Where a member's key is, or how many keys there are.
  size_t find(uint32_t member) const noexcept {
    size_t place = 0;
    while (place < texts.size() && keys[place].member != member) ++place;
    return place;
  }

  // Where a key with a text is, which is mostly soon behind `next` others, or how many keys there are.
  size_t find(const std::string &text, size_t next) const noexcept {
    for (size_t place = next; place < texts.size(); ++place) {
      if (texts[place] == text) return place;
    }
    for (size_t place = 0; place < next; ++place) {
      if (texts[place] == text) return place;
    }
    return texts.size();
  }

  // Puts a key at a place.
  void insert(const Key &key, const std::string &text, size_t place) {
    keys.insert(keys.begin() + ptrdiff_t(place), key);
    texts.insert(texts.begin() + ptrdiff_t(place), text);
    if (key.member == 0) ++ignored;
  }

  // Moves a key behind others that end before `end`.
  void moveBack(size_t place, size_t end) {
    std::rotate(keys.begin() + ptrdiff_t(place), keys.begin() + ptrdiff_t(place) + 1, keys.begin() + ptrdiff_t(end));
    std::rotate(texts.begin() + ptrdiff_t(place), texts.begin() + ptrdiff_t(place) + 1, texts.begin() + ptrdiff_t(end));
  }

  void remove(size_t place) {
    keys.erase(keys.begin() + ptrdiff_t(place));
    texts.erase(texts.begin() + ptrdiff_t(place));
  }
};

#endif
