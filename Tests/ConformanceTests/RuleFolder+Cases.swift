import AccordLint
import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordSyntax
import AccordTestSupport
import AccordValues

extension RuleFolder {
  /// The findings of a check, and those about bands, which the language reference names.
  func diagnostics(_ result: CheckResult) -> [Diagnostic] {
    let bands = Lint.all.filter { $0.code == .bandGap || $0.code == .bandOverlap }
    let context = LintContext(
      sources: sources, trees: result.trees, files: ruleFiles, today: CalendarDate.first)
    return Diagnostic.sorted(result.diagnostics + Linter(bands).findings(result, context))
  }

  /// The same rules with the files and the declarations in them the other way round.
  func reversed() -> RuleFolder {
    let sources = self.sources
    var result = files.filter { !$0.key.hasSuffix(".accord") }
    for (index, file) in sources.files.enumerated() {
      var folder = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let name = folder.removeLast()
      let prefix = String(sources.files.count - index + 1_000)
      result[(folder + ["\(prefix)-\(name)"]).joined(separator: "/")] = RuleFolder.reversed(file, index)
    }
    return RuleFolder(result)
  }

  private static func reversed(_ file: SourceFile, _ index: Int) -> [UInt8] {
    let (tree, _) = Parser.parse(file, index: index)
    func bytes(_ part: SyntaxFile.Part) -> ArraySlice<UInt8> {
      guard let last = part.tokens.last else { return [] }
      return file.bytes[tree.tokens[part.tokens.lowerBound].triviaStart..<tree.tokens[last].bytes.upperBound]
    }
    var header: [UInt8] = []
    var declarations: [ArraySlice<UInt8>] = []
    for part in tree.parts {
      switch part.content {
      case .header: header += bytes(part)
      case .declaration, .skipped: declarations.append(bytes(part))
      case .end: continue
      }
    }
    return header + declarations.reversed().flatMap { [UInt8(ascii: "\n")] + $0 } + [UInt8(ascii: "\n")]
  }
}

extension Program {
  struct Results {
    var leads: [Lead] = []
    /// The decisions as JSON, read again.
    var decisions: [RawValue] = []
    var rejects: [String] = []
  }

  func input(_ source: String?) -> Input? {
    source == nil ? ownInput : inputs.first { $0.name == source }
  }

  /// Reads leads and decides them; decisions in full hold the items that paid, too.
  func decide(
    _ bytes: [UInt8], asOf: Instant, input: Input, detail: Detail = .reasons
  ) -> Results {
    var results = Results()
    let reader = LeadReader(self, input: input)
    let evaluator = ReferenceEvaluator(self)
    for record in RawValue.records(bytes, input) {
      switch record.content {
      case .skipped: continue
      case .unreadable(let reason): results.rejects.append("\(record.line) \(reason)")
      case .lead(let raw):
        switch reader.read(raw, line: record.line, delimiter: record.delimiter) {
        case .rejected(let rejection): results.rejects.append("\(record.line) \(rejection.message)")
        case .lead(let lead):
          results.leads.append(lead)
          results.decisions.append(RawValue(evaluator.decide(lead, asOf: asOf), detail))
        }
      }
    }
    return results
  }
}

extension RawValue {
  /// The records of an input, spelled as rules say.
  static func records(_ bytes: [UInt8], _ input: Input? = nil) -> [InputRecord] {
    let reader = InputReader(options: InputOptions(recordsPath: input?.recordsPath, fields: input))
    reader.feed(bytes)
    reader.finish()
    var records: [InputRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  /// A decision as its JSON reads.
  init(_ decision: Decision, _ detail: Detail = .reasons) {
    if case .lead(let value)? = RawValue.records(Array(decision.json(detail).utf8)).first?.content {
      self = value
    } else {
      self = .null
    }
  }
}
