import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let testWithoutTime = Lint(
    .testWithoutTime, "test-without-time", .tests,
    summary: "a test with dates does not say when it takes place",
    meaning: """
      A test has no `at`, so that it takes place at the beginning of the year 2000, and something in its lead happens \
      later than that, although the rules ask how long ago it was.
      """,
    rationale: """
      What lies in the future does not count: the activities of such a lead are left out, and the test shows something \
      else than its title says.
      """,
    avoid: [
      LintExample(
        """
        test ↓"asked for a demo two days ago" {
          lead   { consent = yes, activities = { kind = demo_request, at = 2026-10-30T08:00Z } }
          expect not (any activity where kind = demo_request within 14 days)
        }
        """),
      LintExample(
        """
        test ↓"a new lead" {
          lead   { created_at = 2026-10-30 }
          expect created_at within 30 days
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        test "asked for a demo two days ago" {
          at     2026-11-01T08:00Z
          lead   { consent = yes, activities = { kind = demo_request, at = 2026-10-30T08:00Z } }
          expect any activity where kind = demo_request within 14 days
        }
        """),
      LintExample(
        """
        test "asked for a demo two days ago" {
          lead   { consent = yes, activities = { kind = demo_request, at = 2 days ago } }
          expect any activity where kind = demo_request within 14 days
        }
        """),
      LintExample(
        """
        test "a lead of which we know when it came" {
          lead   { created_at = 2026-10-30 }
          expect created_at is known
        }
        """),
      LintExample(
        """
        test "an old lead" {
          lead   { created_at = 1999-10-30 }
          expect created_at older than 30 days
        }
        """),
    ],
    checks: [
      .program { facts, context, findings in
        let untimed = context.trees.flatMap(\.declarations).compactMap { declaration -> SourceRange? in
          guard case .test(let test) = declaration.kind, test.asOf == nil else { return nil }
          return test.title.range
        }
        let titles = Set(untimed)
        guard !titles.isEmpty else { return }
        let isDated = context.trees.flatMap(\.declarations).contains {
          $0.validity.from != nil || $0.validity.until != nil
        }
        for test in facts.program.tests where titles.contains(test.range) {
          guard let (field, time) = latest(of: test, facts.program),
            isDated || facts.program.readsTime(in: test)
          else { continue }
          findings.add(
            "this test takes place on 2000-01-01, because it has no 'at', and '\(field)' is \(time)",
            at: test.range,
            help: ["add a line such as: at 2026-11-01T09:00Z"])
        }
      }
    ])

  /// The first field with a time after the test, and that time.
  private static func latest(of test: TestCase, _ program: Program) -> (field: String, time: String)? {
    let day = program.agreement.zone.date(of: test.asOf)
    func isLater(_ value: Value?) -> String? {
      switch value {
      case .time(let time) where time > test.asOf: time.written(in: program.agreement.zone)
      case .date(let date) where date > day: date.description
      default: nil
      }
    }
    for (field, value) in zip(program.fields, test.values) {
      if let time = isLater(value) { return (field.name, time) }
      guard case .records(let rows) = value, case .records(let type) = field.type else { continue }
      for row in rows {
        for (column, value) in zip(type.columns, row) {
          if let time = isLater(value) { return ("\(field.name).\(column.name)", time) }
        }
      }
    }
    return nil
  }
}

extension Program {
  /// Whether the rules, or what a test expects, depend on when the lead is decided: items count up to that moment.
  fileprivate func readsTime(in test: TestCase) -> Bool {
    let expected = test.expectations.compactMap { expectation in
      if case .condition(let condition) = expectation.kind { condition } else { nil as Expression? }
    }
    if (roots + promises.map(\.condition) + expected).contains(where: \.readsTime) { return true }
    return scores.contains { score in
      guard case .entries(let entries) = score.body else { return false }
      return entries.contains { !$0.fieldsCounted.isEmpty }
    }
  }
}

extension Expression {
  /// Whether its value depends on the moment of the decision.
  fileprivate var readsTime: Bool {
    switch kind {
    case .now, .timeTest(.within, _, _), .timeTest(.olderThan, _, _), .aggregate, .quantified: true
    default: children.contains(where: \.readsTime)
    }
  }
}

extension Instant {
  /// As people in a time zone write it: `2026-10-30`, or `2026-10-30 10:00`.
  fileprivate func written(in zone: TimeZoneTable) -> String {
    let (date, microsecondOfDay) = zone.local(of: self)
    let second = Int(microsecondOfDay / 1_000_000)
    guard second > 0 else { return date.description }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = second % 60 == 0 ? "" : ":\(padded(second % 60))"
    return "\(date) \(padded(second / 3_600)):\(padded(second / 60 % 60))\(seconds)"
  }
}
