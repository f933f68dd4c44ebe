#ifndef ACCORD_CSIMDJSON_KEY_ORDER_H
#define ACCORD_CSIMDJSON_KEY_ORDER_H

#include "Buffer.h"
#include "Shape.h"

// A key that is expected in a record.
struct Expected {
  KeyPattern pattern;
  // The slot, if all that is wanted is one value; otherwise `none`.
  uint32_t plainSlot;
  // 0 if nobody wants it, and at the end.
  uint32_t member;
};

// The keys of a shape's records in the order in which they were met so far.
struct KeyOrder {
  // How many keys that nobody wants are learnt for a node.
  static constexpr uint32_t mostIgnored = 64;

  // Where the keys of a node are in `order`.
  struct Range {
    uint32_t start;
    // Where the one is that matches nothing.
    uint32_t end;
    uint32_t ignored;
  };

  // By member: the stamp of the last record that had it.
  Buffer<uint64_t> stamps;
  uint64_t stamp = 0;
  // By node: its keys in the order of the records read so far.
  Buffer<Expected> order;
  Buffer<Range> ranges;
  // By member: where in `order` it is.
  Buffer<uint32_t> positions;
  std::shared_ptr<const char> identity;

  // Starts anew if it is about another shape.
  bool learn(const csj_shape &shape) noexcept {
    if (identity == shape.identity) return true;
    identity.reset();
    const size_t members = shape.members.size();
    const size_t nodes = shape.nodes.size();
    if (!stamps.reserve(members) || !positions.reserve(members) || !ranges.reserve(nodes)) return false;
    if (!order.reserve(members + nodes * (mostIgnored + 1))) return false;
    for (size_t member = 0; member < members; ++member) stamps.values[member] = 0;
    uint32_t next = 0;
    for (size_t node = 0; node < nodes; ++node) {
      Range &range = ranges.values[node];
      range = {next, next, 0};
      for (uint32_t number : shape.nodes[node].members) {
        const Member &member = shape.members[number];
        positions.values[number] = range.end;
        order.values[range.end++] = {member.pattern, member.plainSlot, number};
      }
      order.values[range.end] = {KeyPattern(), none, 0};
      next = range.end + mostIgnored + 1;
    }
    identity = shape.identity;
    return true;
  }

  // Puts a member at the end of the keys passed, which it is among; `next` is the place after them.
  void moveBehind(uint32_t member, uint32_t next) noexcept {
    const Expected moved = order.values[positions.values[member]];
    for (uint32_t place = positions.values[member]; place + 1 < next; ++place) {
      put(order.values[place + 1], place);
    }
    put(moved, next - 1);
  }

  // Puts a key that nobody wants at a place. False if there are too many.
  bool ignore(const KeyPattern &pattern, uint32_t node, uint32_t place) noexcept {
    Range &range = ranges.values[node];
    if (range.ignored == mostIgnored) return false;
    ++range.ignored;
    ++range.end;
    for (uint32_t other = range.end; other > place; --other) put(order.values[other - 1], other);
    put({pattern, none, 0}, place);
    return true;
  }

private:
  void put(const Expected &key, uint32_t place) noexcept {
    order.values[place] = key;
    if (key.member != 0) positions.values[key.member] = place;
  }
};

#endif
