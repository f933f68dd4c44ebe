import CSimdjson

// How lists of texts become slots.

extension LeadLoader {
  @inline(never)
  static func readTexts(
    _ reading: UnsafePointer<CompiledReading>, _ raw: csj_slot, _ target: UnsafeMutablePointer<Slot>,
    _ arena: borrowing ScratchArena
  ) -> Result {
    if raw.kind == CSJ_TEXT {
      if reading.pointee.separator.isEmpty { return mayBeList(raw.text) ? .slow : .invalid }
      return splitTexts(reading, raw.text, target, arena)
    }
    guard raw.kind == CSJ_LIST else { return .invalid }
    let texts = arena.allocate(Slot.self, count: Int(raw.length))
    var known = 0
    let isPlain = reading.pointee.form == .asItIs
    if let bytes = raw.bytes {
      let elements = bytes.assumingMemoryBound(to: csj_slot.self)
      for index in 0..<Int(raw.length) {
        let element = elements[index]
        switch element.kind {
        case CSJ_NULL: continue
        case CSJ_TEXT where isPlain && readText(reading, elements + index, texts + known): known &+= 1
        case CSJ_TEXT, CSJ_NUMBER, CSJ_INTEGER:
          if readEntry(reading, element.text, texts + known, arena) { known &+= 1 }
        default: return .invalid
        }
      }
    }
    target.pointee = Slot(
      bits: Int64(Int(bitPattern: texts)), count: Int32(truncatingIfNeeded: known))
    return .known
  }

  /// Whether a text may be a list in JSON or an array of PostgreSQL, which `LeadReader` reads.
  static func mayBeList(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }) else { return false }
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  /// The entries between separators, blanks around them removed, empty ones left out.
  private static func splitTexts(
    _ reading: UnsafePointer<CompiledReading>, _ text: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena
  ) -> Result {
    let mark = reading.pointee.separator
    guard let markStart = mark.baseAddress else { return .invalid }
    guard let start = text.baseAddress else {
      target.pointee = Slot(bits: 0, count: 0)
      return .known
    }
    // Of a short text it does not matter that there are fewer entries than bytes.
    let most = text.count <= 128 ? text.count : TextBytes.occurrences(of: mark, in: text)
    let texts = arena.allocate(Slot.self, count: most &+ 1)
    var known = 0
    var offset = 0
    while offset <= text.count {
      let end = TextBytes.offset(of: markStart, mark.count, in: start, from: offset, to: text.count)
      let count = end &- offset
      if count > 0 {
        let entry = start + offset
        if reading.pointee.form == .asItIs, TextBytes.hasVisibleEnds(entry, count),
          count > reading.pointee.missing.longest
        {
          texts[known] = Slot(text: entry, count: count)
          known &+= 1
        } else {
          let trimmed = TextBytes.trim(UnsafeBufferPointer(start: entry, count: count))
          if trimmed.count > 0, readEntry(reading, trimmed, texts + known, arena) { known &+= 1 }
        }
      }
      offset = end &+ mark.count
    }
    target.pointee = Slot(
      bits: Int64(Int(bitPattern: texts)), count: Int32(truncatingIfNeeded: known))
    return .known
  }

  /// Reads a text of a list; false when it is a word for "not known".
  @inline(never)
  private static func readEntry(
    _ reading: UnsafePointer<CompiledReading>, _ entry: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena
  ) -> Bool {
    if reading.pointee.missing.containsTrimmed(entry) { return false }
    let text = normalise(reading, entry, arena)
    target.pointee = Slot(text: text.baseAddress, count: text.count)
    return true
  }
}
