import AccordComparison
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Foundation

/// A random rule set, and the same with some of its lines changed.
struct RandomChange {
  let pair: RulePair
  let matched: MatchedOutputs
  let changes: [DeclarationChange]
  let units: ChangeUnits
  /// Both as text, for a report.
  let text: String
  let asOf: Instant?
  private let seed: UInt64

  /// Nil where no change of the rules loads.
  ///
  /// - Parameters:
  ///   - rules: the rules that are changed, by a seed.
  ///   - edits: how many lines are changed at most.
  init?(
    of rules: (UInt64) -> GeneratedRules = RuleSetGenerator.rules, seed: UInt64, edits: Int = 2
  ) {
    self.seed = seed
    var random = SplitMix64(seed: seed)
    let old = rules(seed)
    guard let oldRules = old.check().rules else { return nil }
    var found: (rules: RuleSet, generated: GeneratedRules)?
    var edited = old
    var left = random.within(1...edits)
    for _ in 0..<60 where left > 0 {
      var next = edited
      Self.edit(&next, &random)
      guard let rules = next.check().rules, rules.fingerprint != (found?.rules ?? oldRules).fingerprint else {
        continue
      }
      found = (rules, next)
      edited = next
      left -= 1
    }
    guard let found else { return nil }
    text = "--- old\n\(old.description)\n--- new\n\(found.generated.description)"
    pair = RulePair(
      old: ComparedRules(name: "old", rules: oldRules, files: old.folder.ruleFiles),
      new: ComparedRules(
        name: "new", rules: Self.moved(found.generated)?.rules ?? found.rules,
        files: Self.moved(found.generated)?.files ?? found.generated.folder.ruleFiles))
    matched = MatchedOutputs(pair)
    changes = DeclarationChange.between(pair)
    units = ChangeUnits(pair, changes)
    asOf = random.pick(GeneratedRules.times).flatMap { TimeReader.instant($0.utf8, zone: .utc) }
  }

  /// The same rules in another folder, as two folders are compared.
  private static func moved(_ rules: GeneratedRules) -> (rules: RuleSet, files: RuleFiles)? {
    let folder = RuleFolder(Dictionary(uniqueKeysWithValues: rules.folder.files.map { ("new/\($0)", $1) }))
    return folder.check().rules.map { ($0, folder.ruleFiles) }
  }

  /// Changes, moves or removes a line.
  private static func edit(_ rules: inout GeneratedRules, _ random: inout SplitMix64) {
    let index = random.below(rules.declarations.count)
    var declaration = rules.declarations[index]
    guard !declaration.head.hasPrefix("test"), !declaration.head.hasPrefix("agreement") else { return }
    guard !declaration.entries.isEmpty else {
      declaration.head = changed(declaration.head, &random)
      rules.declarations[index] = declaration
      return
    }
    let entry = random.below(declaration.entries.count)
    switch random.below(6) {
    case 0 where declaration.entries.count > 1: declaration.entries.remove(at: entry)
    case 1: declaration.entries.swapAt(entry, random.below(declaration.entries.count))
    default: declaration.entries[entry] = changed(declaration.entries[entry], &random)
    }
    rules.declarations[index] = declaration
  }

  /// A line with another number, comparison or connection.
  private static func changed(_ line: String, _ random: inout SplitMix64) -> String {
    let swaps = [
      (" and ", " or "), (" or ", " and "), (">=", ">"), ("<=", "<"), (" is not ", " is "), (" not ", " "),
      ("+", "-"),
      ("1", "2"), ("2", "3"), ("5", "7"), ("0 ", "1 "), (" yes", " no"), (" days", " weeks"),
      (" hours", " days"),
    ].filter { line.contains($0.0) }
    guard let swap = random.pick(swaps) else { return line }
    let ranges = line.ranges(of: swap.0)
    guard let range = random.pick(ranges) else { return line }
    return line.replacingCharacters(range, swap.1)
  }

  /// Lines of leads, made for either side.
  func documents(_ count: Int, _ asOf: Instant) -> [LeadDocument] {
    let programs = [pair.old, pair.new].map { $0.rules.program(at: asOf) }
    var generators = programs.map { LeadGenerator($0, input: $0.ownInput, asOf: asOf, seed: seed) }
    var found: [LeadDocument] = []
    while found.count < count {
      let document = generators[found.count % 2].next()
      switch document {
      case .json: found.append(document)
      // An empty line is no lead.
      case .damaged(let bytes): if bytes.contains(where: { $0 > 0x20 }) { found.append(document) }
      case .csv: continue
      }
    }
    return found
  }

  func comparison(_ asOf: Instant) -> LeadComparison {
    LeadComparison(
      pair, asOf: asOf, source: nil, outputs: matched.results.map(\.output), units: units, inputs: ["leads"],
      limit: 1_000, writesMoved: true)
  }

  /// What a comparison says of leads.
  func run(
    _ comparison: LeadComparison, _ documents: [LeadDocument]
  ) throws -> (lines: [ComparisonTests.Line], report: ComparisonReport) {
    let bytes: [UInt8] = documents.flatMap { $0.bytes + [0x0A] }
    let (moved, rejects, input) = (try MemoryFile(), try MemoryFile(), try MemoryFile(bytes))
    let pipeline = DecisionPipeline(
      decisions: ByteSink(descriptor: moved.descriptor, name: "moved"),
      rejects: ByteSink(descriptor: rejects.descriptor, name: "rejects"), header: [],
      options: PipelineOptions(jobs: 1, blockSize: 20_000), makeWorker: { comparison.makeWorker() })
    try pipeline.run {
      _ = try pipeline.decide(
        ByteSource(descriptor: input.descriptor, name: "leads"), InputOptions(format: .ndjson), file: "leads")
    }
    let report = ComparisonReport(pair, changes, matched, nil, about: nil, comparison, inputs: ["leads"])
    let lines = try moved.bytes().split(separator: 0x0A).compactMap { line -> ComparisonTests.Line? in
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let lead = object["lead"] as? String, let output = object["output"] as? String
      else { return nil }
      return ComparisonTests.Line(lead: lead, output: output)
    }
    return (lines, report)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
