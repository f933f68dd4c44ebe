#ifndef ACCORD_CSIMDJSON_ARENA_H
#define ACCORD_CSIMDJSON_ARENA_H

#include "Buffer.h"

#include <cstring>

// Room for plain values that stay where they are until the next `reset`.
//
// Values are written at the tail, as far as there is room, and then kept. What does not fit opens a larger
// block; after a `reset` one block has room for all that there was, so a steady load allocates nothing.
// If they are cleared, all values of the tail are zero when they are given out.
template <typename Value, bool areCleared = false> class Arena {
  Value *block = nullptr;
  size_t capacity = 0;
  size_t used = 0;
  // How many values of the block may have been written.
  size_t touched = 0;
  Buffer<Value *> full;
  size_t fullCount = 0;
  size_t nextCapacity = 512;

public:
  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;
  ~Arena() { release(); }

  // The tail, with room for `count` values of which the first `written` are there already; or nullptr.
  Value *tail(size_t written, size_t count) noexcept {
    if (count > capacity - used) return open(written, count);
    if (areCleared && used + count > touched) touched = used + count;
    return block + used;
  }

  // Keeps that many values of the tail.
  void keep(size_t count) noexcept { used += count; }

  // Gives up what was written and not kept.
  void discard() noexcept {
    if (!areCleared || touched <= used) return;
    std::memset(static_cast<void *>(block + used), 0, (touched - used) * sizeof(Value));
    touched = used;
  }

  // Gives up all values, and the room of exceptionally many.
  void reset() noexcept {
    if (capacity > keptCapacity / sizeof(Value)) {
      release();
    } else if (fullCount > 0) {
      consolidate();
    } else if (areCleared && touched > 0) {
      std::memset(static_cast<void *>(block), 0, touched * sizeof(Value));
    }
    used = 0;
    touched = 0;
  }

  // Gives up all values and their room.
  void release() noexcept {
    consolidate();
    nextCapacity = 512;
  }

private:
  Value *open(size_t written, size_t count) noexcept {
    if (count > SIZE_MAX / sizeof(Value) / 4) return nullptr;
    // Twice the last block, which is more than all blocks together.
    const size_t wanted = nextCapacity < 2 * count ? 2 * count : nextCapacity;
    if (!full.reserve(fullCount + 1)) return nullptr;
    void *room = areCleared ? std::calloc(wanted, sizeof(Value)) : std::malloc(wanted * sizeof(Value));
    Value *opened = static_cast<Value *>(room);
    if (opened == nullptr) return nullptr;
    if (written > 0) std::memcpy(opened, block + used, written * sizeof(Value));
    if (block != nullptr) full.values[fullCount++] = block;
    block = opened;
    capacity = wanted;
    used = 0;
    touched = count;
    nextCapacity = 2 * wanted;
    return block;
  }

  // Frees all blocks. The next one has room for what was in all of them.
  void consolidate() noexcept {
    for (size_t index = 0; index < fullCount; ++index) std::free(full.values[index]);
    std::free(block);
    fullCount = 0;
    block = nullptr;
    capacity = 0;
    used = 0;
    touched = 0;
  }
};

#endif
