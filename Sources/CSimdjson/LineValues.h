// Included by Walk.cpp once for each set of instructions, each time in another namespace: usual values.

// A number of at most eight digits, the first one lowest: neighbours are joined three times.
inline uint64_t joined(uint64_t digits) noexcept {
  const uint64_t pairs = (digits * (10 << 8 | 1)) >> 8 & 0x00ff00ff00ff00ff;
  const uint64_t fours = (pairs * (100 << 16 | 1)) >> 16 & 0x0000ffff0000ffff;
  return (fours * ((uint64_t(10000) << 32) | 1)) >> 32;
}

inline uint64_t digitsAt(const char *place, size_t count) noexcept {
  return joined((wordAt(place) ^ 0x3030303030303030) << (64 - 8 * count));
}

inline constexpr uint64_t powersOfTen[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000};

// Reads a number of up to 15 digits before its point and 7 behind it, 18 in all; gives its end, or nullptr if it is
// anything else.
inline __attribute__((always_inline)) const char *decimal(const char *place, csj_value &value) noexcept {
  const bool isNegative = *place == '-';
  const char *const start = place + isNegative;
  size_t digits = digitCountInWord(start);
  if (digits == 0) return nullptr;
  uint64_t coefficient = digitsAt(start, digits);
  if (digits == 8) {
    const size_t more = digitCountInWord(start + 8);
    if (more == 8) return nullptr;
    if (more > 0) coefficient = coefficient * powersOfTen[more] + digitsAt(start + 8, more);
    digits += more;
  }
  if (*start == '0' && digits > 1) return nullptr;
  const char *end = start + digits;
  int32_t exponent = 0;
  if (*end == '.') {
    const size_t decimals = digitCountInWord(++end);
    if (decimals == 0 || decimals == 8 || digits + decimals > 18) return nullptr;
    coefficient = coefficient * powersOfTen[decimals] + digitsAt(end, decimals);
    end += decimals;
    exponent = -static_cast<int32_t>(decimals);
    while (exponent < 0 && coefficient % 10 == 0) {
      coefficient /= 10;
      ++exponent;
    }
  }
  if ((*end | 0x20) == 'e') return nullptr;
  const int64_t whole = static_cast<int64_t>(coefficient);
  value = {isNegative ? -whole : whole, exponent, 1};
  return end;
}

inline bool isVisible(char byte) noexcept { return static_cast<unsigned char>(byte - 0x21) < 0x5f; }

// Whether a text surely has no blanks at its ends. All blanks beyond ASCII start with the bytes C2 and E1 to E3.
inline bool isTrimmed(const char *text, size_t length) noexcept {
  if (length == 0) return false;
  const unsigned first = static_cast<unsigned char>(text[0]);
  if (!isVisible(text[0]) && (first <= 0xc2 || (first >= 0xe1 && first <= 0xe3))) return false;
  const unsigned last = static_cast<unsigned char>(text[length - 1]);
  if (last < 0x80) return isVisible(text[length - 1]);
  // The last of two bytes; longer ones are not looked at.
  return length >= 2 && static_cast<unsigned char>(text[length - 2]) - 0xc3u < 0x1du;
}

inline csj_value textValue(const char *text, size_t length) noexcept {
  return {static_cast<int64_t>(reinterpret_cast<intptr_t>(text)), static_cast<int32_t>(length), 1};
}
