import CSimdjson

// Leads that are written as those before them: their usual values are read in one walk over the line.

extension LeadLoader {
  /// How leads are walked over. All ways give the same.
  enum Walking {
    /// With the instructions that this processor has.
    case best
    /// With those that every processor has.
    case plain
    /// Not at all.
    case never
  }

  /// A walker for the leads of a shape; nil when there is to be none, or when memory runs out.
  static func makeWalker(_ shape: LeadShape, width: Int, _ walking: Walking) -> OpaquePointer? {
    guard shape.isComplete, walking != .never else { return nil }
    let walker = csj_walker_create(
      shape.handle, shape.readers.baseAddress, shape.slotCount, shape.fieldCount, width)
    if let walker, walking == .plain { csj_walker_restrict(walker) }
    return walker
  }

  /// Fills the fields whose values are usual, and the raw slots of all others; false when the line must be projected.
  ///
  /// No part is found here for the first time, since every wanted key of the line has been learnt from a lead that was
  /// projected.
  @inline(__always)
  func walk(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let walker, line.count <= Int(Int32.max), let start = line.baseAddress else { return false }
    let values = UnsafeMutableRawPointer(fields + lane).assumingMemoryBound(to: csj_value.self)
    guard
      csj_walk(
        walker, start.assumingMemoryBound(to: CChar.self), line.count, values, known, rawSlots)
    else { return false }
    var count = 0
    guard let deferred = csj_walker_deferred(walker, &count), count > 0 else { return true }
    if readColumns(UnsafeBufferPointer(start: deferred, count: count)) { return true }
    csj_walk_discard(walker)
    return false
  }

  /// Reads what the walk has left of lists of records; false when a value must be noted.
  @inline(never)
  private func readColumns(_ deferred: UnsafeBufferPointer<csj_deferred>) -> Bool {
    for value in deferred {
      let column = shape.readings[Int(value.field)].columns.baseAddress.map { $0 + Int(value.column) }
      guard let column, let target = value.target else { return false }
      let slot = UnsafeMutableRawPointer(target).assumingMemoryBound(to: Slot.self)
      let result = withUnsafePointer(to: value.found) {
        LeadLoader.read(column, $0, slot, arena, shape, months)
      }
      // A missing value has its default already.
      if result != .known, result != .missing { return false }
    }
    return true
  }

  /// Learns the keys of a line that has been projected, if a walk over it has come upon one that was unknown.
  func learn(_ line: UnsafeRawBufferPointer) {
    guard let walker, csj_walk_wants_to_learn(walker), let start = line.baseAddress else { return }
    csj_walk_learn(walker, start.assumingMemoryBound(to: CChar.self), line.count)
  }
}
