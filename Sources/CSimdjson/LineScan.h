// Included by Walk.cpp once for each set of instructions, each time in another namespace: what looks at many bytes of a
// line at once.

#ifdef WALK_AVX2
// Bytes of a line where a key is expected.
class KeyBlock {
  __m256i bytes;

public:
  explicit KeyBlock(const char *place) noexcept
      : bytes(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(place))) {}

  // Which bytes of the pattern that count are others.
  uint32_t misses(const Key &key) const noexcept {
    const __m256i pattern = _mm256_load_si256(reinterpret_cast<const __m256i *>(key.pattern));
    return ~static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, pattern))) & key.mask;
  }
};

// Sixty-four bytes of a line: the stops among them. `all` gathers what bits there are in any byte.
inline uint64_t stopsAt(const char *place, __m256i &all) noexcept {
  const __m256i control = _mm256_set1_epi8(0x1f);
  // By the lower half of a byte the mark that it may be: of a quote 2, of a backslash 12. Bytes beyond ASCII give 0; so does
  // NUL, which is a control.
  const __m256i marks = _mm256_setr_epi8(
    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0, 0, 0, '"', 0, 0, 0, 0, 0, 0, 0, 0, 0, '\\', 0, 0, 0);
  uint64_t stops = 0;
  for (unsigned half = 0; half < 2; ++half) {
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place + 32 * half));
    all = _mm256_or_si256(all, bytes);
    const __m256i marked = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(marks, bytes), bytes);
    const __m256i controls = _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, control), control);
    const __m256i any = _mm256_or_si256(marked, controls);
    stops |= uint64_t(static_cast<uint32_t>(_mm256_movemask_epi8(any))) << (32 * half);
  }
  return stops;
}

using AllBits = __m256i;
inline AllBits noBits() noexcept { return _mm256_setzero_si256(); }
inline bool isASCII(AllBits all) noexcept { return _mm256_movemask_epi8(all) == 0; }

#else
// A bit for each byte of a word that is not 0.
inline uint32_t bitsOf(uint64_t word) noexcept {
  const uint64_t low = 0x7f7f7f7f7f7f7f7f;
  const uint64_t bits = ((((word & low) + low) | word) & ~low) >> 7;
  // Bit 0 of byte n meets bit n of the highest byte.
  return static_cast<uint32_t>((bits * 0x0102040810204080) >> 56);
}

class KeyBlock {
  const char *place;

public:
  explicit KeyBlock(const char *place) noexcept : place(place) {}

  uint32_t misses(const Key &key) const noexcept {
    uint32_t misses = 0;
    for (unsigned start = 0; start < Key::patternSize && key.mask >> start != 0; start += 8) {
      const uint64_t difference = wordAt(place + start) ^ wordAt(key.pattern + start);
      misses |= (difference == 0 ? 0 : bitsOf(difference)) << start;
      if ((misses & key.mask & ~key.quote) != 0) break;
    }
    return misses & key.mask;
  }
};

inline uint64_t stopsAt(const char *place, uint64_t &all) noexcept {
  constexpr uint64_t ones = 0x0101010101010101;
  uint64_t stops = 0;
  for (unsigned start = 0; start < 64; start += 8) {
    const uint64_t word = wordAt(place + start);
    all |= word;
    const uint32_t others = bitsOf(word ^ ones * '"') & bitsOf(word ^ ones * '\\') & bitsOf(word & ones * 0xe0);
    stops |= uint64_t(~others & 0xff) << start;
  }
  return stops;
}

using AllBits = uint64_t;
inline AllBits noBits() noexcept { return 0; }
inline bool isASCII(AllBits all) noexcept { return (all & 0x8080808080808080) == 0; }
#endif

// Finds the stops of a line; false if it is not UTF-8. The line's last byte, which is a '}', counts as a stop.
inline bool scan(WalkState &state, const char *bytes, size_t length) noexcept {
  uint64_t *const stops = state.stops.values;
  AllBits all = noBits();
  size_t word = 0;
  for (size_t start = 0; start < length; start += 64) stops[word++] = stopsAt(bytes + start, all);
  const size_t last = (length - 1) % 64;
  stops[word - 1] = (stops[word - 1] & ((uint64_t(1) << last) - 1)) | uint64_t(1) << last;
  stops[word] = 1;
  return isASCII(all) || simdjson::validate_utf8(bytes, length);
}
