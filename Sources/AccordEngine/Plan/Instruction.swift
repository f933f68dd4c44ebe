/// One step of a plan, 16 bytes.
struct Instruction {
  var operation: Operation
  var target: Int32
  var a: Int32
  var b: Int32

  init(_ operation: Operation, _ target: Int32 = 0, _ a: Int32 = 0, _ b: Int32 = 0) {
    self.operation = operation
    self.target = target
    self.a = a
    self.b = b
  }
}

/// The values of a truth register: no is least, so that Kleene's `and` is the least of its operands and `or` the
/// greatest.
enum Kleene {
  static let no: UInt8 = 0
  static let unknown: UInt8 = 1
  static let yes: UInt8 = 2
}
