import AccordExplanation
import AccordReference
import AccordSemantics
import AccordTestSupport
import AccordValues
import Testing

/// An agreement in memory, small and with something of everything.
struct Sample {
  let program: Program
  let asOf: Instant

  private static let rules = """
    accord 1
    agreement "Two teams" { timezone "Europe/Berlin" }
    lead {
      id        text
      country   text trim, uppercase
      staff     number
      budget    number
      consent   flag
      campaign  text
      owner     text
      visits    list of visit { kind choice form, page, at time }
    }
    segments size {
      Large  when staff >= 1000
      Small  when staff < 50
      Middle otherwise
    }
    let near = country in "DE", "AT"
    score fit "Can we serve them?" {
      +20 "home market" when near
      +10 "size" when size = Middle
      -5 "no budget" when budget < 1k
    }
    score interest "Do they look?" {
      +10 "form" each visit where kind = form, fades 50% every 30 days
      +1 "pages" each visit where kind = page, never fades, at most 2 points
    }
    score total = fit + 50% of interest
    grade letter of fit { A from 25, B from 10, C otherwise }
    define outsider when not near
    define MQL "Marketing-qualified lead" {
      never when outsider
      when fit >= 20 and interest > 5
    }
    draft define hot when interest > 100 or budget > 1M
    proposition agile "Fast and agile" { for size = Middle, promised when campaign starts with "fast", pitch "In ten days." }
    proposition stable { for size = Large, promised when campaign starts with "safe" }
    pool desk { members anna }
    route {
      to owner when consent and MQL
      to desk "call" when MQL respond within 1 day
      to review "cannot tell" when MQL is unknown
      to nurture when consent again after 30 days
      to nobody otherwise
    }
    ensure "nobody is called without consent" routed to desk implies consent is yes

    """

  init() throws {
    program = try RuleFolder(Sample.rules).program()
    asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
  }

  func examination(_ fields: [(Text, RawValue)]) throws -> Examination {
    let reader = LeadReader(program, input: program.ownInput)
    guard
      case .lead(let lead) = reader.read(
        .record(fields.map { RawField(key: $0.0, value: $0.1) }), line: 1)
    else { throw Rejected() }
    return ReferenceEvaluator(program).examine(lead, asOf: asOf)
  }

  func page(_ fields: [(Text, RawValue)]) throws -> [String] {
    var explainer = Explainer(program, try examination(fields))
    return ExplanationText.page(explainer.explanation())
  }

  /// The lines of an answer.
  func answer(_ fields: [(Text, RawValue)], _ ask: (inout Inquiry) -> Void) throws -> [String] {
    var inquiry = Inquiry(program, try examination(fields))
    ask(&inquiry)
    return ExplanationText(asOf: asOf, zone: program.agreement.zone, mostItems: 2).lines(of: inquiry.answer())
  }

  static func visit(_ kind: Text, _ time: Text) -> RawValue {
    .record([RawField(key: "kind", value: .text(kind)), RawField(key: "at", value: .text(time))])
  }

  private struct Rejected: Error {}
}
