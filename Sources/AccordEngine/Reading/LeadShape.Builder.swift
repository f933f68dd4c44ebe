import AccordSemantics
import AccordValues
import CSimdjson

extension LeadShape {
  /// Compiles readings and owns what they point to until it is handed over.
  struct Builder: ~Copyable {
    private let constants = ScratchArena()
    private(set) var interner: Interner
    private(set) var tables: [TextTable] = []
    private(set) var formats: [TimeFormat] = []
    private(set) var numberForms: [(form: NumberForm, decimalComma: Bool)] = []
    private(set) var isComplete = true
    private(set) var nextSlot: UInt32 = 0

    init(_ interner: Interner) {
      self.interner = interner
    }

    consuming func finish() -> ScratchArena { constants }

    func copy<Element: BitwiseCopyable>(_ values: [Element]) -> UnsafeBufferPointer<Element> {
      let start = constants.allocate(Element.self, count: values.count)
      for (index, value) in values.enumerated() { (start + index).initialize(to: value) }
      return UnsafeBufferPointer(start: start, count: values.count)
    }

    func bytes(_ text: String) -> UnsafeBufferPointer<UInt8> { constants.copy(text) }

    /// A field of the lead.
    mutating func compile(
      _ name: String, _ type: ValueType, _ reading: Reading, into shape: OpaquePointer
    ) -> CompiledReading {
      let places = reading.keys.map { KeyPlace($0, from: &nextSlot) }
      var compiled = values(name, type, reading, at: places)
      guard case .records(let record) = type else {
        place(compiled, reading, type == .texts ? CSJ_WANT_TEXTS : CSJ_WANT_VALUE, in: shape)
        return compiled
      }
      guard let items = csj_shape_create() else {
        isComplete = false
        return compiled
      }
      defer { csj_shape_destroy(items) }
      // The first slot of an element is the element itself.
      var next: UInt32 = 1
      var columns: [CompiledReading] = []
      for (column, columnReading) in zip(record.columns, reading.columns) {
        let places = columnReading.keys.map { KeyPlace($0, from: &next) }
        let entry = values("\(name).\(column.name)", column.type, columnReading, at: places)
        if !column.type.isPlain || columnReading.isRequired { isComplete = false }
        place(entry, columnReading, CSJ_WANT_VALUE, in: items)
        columns.append(entry)
      }
      compiled.columns = copy(columns)
      compiled.itemStride = Int(next)
      compiled.elementProblemEnd = end(expected: ValueType.expectedItem)
      place(compiled, reading, CSJ_WANT_ITEMS, in: shape, items: items, stride: next)
      return compiled
    }

    /// Wants the source text of the value at a key, or at the path when the key has dots.
    mutating func pass(_ key: Reading.Key, in shape: OpaquePointer) -> KeyPlace {
      let passed = KeyPlace(key, from: &nextSlot)
      place(key, at: passed, CSJ_WANT_RAW, in: shape)
      return passed
    }

    /// Wants the values at all names of a field or column.
    private mutating func place(
      _ compiled: CompiledReading, _ reading: Reading, _ want: csj_want, in shape: OpaquePointer,
      items: OpaquePointer? = nil, stride: UInt32 = 0
    ) {
      place(reading.key, at: compiled.place, want, in: shape, items: items, stride: stride)
      for (key, other) in zip(reading.otherKeys, compiled.otherPlaces) {
        place(key, at: other, want, in: shape, items: items, stride: stride)
      }
    }

    /// Wants the value at the exact key, and at the path when the key has dots.
    private mutating func place(
      _ key: Reading.Key, at place: KeyPlace, _ want: csj_want, in shape: OpaquePointer,
      items: OpaquePointer? = nil, stride: UInt32 = 0
    ) {
      var isAdded = add([key.name], place.exact, want, to: shape, items, stride)
      // A path with brackets is rare, and followed by `LeadReader`.
      if !key.steps.isEmpty { isAdded = false }
      if place.nested != CompiledReading.none {
        isAdded = add(key.path, place.nested, want, to: shape, items, stride) && isAdded
      }
      if !isAdded { isComplete = false }
    }

    private func add(
      _ path: [Text], _ slot: UInt32, _ want: csj_want, to shape: OpaquePointer, _ items: OpaquePointer?,
      _ stride: UInt32
    ) -> Bool {
      let keys = path.map { constants.copy($0.string) }
      let starts = keys.map { bytes in
        bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
      }
      let lengths = keys.map(\.count)
      return csj_shape_add(shape, starts, lengths, path.count, slot, want, items, stride)
    }

    // MARK: Values

