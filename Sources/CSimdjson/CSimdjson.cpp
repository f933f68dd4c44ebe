#include "CSimdjson.h"
#include "Buffer.h"

#include <cstring>
#include <new>
#include <simdjson.h>

namespace {

bool isDigit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

bool isSeparator(char byte) noexcept { return byte == ',' || byte == ':'; }

bool isNumberByte(char byte) noexcept {
  return isDigit(byte) || byte == '-' || byte == '+' || byte == '.' || byte == 'e' || byte == 'E';
}

size_t numberLength(const char *bytes, const char *end) noexcept {
  const char *position = bytes;
  while (position < end && isNumberByte(*position)) ++position;
  return static_cast<size_t>(position - bytes);
}

// Whether the bytes are a number by RFC 8259 section 6, followed by something that may follow a number.
bool isWellFormedNumber(const char *position, const char *end) noexcept {
  auto digits = [&] {
    const char *start = position;
    while (position < end && isDigit(*position)) ++position;
    return position > start;
  };
  if (position < end && *position == '-') ++position;
  bool startsWithZero = position < end && *position == '0';
  const char *whole = position;
  if (!digits() || (startsWithZero && position - whole > 1)) return false;
  if (position < end && *position == '.') {
    ++position;
    if (!digits()) return false;
  }
  if (position < end && (*position == 'e' || *position == 'E')) {
    ++position;
    if (position < end && (*position == '+' || *position == '-')) ++position;
    if (!digits()) return false;
  }
  return position == end || std::strchr(" \t\r\n,:[]{}", *position) != nullptr;
}

const char *wording(simdjson::error_code error) noexcept {
  switch (error) {
  case simdjson::EMPTY: return "there is nothing in it";
  case simdjson::TAPE_ERROR: return "a comma, colon, bracket or key is missing or superfluous";
  case simdjson::STRING_ERROR: return "a text has an escape that is not allowed";
  case simdjson::UNESCAPED_CHARS: return "a text has a control character that is not escaped";
  case simdjson::UNCLOSED_STRING: return "a text has no closing quote";
  case simdjson::T_ATOM_ERROR:
  case simdjson::F_ATOM_ERROR:
  case simdjson::N_ATOM_ERROR: return "a bare word other than true, false and null";
  case simdjson::NUMBER_ERROR: return "a number is not well formed";
  default: return simdjson::error_message(error);
  }
}

} // namespace

struct csj_parser {
  simdjson::dom::parser parser;
  Buffer<char> source;
  Buffer<csj_node> nodes;
  size_t nodeCount = 0;
  const char *message = "";

  csj_status fail(csj_status status, const char *words) noexcept {
    nodeCount = 0;
    message = words;
    return status;
  }

  csj_status read(const char *bytes, size_t length) {
    nodeCount = 0;
    message = "";
    if (length > maxLength) return fail(CSJ_TOO_LARGE, "longer than 2 GiB");
    if (parser.capacity() > keptCapacity && length < keptCapacity / 4) {
      parser = simdjson::dom::parser();
      source.release();
      nodes.release();
    }
    if (!source.reserve(length + simdjson::SIMDJSON_PADDING)) return outOfMemory();
    if (length > 0) std::memcpy(source.values, bytes, length);
    std::memset(source.values + length, ' ', simdjson::SIMDJSON_PADDING);

    if (parser.capacity() < length || parser.max_depth() != CSJ_MAX_DEPTH + 1) {
      // simdjson counts the level below the innermost container too. Room is at least a page, so that
      // documents that grow byte by byte do not each allocate anew.
      size_t capacity = length < 4096 ? 4096 : length + length / 4;
      if (parser.allocate(capacity, CSJ_MAX_DEPTH + 1) != simdjson::SUCCESS) return outOfMemory();
      if (parser.doc.allocate(capacity) != simdjson::SUCCESS) return outOfMemory();
    }
    simdjson::dom::element root;
    simdjson::error_code error = parser.parse(source.values, length, false).get(root);
    if (error != simdjson::SUCCESS) return explain(error, length);
    return walk(length);
  }

private:
  csj_status outOfMemory() noexcept { return fail(CSJ_OUT_OF_MEMORY, "not enough memory"); }

  csj_status explain(simdjson::error_code error, size_t length) noexcept {
    switch (error) {
    case simdjson::MEMALLOC: return outOfMemory();
    case simdjson::CAPACITY: return fail(CSJ_TOO_LARGE, "longer than can be read");
    case simdjson::UTF8_ERROR: return fail(CSJ_INVALID_UTF8, "not valid UTF-8");
    case simdjson::DEPTH_ERROR: return fail(CSJ_TOO_DEEP, "nested deeper than 64 levels");
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE:
      if (everyNumberIsWellFormed(length)) return fail(CSJ_NUMBER_TOO_LARGE, "a number has too many digits");
      return fail(CSJ_NOT_JSON, wording(simdjson::NUMBER_ERROR));
    default: return fail(CSJ_NOT_JSON, wording(error));
    }
  }

