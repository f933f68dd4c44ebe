#include "CSimdjsonProjection.h"
#include "Arena.h"
#include "KeyOrder.h"
#include "Scalars.h"
#include "Shape.h"

#include <memory>
#include <new>
#include <simdjson.h>

static_assert(CSJ_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads that far");

namespace {

using simdjson::internal::dom_parser_implementation;

// One line, after simdjson's first stage.
//
// The first stage leaves the places of every bracket, comma, colon, opening quote and first byte of another
// scalar ("tokens"), in order. It has checked that the line is UTF-8, that texts are closed and that they
// have no bare control characters. Between the closing quote of a text and the next token there are only
// blanks, since any other byte behind a quote is a token. The rest of the grammar is checked here.
//
// The last token is known to be '}', which nothing but the end of a record takes. So every other token has a
// next one, and a record must be seen to end there just if it is the root.
class Walk {
public:
  using Token = const uint32_t *;

  Walk(
    const csj_shape &shape, const char *bytes, size_t length, const dom_parser_implementation &simd,
    Arena<char> &texts, Arena<csj_slot, true> *lists, KeyOrder &keys) noexcept
      : shape(shape), members(shape.members.data()), bytes(bytes), length(length), simd(simd), texts(texts),
        lists(lists), keys(keys) {
    findBackslash(0);
  }

  // Whether memory ran out, after a failure.
  bool isOutOfMemory = false;

  bool root(csj_slot *slots) noexcept {
    const uint32_t count = simd.n_structural_indexes;
    const Token first = simd.structural_indexes.get();
    if (count < 2 || bytes[first[0]] != '{' || bytes[first[count - 1]] != '}') return false;
    last = first + count - 1;
    uint32_t memberCount;
    return record(0, first, 1, slots, memberCount, 0) != nullptr;
  }

private:
  const csj_shape &shape;
  const Member *const members;
  const char *const bytes;
  const size_t length;
  const dom_parser_implementation &simd;
  Arena<char> &texts;
  // For lists of the root record, and for lists within the elements of those.
  Arena<csj_slot, true> *const lists;
  KeyOrder &keys;
  Token last = nullptr;
  // Where the first backslash is that has not been passed yet; far behind the line if there is none.
  uint32_t backslash = UINT32_MAX;

  // Functions that read a value give the token behind it, or nullptr if the line cannot be read on. A value's
  // depth is how many lists and records it is in.

  char at(Token token) const noexcept { return bytes[*token]; }

  void findBackslash(size_t start) noexcept {
    const void *found = std::memchr(bytes + start, '\\', length - start);
    const char *place = static_cast<const char *>(found);
    backslash = found == nullptr ? UINT32_MAX : static_cast<uint32_t>(place - bytes);
  }

  // Whether the text that starts at a token has no escapes.
  bool isPlain(Token token) const noexcept { return token[1] <= backslash; }

  // Where the text that starts at a token has its closing quote.
  uint32_t closingQuote(Token token) const noexcept {
    uint32_t place = token[1] - 1;
    while (bytes[place] != '"') --place;
    return place;
  }

  // Reads a text with escapes into the tail of the arena.
  simdjson_never_inline bool unescape(Token token, const char *&text, uint32_t &textLength) noexcept {
    const uint32_t quote = closingQuote(token);
    char *tail = texts.tail(0, quote - *token + CSJ_PADDING);
    if (tail == nullptr) {
      isOutOfMemory = true;
      return false;
    }
    const uint8_t *start = reinterpret_cast<const uint8_t *>(bytes + *token + 1);
    const uint8_t *end = simd.parse_string(start, reinterpret_cast<uint8_t *>(tail));
    if (end == nullptr) return false;
    text = tail;
    textLength = static_cast<uint32_t>(reinterpret_cast<const char *>(end) - tail);
    findBackslash(quote + 1);
    return true;
  }

  bool isContainer(Token token) const noexcept { return at(token) == '{' || at(token) == '['; }

  // Reads a text with escapes.
  simdjson_never_inline Token escapedText(Token token, csj_slot &slot) noexcept {
    const char *text;
    if (!unescape(token, text, slot.length)) return nullptr;
    slot.bytes = text;
    slot.kind = CSJ_TEXT;
    texts.keep(slot.length);
    return token + 1;
  }

  // Reads a value that is no text; of a list or record only the size is wanted.
  simdjson_never_inline Token otherValue(Token token, uint32_t depth, csj_slot &slot) noexcept {
    const char *place = bytes + *token;
    if (*place == '-' || (*place >= '0' && *place <= '9')) return readNumber(place, slot) ? token + 1 : nullptr;
    if (!isContainer(token)) return readWord(place, slot) ? token + 1 : nullptr;
    slot.kind = *place == '{' ? CSJ_RECORD : CSJ_LIST;
    slot.bytes = nullptr;
    return skipContainer(token, depth, slot.length);
  }

  // Reads a value; of a list or record only the size is wanted.
  simdjson_inline Token value(Token token, uint32_t depth, csj_slot &slot) noexcept {
    return value(bytes, token, depth, slot);
  }

  // The same, told what `bytes` is so that it need not be read again.
  simdjson_inline Token value(const char *line, Token token, uint32_t depth, csj_slot &slot) noexcept {
    const char *place = line + *token;
    if (simdjson_unlikely(*place != '"')) return otherValue(token, depth, slot);
    const uint32_t next = token[1];
    if (simdjson_unlikely(next > backslash)) return escapedText(token, slot);
    const char *end = line + next - 1;
    if (simdjson_unlikely(*end != '"')) end = line + closingQuote(token);
    ++place;
    slot.bytes = place;
    slot.length = static_cast<uint32_t>(end - place);
    slot.kind = CSJ_TEXT;
    return token + 1;
  }

  // Checks a scalar that nobody wants.
  bool skipScalar(Token token) noexcept {
    const char *place = bytes + *token;
    if (*place == '"') {
      if (isPlain(token)) return true;
      const char *text;
      uint32_t textLength;
      return unescape(token, text, textLength);
    }
    csj_slot slot;
    const bool isNumber = *place == '-' || (*place >= '0' && *place <= '9');
    return isNumber ? readNumber(place, slot) : readWord(place, slot);
  }

  // Checks a list or record of which at most the size is wanted.
  simdjson_never_inline Token skipContainer(Token token, uint32_t depth, uint32_t &count) noexcept {
    const uint32_t outer = depth;
    // By depth, the innermost one in the lowest bit: whether it is a record.
    uint64_t records = 0;
    count = 0;
    bool isRecord;

  open:
    if (depth >= CSJ_MAX_DEPTH) return nullptr;
    ++depth;
    isRecord = at(token) == '{';
    records = records << 1 | uint64_t(isRecord);
    ++token;
    if (at(token) == (isRecord ? '}' : ']')) goto close;
    if (depth == outer + 1) ++count;
    if (!isRecord) goto value;

  key:
    if (at(token) != '"' || at(token + 1) != ':' || !skipScalar(token)) return nullptr;
    token += 2;

  value:
    if (isContainer(token)) goto open;
    if (!skipScalar(token)) return nullptr;
    ++token;

  next:
    if (at(token) == ',') {
      ++token;
      if (depth == outer + 1) ++count;
      if (isRecord) goto key;
      goto value;
    }
    if (at(token) != (isRecord ? '}' : ']')) return nullptr;

  close:
    if (token == last) return nullptr;
    ++token;
    --depth;
    records >>= 1;
    if (depth == outer) return token;
    isRecord = (records & 1) != 0;
    goto next;
  }

  // Checks a value that nobody wants.
  Token skip(Token token, uint32_t depth) noexcept {
    if (!isContainer(token)) return skipScalar(token) ? token + 1 : nullptr;
    uint32_t count;
    return skipContainer(token, depth, count);
  }

  // Reads a list whose elements are wanted, each in `stride` slots; all after the first are those of `node`.
  simdjson_never_inline Token list(
    Token token, uint32_t depth, uint32_t node, uint32_t stride, size_t level, csj_slot &slot) noexcept {
    slot = {nullptr, 0, CSJ_LIST};
    if (depth >= CSJ_MAX_DEPTH) return nullptr;
    ++token;
    if (at(token) == ']') return token + 1;
    Arena<csj_slot, true> &arena = lists[level];
    const char *const bytes = this->bytes;
    csj_slot *element = nullptr;
    csj_slot *end = nullptr;
    size_t used = 0;
    uint32_t count = 0;
    while (true) {
      if (element == end) {
        // Room for some elements at once.
        const size_t more = 8 * size_t(stride);
        element = arena.tail(used, used + more);
        if (element == nullptr) {
          isOutOfMemory = true;
          return nullptr;
        }
        element += used;
        end = element + more;
        used += more;
      }
      if (node != none && bytes[*token] == '{') {
        *element = {nullptr, 0, CSJ_RECORD};
        token = record(node, token, depth + 2, element, element->length, level + 1);
      } else {
        token = value(bytes, token, depth + 1, *element);
      }
      if (token == nullptr) return nullptr;
      ++count;
      element += stride;
      if (bytes[*token] != ',') break;
      ++token;
    }
    if (bytes[*token] != ']') return nullptr;
    slot.length = count;
    slot.bytes = element - size_t(count) * stride;
    arena.keep(size_t(count) * stride);
    return token + 1;
  }

  // Reads the value of a member of which more than one plain value is wanted.
  simdjson_never_inline Token wanted(
    const Member &member, Token token, uint32_t depth, csj_slot *slots, size_t level) noexcept {
    const Token start = token;
    const uint32_t startBackslash = backslash;
    csj_slot plain;
    if (at(start) == '[') {
      plain = {nullptr, 0, CSJ_LIST};
      token = nullptr;
      for (const Want &want : member.wants) {
        if (want.want != CSJ_WANT_TEXTS && want.want != CSJ_WANT_ITEMS) continue;
        // The same texts may be read more than once.
        backslash = startBackslash;
        csj_slot &slot = slots[want.slot];
        const uint32_t stride = want.want == CSJ_WANT_ITEMS ? want.itemStride : 1;
        token = list(start, depth, want.itemNode, stride, level, slot);
        if (token == nullptr) return nullptr;
        plain.length = slot.length;
      }
      if (token == nullptr) token = skipContainer(start, depth, plain.length);
    } else if (at(start) == '{' && member.node != none) {
      plain = {nullptr, 0, CSJ_RECORD};
      token = record(member.node, start, depth + 1, slots, plain.length, level);
    } else {
      token = value(start, depth, plain);
    }
    if (token == nullptr) return nullptr;

    for (const Want &want : member.wants) {
      csj_slot &slot = slots[want.slot];
      if (want.want == CSJ_WANT_RAW) {
        slot = {bytes + *start, sourceLength(start, token, plain), plain.kind};
      } else if (want.want == CSJ_WANT_VALUE || plain.kind != CSJ_LIST) {
        slot = plain;
      }
    }
    return token;
  }

  // How long the text is of a value that ends before a token.
  uint32_t sourceLength(Token start, Token next, const csj_slot &value) const noexcept {
    switch (value.kind) {
    case CSJ_TEXT: return closingQuote(start) + 1 - *start;
    case CSJ_LIST:
    case CSJ_RECORD: return next[-1] + 1 - *start;
    case CSJ_FALSE: return 5;
    case CSJ_TRUE:
    case CSJ_NULL: return 4;
    default: return value.length;
    }
  }

  // Whether a key is at an address, also if its pattern cannot tell.
  bool isAt(const char *place, const Expected &key) const noexcept {
    return key.pattern.isAt(place) || (key.pattern.firstMask == 0 && members[key.member].isAt(place));
  }

  // The key that starts at a token though another one was expected; goes behind it in the order. The member
  // is `none` if there is no key.
  //
  // Leads of one source mostly have the same keys in the same order, but for some that are left out. So the
  // next keys after the expected one are tried too, and the order changes only for a wanted key that has been
  // passed already and for an unwanted one that is new.
  simdjson_never_inline Expected find(Token token, uint32_t node, const Expected *&expected) noexcept {
    const char *place = bytes + *token;
    const Expected *const end = keys.order.values + keys.ranges.values[node].end;
    for (const Expected *tried = expected; tried != end && tried - expected <= 4; ++tried) {
      if (!isAt(place, *tried)) continue;
      expected = tried + 1;
      return *tried;
    }
    if (*place != '"' || at(token + 1) != ':') return {KeyPattern(), none, none};
    const char *key = place + 1;
    uint32_t keyLength;
    if (isPlain(token)) {
      keyLength = closingQuote(token) - *token - 1;
    } else if (!unescape(token, key, keyLength)) {
      return {KeyPattern(), none, none};
    }
    const uint32_t found = shape.find(node, KeyWords::of(key, keyLength), key);
    const uint32_t next = static_cast<uint32_t>(expected - keys.order.values);
    if (found == 0) {
      // Only keys that are written as patterns are: as short, and without escapes and blanks.
      const uint32_t size = token[1] + 1 - *token;
      const bool isPattern = key == place + 1 && size == keyLength + 3 && size <= KeyPattern::longest;
      if (isPattern && keys.ignore(KeyPattern::of(place, size), node, next)) ++expected;
      return {KeyPattern(), none, 0};
    }
    if (keys.positions.values[found] >= next) {
      expected = keys.order.values + keys.positions.values[found] + 1;
    } else {
      keys.moveBehind(found, next);
    }
    return expected[-1];
  }

  // Reads a record, which makes one more list or record than it is in. Its end is the last token just if it
  // is the root.
  simdjson_inline Token record(
    uint32_t node, Token token, uint32_t innerDepth, csj_slot *slots, uint32_t &memberCount,
    size_t level) noexcept {
    memberCount = 0;
    if (innerDepth > CSJ_MAX_DEPTH) return nullptr;
    const char *const bytes = this->bytes;
    const uint64_t stamp = ++keys.stamp;
    const Expected *expected = keys.order.values + keys.ranges.values[node].start;
    uint32_t count = 0;
    ++token;
    if (bytes[*token] != '}') {
      while (true) {
        uint32_t plainSlot = expected->plainSlot;
        uint32_t member = expected->member;
        if (simdjson_likely(expected->pattern.isAt(bytes + *token))) {
          // Expected keys are passed once, so it is new.
          ++expected;
          if (simdjson_likely(plainSlot != none)) {
            token = value(bytes, token + 2, innerDepth, slots[plainSlot]);
            ++count;
            if (token == nullptr) return nullptr;
            if (bytes[*token] != ',') break;
            ++token;
            continue;
          }
        } else {
          // A copy, so that the pointer itself can stay in a register.
          const Expected *next = expected;
          const Expected found = find(token, node, next);
          expected = next;
          if (found.member == none) return nullptr;
          plainSlot = found.plainSlot;
          member = found.member;
        }
        token += 2;
        ++count;

        if (simdjson_likely(plainSlot != none)) {
          csj_slot &slot = slots[plainSlot];
          if (slot.kind != CSJ_ABSENT) return nullptr;
          token = value(token, innerDepth, slot);
        } else if (member == 0) {
          token = skip(token, innerDepth);
        } else {
          uint64_t &lastStamp = keys.stamps.values[member];
          if (lastStamp == stamp) return nullptr;
          lastStamp = stamp;
          token = wanted(members[member], token, innerDepth, slots, level);
        }
        if (token == nullptr) return nullptr;
        if (bytes[*token] != ',') break;
        ++token;
      }
      if (bytes[*token] != '}') return nullptr;
    }
    if ((token == last) != (innerDepth == 1)) return nullptr;
    memberCount = count;
    return token + 1;
  }
};

} // namespace

struct csj_projector {
  csj_status project(
    const csj_shape &shape, const char *bytes, size_t length, csj_slot *slots, size_t slotCount) noexcept {
    if (slotCount > 0) std::memset(static_cast<void *>(slots), 0, slotCount * sizeof(csj_slot));
    if (length == 0 || length > maxLength || slotCount < shape.slotEnd) return CSJ_DOUBT;
    if (!prepare(shape, length)) return CSJ_OUT_OF_MEMORY;
    const uint8_t *source = reinterpret_cast<const uint8_t *>(bytes);
    const simdjson::error_code error = simd->stage1(source, length, simdjson::stage1_mode::regular);
    if (error != simdjson::SUCCESS) return CSJ_DOUBT;
    Walk walk(shape, bytes, length, *simd, texts, lists, keys);
    if (walk.root(slots)) return CSJ_OK;
    return walk.isOutOfMemory ? CSJ_OUT_OF_MEMORY : CSJ_DOUBT;
  }

  // Forgets all lines.
  void reset() noexcept {
    texts.reset();
    for (Arena<csj_slot, true> &arena : lists) arena.reset();
  }

private:
  std::unique_ptr<dom_parser_implementation> simd;
  Arena<char> texts;
  Arena<csj_slot, true> lists[2];
  KeyOrder keys;

  // Makes room.
  bool prepare(const csj_shape &shape, size_t length) noexcept {
    if (simd != nullptr && simd->capacity() > keptCapacity && length < keptCapacity / 4) simd.reset();
    // A line that was no record may have left something there.
    for (Arena<csj_slot, true> &arena : lists) arena.discard();
    if (simd == nullptr || simd->capacity() < length) {
      const size_t capacity = length < 4096 ? 4096 : length + length / 4;
      simd.reset();
      // Depth counts only in the second stage.
      const auto *best = simdjson::get_active_implementation().operator->();
      if (best->create_dom_parser_implementation(capacity, 1, simd) != simdjson::SUCCESS) {
        simd.reset();
        return false;
      }
    }
    return keys.learn(shape);
  }
};

csj_projector *csj_projector_create(void) { return new (std::nothrow) csj_projector(); }

void csj_projector_reset(csj_projector *projector) { projector->reset(); }

void csj_projector_destroy(csj_projector *projector) { delete projector; }

csj_status csj_project(
  csj_projector *projector, const csj_shape *shape, const char *bytes, size_t length, csj_slot *slots,
  size_t slotCount) {
  return projector->project(*shape, bytes, length, slots, slotCount);
}
