import AccordSemantics
import AccordValues
import Testing

/// The description of a decision: what is written, and with how much detail.
@Suite struct DecisionKeyTests {
  /// A decision that has something under every key.
  private static func decision() throws -> Decision {
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    var decision = Decision(lead: "L \"1\"", asOf: asOf, rules: "0123456789abcdef")
    decision.input = [RawField(key: "Mail", value: .text("a@b.example"))]
    decision.segments = [
      .init(name: "size", isDraft: false, value: "SME"), .init(name: "market", isDraft: true, value: nil),
    ]
    decision.scores = [
      ScoreOutcome(
        name: "fit", isDraft: false, points: 8, grade: "B",
        because: [
          .init(rule: "form", points: 10, place: "a:3", items: [.init(at: asOf, points: 10, full: 10)]),
          .init(rule: "cap", points: -2, place: "a:2"),
        ],
        undecided: [.init(rule: "budget", missing: ["budget"], place: "a:4")])
    ]
    decision.definitions = [.init(name: "MQL", isDraft: false, truth: .unknown)]
    decision.proposition = PropositionOutcome(fits: "agile", promised: "none", aligned: nil)
    decision.route = RouteOutcome(
      target: "inside", kind: .pool, label: "now", member: "anna", id: "0051x", step: 2, hours: "office",
      then: "lead", respondBy: asOf, againAt: nil,
      place: "a:9")
    decision.missing = ["budget"]
    decision.problems = [.calculation(rule: "fit", error: CalculationError.divisionByZero.words)]
    decision.trace = [TraceEntry(rule: "form", place: "a:3", outcome: .yes, observed: [])]
    return decision
  }

  private static let head =
    #"{"lead":"L \"1\"","as_of":"2026-11-01T09:00:00Z","input":{"Mail":"a@b.example"},"#
    + #""segments":{"size":"SME"},"scores":{"fit":{"points":8,"grade":"B""#

  private static let tail = #""problems":[{"rule":"fit","error":"division by zero"}],"#

  @Test func outcomesAloneAreShownWithoutReasons() throws {
    let wanted =
      Self.head + #"}},"definitions":{"MQL":"unknown"},"proposition":{"fits":"agile","promised":"none"},"#
      + #""route":{"to":"inside","kind":"pool","member":"anna","id":"0051x","label":"now","step":2,"hours":"office","then":"lead","#
      + #""respond_by":"2026-11-01T09:00:00Z"},"drafts":{"segments":{"market":"unknown"}},"#
      + Self.tail + #""rules":"0123456789abcdef"}"#
    #expect(try Self.decision().json(.none) == wanted)
  }

  @Test func reasonsNameWhatPaidAndWhatIsMissing() throws {
    let wanted =
      Self.head + #","because":[{"rule":"form","points":10,"items":1},{"rule":"cap","points":-2}],"#
      + #""undecided":[{"rule":"budget","missing":["budget"]}]}},"definitions":{"MQL":"unknown"},"#
    let json = try Self.decision().json(.reasons)
    #expect(json.hasPrefix(wanted))
    #expect(json.hasSuffix(#""missing":["budget"],"# + Self.tail + #""rules":"0123456789abcdef"}"#))
  }

  @Test func everythingSaysWhereItStands() throws {
    let json = try Self.decision().json(.full)
    let reason =
      #"{"rule":"form","points":10,"items":1,"at":"a:3","each":[{"at":"2026-11-01T09:00:00Z","points":10}]}"#
    #expect(json.contains(reason))
    #expect(json.contains(#","undecided":[{"rule":"budget","missing":["budget"],"at":"a:4"}]"#))
    #expect(json.contains(#""respond_by":"2026-11-01T09:00:00Z","at":"a:9"}"#))
    #expect(json.contains(#","trace":[{"rule":"form","at":"a:3","outcome":"yes"}],"rules":"#))
  }

  /// All kinds of objects.
  private static let objects: [any DecisionKey.Type] = [
    Decision.Key.self, Decision.Outcomes.Key.self, ScoreOutcome.Key.self, ScoreOutcome.Reason.Key.self,
    ScoreOutcome.Item.Key.self, ScoreOutcome.Undecided.Key.self, PropositionOutcome.Key.self,
    RouteOutcome.Key.self, Problem.Key.self, TraceEntry.Key.self,
  ]

  /// What the engine writes is made of them as they are.
  @Test func keysNeedNoEscapes() {
    func check<Key: DecisionKey>(_: Key.Type) {
      for key in Key.allCases {
        #expect(key.rawValue.wholeMatch(of: /[a-z_]+/) != nil)
        #expect(key.start == "\(JSONText.quote(key.rawValue)):" && key.next == ",\(key.start)")
      }
    }
    for object in Self.objects { check(object) }
  }

  @Test func theSchemaHasEveryKey() {
    func check<Key: DecisionKey>(_: Key.Type) {
      for key in Key.allCases { #expect(DecisionSchema.text.contains("\(key.start) {"), "\(key)") }
    }
    for object in Self.objects { check(object) }
  }
}
