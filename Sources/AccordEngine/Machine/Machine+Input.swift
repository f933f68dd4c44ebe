import CSimdjson

// Values of the input that decisions show as they came.

extension Machine {
  /// The value at the first of the keys of `Plan.passing` with this place that has one, as it stands in the lead
  /// that is looked at; nil when there is none.
  ///
  /// Only after a lead of JSON, and valid as long as its line.
  package func passed(_ index: Int) -> UnsafeRawBufferPointer? { loader.pointee.passed(index) }

  /// Whether anything but null lies along one of the paths of a value of `Plan.passing`; nil when a key is written with
  /// dots in the place of the path, so that this cannot be told.
  package func isThere(_ index: Int) -> Bool? { loader.pointee.isThere(index) }
}

extension LeadLoader {
  fileprivate func isThere(_ index: Int) -> Bool? {
    var isThere = false
    for place in shape.passed[index] {
      var kind = rawSlots[Int(place.exact)].kind
      if place.nested != CompiledReading.none {
        if kind != CSJ_ABSENT { return nil }
        kind = rawSlots[Int(place.nested)].kind
      }
      if kind != CSJ_ABSENT, kind != CSJ_NULL { isThere = true }
    }
    return isThere
  }

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
