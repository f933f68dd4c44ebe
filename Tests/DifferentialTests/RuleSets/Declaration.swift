/// The text of one declaration in parts, so that a shrinker can leave some of them out.
struct Declaration {
  /// What begins it, with the opening brace of a block.
  var head: String
  /// The entries of a block, or nothing.
  var entries: [String] = []
  /// What ends it.
  var foot = ""
  /// The file it stands in.
  var file = 0

  /// A declaration without a block.
  init(_ head: String) {
    self.head = head
  }

  /// A declaration with a block.
  init(_ head: String, _ entries: [String]) {
    self.head = head + " {"
    self.entries = entries
    foot = "}"
  }

  var text: String {
    ([head] + entries.map { "  \($0)" } + (foot.isEmpty ? [] : [foot])).joined(separator: "\n") + "\n"
  }
}
