/// A `console` block: commands after `$ `, each followed by what it writes.
struct ConsoleBlock {
  struct Step {
    var command: String
    var expected: [Substring] = []
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var goesOn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if goesOn, let last = steps.indices.last {
        steps[last].command += "\n\(line)"
        goesOn = line.hasSuffix("\\")
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
        goesOn = line.hasSuffix("\\")
      } else if let last = steps.indices.last {
        steps[last].expected.append(line)
      }
    }
    // An empty line sets a command off from the output before it; it is no output.
    self.steps = steps.map { step in
      var step = step
      while step.expected.last?.isEmpty == true { step.expected.removeLast() }
      return step
    }
  }

  /// Whether an output is the expected one; a line `…` stands for any lines, also none.
  static func matches(_ output: [Substring], _ expected: [Substring]) -> Bool {
    guard let wildcard = expected.firstIndex(of: "…") else { return output == expected }
    guard output.starts(with: expected[..<wildcard]) else { return false }
    let rest = Array(expected[(wildcard + 1)...])
    let remaining = output.dropFirst(wildcard)
    return (0...remaining.count).contains { matches(Array(remaining.dropFirst($0)), rest) }
  }
}
