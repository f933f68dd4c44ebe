#ifndef ACCORD_CSIMDJSON_SCALARS_H
#define ACCORD_CSIMDJSON_SCALARS_H

#include "Shape.h"

// Numbers and the words `true`, `false` and `null`, read from their text. Some bytes behind them are read too.

// By byte: whether it may stand behind a number, true, false or null.
struct Delimiters {
  bool values[256] = {};

  constexpr Delimiters() {
    for (const char byte : {' ', '\t', '\r', '\n', ',', ':', '[', ']', '{', '}'}) {
      values[static_cast<unsigned char>(byte)] = true;
    }
  }
};

inline constexpr Delimiters delimiters;

inline bool isDelimiter(char byte) noexcept { return delimiters.values[static_cast<unsigned char>(byte)]; }

inline bool isWord(const char *bytes, const char *word) noexcept { return std::memcmp(bytes, word, 4) == 0; }

// How many of the next eight bytes are digits before the first one that is not.
inline size_t digitCountInWord(const char *bytes) noexcept {
  // A byte is a digit if its difference from '0' is below 10. Carries only reach bytes behind the first one
  // that is not.
  const uint64_t differences = wordAt(bytes) ^ 0x3030303030303030;
  const uint64_t others = (differences | (differences + 0x7676767676767676)) & 0x8080808080808080;
  return others == 0 ? 8 : static_cast<size_t>(__builtin_ctzll(others)) / 8;
}

// How many digits there are from here on. Reads up to eight bytes behind them.
inline size_t digitCount(const char *bytes) noexcept {
  const size_t first = digitCountInWord(bytes);
  if (__builtin_expect(first < 8, 1)) return first;
  size_t count = 8;
  while (true) {
    const size_t more = digitCountInWord(bytes + count);
    count += more;
    if (more < 8) return count;
  }
}

// Reads a number; false unless simdjson surely reads it too.
inline bool readNumber(const char *place, csj_slot &slot) noexcept {
  const char *end = place + (*place == '-');
  const size_t digits = digitCount(end);
  // Nineteen digits may be too large for simdjson.
  if (digits == 0 || digits >= 19 || (digits > 1 && *end == '0')) return false;
  end += digits;
  slot.kind = CSJ_INTEGER;
  if (!isDelimiter(*end)) {
    slot.kind = CSJ_NUMBER;
    if (*end == '.') {
      const size_t decimals = digitCount(++end);
      if (decimals == 0) return false;
      end += decimals;
    }
    if (*end == 'e' || *end == 'E') {
      ++end;
      if (*end == '+' || *end == '-') ++end;
      const size_t exponent = digitCount(end);
      // With two digits it is surely in the range of a double.
      if (exponent == 0 || exponent > 2) return false;
      end += exponent;
    }
    if (!isDelimiter(*end)) return false;
  }
  slot.bytes = place;
  slot.length = static_cast<uint32_t>(end - place);
  return true;
}

// Reads `true`, `false` or `null`.
inline bool readWord(const char *place, csj_slot &slot) noexcept {
  size_t size = 4;
  if (isWord(place, "true")) {
    slot.kind = CSJ_TRUE;
  } else if (isWord(place, "null")) {
    slot.kind = CSJ_NULL;
  } else if (*place == 'f' && isWord(place + 1, "alse")) {
    slot.kind = CSJ_FALSE;
    size = 5;
  } else {
    return false;
  }
  slot.bytes = nullptr;
  slot.length = 0;
  return isDelimiter(place[size]);
}

#endif
