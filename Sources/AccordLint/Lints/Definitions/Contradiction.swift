import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let contradiction = Lint(
    .contradiction, "contradiction", .definitions,
    summary: "conditions that are never yes together",
    meaning:
      "The parts of an 'and', or the ends of a 'between', exclude one another, so the condition is never yes.",
    rationale: """
      The rule that asks for this never fires. Mostly a sign points the wrong way, or 'and' stands where 'or' was meant.
      """,
    avoid: [
      LintExample("define middle \"Neither small nor large\" when ↓employees < 50 and employees > 250"),
      LintExample("define wanted when consent and ↓country = \"DE\" and country = \"AT\""),
      LintExample("define wanted when ↓employees between 250 and 50"),
      LintExample(
        "define wanted when ↓created_at between 2026-10-01T08:00Z and 2026-09-01T08:00Z or ↓budget between 1k and 5"
      ),
      LintExample(
        "define keen when any activity where ↓kind = webinar and kind = demo_request within 30 days"),
      LintExample("define guessed when ↓budget is missing and budget >= 5k"),
      LintExample(
        """
        define large when employees >= 1000
        define odd   when ↓large and employees < 500
        """),
      LintExample(
        "define started when ↓campaign starts with \"agile-\" and campaign starts with \"stable-\""),
      LintExample("define late when ↓created_at within 30 days and created_at older than 60 days"),
    ],
    prefer: [
      LintExample("define middle \"Neither small nor large\" when employees > 50 and employees < 250"),
      LintExample("define wanted when country = \"DE\" or country = \"AT\""),
      LintExample(
        "define busy when any activity where kind = webinar and (any activity where kind = demo_request)"
      ),
      LintExample("define started when campaign starts with \"agile-\" and campaign starts with \"agile-x\""),
      LintExample("define exactly when employees >= 50 and employees <= 50"),
      LintExample(
        """
        score fit { +60 "home" when country = "DE" }
        define best when fit between 101 and 200 or employees between 50 and 50
        """),
      LintExample("define fresh when created_at within 60 days and created_at older than 30 days"),
      LintExample("define odd when budget is missing and (budget >= 5k) is not yes"),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .and(let operands): check(expression, operands, facts, &findings)
        case .between(let value, let lower, let upper):
          guard let least = lower.constantValue, let greatest = upper.constantValue,
            greatest.isLess(than: least)
          else { return }
          let (first, second) = (facts.text(lower.range), facts.text(upper.range))
          var help = "write the smaller end first"
          if case .call(let function, _) = value.kind, function.comesRound {
            let asked = facts.text(value.range)
            help =
              "if what is meant goes on after \(first), write '\(asked) >= \(first) or \(asked) <= \(second)'"
          }
          findings.add(
            "nothing lies between \(first) and \(second): the first end is the greater one",
            at: expression.range, help: [help])
        default: break
        }
      }
    ])
}

private func check(
  _ expression: Expression, _ operands: [Expression], _ facts: ProgramFacts, _ findings: inout Findings
) {
  guard facts.canTouch(operands), facts.conditions.neverYes(expression) else { return }
  // What is impossible further in is reported there, or by the lint for it.
  guard !operands.contains(where: { facts.conditions.neverYes($0) }) else { return }
  let help = ["correct one of them, or write 'or' if either is enough"]
  for (index, later) in operands.enumerated() {
    for earlier in operands[..<index] where facts.conditions.excludes(earlier, later) {
      findings.add(
        "'\(facts.text(earlier.range))' and '\(facts.text(later.range))' are never yes together",
        at: earlier.range, related: [RelatedPlace(later.range, "this excludes it")], help: help)
      return
    }
  }
  findings.add(
    "'\(facts.text(expression.range))' is never yes: its parts exclude one another", at: expression.range,
    help: help)
}
