import AccordSource

extension Parser {
  mutating func parseExperiment() throws(SyntaxFailure) -> ExperimentSyntax {
    advance()
    let name = try expectDeclaredName("a name for the experiment")
    let title = try acceptDeclaredTitle(of: name)
    var experiment = ExperimentSyntax(name: name, title: title)
    var single = SingleEntries(of: "experiment '\(name.text)'")
    try parseBlock(of: single.owner, .block(.experiment)) { parser throws(SyntaxFailure) in
      try parser.parseExperimentEntry(&experiment, &single)
    }
    return experiment
  }

  private mutating func parseExperimentEntry(
    _ experiment: inout ExperimentSyntax, _ single: inout SingleEntries
  ) throws(SyntaxFailure) {
    let first = position
    if begin("hypothesis", in: &single) {
      experiment.hypothesis = try expectText("the hypothesis as a sentence")
    } else if accept("agreed", "by") {
      experiment.agreedBy += try expectNames("the name of a team")
    } else if begin("for", in: &single) {
      experiment.participants = try parseSubject()
    } else if begin("split", in: &single) {
      repeat { experiment.arms.append(try parseArm()) } while accept(.comma)
    } else if begin("by", in: &single) {
      let value = try parseSum()
      let except = accept("except") ? try expectNames("the name of a list") : []
      experiment.by = ExperimentSyntax.Key(value: value, except: except)
    } else if begin("measures", in: &single) {
      experiment.measures = try expectName("the name of a metric")
    } else if begin("expects", in: &single) {
      experiment.expects = try parseExpectedChange(from: first)
    } else if begin("guards", in: &single) {
      experiment.guards = try expectNames("the name of a metric")
    } else if begin("stops", "early", in: &single) {
      experiment.stopsEarly = range(from: first)
    } else if begin("concluded", in: &single) {
      guard current.kind == .date else {
        throw fail(
          "expected the day after 'concluded', found \(found)",
          help: ["write 'concluded 2027-03-02 \"what was learned\"'"])
      }
      let day = try parseSum()
      let text = try expectText("what was learned")
      experiment.conclusion = ExperimentSyntax.Conclusion(day: day, text: text, range: range(from: first))
    } else {
      throw fail(
        "expected 'hypothesis', 'agreed by', 'for', 'split', 'by', 'measures', 'expects', 'guards', 'stops early' or "
          + "'concluded', "
          + "found \(found)")
    }
  }

  /// `usual 90`
  private mutating func parseArm() throws(SyntaxFailure) -> ExperimentSyntax.Arm {
    let name = try expectNewName("the name of an arm")
    let weight = current.kind == .number && !current.startsLine ? try parseSum() : nil
    return ExperimentSyntax.Arm(name: name, weight: weight)
  }

  /// `from 20% to 26%`, behind `expects`.
  private mutating func parseExpectedChange(
    from first: Int
  ) throws(SyntaxFailure) -> ExperimentSyntax.Expectation {
    let help = ["write 'expects from 20% to 26%': what is, and what is hoped for"]
    guard accept("from") else { throw fail("expected 'from' after 'expects', found \(found)", help: help) }
    let before = try parseSum()
    guard accept("to") else { throw fail("expected 'to' after 'from', found \(found)", help: help) }
    let after = try parseSum()
    return ExperimentSyntax.Expectation(from: before, to: after, range: range(from: first))
  }
}
