import AccordValues

/// What makes two nodes the same: the operation and what it is done to.
struct NodeKey: Hashable {
  let operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var more: [Int32] = []
  /// Compared by code points: texts that look alike are different.
  var text: Text = ""
}
