import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let limitNeverBinds = Lint(
    .limitNeverBinds, "limit-never-binds", .scores,
    summary: "a limit of a line that is never reached",
    meaning: """
      A line that pays for items has a limit above what its other limits let through: `at most 20 points` where `at \
      most 3` items give 5 points each. A limit that is exactly what can be reached is fine.
      """,
    rationale: """
      One of the two numbers is not what was meant, and which one cannot be seen. A limit that does nothing also hides \
      that there is no other.
      """,
    avoid: [
      LintExample(
        """
        score interest "How much interest lately?" {
          ↓+5 "came to a webinar"  each activity where kind = webinar, at most 3, at most 20 points
        }
        """),
      LintExample("score interest { ↓-5 \"pages\" each activity, once per kind, at most 50 points }"),
      LintExample(
        "score interest { ↓+5 \"pages\" each activity within 7 days, at most 1 per 1 day, at most 20 }"),
    ],
    prefer: [
      LintExample(
        """
        score interest "How much interest lately?" {
          +5 "came to a webinar"  each activity where kind = webinar, at most 10, at most 20 points
        }
        """),
      LintExample(
        """
        score interest {
          +5 "webinars" each activity where kind = webinar, at most 4, at most 20 points
          +5 "pages"    each activity, once per page, at most 20 points
          +5 "demos"    each activity within 7 days, at most 1 per 1 day, at most 8
          +(length(page)) "long pages" each activity, at most 3, at most 20 points
        }
        """),
    ],
    checks: [
      .entry { entry, facts, findings in
        guard case .points(let line) = entry, case .each(let each) = line.source else { return }
        if let limit = each.maximumItems, let most = each.mostItemsWithoutLimit, most < limit {
          findings.add(
            "\"\(line.title)\" counts at most \(most) items anyway, so its limit of \(limit) is never reached",
            at: line.range, help: ["take 'at most \(limit)' out, or write the number that is meant"])
        }
        guard let limit = each.maximumPoints, let items = each.mostItems,
          case .fixed(let points) = line.amount,
          let most = points.magnitude.multiplied(by: Decimal(items)), most < limit
        else { return }
        findings.add(
          "\"\(line.title)\" gives at most \(facts.points(most)) (\(items) times \(points.magnitude)), "
            + "so its limit of \(facts.points(limit)) is never reached",
          at: line.range, help: ["take 'at most \(limit) points' out, or write the number that is meant"])
      }
    ])
}
