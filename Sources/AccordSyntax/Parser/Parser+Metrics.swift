import AccordSource
import AccordValues

// Metrics, and what a report of them is divided by.

extension Parser {
  mutating func parseMetric() throws(SyntaxFailure) -> MetricSyntax {
    advance()
    let name = try expectDeclaredName("a name for the metric")
    let title = try acceptDeclaredTitle(of: name)
    var metric = MetricSyntax(name: name, title: title)
    var single = SingleEntries(of: "metric '\(name.text)'")
    withinBeginsEntry = true
    defer { withinBeginsEntry = false }
    try parseBlock(of: single.owner, .block(.metric)) { parser throws(SyntaxFailure) in
      try parser.parseMetricEntry(&metric, &single)
    }
    return metric
  }

  private mutating func parseMetricEntry(
    _ metric: inout MetricSyntax, _ single: inout SingleEntries
  ) throws(SyntaxFailure) {
    if begin("means", in: &single) {
      metric.means = try expectText("the meaning as a sentence")
    } else if accept("agreed", "by") {
      metric.agreedBy += try expectNames("the name of a team")
    } else if begin("review", "by", in: &single) {
      metric.reviewBy = try parseSum()
    } else if begin("of", in: &single) {
      metric.of = try parseSubject()
    } else if let value = MetricSyntax.Value.allCases.first(where: { begin($0.words, in: &single) }) {
      metric.values[value] = try parseExpression()
    } else if begin("within", in: &single) {
      metric.within = try parseSum()
    } else if at("target") {
      metric.target = try parseTarget(&single)
    } else {
      throw fail(
        "expected 'of', 'counts', 'out of', 'adds', 'takes', 'within', 'target', 'means', 'agreed by' or 'review by', "
          + "found \(found)")
    }
  }

  /// `every lead`, or a condition.
  mutating func parseSubject() throws(SyntaxFailure) -> MetricSyntax.Subject {
    let first = position
    if at("every", "lead"), !isWord(peek(2), "where") {
      advance()
      advance()
      return .everyLead(range(from: first))
    }
    return .condition(try parseExpression())
  }

  /// `target at least 60%`, `target median at most 4 hours`
  private mutating func parseTarget(
    _ single: inout SingleEntries
  ) throws(SyntaxFailure) -> MetricSyntax.Target {
    let first = position
    _ = begin("target", in: &single)
    let isMedian = accept("median")
    let isAtLeast = at("at", "least")
    guard isAtLeast || at("at", "most") else {
      throw fail(
        "expected 'at least' or 'at most' after '\(isMedian ? "median" : "target")', found \(found)",
        help: ["write 'target at least 60%'"])
    }
    advance()
    advance()
    let working = try acceptWorkingLength()
    let value = if let working { working } else { try parseSum() }
    return MetricSyntax.Target(
      isMedian: isMedian, isAtLeast: isAtLeast, value: value, isWorking: working != nil,
      range: range(from: first))
  }

  /// `report monthly by campaign, size`, behind the first word.
  mutating func parseReportLine(from first: Int) throws(SyntaxFailure) -> ReportSyntax {
    guard let rhythm = CalendarPeriod.Rhythm(rawValue: text(current)) else {
      throw fail(
        "expected \(CalendarPeriod.Rhythm.allCases.map { "'\($0.rawValue)'" }.listed("or")) after 'report', found \(found)"
      )
    }
    advance()
    let groups = accept("by") ? try expectNames("what reports are divided by") : []
    return ReportSyntax(rhythm: rhythm, groups: groups, range: range(from: first))
  }
}
