import AccordRecord
import AccordReference
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Decisions that were damaged are kept alike whichever way they are read.
@Suite struct HostileDecisionTests {
  private static let count = Project.setting("ACCORD_LEADS") ?? 1_500

  @Test(arguments: [true, false]) func damagedDecisionsAreReadAlike(areAnswersGiven: Bool) throws {
    let rules = try RuleFolder(project: "rules").rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00:00Z".utf8, zone: .utc))
    let program = rules.program(at: asOf)
    let setup = RecordSetup(rules, areAnswersGiven ? AnswersByLead.none(program) : nil, asOf: asOf)
    var damage = Damage(random: SplitMix64(seed: areAnswersGiven ? 1 : 2))
    var leads = RandomLeads(seed: 7)
    let input = (1...HostileDecisionTests.count).map { leads.next($0).json + "\n" }.joined()
    var settings = WorkerRun.Settings(asOf: asOf)
    settings.passThrough = PassThrough.everything
    settings.detail = .none
    let run = try WorkerRun(Array(input.utf8), program, isCompiled: true, settings)
    let decisions = String(decoding: run.decisions, as: UTF8.self).split(separator: "\n").map(String.init)
    let whole = try RecordedRows(Array((decisions.joined(separator: "\n") + "\n").utf8), setup)
    #expect(whole.quickly * 10 >= whole.decisions * 9, "\(whole.quickly) of \(whole.decisions)")
    let damaged = decisions.map { damage.damaged($0) + "\n" }.joined()
    let read = try RecordedRows(Array(damaged.utf8), setup)
    // Damage that makes all alike unreadable, or does no harm, would prove little.
    #expect(!read.rejects.isEmpty)
    #expect(read.quickly * 10 >= read.decisions && read.quickly < read.decisions)
  }
}

/// Damages decisions.
private struct Damage {
  var random: SplitMix64

  mutating func damaged(_ decision: String) -> String {
    var text = decision
    if random.chance(80), case .record(let fields)? = LeadParser().object(Array(decision.utf8)) {
      text = RawValue.record(members(of: fields, depth: 0)).json
    }
    if random.chance(15) { text = respelled(text) }
    if random.chance(5) { text = String(text.prefix(random.below(text.count))) }
    return text
  }

  private let values: [RawValue] = [
    .null, .flag(true), .flag(false), .number("5"), .number("-0.0"), .number("12345678901234567890"),
    .text("yes"), .text("unknown"), .text(""), .text(" L1 "), .text("a\"b\\c\u{1F600}"), .list([]),
    .record([]),
    .text("2026-03-01"), .text("2026-03-01T05:00:00"), .text("2026-03-01T05:00:00+02:00"),
    .text("2026-03-01T05:00:00.5Z"), .list([.text("x"), .null]),
    .record([RawField(key: "points", value: .null)]),
  ]

  private mutating func members(of fields: [RawField], depth: Int) -> [RawField] {
    guard depth < 3, var place = fields.indices.randomElement(using: &random) else { return fields }
    var fields = fields
    // What stands at the end of a decision is as likely as its other parts to be damaged, and what is nested more so.
    let nested = fields.indices.filter { if case .record = fields[$0].value { true } else { false } }
    if depth == 0, random.chance(60), let chosen = random.pick(nested) { place = chosen }
    let field = fields[place]
    if case .record(let inner) = field.value, random.chance(70) {
      fields[place] = RawField(key: field.key, value: .record(members(of: inner, depth: depth + 1)))
      return fields
    }
    switch random.below(9) {
    case 0: fields.remove(at: place)
    case 1: fields[place] = RawField(key: Text(field.key.string + "x"), value: field.value)
    case 2: fields.append(field)
    case 3: fields.append(RawField(key: field.key, value: random.pick(values) ?? .null))
    case 4:
      // With dots, in the place of what is nested or beside it.
      if case .record(let inner) = field.value, let part = random.pick(inner) {
        if random.chance(50) { fields.remove(at: place) }
        let key = Text("\(field.key.string).\(part.key.string)")
        fields.append(
          RawField(key: key, value: random.chance(50) ? part.value : random.pick(values) ?? .null))
      }
    case 5: fields.append(RawField(key: "", value: random.pick(values) ?? .null))
    case 6: fields.append(RawField(key: "answers", value: random.pick(values) ?? .null))
    case 7: fields.append(RawField(key: "drafts", value: .record([field])))
    default: fields[place] = RawField(key: field.key, value: random.pick(values) ?? .null)
    }
    return fields
  }

  /// The same JSON, written otherwise.
  private mutating func respelled(_ text: String) -> String {
    switch random.below(3) {
    case 0: text.replacing(":", with: ": ").replacing(",", with: ", ")
    case 1: text.replacing("a", with: "\\u0061")
    default: text.replacing("L", with: "\\u004c")
    }
  }
}
