#include "Shape.h"
#include "Buffer.h"

#include <new>

// The member of that name, made if there is none.
uint32_t csj_shape::memberNamed(uint32_t node, const char *key, size_t length) {
  Member made;
  made.key.assign(key, length);
  if (length <= CSJ_PADDING - 4 && made.key.find_first_of("\"\\") == std::string::npos) {
    made.text = '"' + made.key + "\":";
  }
  if (!made.text.empty() && made.text.size() <= KeyPattern::longest) {
    const std::string padded = made.text + std::string(KeyPattern::longest, '\0');
    made.pattern = KeyPattern::of(padded.data(), static_cast<uint32_t>(made.text.size()));
  }
  const std::string padded = made.key + std::string(sizeof(uint64_t), '\0');
  made.words = KeyWords::of(padded.data(), static_cast<uint32_t>(length));
  const uint32_t found = find(node, made.words, padded.data());
  if (found != 0) return found;
  const uint32_t number = static_cast<uint32_t>(members.size());
  members.push_back(std::move(made));
  nodes[node].members.push_back(number);
  index(nodes[node]);
  return number;
}

void csj_shape::index(Node &node) const {
  unsigned bits = 3;
  while ((size_t(1) << bits) < 4 * node.members.size()) ++bits;
  const size_t size = size_t(1) << bits;
  node.table.assign(size, 0);
  node.shift = 64 - bits;
  for (uint32_t member : node.members) {
    size_t place = members[member].words.hash() >> node.shift;
    while (node.table[place] != 0) place = (place + 1) & (size - 1);
    node.table[place] = member;
  }
}

// Takes over the nodes and members of another shape; gives the number of its root node.
uint32_t csj_shape::copy(const csj_shape &items) {
  const uint32_t nodeOffset = static_cast<uint32_t>(nodes.size());
  const uint32_t memberOffset = static_cast<uint32_t>(members.size()) - 1;
  for (size_t number = 1; number < items.members.size(); ++number) {
    Member member = items.members[number];
    if (member.node != none) member.node += nodeOffset;
    members.push_back(std::move(member));
  }
  for (Node node : items.nodes) {
    for (uint32_t &member : node.members) member += memberOffset;
    for (uint32_t &member : node.table) {
      if (member != 0) member += memberOffset;
    }
    nodes.push_back(std::move(node));
  }
  return nodeOffset;
}

void csj_shape::add(
  const char *const *keys, const size_t *lengths, size_t pathCount, uint32_t slot, csj_want want,
  const csj_shape *items, uint32_t itemStride) {
  identity = std::make_shared<const char>();
  uint32_t node = 0;
  uint32_t last = 0;
  for (size_t step = 0; step < pathCount; ++step) {
    last = memberNamed(node, keys[step], lengths[step]);
    if (step + 1 == pathCount) break;
    if (members[last].node == none) {
      nodes.emplace_back();
      members[last].node = static_cast<uint32_t>(nodes.size() - 1);
      members[last].plainSlot = none;
    }
    node = members[last].node;
  }
  const uint32_t itemNode = items == nullptr ? none : copy(*items);
  Member &member = members[last];
  member.wants.push_back({slot, want, itemNode, itemStride});
  const bool isPlain = member.wants.size() == 1 && want == CSJ_WANT_VALUE && member.node == none;
  member.plainSlot = isPlain ? slot : none;
  if (slot < slotStart) slotStart = slot;
  if (slot + 1 > slotEnd) slotEnd = slot + 1;
  wantsItems = wantsItems || want == CSJ_WANT_ITEMS;
}

csj_shape *csj_shape_create(void) {
  try {
    return new csj_shape();
  } catch (...) {
    return nullptr;
  }
}

void csj_shape_destroy(csj_shape *shape) { delete shape; }

bool csj_shape_add(
  csj_shape *shape, const char *const *keys, const size_t *lengths, size_t pathCount, uint32_t slot,
  csj_want want, const csj_shape *items, uint32_t itemStride) {
  if (pathCount == 0 || slot >= maxLength || want > CSJ_WANT_RAW) return false;
  for (size_t step = 0; step < pathCount; ++step) {
    if (lengths[step] > maxLength) return false;
  }
  if (want == CSJ_WANT_ITEMS) {
    if (items == nullptr || items == shape || items->wantsItems || itemStride == 0) return false;
    if (itemStride > maxLength || items->slotStart == 0 || items->slotEnd > itemStride) return false;
  } else if (items != nullptr) {
    return false;
  }
  try {
    shape->add(keys, lengths, pathCount, slot, want, items, itemStride);
    return true;
  } catch (...) {
    return false;
  }
}
