internal import AccordCSV

/// Tells which rows below a header are no leads: those without anything in them, the header once more, and the
/// header of another file.
struct RowSieve {
  /// What a row is.
  enum Kind: Equatable {
    case lead
    case skipped(SkippedRow)
    /// The names of columns, but not of these in this order.
    case otherHeader
    /// A line of sums below the leads.
    case total
  }

  private let names: [[UInt8]]
  private let folded: [[UInt8]]
  /// A bit for each length and first byte of a name, so that most cells are told apart from names at once.
  private var marks = [UInt32](repeating: 0, count: 32)

  /// The rows below a header.
  init(_ header: CSVHeader) {
    names = header.names.map { Array($0.utf8) }
    folded = names.map { Self.folded($0[...]) }
    for name in names {
      guard let first = name.first else { continue }
      marks[name.count & 31] |= 1 << UInt32(first & 31)
    }
  }

  /// What a row with these cells is.
  func kind(_ bytes: UnsafeRawBufferPointer, _ cells: UnsafeBufferPointer<Range<Int>>) -> Kind {
    guard let first = cells.first else { return .lead }
    if Self.isBlank(bytes, first), cells.allSatisfy({ Self.isBlank(bytes, $0) }) { return .skipped(.empty) }
    guard names.count > 1 || isName(bytes, first) else { return .lead }
    if isTotal(bytes, cells) { return .total }
    // Names in more than half of the cells: no lead is called like its columns.
    var others = 0
    for cell in cells where !isName(bytes, cell) {
      others += 1
      if others * 2 >= cells.count { return isHeader(bytes, cells) ? .skipped(.header) : .lead }
    }
    if isHeader(bytes, cells) { return .skipped(.header) }
    return isAnyHeader(bytes, cells) ? .otherHeader : .lead
  }

  /// Whether the cells are the names of the columns in their order, however these are written.
  private func isHeader(_ bytes: UnsafeRawBufferPointer, _ cells: UnsafeBufferPointer<Range<Int>>) -> Bool {
    guard cells.count == names.count else { return false }
    // Nearly always told by one letter.
    if let first = bytes[cells[0]].first, let wanted = folded[0].first, first | 0x20 != wanted | 0x20,
      !Self.isPassedOver(first)
    {
      return false
    }
    return zip(cells, folded).allSatisfy { Self.folded(bytes[$0]) == $1 }
  }

  /// Whether the names among the cells are different ones.
  private func isAnyHeader(_ bytes: UnsafeRawBufferPointer, _ cells: UnsafeBufferPointer<Range<Int>>) -> Bool
  {
    let found = Set(cells.map { [UInt8](bytes[$0]) }).intersection(names)
    return found.count > 1 && found.count * 2 > cells.count
  }

  /// What spreadsheets and reports call a row of sums.
  private static let totals = [
    "total", "totals", "grand total", "grand totals", "sum", "summe", "gesamt", "gesamtsumme", "insgesamt",
  ].map { Array($0.utf8) }

  /// With a colon, and some blanks.
  private static let longestTotal = 20

  /// Whether the first cell with something in it says so, no other one holds more than a number, and some hold nothing:
  /// a company may be called so, but has a name or a country beside it.
  private func isTotal(_ bytes: UnsafeRawBufferPointer, _ cells: UnsafeBufferPointer<Range<Int>>) -> Bool {
    guard let place = cells.firstIndex(where: { !$0.isEmpty }), cells[place].count <= Self.longestTotal else {
      return false
    }
    // Nearly always told by one letter.
    switch bytes[cells[place].lowerBound] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "g"), UInt8(ascii: "s"), UInt8(ascii: "i"), 0x20: break
    default: return false
    }
    var word = LineCutter.trimmed([UInt8](bytes[cells[place]])[...])
    if word.last == UInt8(ascii: ":") { word = word.dropLast() }
    guard Self.totals.contains(where: { $0.elementsEqual(word.map { $0 | 0x20 }) }) else { return false }
    let others = cells[(place + 1)...]
    return (place > 0 || others.contains { $0.isEmpty })
      && others.allSatisfy { bytes[$0].allSatisfy { $0 < UInt8(ascii: "A") } }
  }

  @inline(__always)
  private func isName(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Bool {
    guard !cell.isEmpty, marks[cell.count & 31] & 1 << UInt32(bytes[cell.lowerBound] & 31) != 0 else {
      return false
    }
    return names.contains { $0.count == cell.count && $0.elementsEqual(bytes[cell]) }
  }

  @inline(__always)
  private static func isBlank(_ bytes: UnsafeRawBufferPointer, _ cell: Range<Int>) -> Bool {
    bytes[cell].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// A name without what is often written otherwise: capitals, blanks, `_` and `-`.
  private static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.filter { !isPassedOver($0) }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  private static func isPassedOver(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
