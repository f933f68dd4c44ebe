#ifndef ACCORD_CSIMDJSON_BUFFER_H
#define ACCORD_CSIMDJSON_BUFFER_H

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// simdjson's own limit is 4 GiB; node indices and lengths are 32 bits wide.
constexpr size_t maxLength = 0x7fffffff;

// simdjson keeps about 15 bytes for each byte of the longest document. After an exceptional one they are
// given back.
constexpr size_t keptCapacity = 4u << 20;

// A block of plain values that grows without throwing.
template <typename Value> struct Buffer {
  Value *values = nullptr;
  size_t capacity = 0;

  Buffer() = default;
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;
  ~Buffer() { std::free(values); }

  bool reserve(size_t wanted) noexcept {
    if (wanted <= capacity) return true;
    size_t larger = capacity + capacity / 2 > wanted ? capacity + capacity / 2 : wanted;
    if (larger > SIZE_MAX / sizeof(Value)) return false;
    void *moved = std::realloc(values, larger * sizeof(Value));
    if (moved == nullptr) return false;
    values = static_cast<Value *>(moved);
    capacity = larger;
    return true;
  }

  void release() noexcept {
    std::free(values);
    values = nullptr;
    capacity = 0;
  }
};

#endif
