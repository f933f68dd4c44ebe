import CSimdjson

// Values of the input that decisions show as they came.

extension Machine {
  /// The value at the key of `Plan.passing` with this place, as it stands in the lead that was decided last;
  /// nil when there is none.
  ///
  /// Only after a lead of JSON, and valid as long as its line.
  package func passed(_ index: Int) -> UnsafeRawBufferPointer? { loader.pointee.passed(index) }
}

extension LeadLoader {
  fileprivate func passed(_ index: Int) -> UnsafeRawBufferPointer? {
    let key = shape.passed[index]
    var found = rawSlot(key.exact)
    if found.kind == CSJ_ABSENT, key.nested != CompiledReading.none { found = rawSlot(key.nested) }
    guard found.kind != CSJ_ABSENT else { return nil }
    return UnsafeRawBufferPointer(start: found.bytes, count: Int(found.length))
  }
}
