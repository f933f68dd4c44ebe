import AccordSource
import AccordSyntax
import AccordValues

// How the texts of numbers are written: thousands, units, and what holds for a whole input.

extension Checker {
  /// The signs that part thousands.
  private static let thousands: [String: UInt8] = [
    ",": UInt8(ascii: ","), ".": UInt8(ascii: "."), " ": UInt8(ascii: " "), "'": UInt8(ascii: "'"),
  ]

  mutating func setThousands(_ sign: TextLiteral, of reading: inout Reading) {
    guard let byte = Checker.thousands[sign.value] else {
      report(
        .badFormat, "'\(sign.value)' does not part thousands", at: sign.range,
        help: ["the signs are \",\", \".\", \" \" and \"'\""])
      return
    }
    reading.numberForm.thousands = byte
  }

  mutating func setUnits(_ texts: [TextLiteral], of reading: inout Reading) {
    reading.numberForm.units = []
    for text in texts {
      let unit = TextNormaliser.trim.apply(Text(text.value))
      guard !unit.string.isEmpty, !unit.utf8.contains(where: \.isASCIIDigit), !"+-.,".contains(unit.string)
      else {
        report(
          .badFormat, "'\(text.value)' is no unit", at: text.range,
          help: ["a unit is what stands beside the number, without digits, such as \"€\" or \"employees\""])
        continue
      }
      reading.numberForm.units.append(unit)
    }
  }

  /// Reports what an input does to fields whose own spelling is in order.
  mutating func checkMarks(_ readings: [Reading], of input: InputSyntax) {
    for (field, reading) in zip(fields, readings) {
      checkMarks(reading, of: field.name, at: input.name.range)
      guard case .records(let record) = field.type else { continue }
      for (column, reading) in zip(record.columns, reading.columns) {
        checkMarks(reading, of: "\(field.name).\(column.name)", at: input.name.range)
      }
    }
  }

  /// Reports that one sign would part thousands and decimals.
  mutating func checkMarks(_ reading: Reading, of field: String, at range: SourceRange) {
    guard let sign = reading.numberForm.thousands,
      sign == UInt8(ascii: reading.usesDecimalComma ? "," : ".")
    else { return }
    report(
      .badFormat, "'\(field)' has the same sign between thousands and before decimals", at: range,
      help: [
        reading.usesDecimalComma
          ? "with 'decimal comma' write thousands \".\", or leave 'thousands' out"
          : "add 'decimal comma', or write thousands \",\""
      ])
  }
}

extension Reading {
  /// Makes `false` of JSON mean that there is nothing, in all that is no flag.
  mutating func missFalse(_ type: ValueType) {
    if type != .flag { missesFalse = true }
    guard case .records(let record) = type else { return }
    for (index, column) in record.columns.enumerated() { columns[index].missFalse(column.type) }
  }
}
