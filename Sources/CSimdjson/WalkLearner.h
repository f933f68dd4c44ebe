#ifndef ACCORD_CSIMDJSON_WALK_LEARNER_H
#define ACCORD_CSIMDJSON_WALK_LEARNER_H

#include "WalkState.h"

// What is known of a member's way of being read.
struct MemberFacts {
  // The only wish for it that is for a field, and how that is read; nullptr if there are several or none.
  const Want *want = nullptr;
  const csj_reader *reader = nullptr;
  std::unique_ptr<Words> words;
  // The node of the records in its list.
  uint32_t rowNode = none;
  // Whether its value is given as it was found, since other members are for the same field.
  bool isShared = false;
  // Whether it is never walked over.
  bool isRefused = false;
  // The number of the last lead that had it.
  uint64_t lead = 0;
  // The node that it is in, and whether that is of records in a list.
  uint32_t node = 0;
  bool isInRow = false;
};

// The fields or columns of a record, and the members from which they are read.
struct Places {
  static constexpr uint32_t several = UINT32_MAX;
  // By field or column: the member that has been learnt for it, `several`, or 0.
  std::vector<uint32_t> members;
};

// What may be learnt from a shape and its readers.
struct WalkPlan {
  const csj_shape &shape;
  const size_t fieldCount;
  // How far the values of fields are from each other.
  const size_t stride;
  // By slot.
  std::vector<csj_reader> readers;
  // By member.
  std::vector<MemberFacts> members;
  // By node: the places of its fields, or of the columns if it is in a list of records.
  std::vector<std::shared_ptr<Places>> places;
  // By node: the readers by slot.
  std::vector<const csj_reader *> nodeReaders;
  // How many leads have been learnt from.
  uint64_t leads = 0;

  WalkPlan(
    const csj_shape &shape, const csj_reader *given, size_t slotCount, size_t fieldCount, size_t stride)
      : shape(shape), fieldCount(fieldCount), stride(stride), readers(given, given + slotCount), members(shape.members.size()),
        places(shape.nodes.size()), nodeReaders(shape.nodes.size()) {
    auto fields = std::make_shared<Places>();
    fields->members.assign(fieldCount, 0);
    enter(0, fields, readers.data(), false);
  }

  // The wishes for a member that are for fields or columns.
  template <typename Body> void forEachReader(uint32_t member, Body body) const {
    for (const Want &want : shape.members[member].wants) {
      if (want.want != CSJ_WANT_RAW) body(nodeReaders[members[member].node][want.slot]);
    }
  }

private:
  void enter(
    uint32_t node, const std::shared_ptr<Places> &fields, const csj_reader *bySlot, bool isInRow) {
    places[node] = fields;
    nodeReaders[node] = bySlot;
    for (uint32_t number : shape.nodes[node].members) {
      const Member &member = shape.members[number];
      MemberFacts &facts = members[number];
      facts.node = node;
      facts.isInRow = isInRow;
      if (member.node != none) enter(member.node, fields, bySlot, isInRow);
      for (const Want &want : member.wants) {
        if (want.want == CSJ_WANT_RAW) continue;
        const bool isOnly = facts.want == nullptr && facts.reader == nullptr;
        facts.reader = isOnly ? &bySlot[want.slot] : nullptr;
        facts.want = &want;
      }
      if (facts.reader != nullptr && facts.reader->type == CSJ_TYPE_CHOICE) {
        facts.words = std::make_unique<Words>(facts.reader->words, facts.reader->wordCount);
      }
      if (facts.reader == nullptr && isInRow && !member.wants.empty()) facts.isRefused = true;
      for (const Want &want : member.wants) {
        if (want.want != CSJ_WANT_ITEMS) continue;
        const bool isOnly = facts.reader != nullptr && facts.reader->type == CSJ_TYPE_RECORDS;
        if (!isOnly || facts.reader->width == 0 || facts.reader->width > 64) {
          facts.isRefused = true;
          continue;
        }
        facts.rowNode = want.itemNode;
        auto columns = std::make_shared<Places>();
        columns->members.assign(facts.reader->width, 0);
        enter(want.itemNode, columns, facts.reader->columns, true);
      }
    }
  }
};

