/// The values of a truth register: no is least, so that Kleene's `and` is the least of its operands and `or` the
/// greatest.
enum Kleene {
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2
}
