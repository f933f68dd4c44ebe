import AccordValues
import CSimdjson

/// What holds for the walk over any lines, each of which may teach it keys for the next ones. The fuzzer checks it too.
final class WalkInvariants {
  private let projection: Projection
  private let nodes = ProjectionNodes()
  private let readers: UnsafeMutableBufferPointer<csj_reader>
  private let columns: UnsafeMutableBufferPointer<csj_reader>
  private let defaults: UnsafeMutableBufferPointer<csj_value>
  private let words: UnsafeMutableBufferPointer<csj_word>
  private let zone = TimeZoneTable.utc

  /// How many lines have been walked over.
  private(set) var walkCount = 0

  private static let choices: [StaticString] = ["one", "two", "sixteen_letters_", "ü"]
  private let items: [(Place, csj_type)] = [
    (Place(["k"]), CSJ_TYPE_CHOICE), (Place(["x"]), CSJ_TYPE_TEXT), (Place(["y", "n"]), CSJ_TYPE_NUMBER),
    (Place(["o"]), CSJ_TYPE_OTHER),
  ]
  private let fields: [(Place, csj_type)]
  /// The slots that are for no field, which follow those that are.
  private let others = [Place(["id"], .raw), Place(["r"], .raw), Place(["p"], .raw)]

  init() {
    fields = [
      (Place(["id"]), CSJ_TYPE_TEXT), (Place(["n"]), CSJ_TYPE_NUMBER), (Place(["f"]), CSJ_TYPE_FLAG),
      (Place(["t"]), CSJ_TYPE_TIME), (Place(["d"]), CSJ_TYPE_DATE), (Place(["c"]), CSJ_TYPE_CHOICE),
      (Place(["s"], .texts), CSJ_TYPE_TEXTS), (Place(["r"], .items(items.map(\.0))), CSJ_TYPE_RECORDS),
      (Place(["a", "b"]), CSJ_TYPE_TEXT), (Place(["o"], .texts), CSJ_TYPE_OTHER),
      (Place(["a_key_that_is_so_long_that_it_fits_no_pattern"]), CSJ_TYPE_NUMBER),
      (Place(["a"]), CSJ_TYPE_OTHER),
    ]
    projection = Projection(fields.map(\.0) + others)
    words = .allocate(capacity: Self.choices.count)
    for (number, word) in Self.choices.enumerated() {
      let entry = csj_word(bytes: word.utf8Start, length: word.utf8CodeUnitCount, number: Int32(number))
      words.initializeElement(at: number, to: entry)
    }
    columns = .allocate(capacity: items.count + 1)
    columns.initialize(repeating: csj_reader())
    defaults = .allocate(capacity: items.count)
    defaults.initialize(repeating: csj_value(bits: 7, count: 0, state: 0))
    readers = .allocate(capacity: fields.count + others.count)
    readers.initialize(repeating: csj_reader())
    for (index, item) in items.enumerated() { columns[index + 1] = reader(item.1, index) }
    for (index, field) in fields.enumerated() { readers[index] = reader(field.1, index) }
  }

  deinit {
    readers.deallocate()
    columns.deallocate()
    defaults.deallocate()
    words.deallocate()
  }

  /// Words of one to three letters that start with `n` may mean "not known".
  private func reader(_ type: csj_type, _ index: Int) -> csj_reader {
    csj_reader(
      type: type, index: UInt32(index), longest: 3, lengths: 0b1110,
      firstBytes: 1 << UInt64(UInt8(ascii: "n") & 63),
      words: UnsafePointer(words.baseAddress), wordCount: words.count,
      columns: UnsafePointer(columns.baseAddress),
      defaults: UnsafePointer(defaults.baseAddress), width: UInt32(items.count))
  }

  /// What is wrong with the walks over the lines of an input; nil when nothing.
  func violation(by input: [UInt8]) -> String? {
    for isRestricted in [false, true] {
      guard
        let walker = csj_walker_create(
          projection.shape, UnsafePointer(readers.baseAddress), readers.count, fields.count, 2)
      else { return nil }
      defer { csj_walker_destroy(walker) }
      if isRestricted { csj_walker_restrict(walker) }
      for line in input.split(separator: UInt8(ascii: "\n")) {
        if let violation = violation(by: Array(line), walker) { return violation }
      }
    }
    return nil
  }

