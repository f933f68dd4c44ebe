import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues

/// What holds for every input of leads under whole sets of rules: a run with the compiled rules writes what a run with
/// the reference writes, byte for byte. The fuzzer checks it too.
///
/// The first four bytes of an input say with what it is run: a set of rules, a moment and a spelling, a form of leads
/// and decisions, and a length of blocks. Behind them stand the leads, after rules of their own up to a line `---` if it
/// begins with `accord 1`. To be used by one thread.
final class LeadInvariants {
  /// Rule sets of the project; all other numbers are seeds of random ones.
  private static let written =
    ["rules", "examples/b2b", "examples/bank", "examples/salesforce"].compactMap {
      try? RuleFolder(project: $0)
    }

  private var sets: [UInt8: RuleSet?] = [:]
  /// How many leads the reference has decided.
  private(set) var decided = 0

  /// What is wrong with the decisions about an input; nil when nothing.
  func violation(by bytes: [UInt8]) -> String? {
    guard bytes.count > 4 else { return nil }
    let (leads, rules) = leads(bytes[4...], set: bytes[0])
    guard let rules, let asOf = Self.moment(bytes[1] & 0x0F) else { return nil }
    let program = rules.program(at: asOf)
    let settings = settings(program, asOf, spelling: bytes[1] >> 4, form: bytes[2], block: bytes[3])
    let expected = Result { try WorkerRun(leads, program, isCompiled: false, settings) }
    let found = Result { try WorkerRun(leads, program, isCompiled: true, settings) }
    switch (found, expected) {
    case (.success(let found), .success(let expected)):
      decided += expected.decisions.count { $0 == UInt8(ascii: "\n") }
      return found.difference(from: expected)
    // An input can be refused as a whole.
    case (.failure(let found), .failure(let expected)):
      return "\(found)" == "\(expected)" ? nil : "\(found), not \(expected)"
    case (.failure(let error), .success), (.success, .failure(let error)): return "only one fails: \(error)"
    }
  }

  /// The leads of an input, and its own rules or those of a number; nil when they do not load.
  private func leads(_ bytes: ArraySlice<UInt8>, set: UInt8) -> ([UInt8], RuleSet?) {
    let marker = Array("\n---\n".utf8)
    if bytes.starts(with: "accord 1\n".utf8), let end = bytes.firstRange(of: marker) {
      let rules = RuleFolder(["rules.accord": Array(bytes[..<end.lowerBound]) + [UInt8(ascii: "\n")]])
      return (Array(bytes[end.upperBound...]), rules.check().rules)
    }
    if let known = sets[set] { return (Array(bytes), known) }
    let rules =
      Int(set) < Self.written.count
      ? Self.written[Int(set)].check().rules : RuleSetGenerator.rules(seed: UInt64(set)).check().rules
    sets[set] = .some(rules)
    return (Array(bytes), rules)
  }

  private static func moment(_ number: UInt8) -> Instant? {
    TimeReader.instant(GeneratedRules.times[Int(number) % GeneratedRules.times.count].utf8, zone: .utc)
  }

  private func settings(
    _ program: Program, _ asOf: Instant, spelling: UInt8, form: UInt8, block: UInt8
  ) -> WorkerRun.Settings {
    var settings = WorkerRun.Settings(asOf: asOf)
    let spellings = [program.ownInput] + program.inputs
    let spelling = spellings[Int(spelling) % spellings.count]
    settings.spelling = spelling
    settings.input = InputOptions(recordsPath: spelling.recordsPath, fields: spelling, maxLine: 3_000)
    switch form & 0b11 {
    case 0: settings.input.format = .ndjson
    case 1: settings.input.format = .csv
    case 2: settings.input.delimiter = UInt8(ascii: ";")
    default: break
    }
    settings.detail = block & 0b100 != 0 ? .full : form & 0b100 == 0 ? .reasons : .none
    settings.joinsBreaches = form & 0b1000 != 0
    switch form >> 4 & 0b11 {
    case 0: break
    case 1: settings.passThrough = .everything
    default:
      settings.passThrough = .fields(
        spelling.readings.prefix(3).enumerated().map { ("field \($0.offset)", $0.element.keys) })
    }
    let form = DecisionForm.allCases[Int(form >> 6) % DecisionForm.allCases.count]
    // Columns are known before the first lead.
    if case .everything = settings.passThrough, form.hasColumns {} else { settings.form = form }
    settings.pipeline.blockSize = [1 << 20, 1, 40, 700][Int(block) % 4]
    return settings
  }
}
