import AccordValues
import CSimdjson

// How a raw value becomes a slot, as `ValueReader` reads it.

extension LeadLoader {
  /// Reads anything but a list of records into a slot; leaves the slot alone unless the value is known.
  @inline(__always)
  static func read(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafePointer<csj_slot>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena, _ shape: LeadShape,
    _ months: borrowing MonthCache
  ) -> Result {
    let found = raw.pointee.kind
    if found == CSJ_ABSENT || found == CSJ_NULL { return .missing }
    switch reading.pointee.route {
    case .text: if readText(reading, raw, target) { return .known }
    case .choice:
      if found == CSJ_TEXT, let words = reading.pointee.words, readChoice(raw, words, target) {
        return .known
      }
    case .time: if found == CSJ_TEXT, readTime(raw, target, months) { return .known }
    case .number:
      if found == CSJ_INTEGER, readInteger(raw, target) { return .known }
      if found == CSJ_INTEGER || found == CSJ_NUMBER { return readNumber(raw, target) }
    case .flag:
      if found == CSJ_TRUE || found == CSJ_FALSE {
        target.pointee = Slot(bits: found == CSJ_TRUE ? 1 : 0)
        return .known
      }
    case .changedText:
      if let start = plain(reading, raw) {
        return readTrimmedText(reading, start, Int(raw.pointee.length), target, arena)
      }
    case .date: if found == CSJ_TEXT, readDate(raw, target, months) { return .known }
    case .records, .other: break
    }
    return readUnusual(reading, raw, target, arena, shape, months)
  }

  /// Reads what lies under the other names of a field or column whose first name has nothing, and says what was
  /// found: the first that is not missing, or the last.
  static func readOthers(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafePointer<csj_slot>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena, _ shape: LeadShape,
    _ months: borrowing MonthCache
  ) -> (result: Result, found: UnsafePointer<csj_slot>) {
    var found = raw
    for place in reading.pointee.otherPlaces {
      found = place.found(raw)
      let result = read(reading, found, target, arena, shape, months)
      if result != .missing { return (result, found) }
    }
    return (.missing, found)
  }

  /// Reads a text that stays as it is; false unless that is plain to see.
  @inline(__always)
  static func readText(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafePointer<csj_slot>,
    _ target: UnsafeMutablePointer<Slot>
  ) -> Bool {
    guard let start = plain(reading, raw) else { return false }
    target.pointee = Slot(text: start, count: Int(raw.pointee.length))
    return true
  }

  /// The start of a text that plainly has no blanks at its ends and is no word for "not known".
  @inline(__always)
  private static func plain(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafePointer<csj_slot>
  ) -> UnsafePointer<UInt8>? {
    let count = Int(raw.pointee.length)
    guard raw.pointee.kind == CSJ_TEXT, count > 0,
      let start = raw.pointee.bytes?.assumingMemoryBound(to: UInt8.self),
      TextBytes.hasVisibleEnds(start, count)
    else { return nil }
    // Nearly always true already by the length.
    guard count > reading.pointee.missing.longest || !reading.pointee.missing.mayContain(start, count) else {
      return nil
    }
    return start
  }

  /// Reads a text as a choice; false unless it is one of the values and easily found.
  @inline(__always)
  static func readChoice(
    _ raw: UnsafePointer<csj_slot>, _ words: TextLookup, _ target: UnsafeMutablePointer<Slot>
  ) -> Bool {
    guard let bytes = raw.pointee.bytes else { return false }
    let id = words.findShort(bytes.assumingMemoryBound(to: UInt8.self), Int(raw.pointee.length))
    guard id >= 0 else { return false }
    target.pointee = Slot(bits: Int64(id))
    return true
  }

