import CSimdjson

/// Where the values lie that a lead has under one name: the slot of what is under the exact key, and the slot of
/// what lies along the dotted path, or `CompiledReading.none`.
struct KeyPlace {
  var exact: UInt32
  var nested: UInt32

  /// What was found: under the exact key, or else along the path.
  @inline(__always)
  func found(_ raw: UnsafePointer<csj_slot>) -> UnsafePointer<csj_slot> {
    let exact = raw + Int(exact)
    if exact.pointee.kind == CSJ_ABSENT, nested != CompiledReading.none { return raw + Int(nested) }
    return exact
  }
}
