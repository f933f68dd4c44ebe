// libFuzzer calls from one thread only.
nonisolated(unsafe) private let invariants = WalkInvariants()

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  if let violation = invariants.violation(by: bytes) { fatalError(violation) }
  return 0
}
