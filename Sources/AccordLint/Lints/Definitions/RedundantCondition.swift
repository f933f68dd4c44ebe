import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let redundantCondition = Lint(
    .redundantCondition, "redundant-condition", .definitions,
    summary: "a condition that another one says already",
    meaning: """
      A part of an 'and' or 'or', or a clause of a definition, can be left out, and no lead is decided otherwise: \
      not with values missing either.
      """,
    rationale: """
      Two thresholds for one thing leave it open which of them was agreed. The one that does nothing is changed some \
      day, and nothing happens.
      """,
    avoid: [
      LintExample("define large \"A large company\" when ↓employees >= 10 and employees >= 50"),
      LintExample("define ours when country in \"DE\", \"AT\" or ↓country = \"DE\""),
      LintExample("define asked when consent and ↓consent"),
      LintExample("define named when ↓id is known and company is known"),
      LintExample(
        """
        define large "A large company" {
          requires  employees >= 50
          when      ↓employees >= 10 and budget >= 5k
        }
        """),
      LintExample(
        """
        define wanted {
          requires  consent
          when      budget >= 5k
        }
        define ready when wanted and ↓consent and country = "DE"
        """),
    ],
    prefer: [
      LintExample("define large \"A large company\" when employees >= 50"),
      LintExample("define sure when consent is known and consent"),
      LintExample("define span when employees >= 10 and employees < 50"),
      LintExample("define either when country = \"DE\" or country = \"AT\""),
      LintExample(
        """
        define wanted {
          never  when budget < 1k
          when   budget >= 5k
        }
        define ready when wanted and employees >= 50
        """),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .and(let operands): check(operands, isAnd: true, expression, facts, &findings)
        case .or(let operands): check(operands, isAnd: false, expression, facts, &findings)
        default: break
        }
      },
      .definition { id, facts, findings in
        let definition = facts.program.definitions[id]
        let required = definition.conditions(.requires)
        let wanted = definition.conditions(.when)
        let operands = (required + wanted).flatMap(\.conjuncts)
        guard required.count + wanted.count > 1, isManageable(operands, facts) else { return }
        guard let (index, because) = facts.superfluous(operands, isAnd: true), let because else { return }
        // What one clause says twice is reported for that clause.
        let clauses = (required + wanted).map(\.range)
        func clause(_ operand: Expression) -> Int? { clauses.firstIndex { $0.holds(operand.range) } }
        guard clause(operands[index]) != clause(operands[because]) else { return }
        report(operands[index], operands[because], facts, &findings)
      },
    ])
}

/// The most conditions that are compared with one another.
private let mostOperands = 100

private func isManageable(_ operands: [Expression], _ facts: ProgramFacts) -> Bool {
  guard operands.count > 1, facts.canTouch(operands) else { return false }
  if operands.count > mostOperands { facts.conditions.leaveOpen(operands[0].range) }
  return operands.count <= mostOperands
}

private func check(
  _ operands: [Expression], isAnd: Bool, _ expression: Expression, _ facts: ProgramFacts,
  _ findings: inout Findings
) {
  guard isManageable(operands, facts), let (index, because) = facts.superfluous(operands, isAnd: isAnd),
    !facts.isDecidedInside(expression)
  else { return }
  let operand = operands[index]
  if facts.conditions.alwaysYes(operand) || isAlwaysNo(operand, facts) {
    let outcome = facts.conditions.alwaysYes(operand) ? "yes" : "no"
    findings.add(
      "'\(facts.text(operand.range))' changes nothing here: it is \(outcome) for every lead",
      at: operand.range,
      help: ["leave it out, or correct it"])
  } else if let because {
    report(operands[index], operands[because], facts, &findings)
  } else {
    findings.add(
      "'\(facts.text(operands[index].range))' changes nothing here: the other conditions together say it already",
      at: operands[index].range, help: ["leave it out, or correct the condition that was meant otherwise"])
  }
}

private func isAlwaysNo(_ condition: Expression, _ facts: ProgramFacts) -> Bool {
  facts.conditions.areImpossible(.notNo(condition))
}

private func report(
  _ operand: Expression, _ other: Expression, _ facts: ProgramFacts, _ findings: inout Findings
) {
  findings.add(
    "'\(facts.text(operand.range))' changes nothing here: '\(facts.text(other.range))' says it already",
    at: operand.range, related: [RelatedPlace(other.range, "this says it already")],
    help: ["leave it out, or correct the condition that was meant otherwise"])
}

extension SourceRange {
  /// Whether another range of the same file lies inside.
  fileprivate func holds(_ other: SourceRange) -> Bool {
    file == other.file && bytes.lowerBound <= other.bytes.lowerBound
      && other.bytes.upperBound <= bytes.upperBound
  }
}
