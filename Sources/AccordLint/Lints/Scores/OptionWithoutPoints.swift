import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let optionWithoutPoints = Lint(
    .optionWithoutPoints, "option-without-points", .scores,
    summary: "an option that a table of points leaves out",
    meaning: """
      A choice has an option that points by option neither name nor cover by `otherwise`. A lead with it gets no points. \
      Of texts there is no end of values, and of a choice `or other` the rest is meant to be everything else; there \
      nothing is said.
      """,
    rationale: """
      Somebody added the option to the lead, and nobody decided what it is worth. Such leads look as if they had been \
      judged and found to be worth nothing.
      """,
    avoid: [
      LintExample(
        """
        segments size { Enterprise when employees >= 1000, SME when employees < 1000, Micro when employees < 10 }
        score fit "Do we serve them?" {
          ↓points size "company size" { Enterprise +30, SME +20 }
        }
        """),
      LintExample("score fit { ↓points customer \"customer\" { yes +10, missing +0 } }"),
    ],
    prefer: [
      LintExample(
        """
        segments size { Enterprise when employees >= 1000, SME when employees < 1000, Micro when employees < 10 }
        score fit "Do we serve them?" {
          points size "company size" { Enterprise +30, SME +20, Micro +0 }
        }
        """),
      LintExample("score fit { points customer \"customer\" { yes +10, otherwise +0 } }"),
      LintExample("score fit { points customer \"customer\" { yes +10, no +0 } }"),
      LintExample("score fit { points source \"source\" { webinar, referral, outbound +5 } }"),
      LintExample("score fit { points country \"country\" { \"DE\" +5 } }"),
    ],
    checks: [
      .entry { entry, _, findings in
        guard case .options(let options) = entry, options.otherwise == nil else { return }
        let left = options.value.type.optionsToName.filter { value in
          !options.options.contains { $0.condition.holds(for: value) }
        }
        guard !left.isEmpty else { return }
        let names = left.map { "'\($0)'" }.listed("and")
        findings.add(
          "\"\(options.title)\" says nothing of \(names)", at: options.range,
          help: ["add a line such as '\(left[0]) +0', or 'otherwise +0' for all that are not named"])
      }
    ])
}

extension ValueType {
  /// The values of a closed type, as rules write them; none for a type with values without end. The segment `none`
  /// means that no segment fits, and `other` everything else.
  fileprivate var optionsToName: [String] {
    (allValues ?? []).filter { $0 != .choice(Vocabulary.noSegment) && $0 != .choice(Vocabulary.other) }
      .map(\.words)
  }
}

extension Expression {
  /// Whether the condition of an option, which compares a value with constants, is about this one.
  fileprivate func holds(for value: String) -> Bool {
    switch kind {
    case .or(let operands): operands.contains { $0.holds(for: value) }
    case .comparison(.equal, _, let constant, _):
      switch constant.kind {
      case .constant(.choice(let option)): option.string == value
      case .constant(.flag(let flag)): (flag ? "yes" : "no") == value
      default: false
      }
    default: false
    }
  }
}
