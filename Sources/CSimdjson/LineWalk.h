// Included by Walk.cpp once for each set of instructions, each time in another namespace: the walk over one line.
//
// All of a line's bytes but the last are before a '}', which is its last byte and in no text, or else the walk does
// not begin or ends without an answer. No step but over a text goes across a '}', and no text goes beyond the stops of
// the line. So a place is never behind that byte, and whatever is read from there on is in the line or its padding.

// Where a place is given, it is that of a value's first byte, and the answer is the place behind the value, or
// nullptr if the line must be read otherwise. The depth is how many lists and records the value is in.
template <bool isSpaced> class LineWalk {
public:
  // The line must have been scanned.
  LineWalk(WalkState &state, const char *bytes, size_t length) noexcept
      : state(state), bytes(bytes), last(bytes + length - 1),
        stops(reinterpret_cast<const char *>(state.stops.values)) {}

  struct Rows;

  // Reads a record; one of a list's rows with all that come behind it.
  const char *record(
    const Key *key, const char *place, const Target &target, unsigned depth, Rows *list = nullptr) noexcept;

  // Checks a value.
  const char *skip(const char *place, unsigned depth) noexcept {
    csj_slot slot;
    return value(place, depth, slot, false);
  }

  // Where the text ends whose first byte is at a place; nullptr if it has an escape or a control.
  const char *textEnd(const char *place) const noexcept {
    const char *stop = stopFrom(place);
    return *stop == '"' ? stop : nullptr;
  }

  // Goes over a comma or colon and what must be behind it.
  static const char *separator(const char *place, char mark) noexcept {
    if (*place != mark || (isSpaced && place[1] != ' ')) return nullptr;
    return place + (isSpaced ? 2 : 1);
  }

private:
  static constexpr unsigned mostDepth = 32;
  static_assert(mostDepth < CSJ_MAX_DEPTH, "what is deeper is read otherwise");
  // Lists with more values than this are read otherwise.
  static constexpr size_t mostValues = 4 << 20;

  WalkState &state;
  const char *const bytes;
  const char *const last;
  const char *const stops;
  // The field of the list whose rows are read.
  uint32_t field = 0;

  // The first stop from a place on, which is at the latest the line's last byte: that is marked as one too.
  const char *stopFrom(const char *place) const noexcept {
    const size_t offset = static_cast<size_t>(place - bytes);
    const uint64_t word = wordAt(stops + offset / 8) >> offset % 8;
    if (__builtin_expect(word != 0, 1)) return place + __builtin_ctzll(word);
    return farStopFrom(offset);
  }

  __attribute__((noinline)) const char *farStopFrom(size_t offset) const noexcept {
    size_t word = offset / 64 + 1;
    while (state.stops.values[word] == 0) ++word;
    return bytes + word * 64 + static_cast<size_t>(__builtin_ctzll(state.stops.values[word]));
  }

  // Reads a text into a slot; one with escapes is kept only if it is wanted.
  __attribute__((noinline)) const char *text(const char *place, csj_slot &slot, bool isWanted) noexcept {
    const char *const start = place + 1;
    const char *end = stopFrom(start);
    if (*end == '"') {
      slot = {start, static_cast<uint32_t>(end - start), CSJ_TEXT};
      return end + 1;
    }
    while (*end == '\\') {
      if (end + 2 > last) return nullptr;
      end = stopFrom(end + 2);
    }
    if (*end != '"') return nullptr;
    char *tail;
    const char *const tailEnd = state.unescape(start, static_cast<size_t>(end - start), tail);
    if (tailEnd == nullptr) return nullptr;
    slot = {tail, static_cast<uint32_t>(tailEnd - tail), CSJ_TEXT};
    if (isWanted) state.texts.keep(slot.length);
    return end + 1;
  }

  // Reads a value; of a list or record only the size.
  __attribute__((noinline)) const char *value(
    const char *place, unsigned depth, csj_slot &slot, bool isWanted) noexcept {
    switch (*place) {
    case '"': return text(place, slot, isWanted);
    case '[':
    case '{':
      slot = {nullptr, 0, *place == '{' ? CSJ_RECORD : CSJ_LIST};
      return container(place, depth, slot.length);
    case 't':
    case 'f':
    case 'n': return readWord(place, slot) ? place + (*place == 'f' ? 5 : 4) : nullptr;
    default: return readNumber(place, slot) ? static_cast<const char *>(slot.bytes) + slot.length : nullptr;
    }
  }

  // Checks a list or record, and counts what is in it.
  const char *container(const char *place, unsigned depth, uint32_t &count) noexcept {
    if (depth >= mostDepth) return nullptr;
    const bool isRecord = *place == '{';
    const char close = isRecord ? '}' : ']';
    ++place;
    count = 0;
    if (*place == close) return place + 1;
    while (true) {
      csj_slot slot;
      if (isRecord) {
        if (*place != '"' || (place = text(place, slot, false)) == nullptr) return nullptr;
        if ((place = separator(place, ':')) == nullptr) return nullptr;
      }
      if ((place = value(place, depth + 1, slot, false)) == nullptr) return nullptr;
      ++count;
      if (*place == close) return place + 1;
      if ((place = separator(place, ',')) == nullptr) return nullptr;
    }
  }

  // Gives a value as it was found; its source is between two places.
  bool give(
    const Key &key, const csj_slot &found, const char *start, const char *end, const Target &target) noexcept {
    if (target.slots == nullptr) {
      if (found.kind == CSJ_NULL) return true;
      if (!state.deferred.reserve(state.deferredCount + 1)) return false;
      csj_value *const place = target.values + key.index;
      state.deferred.values[state.deferredCount++] = {found, place, field, key.index};
      return true;
    }
    for (const Want &want : state.shape.members[key.member].wants) {
      csj_slot &slot = target.slots[want.slot];
      if (want.want == CSJ_WANT_RAW) {
        slot = {start, static_cast<uint32_t>(end - start), found.kind};
      } else if (want.want == CSJ_WANT_VALUE || found.kind != CSJ_LIST) {
        slot = found;
      } else {
        return false;
      }
    }
    return true;
  }

  // Reads a value that is given as it was found.
  __attribute__((noinline)) const char *foundValue(
    const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    if (*place == '[' && key.listHandler != Handler::none) return listWithSource(key, place, target, depth);
    csj_slot found;
    const char *const end = value(place, depth, found, true);
    if (end != nullptr && *place == '{' && key.recordNode != none && found.length > 0) {
      if (record(state.lists[key.recordNode].keys.data(), place, target, depth + 1) == nullptr) return nullptr;
    }
    return end != nullptr && give(key, found, place, end, target) ? end : nullptr;
  }

  // Reads a list of which the source may be wanted too.
  const char *listWithSource(const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    const char *end;
    switch (key.listHandler) {
    case Handler::rows: end = rows(key, place, target, depth); break;
    case Handler::texts: end = texts(key, place, target, depth); break;
    default: end = foundTexts(key, place, target, depth);
    }
    if (end == nullptr) return nullptr;
    for (const Want &want : state.shape.members[key.member].wants) {
      if (want.want != CSJ_WANT_RAW) continue;
      target.slots[want.slot] = {place, static_cast<uint32_t>(end - place), CSJ_LIST};
    }
    return end;
  }

  // Reads a value where another type is expected.
  const char *other(const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    if (key.reader == nullptr) return skip(place, depth);
    if (!isWord(place, "null")) return foundValue(key, place, target, depth);
    // Where a type is expected, there is one wish for the value. In a row the default stands for it.
    if (target.slots != nullptr) target.slots[key.slot].kind = CSJ_NULL;
    return place + 4;
  }

  // Reads a text that is not plainly what is expected; the place is behind its quote.
  __attribute__((noinline)) const char *oddText(const Key &key, const char *place, const Target &target) noexcept {
    csj_slot found;
    const char *const end = text(place - 1, found, key.reader != nullptr);
    if (end == nullptr || key.reader == nullptr) return end;
    const char *const start = static_cast<const char *>(found.bytes);
    if (key.handler == Handler::text && isTrimmed(start, found.length) && !key.mayBeMissing(start, found.length)) {
      target.place(key) = textValue(start, found.length);
      target.known[key.word] |= key.bit;
      return end;
    }
    return give(key, found, place - 1, end, target) ? end : nullptr;
  }

  // Reads a list of texts.
  __attribute__((noinline)) const char *texts(
    const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    if (key.reader->type != CSJ_TYPE_TEXTS) return foundTexts(key, place, target, depth);
    const char *const list = place++;
    csj_value *start = nullptr;
    size_t count = 0;
    if (*place == ']') {
      ++place;
    } else {
      size_t room = 0;
      while (true) {
        if (count == room) {
          room += 8;
          start = state.values.tail(count, room);
          if (start == nullptr) return nullptr;
        }
        if (*place == '"') {
          const char *const text = place + 1;
          const char *const end = textEnd(text);
          if (end == nullptr) return foundTexts(key, list, target, depth);
          const size_t length = static_cast<size_t>(end - text);
          if (!isTrimmed(text, length) || key.mayBeMissing(text, length)) {
            return foundTexts(key, list, target, depth);
          }
          start[count++] = textValue(text, length);
          place = end + 1;
        } else if (isWord(place, "null")) {
          place += 4;
        } else {
          return foundTexts(key, list, target, depth);
        }
        if (*place == ']') break;
        if ((place = separator(place, ',')) == nullptr) return nullptr;
      }
      ++place;
      if (count > mostValues) return nullptr;
      state.values.keep(count);
    }
    target.place(key) = textValue(reinterpret_cast<const char *>(start), count);
    target.known[key.word] |= key.bit;
    return place;
  }

  // Reads a list whose elements are given as they were found.
  __attribute__((noinline)) const char *foundTexts(
    const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    csj_slot &slot = target.slots[key.slot];
    slot = {nullptr, 0, CSJ_LIST};
    ++place;
    if (*place == ']') return place + 1;
    csj_slot *start = nullptr;
    size_t count = 0;
    size_t room = 0;
    while (true) {
      if (count == room) {
        room += 8;
        start = state.found.tail(count, room);
        if (start == nullptr) return nullptr;
      }
      if ((place = value(place, depth + 1, start[count], true)) == nullptr) return nullptr;
      ++count;
      if (*place == ']') break;
      if ((place = separator(place, ',')) == nullptr) return nullptr;
    }
    if (count > mostValues) return nullptr;
    state.found.keep(count);
    slot.bytes = start;
    slot.length = static_cast<uint32_t>(count);
    return place + 1;
  }

  // Reads a list of records.
  const char *rows(const Key &key, const char *place, const Target &target, unsigned depth) noexcept {
    Rows rows(state, key);
    ++place;
    if (*place != ']') {
      field = key.index;
      Target row = {nullptr, &rows.known, nullptr};
      if (*place != '{' || !rows.begin(row)) return nullptr;
      place = record(rows.keys, place, row, depth + 2, &rows);
      if (place == nullptr || *place != ']') return nullptr;
      state.values.keep(rows.count * rows.width);
    }
    target.place(key) = textValue(reinterpret_cast<const char *>(rows.start), rows.count);
    target.known[key.word] |= key.bit;
    return place + 1;
  }
};