// Learns the keys of a line. `Walk` is a `LineWalk`.
//
// Records of one source mostly have the same keys in the same order, but for some that are left out. So the order
// changes only for a key that has been passed already, and for one that is new.
template <typename Walk> class WalkLearner {
public:
  WalkLearner(WalkState &state, WalkPlan &plan, Walk &walk) noexcept
      : state(state), plan(plan), walk(walk), lead(++plan.leads) {}

  // Learns the keys of a record at a place, and gives the place behind it; nullptr if not all can be learnt.
  const char *record(uint32_t node, const char *place, unsigned depth) {
    if (depth > mostDepth) return nullptr;
    KeyList &list = state.lists[node];
    size_t next = 0;
    ++place;
    if (*place == '}') return place + 1;
    while (true) {
      if (*place != '"') return nullptr;
      const char *const name = place + 1;
      const char *const nameEnd = walk.textEnd(name);
      if (nameEnd == nullptr || nameEnd - name > longestName) return nullptr;
      const uint32_t length = static_cast<uint32_t>(nameEnd - name);
      if (std::memchr(name, '}', length) != nullptr) return nullptr;
      if ((place = Walk::separator(nameEnd + 1, ':')) == nullptr) return nullptr;
      const uint32_t member = plan.shape.find(node, KeyWords::of(name, length), name);
      const std::string pattern(name - 1, place);
      if (!learn(list, pattern, member, *place, next)) return nullptr;
      if ((place = within(member, place, depth)) == nullptr) return nullptr;
      if (*place == '}') return place + 1;
      if ((place = Walk::separator(place, ',')) == nullptr) return nullptr;
    }
  }

private:
  static constexpr unsigned mostDepth = 16;
  static constexpr ptrdiff_t longestName = Key::longest - 4;

  WalkState &state;
  WalkPlan &plan;
  Walk &walk;
  // The number of the lead.
  const uint64_t lead;

  // Learns what is within a value, and gives the place behind it.
  const char *within(uint32_t member, const char *place, unsigned depth) {
    const uint32_t recordNode = member == 0 ? none : plan.shape.members[member].node;
    if (recordNode != none && *place == '{') return record(recordNode, place, depth + 1);
    const uint32_t rowNode = plan.members[member].rowNode;
    if (rowNode == none || *place != '[') return walk.skip(place, depth);
    ++place;
    if (*place == ']') return place + 1;
    while (true) {
      place = *place == '{' ? record(rowNode, place, depth + 2) : walk.skip(place, depth + 1);
      if (place == nullptr) return nullptr;
      if (*place == ']') return place + 1;
      if ((place = Walk::separator(place, ',')) == nullptr) return nullptr;
    }
  }

  // Learns a key that was met behind `next` others; false if it cannot be.
  bool learn(KeyList &list, const std::string &pattern, uint32_t member, char firstByte, size_t &next) {
    if (member != 0 && !claim(member)) return false;
    const size_t place = list.find(pattern, next);
    if (place == list.texts.size()) {
      if (member == 0 && list.ignored == KeyList::mostIgnored) return false;
      list.insert(key(pattern, member, firstByte), pattern, next++);
    } else if (place >= next) {
      next = place + 1;
    } else {
      list.moveBack(place, next);
    }
    return true;
  }

  // Notes that fields are read from a member; false if it is never walked over.
  //
  // When a field is read from several members, their values are given as they were found. Lists of records and columns
  // are not, so there only the first member is walked over; not even that one if a lead has had both, since what is in
  // one of two lists counts as not there.
  bool claim(uint32_t member) {
    MemberFacts &facts = plan.members[member];
    facts.lead = lead;
    if (facts.isRefused || facts.isShared) return !facts.isRefused;
    bool isShared = false;
    plan.forEachReader(member, [&](const csj_reader &reader) {
      uint32_t &known = plan.places[facts.node]->members[reader.index];
      if (known == 0 || known == member) {
        known = member;
      } else if (facts.isInRow || facts.rowNode != none) {
        facts.isRefused = true;
        if (!facts.isInRow && plan.members[known].lead == lead) refuse(known);
      } else {
        if (known != Places::several) share(known);
        known = Places::several;
        isShared = true;
      }
    });
    if (isShared) share(member);
    return !facts.isRefused;
  }

  // No longer walks over a member.
  void refuse(uint32_t member) {
    MemberFacts &facts = plan.members[member];
    facts.isRefused = true;
    KeyList &list = state.lists[facts.node];
    const size_t place = list.find(member);
    if (place < list.texts.size()) list.remove(place);
  }

  // No longer reads the value of a member as that of a field.
  void share(uint32_t member) {
    MemberFacts &facts = plan.members[member];
    facts.isShared = true;
    KeyList &list = state.lists[facts.node];
    const size_t place = list.find(member);
    if (place == list.texts.size()) return;
    const std::string pattern = list.texts[place];
    list.remove(place);
    list.insert(key(pattern, member, 0), pattern, place);
  }

  // The key with its name, quotes and colon.
  Key key(const std::string &pattern, uint32_t member, char firstByte) const {
    Key key;
    key.member = member;
    if (member == 0) {
      key.handler = firstByte == '"' ? Handler::skipText : Handler::skip;
    } else {
      const MemberFacts &facts = plan.members[member];
      key.recordNode = plan.shape.members[member].node;
      key.rowNode = facts.rowNode;
      key.handler = plan.shape.members[member].wants.empty() ? Handler::record : Handler::found;
      if (facts.reader != nullptr && !facts.isShared) {
        key.reader = facts.reader;
        key.index = facts.reader->index;
        key.offset = key.index * static_cast<uint32_t>((facts.isInRow ? 1 : plan.stride) * sizeof(csj_value));
        key.word = key.index / 64;
        key.bit = uint64_t(1) << key.index % 64;
        key.longestMissing = facts.reader->longest;
        key.words = facts.words.get();
        key.slot = facts.want->slot;
        key.handler = handler(*facts.reader, facts.want->want);
        const bool isMore = plan.shape.members[member].wants.size() > 1 || key.recordNode != none;
        if (isMore) {
          const bool isList = key.handler == Handler::rows || key.handler == Handler::texts;
          key.listHandler = isList ? key.handler : Handler::none;
          key.handler = Handler::found;
        }
      } else if (facts.reader != nullptr && facts.want->want == CSJ_WANT_TEXTS) {
        key.slot = facts.want->slot;
        key.listHandler = Handler::found;
      }
    }
    const bool isText = isQuoted(key.handler);
    std::string text = pattern;
    if (text.size() + (isText ? 1 : 0) > Key::patternSize) {
      // What is read of its value does not depend on a quote.
      key.longHandler = !isText ? key.handler : member == 0 ? Handler::skip : Handler::found;
      key.handler = Handler::longKey;
      std::memcpy(key.rest, text.data() + Key::patternSize, text.size() - Key::patternSize);
    } else if (isText) {
      key.quote = uint32_t(1) << text.size();
      text += '"';
    }
    key.length = static_cast<uint32_t>(text.size());
    const size_t compared = text.size() < Key::patternSize ? text.size() : size_t(Key::patternSize);
    std::memcpy(key.pattern, text.data(), compared);
    key.mask = compared == Key::patternSize ? UINT32_MAX : (uint32_t(1) << compared) - 1;
    return key;
  }

  static bool isQuoted(Handler handler) noexcept {
    switch (handler) {
    case Handler::skipText:
    case Handler::text:
    case Handler::choice:
    case Handler::time:
    case Handler::date: return true;
    default: return false;
    }
  }

  static Handler handler(const csj_reader &reader, csj_want want) noexcept {
    if (want == CSJ_WANT_TEXTS) return Handler::texts;
    switch (reader.type) {
    case CSJ_TYPE_TEXT: return Handler::text;
    case CSJ_TYPE_CHOICE: return Handler::choice;
    case CSJ_TYPE_NUMBER: return Handler::number;
    case CSJ_TYPE_FLAG: return Handler::flag;
    case CSJ_TYPE_TIME: return Handler::time;
    case CSJ_TYPE_DATE: return Handler::date;
    case CSJ_TYPE_RECORDS: return Handler::rows;
    default: return Handler::found;
    }
  }
};

#endif
