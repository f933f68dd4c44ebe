import CSimdjson

/// A wanted place of a record.
struct Place {
  /// What is wanted of the value there.
  enum Want {
    case value
    case texts
    case items([Place])
    case raw
  }

  var path: [String]
  var want: Want

  init(_ path: [String], _ want: Want = .value) {
    self.path = path
    self.want = want
  }

  var code: csj_want {
    switch want {
    case .value: CSJ_WANT_VALUE
    case .texts: CSJ_WANT_TEXTS
    case .items: CSJ_WANT_ITEMS
    case .raw: CSJ_WANT_RAW
    }
  }

  var items: [Place] {
    guard case .items(let items) = want else { return [] }
    return items
  }
}

/// A shape with one slot a place, in the order of the places, and a projector for it.
final class Projection {
  let places: [Place]
  let shape: OpaquePointer?
  let projector = csj_projector_create()
  private var buffer: [csj_slot]

  init(_ places: [Place]) {
    self.places = places
    shape = Self.shape(places, firstSlot: 0)
    buffer = Array(repeating: csj_slot(), count: places.count)
  }

  deinit {
    csj_shape_destroy(shape)
    csj_projector_destroy(projector)
  }

  /// What is in each slot, in words; nothing if the line is in doubt.
  func slots(_ line: String, with other: OpaquePointer? = nil) -> [String] {
    project(Array(line.utf8), with: other ?? projector) { status, slots in
      guard status == CSJ_OK else { return [] }
      return zip(places, slots).map { Self.words($1, $0) }
    }
  }

  func status(_ line: [UInt8]) -> csj_status {
    project(line, with: projector) { status, _ in status }
  }

  /// Reads a line, followed by bytes that would be read as its end or its continuation.
  func project<Result>(
    _ line: [UInt8], with projector: OpaquePointer?, _ body: (csj_status, [csj_slot]) -> Result
  ) -> Result {
    let padding = Array("}]\",: 5e\\}".utf8)[line.count % 10]
    var padded: [UInt8] = []
    // No more than this, so that address sanitizer sees what is read behind it.
    padded.reserveCapacity(line.count + Int(CSJ_PADDING))
    padded += line
    padded += repeatElement(padding, count: Int(CSJ_PADDING))
    return padded.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = csj_project(projector, shape, start, line.count, &buffer, buffer.count)
      return body(status, buffer)
    }
  }

  private static func shape(_ places: [Place], firstSlot: UInt32) -> OpaquePointer? {
    let shape = csj_shape_create()
    for (slot, place) in zip(firstSlot..., places) {
      let keys = place.path.map { key in
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(key.utf8.count, 1))
        _ = copy.initialize(from: key.utf8.map { CChar(bitPattern: $0) })
        return copy
      }
      defer { for key in keys { key.deallocate() } }
      let starts = keys.map { UnsafePointer($0.baseAddress) }
      var items: OpaquePointer?
      if case .items(let places) = place.want { items = self.shape(places, firstSlot: 1) }
      defer { csj_shape_destroy(items) }
      let stride = UInt32(place.items.count + 1)
      let isAdded = csj_shape_add(
        shape, starts, place.path.map(\.utf8.count), keys.count, slot, place.code, items, stride)
      precondition(isAdded)
    }
    return shape
  }

  private static func words(_ slot: csj_slot, _ place: Place) -> String {
    if case .raw = place.want, slot.kind != CSJ_ABSENT { return "raw '\(text(slot))'" }
    switch slot.kind {
    case CSJ_ABSENT: return "absent"
    case CSJ_NULL: return "null"
    case CSJ_TRUE: return "true"
    case CSJ_FALSE: return "false"
    case CSJ_INTEGER: return "integer '\(text(slot))'"
    case CSJ_NUMBER: return "number '\(text(slot))'"
    case CSJ_TEXT: return "text '\(text(slot))'"
    case CSJ_RECORD: return "record \(slot.length)"
    case CSJ_LIST: return "list \(slot.length)" + elements(slot, place)
    default: return "?"
    }
  }

  private static func elements(_ slot: csj_slot, _ place: Place) -> String {
    let value = Place([])
    switch place.want {
    case .value, .raw: return ""
    case .texts:
      return " [\(slots(slot.bytes, Int(slot.length)).map { words($0, value) }.joined(separator: ", "))]"
    case .items(let items):
      let stride = items.count + 1
      let all = slots(slot.bytes, Int(slot.length) * stride)
      let elements = Swift.stride(from: 0, to: all.count, by: stride).map { start in
        let inner = zip(items, all[(start + 1)...]).map { words($1, $0) }
        return "\(words(all[start], value)) (\(inner.joined(separator: ", ")))"
      }
      return " [\(elements.joined(separator: ", "))]"
    }
  }

  static func slots(_ start: UnsafeRawPointer?, _ count: Int) -> [csj_slot] {
    Array(UnsafeBufferPointer(start: start?.assumingMemoryBound(to: csj_slot.self), count: count))
  }

  static func text(_ slot: csj_slot) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: slot.bytes, count: Int(slot.length)), as: UTF8.self)
  }
}
