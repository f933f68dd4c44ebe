import AccordTestSupport
import AccordValues
import Testing

@Suite("Decimal against Python's decimal")
struct DecimalOracleTests {
  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func agreesWithPython() throws {
    let cases = try OracleCases.of("decimal_oracle.py", [String(OracleCases.count)])
    #expect(cases.count == OracleCases.count)
    var failures: [String] = []
    for fields in cases {
      try #require(fields.count == 4)
      let result = evaluate(fields[0], fields[1], fields[2])
      if result != fields[3] { failures.append("\(fields.joined(separator: " ")), but got \(result)") }
    }
    let differing = failures.count
    #expect(differing == 0, "\(failures.prefix(10).joined(separator: "\n"))")
  }

  private func evaluate(_ operation: String, _ left: String, _ right: String) -> String {
    switch operation {
    case "read": return described(Decimal(bytes(hexadecimal: left)))
    case "comma": return described(Decimal(decimalComma: bytes(hexadecimal: left)))
    default: break
    }
    guard let a = Decimal(left.utf8) else { return "unreadable" }
    switch operation {
    case "floor": return described(a.floor())
    case "ceil": return described(a.ceiling())
    case "round": return described(a.rounded(toPlaces: Int(right) ?? 0))
    default: break
    }
    guard let b = Decimal(right.utf8) else { return "unreadable" }
    switch operation {
    case "add":
      let sum = a.adding(b)
      return sum == b.adding(a) ? described(sum) : "not commutative"
    case "sub": return described(a.subtracting(b))
    case "mul": return described(a.multiplied(by: b))
    case "div": return described(a.divided(by: b))
    case "cmp": return a < b ? "-1" : (a == b ? "0" : (a > b ? "1" : "unordered"))
    default: return "unknown operation"
    }
  }

  /// The number, after checking that it has the one form that equality relies on.
  private func described(_ value: Decimal?) -> String {
    guard let value else { return "none" }
    let digits = value.coefficient.magnitude
    let isCanonical =
      if value.exponent == 0 {
        digits < 1_000_000_000_000_000_000
      } else if value.exponent > 0 {
        (100_000_000_000_000_000..<1_000_000_000_000_000_000).contains(digits)
      } else {
        digits % 10 != 0
      }
    guard isCanonical, Decimal(value.description.utf8) == value else { return "not canonical: \(value)" }
    return value.description
  }

  private func bytes(hexadecimal: String) -> [UInt8] {
    if hexadecimal == "-" { return [] }
    let digits = hexadecimal.utf8.compactMap { UInt8(String(Unicode.Scalar($0)), radix: 16) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
