import AccordSource
import AccordStream
import AccordValues

/// What tests reached, for people: a table of the files, then what was not reached and why.
struct CoverageReport {
  private let coverage: Coverage
  private let decorator: Decorator
  private let isVerbose: Bool

  init(_ coverage: Coverage, _ decorator: Decorator, _ isVerbose: Bool) {
    self.coverage = coverage
    self.decorator = decorator
    self.isVerbose = isVerbose
  }

  var lines: [String] {
    var lines = unreached("Not reached", counting: true)
    let unknowns = coverage.rules.flatMap(\.unreached).count { !$0.counts }
    if isVerbose {
      lines += unreached("Never unknown (not counted)", counting: false)
    } else if unknowns > 0 {
      let never = Count.of(unknowns, "condition")
      lines += ["\(never) never unknown in a test, which is not counted; '--verbose' shows them", ""]
    }
    return lines + table
  }

  private func unreached(_ heading: String, counting: Bool) -> [String] {
    var lines: [String] = []
    for rule in coverage.rules {
      let reasons = rule.unreached.filter { $0.counts == counting }
      if reasons.isEmpty { continue }
      let place = decorator(.frame, DisplayText.visible("\(rule.file):\(rule.line)"))
      lines.append("  \(place)  \(DisplayText.visible(rule.text))")
      lines += reasons.map { "    \(DisplayText.visible($0.reason))" }
    }
    return lines.isEmpty ? [] : [decorator(.message, heading)] + lines + [""]
  }

  private var table: [String] {
    let rows = coverage.files.map { ($0.file, $0.share) } + [("all rules", coverage.share)]
    let names = rows.map { DisplayText.visible($0.0) }
    let counts = rows.map { "\($0.1.reached) of \($0.1.needed)" }
    let percents = rows.map { "\($0.1.percent) %" }
    let nameWidth = names.map { DisplayText.width(of: $0) }.max() ?? 0
    let countWidth = counts.map(\.count).max() ?? 0
    let percentWidth = percents.map(\.count).max() ?? 0
    return ["Reached outcomes"]
      + rows.indices.map { row in
        "  \(DisplayText.padded(names[row], to: nameWidth))"
          + "  \(DisplayText.rightAligned(counts[row], to: countWidth))"
          + "  \(DisplayText.rightAligned(percents[row], to: percentWidth))"
      }
  }
}