  /// Reads a text as a time; false unless it is a usual one.
  @inline(__always)
  static func readTime(
    _ raw: UnsafePointer<csj_slot>, _ target: UnsafeMutablePointer<Slot>, _ months: borrowing MonthCache
  ) -> Bool {
    guard raw.pointee.length == 20, let bytes = raw.pointee.bytes,
      let time = TimeBytes.toTheSecond(bytes.assumingMemoryBound(to: UInt8.self), months)
    else { return false }
    target.pointee = Slot(bits: time)
    return true
  }

  /// Reads a text as a day; false unless it is a usual one.
  @inline(__always)
  static func readDate(
    _ raw: UnsafePointer<csj_slot>, _ target: UnsafeMutablePointer<Slot>, _ months: borrowing MonthCache
  ) -> Bool {
    guard raw.pointee.length == 10, let bytes = raw.pointee.bytes,
      let days = TimeBytes.knownDate(bytes.assumingMemoryBound(to: UInt8.self), months)
    else { return false }
    target.pointee = Slot(bits: days)
    return true
  }

  /// Reads a whole number of JSON; false unless it is short and positive.
  @inline(__always)
  static func readInteger(_ raw: UnsafePointer<csj_slot>, _ target: UnsafeMutablePointer<Slot>) -> Bool {
    guard raw.pointee.length <= 8, let bytes = raw.pointee.bytes,
      let number = NumberBytes.digits(bytes.assumingMemoryBound(to: UInt8.self), Int(raw.pointee.length))
    else { return false }
    target.pointee = Slot(bits: number)
    return true
  }

  /// Reads what is not read as a matter of course.
  @inline(never)
  static func readUnusual(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafePointer<csj_slot>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena, _ shape: LeadShape,
    _ months: borrowing MonthCache
  ) -> Result {
    let raw = raw.pointee
    let isText = raw.kind == CSJ_TEXT || raw.kind == .doubtful
    let isScalar = isText || raw.kind == CSJ_INTEGER || raw.kind == CSJ_NUMBER
    if raw.kind == CSJ_FALSE, reading.pointee.missesFalse { return .missing }
    var isTrimmed = false
    if isText, let start = raw.bytes?.assumingMemoryBound(to: UInt8.self), raw.length > 0 {
      let count = Int(raw.length)
      isTrimmed = TextBytes.isTrimmed(start, count) && !reading.pointee.missing.mayContain(start, count)
      if isTrimmed, reading.pointee.kind == .text {
        return readTrimmedText(reading, start, count, target, arena)
      }
    }
    if isTrimmed, reading.pointee.kind == .choice, reading.pointee.form == .asItIs {
      return readChoice(reading, raw.text, target)
    }
    if isText, !isTrimmed, reading.pointee.missing.containsTrimmed(raw.text) { return .missing }
    switch reading.pointee.kind {
    case .text: return isScalar ? readText(reading, raw.text, target, arena) : .invalid
    case .numberInForm where isText:
      guard case .number(let number) = formed(raw, reading, shape) else { return .invalid }
      target.pointee = Slot(number)
      return .known
    case .number, .numberWithComma, .numberInForm:
      guard isScalar, !isDoubtful(raw, reading, shape) else { return .invalid }
      let hasComma = isText && reading.pointee.kind == .numberWithComma
      guard let number = hasComma ? NumberBytes.comma(raw.text) : NumberBytes.point(raw.text) else {
        return .invalid
      }
      target.pointee = number
      return .known
    case .choice:
      guard isScalar else { return .invalid }
      let option = normalise(reading, raw.text, arena)
      return readChoice(reading, option, target)
    case .flag:
      guard isScalar, let words = reading.pointee.words else { return .invalid }
      let word = words.find(TextBytes.lower(TextBytes.trim(raw.text), in: arena))
      if word < 0, isText { return .invalid }
      guard let flag = word >= 0 ? Int64(word) : numberedFlag(reading, raw) else { return .invalid }
      target.pointee = Slot(bits: flag)
      return .known
    case .time:
      guard isText,
        let time = TimeBytes.instant(TextBytes.trim(raw.text), zone: shape.zone, months: months)
      else { return .invalid }
      target.pointee = Slot(bits: time)
      return .known
    case .date:
      guard isText, let days = TimeBytes.date(TextBytes.trim(raw.text), months: months) else {
        return .invalid
      }
      target.pointee = Slot(bits: days)
      return .known
    case .timeInEpoch, .dateInEpoch, .timeInFormat, .dateInFormat:
      return readDeclaredTime(reading, raw, target, shape, months)
    case .texts: return readTexts(reading, raw, target, arena)
    case .records: return .invalid
    }
  }

