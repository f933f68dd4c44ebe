// Included by Walk.cpp once for each set of instructions, each time in another namespace: the walk over a record, from key
// to key.

// Handlers end with their own jump to the next one, which a processor foretells better than a common jump.
#define WALK_FIND_KEY                                                   \
  {                                                                     \
    const KeyBlock block(place);                                        \
    for (;; ++key) {                                                    \
      const uint32_t misses = block.misses(*key);                       \
      if (__builtin_expect(misses == 0, 1)) {                           \
        place += key->length;                                           \
        goto *handlers[static_cast<size_t>(key->handler)];              \
      }                                                                 \
      if (misses == key->quote) {                                       \
        place += key->length - 1;                                       \
        goto other;                                                     \
      }                                                                 \
    }                                                                   \
  }
#define WALK_NEXT                                                       \
  {                                                                     \
    if (__builtin_expect(*place != ',', 0)) goto end;                   \
    if (isSpaced && place[1] != ' ') return nullptr;                    \
    place += isSpaced ? 2 : 1;                                          \
    ++key;                                                              \
    WALK_FIND_KEY                                                       \
  }

template <bool isSpaced>
const char *LineWalk<isSpaced>::record(
  const Key *key, const char *place, const Target &given, unsigned depth, Rows *list) noexcept {
  static const void *const handlers[] = {
    &&none, &&skipText, &&skip, &&text, &&choice, &&number,
    &&flag, &&time, &&date, &&texts, &&rows, &&record, &&found, &&longKey};
  Target target = given;
  uint64_t *const known = target.known;
  const char *end;
  csj_value value;

  ++place;
find:
  WALK_FIND_KEY

none:
  state.hasMissed = true;
  return nullptr;

skipText:
  end = textEnd(place);
  if (__builtin_expect(end == nullptr, 0)) goto odd;
  place = end + 1;
  WALK_NEXT

skip:
  place = skip(place, depth);
  if (place == nullptr) return nullptr;
  WALK_NEXT

text: {
  end = textEnd(place);
  if (__builtin_expect(end == nullptr, 0)) goto odd;
  const size_t length = static_cast<size_t>(end - place);
  if (__builtin_expect(length == 0 || !isVisible(place[0]) || !isVisible(end[-1]), 0)) goto odd;
  if (int64_t(length) <= key->longestMissing && key->mayBeMissing(place, length)) goto odd;
  target.place(*key) = textValue(place, length);
  known[key->word] |= key->bit;
  place = end + 1;
  WALK_NEXT
}

choice: {
  end = textEnd(place);
  if (__builtin_expect(end == nullptr, 0)) goto odd;
  const int32_t number = key->words->find(place, static_cast<size_t>(end - place));
  if (__builtin_expect(number < 0, 0)) goto odd;
  target.place(*key) = {number, 0, 1};
  known[key->word] |= key->bit;
  place = end + 1;
  WALK_NEXT
}

number:
  end = decimal(place, value);
  if (__builtin_expect(end == nullptr, 0)) goto other;
  target.place(*key) = value;
  known[key->word] |= key->bit;
  place = end;
  WALK_NEXT

flag:
  if (isWord(place, "true")) {
    value = {1, 0, 1};
    place += 4;
  } else if (isWord(place, "fals") && place[4] == 'e') {
    value = {0, 0, 1};
    place += 5;
  } else {
    goto other;
  }
  target.place(*key) = value;
  known[key->word] |= key->bit;
  WALK_NEXT

time:
  value = {0, 0, 1};
  if (__builtin_expect(place[20] != '"' || !state.months.time(place, value.bits), 0)) goto odd;
  target.place(*key) = value;
  known[key->word] |= key->bit;
  place += 21;
  WALK_NEXT

date:
  value = {0, 0, 1};
  if (__builtin_expect(place[10] != '"' || !state.months.date(place, value.bits), 0)) goto odd;
  target.place(*key) = value;
  known[key->word] |= key->bit;
  place += 11;
  WALK_NEXT

texts:
  if (*place != '[') goto other;
  place = texts(*key, place, target, depth);
  if (place == nullptr) return nullptr;
  WALK_NEXT

rows:
  if (*place != '[') goto other;
  place = rows(*key, place, target, depth);
  if (place == nullptr) return nullptr;
  WALK_NEXT

record:
  if (*place != '{') {
    place = skip(place, depth);
  } else if (place[1] == '}') {
    place += 2;
  } else {
    if (depth >= mostDepth) return nullptr;
    place = record(state.lists[key->recordNode].keys.data(), place, target, depth + 1);
  }
  if (place == nullptr) return nullptr;
  WALK_NEXT

found:
  place = foundValue(*key, place, target, depth);
  if (place == nullptr) return nullptr;
  WALK_NEXT

longKey: {
  const size_t rest = key->length - Key::patternSize;
  if (std::memcmp(place - rest, key->rest, rest) == 0) goto *handlers[static_cast<size_t>(key->longHandler)];
  place -= key->length;
  ++key;
  goto find;
}

odd:
  place = oddText(*key, place, target);
  if (place == nullptr) return nullptr;
  WALK_NEXT

other:
  place = other(*key, place, target, depth);
  if (place == nullptr) return nullptr;
  WALK_NEXT

end:
  if (*place++ != '}') return nullptr;
  if (list == nullptr) return place;
  list->end(target);
  if (*place != ',') return place;
  if ((place = separator(place, ',')) == nullptr || *place != '{') return nullptr;
  if (!list->begin(target)) return nullptr;
  key = list->keys;
  ++place;
  goto find;
}

#undef WALK_NEXT
#undef WALK_FIND_KEY

inline bool walkLine(WalkState &state, const char *bytes, size_t length, const Target &target) noexcept {
  if (!scan(state, bytes, length)) return false;
  const Key *const keys = state.lists[0].keys.data();
  const char *const end = state.isSpaced ? LineWalk<true>(state, bytes, length).record(keys, bytes, target, 1)
                                         : LineWalk<false>(state, bytes, length).record(keys, bytes, target, 1);
  return end == bytes + length;
}