  // simdjson has one code for numbers that are no JSON and numbers that do not fit its types.
  bool everyNumberIsWellFormed(size_t length) const noexcept {
    const auto &implementation = *parser.implementation;
    const char *end = source.values + length;
    for (uint32_t index = 0; index < implementation.n_structural_indexes; ++index) {
      const char *place = source.values + implementation.structural_indexes[index];
      if (place >= end) break;
      if ((*place == '-' || isDigit(*place)) && !isWellFormedNumber(place, end)) return false;
    }
    return true;
  }

  // Turns the tape (simdjson doc/tape.md) into nodes.
  //
  // The tape holds numbers as int64 or double, and a double is not what was written. So the walk goes through
  // `structural_indexes` at the same time: after a successful parse they are the places in the source of
  // every bracket, comma, colon, opening quote and first byte of a scalar, in order. Without commas and
  // colons there is exactly one for each element of the tape. The member is public for "benchmarking access";
  // nothing else in the DOM interface tells where a number was.
  csj_status walk(size_t length) noexcept {
    const uint64_t *tape = parser.doc.tape.get();
    const uint8_t *strings = parser.doc.string_buf.get();
    const uint32_t *places = parser.implementation->structural_indexes.get();
    const uint32_t placeCount = parser.implementation->n_structural_indexes;
    constexpr uint64_t payloadMask = (uint64_t(1) << 56) - 1;
    const uint64_t tapeEnd = tape[0] & payloadMask;
    const char *end = source.values + length;

    if (!nodes.reserve(placeCount)) return outOfMemory();
    csj_node *node = nodes.values;
    uint32_t open[CSJ_MAX_DEPTH];
    size_t depth = 0;
    uint32_t count = 0;
    uint32_t place = 0;

    // Word 0 is the root's; the last word is its end.
    for (uint64_t word = 1; word + 1 < tapeEnd; ++word) {
      while (place < placeCount && isSeparator(source.values[places[place]])) ++place;
      if (place >= placeCount || count >= placeCount) return fail(CSJ_NOT_JSON, "not readable");
      const char *written = source.values + places[place];
      const bool isKey = place + 1 < placeCount && source.values[places[place + 1]] == ':';
      ++place;

      const char tag = static_cast<char>(tape[word] >> 56);
      if (tag == '}' || tag == ']') {
        if (depth == 0) return fail(CSJ_NOT_JSON, "not readable");
        node[open[--depth]].next = count;
        continue;
      }
      if (depth > 0 && !isKey) ++node[open[depth - 1]].count;
      csj_node &current = node[count];
      current = {CSJ_NULL, 0, count + 1, 0, nullptr};
      switch (tag) {
      case '{':
      case '[':
        // simdjson lets one level more pass when it is empty.
        if (depth >= CSJ_MAX_DEPTH) return fail(CSJ_TOO_DEEP, "nested deeper than 64 levels");
        current.kind = tag == '{' ? CSJ_RECORD : CSJ_LIST;
        open[depth++] = count;
        break;
      case '"': {
        const uint8_t *text = strings + (tape[word] & payloadMask);
        std::memcpy(&current.length, text, sizeof(uint32_t));
        current.bytes = reinterpret_cast<const char *>(text + sizeof(uint32_t));
        current.kind = isKey ? CSJ_KEY : CSJ_TEXT;
        break;
      }
      case 'l':
      case 'u':
      case 'd':
        current.kind = tag == 'd' ? CSJ_NUMBER : CSJ_INTEGER;
        current.bytes = written;
        current.length = static_cast<uint32_t>(numberLength(written, end));
        ++word; // the value itself
        break;
      case 't': current.kind = CSJ_TRUE; break;
      case 'f': current.kind = CSJ_FALSE; break;
      default: break;
      }
      ++count;
    }
    nodeCount = count;
    return CSJ_OK;
  }
};

csj_parser *csj_create(void) { return new (std::nothrow) csj_parser(); }

void csj_destroy(csj_parser *parser) { delete parser; }

csj_status csj_parse(csj_parser *parser, const char *bytes, size_t length) {
  // simdjson allocates with `nothrow` where it parses; this stands guard over the rest.
  try {
    return parser->read(bytes, length);
  } catch (...) {
    return parser->fail(CSJ_OUT_OF_MEMORY, "not enough memory");
  }
}

const csj_node *csj_nodes(const csj_parser *parser) { return parser->nodes.values; }

size_t csj_node_count(const csj_parser *parser) { return parser->nodeCount; }

const char *csj_message(const csj_parser *parser) { return parser->message; }