// The rows of a list while they are read.
template <bool isSpaced> struct LineWalk<isSpaced>::Rows {
  const Key *const keys;
  const uint32_t width;
  csj_value *start = nullptr;
  size_t count = 0;
  // A bit for each column that the row has.
  uint64_t known = 0;

  Rows(WalkState &state, const Key &key) noexcept
      : keys(state.lists[key.rowNode].keys.data()), width(key.reader->width), state(state),
        defaults(key.reader->defaults), all(width < 64 ? (uint64_t(1) << width) - 1 : ~uint64_t(0)),
        firstDeferred(state.deferredCount) {}

  // Begins a row; false if memory runs out.
  bool begin(Target &target) noexcept {
    if (count == room && !grow()) return false;
    target.values = start + count * width;
    known = 0;
    return true;
  }

  // Ends the row, whose missing columns have their defaults.
  void end(const Target &target) noexcept {
    for (uint64_t missing = all & ~known; missing != 0; missing &= missing - 1) {
      const unsigned column = static_cast<unsigned>(__builtin_ctzll(missing));
      target.values[column] = defaults[column];
    }
    ++count;
  }

private:
  WalkState &state;
  const csj_value *const defaults;
  const uint64_t all;
  const size_t firstDeferred;
  size_t room = 0;

  bool grow() noexcept {
    if ((count + 8) * width > mostValues) return false;
    csj_value *const old = start;
    room += 8;
    start = state.values.tail(count * width, room * width);
    if (start == nullptr) return false;
    for (size_t index = firstDeferred; index < state.deferredCount; ++index) {
      csj_deferred &deferred = state.deferred.values[index];
      deferred.target = start + (deferred.target - old);
    }
    return true;
  }
};
