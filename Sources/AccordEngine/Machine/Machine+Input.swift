import CSimdjson

// Values of the input that decisions show as they came.

extension Machine {
  /// The value at the first of the keys of `Plan.passing` with this place that has one, as it stands in the lead
  /// that is looked at; nil when there is none.
  ///
  /// Only after a lead of JSON, and valid as long as its line.
  package func passed(_ index: Int) -> UnsafeRawBufferPointer? { loader.pointee.passed(index) }
}

extension LeadLoader {
  fileprivate func passed(_ index: Int) -> UnsafeRawBufferPointer? {
    for place in shape.passed[index] {
      let found = found(at: place)
      if found.kind != CSJ_ABSENT, found.kind != CSJ_NULL {
        return UnsafeRawBufferPointer(start: found.bytes, count: Int(found.length))
      }
    }
    return nil
  }
}
