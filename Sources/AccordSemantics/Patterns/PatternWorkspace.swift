import CPCRE2
import Glibc

/// What PCRE2 needs while it matches, made once a thread and used by all patterns.
///
/// Matching must not allocate for each lead, and PCRE2 forbids two threads to share these; so they are kept in
/// thread-specific data, which the system frees when the thread ends.
struct PatternWorkspace {
  /// Room for the position of the match alone, which fits every pattern.
  let matchData: OpaquePointer
  /// The limits, and the stack of compiled patterns.
  let context: OpaquePointer
  private let stack: OpaquePointer?

  /// How deep interpreted backtracking may go.
  private static let depthLimit: UInt32 = 250_000
  /// Memory for interpreted backtracking, in KiB.
  private static let heapLimit: UInt32 = 16 * 1024
  /// Memory for backtracking in compiled patterns, in bytes.
  private static let stackSizes = (initial: 32 * 1024, maximum: 8 * 1024 * 1024)

  private init?() {
    guard let matchData = pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      return nil
    }
    pcre2_set_match_limit_8(context, UInt32(Pattern.matchLimit))
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    // Nil without a just-in-time compiler; then no stack is needed.
    let stack = pcre2_jit_stack_create_8(Self.stackSizes.initial, Self.stackSizes.maximum, nil)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
    self.matchData = matchData
    self.context = context
    self.stack = stack
  }

  /// Lets searches try this many backtracking points from now on.
  func limit(to points: Int) {
    pcre2_set_match_limit_8(context, UInt32(clamping: points))
  }

  private func free() {
    pcre2_match_data_free_8(matchData)
    pcre2_match_context_free_8(context)
    if let stack { pcre2_jit_stack_free_8(stack) }
  }

  /// The workspace of this thread; nil when there is no memory for one.
  static var current: PatternWorkspace? {
    guard let key else { return nil }
    if let kept = pthread_getspecific(key) {
      return kept.assumingMemoryBound(to: PatternWorkspace.self).pointee
    }
    return make(for: key)
  }

  @inline(never)
  private static func make(for key: pthread_key_t) -> PatternWorkspace? {
    guard let workspace = PatternWorkspace() else { return nil }
    let kept = UnsafeMutablePointer<PatternWorkspace>.allocate(capacity: 1)
    kept.initialize(to: workspace)
    guard pthread_setspecific(key, kept) == 0 else {
      free(kept)
      return nil
    }
    return workspace
  }

  /// The key of the thread-specific data; nil when the process has used up its keys.
  private static let key: pthread_key_t? = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { kept in
      if let kept { PatternWorkspace.free(kept.assumingMemoryBound(to: PatternWorkspace.self)) }
    }
    return status == 0 ? key : nil
  }()

  private static func free(_ kept: UnsafeMutablePointer<PatternWorkspace>) {
    kept.pointee.free()
    kept.deinitialize(count: 1)
    kept.deallocate()
  }
}