  private func violation(by line: [UInt8], _ walker: OpaquePointer) -> String? {
    projection.project(line, with: projection.projector) { status, projected in
      // The same bytes behind the line as there.
      var slots = [csj_slot](repeating: csj_slot(), count: projected.count)
      var values = [csj_value](repeating: csj_value(), count: 2 * fields.count)
      var known: [UInt64] = [0]
      let padded = line + [UInt8](repeating: UInt8(ascii: "\""), count: Int(CSJ_PADDING))
      return padded.withUnsafeBytes { bytes -> String? in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard csj_walk(walker, start, line.count, &values, &known, &slots) else {
          if status == CSJ_OK, csj_walk_wants_to_learn(walker) { csj_walk_learn(walker, start, line.count) }
          return nil
        }
        walkCount += 1
        guard status == CSJ_OK, nodes.read(line) else { return "walked over, but not correct" }
        for (index, slot) in projected.enumerated() {
          if index < fields.count, known[0] >> UInt64(index) & 1 == 1 {
            let type = fields[index].1
            guard values[2 * index].state == 1, agrees(values[2 * index], type, slot) else {
              return "field \(index) is \(values[2 * index])"
            }
          } else if !agrees(slots[index], slot, projection.places[index]) {
            return "slot \(index) is \(slots[index]) and not \(slot)"
          }
        }
        return nil
      }
    }
  }

  /// Whether a value is what its type says of a slot.
  private func agrees(_ value: csj_value, _ type: csj_type, _ slot: csj_slot) -> Bool {
    let text = UnsafeBufferPointer(
      start: slot.bytes?.assumingMemoryBound(to: UInt8.self), count: slot.bytes == nil ? 0 : Int(slot.length))
    switch type {
    case CSJ_TYPE_TEXT: return slot.kind == CSJ_TEXT && agrees(value, with: text) && isKnown(text)
    case CSJ_TYPE_CHOICE:
      let word = Self.choices[Int(value.bits)]
      return slot.kind == CSJ_TEXT
        && text.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    case CSJ_TYPE_NUMBER:
      guard slot.kind == CSJ_INTEGER || slot.kind == CSJ_NUMBER, let number = Decimal(text) else {
        return false
      }
      return number.coefficient == value.bits && number.exponent == Int(value.count)
    case CSJ_TYPE_FLAG: return slot.kind == (value.bits == 1 ? CSJ_TRUE : CSJ_FALSE)
    case CSJ_TYPE_TIME:
      return slot.kind == CSJ_TEXT && TimeReader.instant(text, zone: zone)?.microseconds == value.bits
    case CSJ_TYPE_DATE:
      return slot.kind == CSJ_TEXT && TimeReader.date(text).map { Int64($0.daysSinceEpoch) } == value.bits
    case CSJ_TYPE_TEXTS:
      guard slot.kind == CSJ_LIST else { return false }
      let wanted = Projection.slots(slot.bytes, Int(slot.length)).filter { $0.kind != CSJ_NULL }
      return wanted.count == Int(value.count)
        && zip(Self.values(value.bits, wanted.count), wanted).allSatisfy { agrees($0, CSJ_TYPE_TEXT, $1) }
    case CSJ_TYPE_RECORDS:
      let count = Int(slot.length)
      guard slot.kind == CSJ_LIST, count == Int(value.count) else { return false }
      let width = items.count
      let found = Projection.slots(slot.bytes, count * (width + 1))
      let rows = Self.values(value.bits, count * width)
      return (0..<count * width).allSatisfy { cell in
        let (row, column) = cell.quotientAndRemainder(dividingBy: width)
        let slot = found[row * (width + 1) + column + 1]
        guard found[row * (width + 1)].kind == CSJ_RECORD else { return false }
        // The default stands where nothing is, and where the value is left over.
        return rows[cell].state == 0
          ? rows[cell].bits == 7 : agrees(rows[cell], items[column].1, slot)
      }
    default: return false
    }
  }

  private func isKnown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, text.count > 3 || first != UInt8(ascii: "n") else { return false }
    return TextNormaliser.trim.apply(Text(String(decoding: text, as: UTF8.self))).string.utf8.count
      == text.count
  }

  private func agrees(_ value: csj_value, with text: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = UnsafeBufferPointer(
      start: UnsafePointer<UInt8>(bitPattern: Int(value.bits)), count: Int(value.count))
    return own.elementsEqual(text)
  }

  private static func values(_ address: Int64, _ count: Int) -> UnsafeBufferPointer<csj_value> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(address)), count: address == 0 ? 0 : count)
  }

  /// Whether two slots hold the same.
  private func agrees(_ slot: csj_slot, _ other: csj_slot, _ place: Place) -> Bool {
    guard slot.kind == other.kind, slot.length == other.length, (slot.bytes == nil) == (other.bytes == nil)
    else {
      return false
    }
    if case .texts = place.want, slot.kind == CSJ_LIST {
      let elements = Projection.slots(slot.bytes, Int(slot.length))
      return zip(elements, Projection.slots(other.bytes, elements.count)).allSatisfy {
        agrees($0, $1, Place([]))
      }
    }
    if case .items = place.want, slot.kind == CSJ_LIST { return false }
    let own = UnsafeRawBufferPointer(start: slot.bytes, count: slot.bytes == nil ? 0 : Int(slot.length))
    return own.elementsEqual(UnsafeRawBufferPointer(start: other.bytes, count: own.count))
  }
}
