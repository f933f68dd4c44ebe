/// A `console` block: commands after `$ `, each followed by what it writes.
package struct ConsoleBlock {
  /// A command with the lines that it is to write.
  package struct Step {
    /// The command, for bash.
    package var command: String
    /// The lines; `…` stands for any.
    package var expected: [Substring] = []
  }

  /// The commands in their order.
  package let steps: [Step]

  /// Reads a block.
  package init(_ text: String) {
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
  package static func matches(_ output: [Substring], _ expected: [Substring]) -> Bool {
    guard let wildcard = expected.firstIndex(of: "…") else { return output == expected }
    guard output.starts(with: expected[..<wildcard]) else { return false }
    let rest = Array(expected[(wildcard + 1)...])
    let remaining = output.dropFirst(wildcard)
    return (0...remaining.count).contains { matches(Array(remaining.dropFirst($0)), rest) }
  }

  /// What is wrong with the results of the commands, in words; empty when they are what the block says.
  ///
  /// How a command ends is shown by the next one, `echo $?`, where it is not with 0.
  package func differences(_ results: [Shell.Result]) -> [String] {
    guard results.count == steps.count else { return ["the shell ended early"] }
    return zip(steps, results).enumerated().flatMap { index, pair in
      let (step, result) = pair
      var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      while lines.last?.isEmpty == true { lines.removeLast() }
      var differences: [String] = []
      if !ConsoleBlock.matches(lines, step.expected) {
        differences.append("'\(step.command)' wrote:\n\(lines.joined(separator: "\n"))")
      }
      let isShown = steps.dropFirst(index + 1).first?.command.contains("$?") ?? false
      if result.status != 0, !isShown {
        differences.append("'\(step.command)' ended with \(result.status)")
      }
      return differences
    }
  }
}