  /// Whether a value is a number that may be thousands as well as decimals.
  static func isDoubtful(
    _ raw: csj_slot, _ reading: UnsafePointer<CompiledReading>, _ shape: LeadShape
  ) -> Bool {
    switch reading.pointee.kind {
    case .number: raw.kind == .doubtful
    case .numberInForm:
      (raw.kind == CSJ_TEXT || raw.kind == .doubtful) && formed(raw, reading, shape) == .doubtful
    case .numberWithComma:
      raw.kind == CSJ_TEXT && NumberBytes.isDoubtful(raw.text, mark: UInt8(ascii: ","))
    default: false
    }
  }

  /// Reads a text as a number in a form of its own. In a file with `;` between cells its kind says that points are in
  /// doubt, whatever the text.
  private static func formed(
    _ raw: csj_slot, _ reading: UnsafePointer<CompiledReading>, _ shape: LeadShape
  ) -> NumberForm.Result {
    let (form, decimalComma) = shape.numberForms[reading.pointee.format]
    return form.read(raw.text, decimalComma: decimalComma, doubtsPoints: raw.kind == .doubtful)
  }

  /// What a number of JSON means as a flag: what the same number means among the words; nil when it is none of them.
  private static func numberedFlag(_ reading: UnsafePointer<CompiledReading>, _ raw: csj_slot) -> Int64? {
    guard let number = NumberBytes.point(raw.text) else { return nil }
    for word in reading.pointee.numbers where word.number.isSameNumber(number) { return word.flag }
    return nil
  }

  /// Reads a text without blanks at its ends that is no word for "not known".
  @inline(never)
  private static func readTrimmedText(
    _ reading: UnsafePointer<CompiledReading>, _ start: UnsafePointer<UInt8>, _ count: Int,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena
  ) -> Result {
    let text = UnsafeBufferPointer(start: start, count: count)
    let changed: UnsafeBufferPointer<UInt8>
    switch reading.pointee.form {
    case .asItIs: changed = text
    case .lowercase: changed = TextBytes.lower(text, in: arena)
    case .uppercase: changed = TextBytes.upper(text, in: arena)
    case .normalised: return readText(reading, text, target, arena)
    }
    if let first = changed.baseAddress, changed.count > 0,
      first == start || !reading.pointee.missing.mayContain(first, changed.count)
    {
      target.pointee = Slot(text: first, count: changed.count)
      return .known
    }
    return readText(reading, text, target, arena)
  }

  /// Reads a text that is no word for "not known" as it stands.
  @inline(never)
  private static func readText(
    _ reading: UnsafePointer<CompiledReading>, _ raw: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutablePointer<Slot>, _ arena: borrowing ScratchArena
  ) -> Result {
    let text = normalise(reading, raw, arena)
    // A text that only becomes a word for "not known" when normalised means it all the same.
    if let start = text.baseAddress, text.count > 0, !reading.pointee.missing.mayContain(start, text.count) {
      target.pointee = Slot(text: start, count: text.count)
      return .known
    }
    if reading.pointee.missing.contains(text) { return .missing }
    target.pointee = Slot(text: text.baseAddress, count: text.count)
    return .known
  }