    private mutating func values(
      _ name: String, _ type: ValueType, _ reading: Reading, at places: [KeyPlace]
    ) -> CompiledReading {
      var compiled = CompiledReading(kind: .text)
      compiled.place = places.first ?? compiled.place
      compiled.otherPlaces = copy(Array(places.dropFirst()))
      compiled.isRequired = reading.isRequired
      compiled.missesFalse = reading.missesFalse
      compiled.missing = MissingWords(
        reading.missing, table(reading.missing.sorted().map { ($0, 1) }))
      compiled.steps = copy(reading.normalisers.map { NormalisingStep($0) })
      compiled.form = CompiledReading.TextForm(reading.normalisers)
      switch type {
      case .text: break
      case .number:
        compiled.kind = reading.usesDecimalComma ? .numberWithComma : .number
        if !reading.numberForm.isPlain {
          compiled.kind = .numberInForm
          compiled.format = numberForms.count
          numberForms.append((reading.numberForm, reading.usesDecimalComma))
        }
        compiled.doubtEnd = end(expected: reading.clearNumber)
      case .flag:
        compiled.kind = .flag
        // The first entry of a text counts: a word of both kinds means yes.
        let (yes, no) = reading.flagWords
        let words = yes.map { ($0, Int32(1)) } + no.map { ($0, Int32(0)) }
        compiled.words = table(words)
        compiled.numbers = copy(
          words.compactMap { word, flag in
            Decimal(word.utf8).map { CompiledReading.FlagNumber(number: Slot($0), flag: Int64(flag)) }
          })
      case .time, .date: setTime(reading, isDate: type == .date, &compiled)
      case .choice(let vocabulary):
        compiled.kind = .choice
        if vocabulary.hasOther { compiled.other = interner.id(Vocabulary.other) }
        let readable = vocabulary.readable(after: reading.normalisers)
        compiled.words = table(readable.map { ($0.text, interner.id($0.option)) })
      case .texts:
        compiled.kind = .texts
        if let separator = reading.separator { compiled.separator = constants.copy(separator.string) }
      case .records: compiled.kind = .records
      case .duration, .record: isComplete = false
      }
      compiled.route = CompiledReading.Route(compiled, type, reading)
      compiled.defaultValue = constant(reading.defaultValue)
      compiled.subject = constants.copy(name)
      compiled.problemStart = constants.copy(
        "{\(Problem.Key.field.start)\(JSONText.quote(name))\(Problem.Key.value.next)")
      compiled.problemEnd = end(expected: type.expected(reading))
      return compiled
    }

    /// What a problem says behind the value that was found.
    private func end(expected: String) -> UnsafeBufferPointer<UInt8> {
      constants.copy(Problem.Key.expected.next + JSONText.quote(expected))
    }

    private mutating func setTime(_ reading: Reading, isDate: Bool, _ compiled: inout CompiledReading) {
      switch reading.time {
      case .iso: compiled.kind = isDate ? .date : .time
      case .epochSeconds:
        compiled.kind = isDate ? .dateInEpoch : .timeInEpoch
        compiled.unit = 1_000_000
      case .epochMilliseconds:
        compiled.kind = isDate ? .dateInEpoch : .timeInEpoch
        compiled.unit = 1_000
      case .format:
        compiled.kind = isDate ? .dateInFormat : .timeInFormat
        compiled.format = formats.count
        compiled.formatCount = reading.formats.count
        formats += reading.formats
      }
    }

    private mutating func table(_ entries: [(Text, Int32)]) -> TextLookup {
      let table = TextTable(entries)
      tables.append(table)
      return table.lookup
    }

    private mutating func constant(_ value: Value?) -> Slot {
      switch value {
      case nil: return .unknown
      case .text(let text):
        let bytes = constants.copy(text.string)
        return Slot(text: bytes.baseAddress, count: bytes.count)
      case .number, .flag, .time, .date, .duration: return value.flatMap { Slot($0) } ?? .unknown
      case .choice(let text): return Slot(bits: Int64(interner.id(text)))
      case .texts, .record, .records:
        isComplete = false
        return .unknown
      }
    }
  }
}

extension KeyPlace {
  /// The next slots.
  fileprivate init(_ key: Reading.Key, from nextSlot: inout UInt32) {
    self.init(exact: nextSlot, nested: CompiledReading.none)
    nextSlot += 1
    if key.path.count > 1 {
      nested = nextSlot
      nextSlot += 1
    }
  }
}

extension CompiledReading.Route {
  /// For a reading whose kind, form and missing words are known.
  fileprivate init(_ compiled: CompiledReading, _ type: ValueType, _ reading: Reading) {
    switch compiled.kind {
    case .text where compiled.form != .normalised:
      self = compiled.form == .asItIs ? .text : .changedText
    case .date where compiled.missing.longest < 10: self = .date
    case .number, .numberWithComma, .numberInForm: self = .number
    case .flag: self = .flag
    case .time where compiled.missing.longest < 20: self = .time
    case .records: self = .records
    case .choice where compiled.form == .asItIs:
      guard case .choice(let vocabulary) = type else { fallthrough }
      let known = vocabulary.readable(after: reading.normalisers).map(\.text) + [Vocabulary.other]
      self =
        known.contains {
          reading.missing.contains($0) || reading.missing.contains(TextNormaliser.trim.apply($0))
        } ? .other : .choice
    default: self = .other
    }
  }
}

extension CompiledReading.TextForm {
  fileprivate init(_ normalisers: [TextNormaliser]) {
    switch normalisers.filter({ $0 != .trim }) {
    case []: self = .asItIs
    case [.lowercase]: self = .lowercase
    case [.uppercase]: self = .uppercase
    default: self = .normalised
    }
  }
}
