import AccordExplanation
import AccordSemantics
import AccordValues
import Testing

/// What was asked of a lead, and what that stands on.
@Suite struct InquiryTests {
  private static let lead: [(Text, RawValue)] = [
    ("id", .text("L1")), ("country", .text("de")), ("staff", .number("200")), ("budget", .number("500")),
    ("consent", .flag(true)), ("visits", .list([])),
  ]

  /// An answer tells of a score what the page tells.
  @Test func aScoreIsToldAsOnThePage() throws {
    let sample = try Sample()
    let answer = try sample.answer(Self.lead) { $0.ask(lineCalled: "home market") }
    let page = try sample.page(Self.lead).joined(separator: "\n")
    #expect(answer.count > 3)
    #expect(page.contains(answer.joined(separator: "\n")))
  }

  /// And of a definition.
  @Test func aDefinitionIsToldAsOnThePage() throws {
    let sample = try Sample()
    let answer = try sample.answer(Self.lead) { inquiry in
      if let route = sample.program.route, let condition = route.steps[1].condition { inquiry.ask(condition) }
    }
    #expect(
      answer.joined(separator: "\n")
        == """
        MQL is no
          when …  no  (rules.accord:33)
            no: interest > 5  (interest is 0)
        interest 0  Do they look?
          no line pays
        """)
    let page = try sample.page(Self.lead).joined(separator: "\n")
    #expect(page.contains(answer.prefix(3).map { "  \($0)" }.joined(separator: "\n")))
  }

  @Test func stepsSayWhyTheyPassedALeadOn() throws {
    let answer = try Sample().answer(Self.lead) {
      $0.askRoute { $0.target.kind == .nobody || $0.target.kind == .owner }
    }
    #expect(
      answer.joined(separator: "\n")
        == """
        step 1, to owner: passed on, its condition is no  (rules.accord:40)
          no: MQL
        step 2, to desk "call": passed on, its condition is no  (rules.accord:41)
        step 3, to review "cannot tell": passed on, its condition is no  (rules.accord:42)
        step 4, to nurture: took the lead  (rules.accord:43)
          yes: consent
        step 5, to nobody: not tried, because step 4 took the lead  (rules.accord:44)
        MQL is no
          when …  no  (rules.accord:33)
            no: interest > 5  (interest is 0)
        interest 0  Do they look?
          no line pays
        """)
  }

  @Test func aStepThatDoesNotKnowForWhom() throws {
    var lead = Self.lead
    lead[5] = ("visits", .list([Sample.visit("form", "2026-11-01T08:30Z")]))
    let answer = try Sample().answer(lead) { $0.askRoute { $0.target.kind == .owner } }
    #expect(
      answer.joined(separator: "\n")
        == """
        step 1, to owner: applies, but whom the lead goes to is not known  (rules.accord:40)
          yes: consent
          yes: MQL
        step 2, to desk "call": took the lead  (rules.accord:41)
          yes: MQL
        MQL is yes
          when …  yes  (rules.accord:33)
            yes: fit >= 20  (fit is 25)
            yes: interest > 5  (interest is 10)
        fit 25, grade A  Can we serve them?
          +20  home market  rules.accord:20
          +10  size         rules.accord:21
           -5  no budget    rules.accord:22
          ───
           25
        interest 10  Do they look?
          +10  form  rules.accord:25
                 +10  2026-11-01 09:30, less than a day ago
          ───
           10
        Problems
          'route, step 1': the step applies, but whom the lead goes to is not known
        """)
  }

  @Test func whatIsMissingInTheRoute() throws {
    let answer = try Sample().answer(Self.lead) { $0.noteMissingStep(to: "field_sales \"call\"") }
    #expect(answer == ["no step of the route leads to field_sales \"call\""])
  }

  @Test func propositions() throws {
    let answer = try Sample().answer(Self.lead) { $0.askPropositions() }
    #expect(
      answer.joined(separator: "\n")
        == """
        agile fits when …  yes  (rules.accord:36)
          yes: size = Middle  (size is Middle)
        stable fits when …  no  (rules.accord:37)
          no: size = Large  (size is Middle)
        size is Middle
          Large when …  no  (rules.accord:14)
            no: staff >= 1000  (staff is 200)
          Small when …  no  (rules.accord:15)
            no: staff < 50  (staff is 200)
          Middle otherwise  (rules.accord:16)
        """)
  }
}