  static func normalise(
    _ reading: UnsafePointer<CompiledReading>, _ text: UnsafeBufferPointer<UInt8>,
    _ arena: borrowing ScratchArena
  ) -> UnsafeBufferPointer<UInt8> {
    var text = text
    for step in reading.pointee.steps {
      switch step {
      case .trim: text = TextBytes.trim(text)
      case .collapseSpaces: text = TextBytes.collapsed(text, in: arena)
      case .lowercase: text = TextBytes.lower(text, in: arena)
      case .uppercase: text = TextBytes.upper(text, in: arena)
      case .nfc: text = TextBytes.composed(text, in: arena)
      case .country: text = TextBytes.country(text, in: arena)
      }
    }
    return text
  }

  @inline(never)
  private static func readNumber(
    _ raw: UnsafePointer<csj_slot>, _ target: UnsafeMutablePointer<Slot>
  ) -> Result {
    guard let start = raw.pointee.bytes?.assumingMemoryBound(to: UInt8.self) else { return .invalid }
    if let number = NumberBytes.fraction(start, Int(raw.pointee.length)) {
      target.pointee = number
      return .known
    }
    return readLongNumber(raw, target)
  }

  @inline(never)
  private static func readLongNumber(
    _ raw: UnsafePointer<csj_slot>, _ target: UnsafeMutablePointer<Slot>
  ) -> Result {
    guard let number = NumberBytes.point(raw.pointee.text) else { return .invalid }
    target.pointee = number
    return .known
  }

  private static func readChoice(
    _ reading: UnsafePointer<CompiledReading>, _ option: UnsafeBufferPointer<UInt8>,
    _ target: UnsafeMutablePointer<Slot>
  ) -> Result {
    guard let words = reading.pointee.words else { return .invalid }
    var id = words.find(option)
    if id < 0 {
      let trimmed = TextBytes.trim(option)
      if trimmed.count != option.count { id = words.find(trimmed) }
      if id < 0 { id = reading.pointee.other }
      if id < 0 { return .invalid }
    }
    target.pointee = Slot(bits: Int64(id))
    return .known
  }

  @inline(never)
  private static func readDeclaredTime(
    _ reading: UnsafePointer<CompiledReading>, _ raw: csj_slot, _ target: UnsafeMutablePointer<Slot>,
    _ shape: LeadShape, _ months: borrowing MonthCache
  ) -> Result {
    let isText = raw.kind == CSJ_TEXT
    let value: Int64?
    switch reading.pointee.kind {
    case .timeInEpoch, .dateInEpoch:
      guard isText || raw.kind == CSJ_NUMBER || raw.kind == CSJ_INTEGER else { return .invalid }
      let isTime = reading.pointee.kind == .timeInEpoch
      if let time = NumberBytes.epoch(raw.text, unit: reading.pointee.unit) {
        value = isTime ? time : TimeBytes.day(of: time)
      } else if isText {
        // Systems change from counts to ISO 8601, and no text is both. (Clause 4.10)
        let text = TextBytes.trim(raw.text)
        value =
          isTime
          ? TimeBytes.instant(text, zone: shape.zone, months: months)
          : TimeBytes.date(text, months: months)
      } else {
        value = nil
      }
    case .timeInFormat:
      guard isText else { return .invalid }
      value = first(reading, shape) { $0.instant(TextBytes.trim(raw.text), zone: shape.zone)?.microseconds }
    default:
      guard isText else { return .invalid }
      value = first(reading, shape) {
        ($0.date(TextBytes.trim(raw.text))?.daysSinceEpoch).map { Int64($0) }
      }
    }
    guard let value else { return .invalid }
    target.pointee = Slot(bits: value)
    return .known
  }

  /// What the first of the formats of a reading makes of a text that reads it.
  private static func first(
    _ reading: UnsafePointer<CompiledReading>, _ shape: LeadShape, _ read: (TimeFormat) -> Int64?
  ) -> Int64? {
    for place in reading.pointee.format..<reading.pointee.format + reading.pointee.formatCount {
      if let value = read(shape.formats[place]) { return value }
    }
    return nil
  }
}
