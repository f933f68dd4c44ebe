import AccordSemantics
import AccordSource
import AccordValues

/// Something in the rules that a test can reach, and how often each outcome was seen.
struct CoverageTarget: Sendable {
  let key: Key
  let file: String
  let line: Int
  let text: String
  /// The condition as a reason names it; the text for what has none.
  let wish: String
  let needed: Set<Truth>
  let canBeUnknown: Bool
  /// The fields that it reads itself.
  let fields: [String]

  private var yes = 0
  private var no = 0
  private var unknown = 0
  /// What it would have been for the leads that never came to it.
  private var passedBy: [Truth: Int] = [:]
  /// How many leads were judged by the rules it belongs to.
  private var leads = 0
  /// The least and the greatest value seen, for bands and grades.
  private var least: Decimal?
  private var greatest: Decimal?

  struct Key: Hashable, Sendable {
    let range: SourceRange
    let kind: Kind
    /// Tells apart what has no range of its own, such as the labels of a grade.
    var number = 0
  }

  enum Kind: String, Sendable {
    case clause
    case condition
    case segment
    case points
    case each
    case band
    case bandMissing = "band missing"
    case bandOtherwise = "band otherwise"
    case limit
    case grade
    case arm = "choose"
    case step
    case proposition
  }

  init(
    _ kind: Kind, _ range: SourceRange, number: Int = 0, in program: Program, text: String? = nil,
    wish: String? = nil, needed: Set<Truth>, canBeUnknown: Bool = false, fields: [String] = []
  ) {
    key = Key(range: range, kind: kind, number: number)
    let source = program.sources[range]
    file = source.path
    line = source.line(at: range.bytes.lowerBound) + 1
    self.text = text ?? program.sources.line(range)
    self.wish = wish ?? self.text
    self.needed = needed
    self.canBeUnknown = canBeUnknown
    self.fields = fields
  }

  // MARK: Counting

  /// A lead was judged by the rules this belongs to.
  mutating func noteLead() { leads += 1 }

  mutating func note(_ outcome: Truth) {
    switch outcome {
    case .yes: yes += 1
    case .no: no += 1
    case .unknown: unknown += 1
    }
  }

  /// An earlier step or line decided; this is what it would have been.
  mutating func note(passedBy outcome: Truth) { passedBy[outcome, default: 0] += 1 }

  /// A value that was looked at, whether or not it led here.
  mutating func note(value: Decimal) {
    least = min(least ?? value, value)
    greatest = max(greatest ?? value, value)
  }

  /// Adds what another version of the rules saw of the same text.
  mutating func add(_ other: CoverageTarget) {
    yes += other.yes
    no += other.no
    unknown += other.unknown
    leads += other.leads
    passedBy.merge(other.passedBy, uniquingKeysWith: +)
    if let value = other.least { note(value: value) }
    if let value = other.greatest { note(value: value) }
  }

  func count(of outcome: Truth) -> Int {
    switch outcome {
    case .yes: yes
    case .no: no
    case .unknown: unknown
    }
  }

  // MARK: Reasons

  /// Why an outcome was not reached.
  func reason(_ outcome: Truth) -> String {
    if leads == 0 { return "never tried: there is no test under these rules" }
    switch key.kind {
    case .band: return "never reached: \(seenValues)"
    case .bandMissing: return "never reached: the value is known in every test"
    case .bandOtherwise: return "never reached: a band takes every value; \(seenValues)"
    case .grade: return "never given: \(seenValues)"
    case .step where yes + no + unknown == 0: return "never tried: an earlier step took every lead"
    case .arm where yes + no + unknown == 0:
      return "never tried: an earlier line of the 'choose' decided every time"
    case .segment where wish == text: return "never reached: another segment takes every lead of the tests"
    default: break
    }
    if passedBy[outcome, default: 0] > 0 {
      let earlier =
        key.kind == .step
        ? "an earlier step takes" : "an earlier line of the 'choose' decides for"
      return "never \(outcome.rawValue): \(earlier) every lead for which it would be \(outcome.rawValue)"
    }
    let (yes, no) = (yes + passedBy[.yes, default: 0], no + passedBy[.no, default: 0])
    let unknown = unknown + passedBy[.unknown, default: 0]
    switch outcome {
    case .yes where no == 0: return "never yes: it is unknown in every test\(readNames)"
    case .yes where key.kind == .each: return "never yes: it pays in no test"
    case .yes: return "never yes: no test has a lead with \(shortWish)"
    case .no where yes == 0: return "never no: it is unknown in every test\(readNames)"
    case .no where key.kind == .each:
      return "never no: it pays\(unknown > 0 ? " or is unknown" : "") in every test"
    case .no where unknown > 0: return "never no: it is yes or unknown in every test"
    case .no where key.kind == .step: return "never no: it takes every lead that comes so far"
    case .no: return "never no: it is yes in every test"
    case .unknown: return "never unknown: \(known)"
    }
  }

  private var seenValues: String {
    guard let least, let greatest else { return "the value is unknown in every test" }
    return least == greatest
      ? "the value is \(least) in every test" : "the values of the tests go from \(least) to \(greatest)"
  }

  private var known: String {
    switch fields.count {
    case 0: "what it reads is known in every test"
    case 1: "'\(fields[0])' is known in every test"
    default:
      "no test leaves it open by what is missing\(readNames)"
    }
  }

  private var readNames: String {
    fields.isEmpty ? "" : " (it reads \(fields.map { "'\($0)'" }.joined(separator: ", ")))"
  }

  /// Long conditions stand above the reason anyway.
  private var shortWish: String { wish.count <= 80 ? wish : "this" }
}
