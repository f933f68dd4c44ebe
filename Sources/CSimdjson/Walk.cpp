#include "CSimdjsonWalk.h"
#include "WalkLearner.h"
#include "WalkState.h"

#include <new>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace plain {
#include "LineScan.h"
#include "LineValues.h"
#include "LineWalk.h"
#include "LineRecord.h"
}

// The same once more for processors that have AVX2.
#if defined(__x86_64__) && defined(__clang__)
#define WALK_AVX2
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2"))), apply_to = function)
namespace avx2 {
#include "LineScan.h"
#include "LineValues.h"
#include "LineWalk.h"
#include "LineRecord.h"
}
#pragma clang attribute pop
#endif

namespace {

using WalkLine = bool (*)(WalkState &, const char *, size_t, const Target &) noexcept;

WalkLine bestWalk() noexcept {
#ifdef WALK_AVX2
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")) {
    return avx2::walkLine;
  }
#endif
  return plain::walkLine;
}

// Whether it pays to walk: a walk in vain costs about as much as one that succeeds saves, and learning from a line as
// much as two. But what is learnt from the first lines will mostly be of use.
class Confidence {
  int credit = most;
  // How many lines are not tried.
  uint32_t pause = 0;
  uint32_t nextPause = 512;
  // How many lines may still be learnt from at no cost.
  uint32_t lessons = 100;

  static constexpr int most = 32;
  static constexpr int afterPause = 4;
  static constexpr uint32_t longestPause = 1 << 16;

public:
  // Whether the next line is to be walked.
  bool mayTry() noexcept {
    if (pause == 0) return true;
    --pause;
    return false;
  }

  void succeed() noexcept {
    if (credit < most) {
      ++credit;
    } else {
      nextPause = 512;
    }
  }

  void fail(int cost = 1) noexcept {
    credit -= cost;
    if (credit > 0) return;
    pause = nextPause;
    if (nextPause < longestPause) nextPause *= 2;
    credit = afterPause;
  }

  // Takes back a failure that has led to a lesson, or makes it worse.
  void learn() noexcept {
    if (lessons == 0) return fail(2);
    --lessons;
    ++credit;
  }
};

} // namespace

struct csj_walker {
  WalkPlan plan;
  WalkState state;
  // Whether memory has run out while something was learnt.
  bool isBroken = false;

  csj_walker(
    const csj_shape &shape, const csj_reader *readers, size_t slotCount, size_t fieldCount, size_t stride)
      : plan(shape, readers, slotCount, fieldCount, stride), state(shape) {}

  bool walk(const char *bytes, size_t length, const Target &target) noexcept {
    state.hasMissed = false;
    if (isBroken || !confidence.mayTry()) return false;
    const bool isWalked = tryWalk(bytes, length, target);
    if (isWalked) {
      confidence.succeed();
    } else {
      confidence.fail();
    }
    return isWalked;
  }

  void restrict() noexcept { walkLine = plain::walkLine; }

  void discard() noexcept { confidence.fail(); }

  void learn(const char *bytes, size_t length) {
    confidence.learn();
    if (state.lists[0].texts.empty()) {
      const char *const end = plain::LineWalk<false>(state, bytes, length).textEnd(bytes + 2);
      state.isSpaced = end != nullptr && end[1] == ':' && end[2] == ' ';
    }
    if (state.isSpaced) {
      learn<true>(bytes, length);
    } else {
      learn<false>(bytes, length);
    }
  }

  void reset() noexcept {
    state.values.reset();
    state.found.reset();
    state.texts.reset();
  }

private:
  WalkLine walkLine = bestWalk();
  Confidence confidence;

  bool tryWalk(const char *bytes, size_t length, const Target &target) noexcept {
    if (length < 3 || length > maxLength || bytes[0] != '{' || bytes[length - 1] != '}') return false;
    const size_t fields = plan.fieldCount;
    std::memset(target.known, 0, (fields + 63) / 64 * sizeof(uint64_t));
    std::memset(static_cast<void *>(target.slots), 0, plan.readers.size() * sizeof(csj_slot));
    return state.prepare(length) && walkLine(state, bytes, length, target);
  }

  template <bool isSpaced> void learn(const char *bytes, size_t length) {
    plain::LineWalk<isSpaced> walk(state, bytes, length);
    WalkLearner<plain::LineWalk<isSpaced>>(state, plan, walk).record(0, bytes, 1);
  }
};

csj_walker *csj_walker_create(
  const csj_shape *shape, const csj_reader *readers, size_t slotCount, size_t fieldCount, size_t stride) {
  if (slotCount < shape->slotEnd) return nullptr;
  if (stride > UINT32_MAX / sizeof(csj_value) / (fieldCount + 1)) return nullptr;
  try {
    return new csj_walker(*shape, readers, slotCount, fieldCount, stride);
  } catch (...) {
    return nullptr;
  }
}

void csj_walker_destroy(csj_walker *walker) { delete walker; }

void csj_walker_restrict(csj_walker *walker) { walker->restrict(); }

void csj_walker_reset(csj_walker *walker) { walker->reset(); }

bool csj_walk(
  csj_walker *walker, const char *bytes, size_t length, csj_value *fields, uint64_t *known, csj_slot *slots) {
  return walker->walk(bytes, length, {fields, known, slots});
}

const csj_deferred *csj_walker_deferred(const csj_walker *walker, size_t *count) {
  *count = walker->state.deferredCount;
  return walker->state.deferred.values;
}

void csj_walk_discard(csj_walker *walker) { walker->discard(); }

bool csj_walk_wants_to_learn(const csj_walker *walker) { return walker->state.hasMissed; }

void csj_walk_learn(csj_walker *walker, const char *bytes, size_t length) {
  try {
    walker->learn(bytes, length);
  } catch (...) {
    walker->isBroken = true;
  }
}
