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
