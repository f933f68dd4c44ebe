internal import AccordSemantics
internal import AccordSource
package import AccordStream
package import AccordValues

/// A file of the record, and the leads that its lines are about.
package struct RecordFile {
  /// What the lines of a file are.
  package enum Kind: Sendable {
    case decisions
    /// As the setup says they are spelled.
    case answers(AnswerSetup)
  }

  package let path: String
  package let kind: Kind
  /// Reads answers; nil for decisions.
  private let answers: AnswerReader?
  /// Is called with each source before it is read.
  private let prepare: (ByteSource) -> Void

  /// - Parameter prepare: is called with each source before it is read.
  package init(path: String, kind: Kind, prepare: @escaping (ByteSource) -> Void = { _ in }) {
    self.path = path
    self.kind = kind
    answers = if case .answers(let setup) = kind { AnswerReader(setup) } else { nil }
    self.prepare = prepare
  }

  /// What was found in a file.
  package struct Found: Sendable {
    /// How many records it has.
    package fileprivate(set) var records = 0
    /// For each that is about one of the leads, the lead.
    package fileprivate(set) var leads: [Text] = []
    /// The lines of the records of which nobody can say whose they are.
    package fileprivate(set) var strangers: [Int] = []
    /// The lines of the records about the leads.
    fileprivate var lines: [Range<Int>] = []
    fileprivate var state: FileState?
    /// Under how many names the file stands: written anew, it stands under one.
    package var names: Int { state?.names ?? 1 }
  }

  // MARK: Finding

  /// The ids of answers that are about the leads in the end, each with its lead: the last answer of an id says whom all of them are
  /// about. (Clause 10.5)
  ///
  /// - Parameter files: in the order in which answers are read.
  package static func corrected(_ files: [RecordFile], _ leads: ForgottenLeads) throws -> [Text: Text] {
    var last: [Text: Text?] = [:]
    for file in files {
      guard let reader = file.answers, reader.hasIDs else { continue }
      try file.read(file.path) { record in
        let naming = reader.naming(of: record)
        if let id = naming.id { last[id] = .some(naming.leads.filter(leads.holds).min()) }
      }
    }
    return last.compactMapValues { $0 }
  }

  /// Looks for the leads in the file.
  ///
  /// - Parameter corrected: the ids of answers that are about the leads in the end, whomever a line names.
  /// - Throws: `InputError` when it cannot be read, or has records about the leads and is written in a way in which no line
  ///   can be left out.
  package func find(_ leads: ForgottenLeads, corrected: [Text: Text]) throws -> Found {
    let state = FileState(path)
    var found = try find(leads, corrected, in: path)
    found.state = state
    return found
  }

  private func find(_ leads: ForgottenLeads, _ corrected: [Text: Text], in path: String) throws -> Found {
    var found = Found()
    // A record goes on to where the next one begins.
    var open: Int?
    let format = try read(path) { record in
      if let start = open { found.lines.append(start..<record.line) }
      open = nil
      if case .skipped = record.content { return }
      found.records += 1
      let naming = answers?.naming(of: record) ?? RecordFile.naming(ofDecision: record)
      let about = naming.leads.filter(leads.holds)
      let only = about.count == naming.leads.count ? about.min() : nil
      if let lead = naming.id.flatMap({ corrected[$0] }) ?? only {
        found.leads.append(lead)
        open = record.line
      } else if naming.leads.isEmpty || !about.isEmpty {
        found.strangers.append(record.line)
      }
    }
    if let start = open { found.lines.append(start..<Int.max) }
    if !found.leads.isEmpty { try checkLines(format) }
    return found
  }

  private static func naming(ofDecision record: InputRecord) -> AnswerReader.Naming {
    guard case .lead(let raw) = record.content, case .text(let name)? = raw.member("lead") else {
      return AnswerReader.Naming(leads: [], id: nil)
    }
    return AnswerReader.Naming(leads: [name], id: nil)
  }

  /// Reads the records of a file that is written as this one; gives its format.
  @discardableResult
  private func read(_ path: String, _ body: (InputRecord) -> Void) throws -> InputFormat? {
    let source = try ByteSource(path: path)
    prepare(source)
    var options = InputOptions()
    if let input = answers?.input { (options.recordsPath, options.fields) = (input.recordsPath, input) }
    let input = LeadInput(source: source, options: options)
    while let record = try input.next() { body(record) }
    return input.format
  }

  /// Lines can be left out of files in UTF-8 that have a record a line, or rows.
  private func checkLines(_ format: InputFormat?) throws {
    if try isWide { throw refusal("is written in UTF-16", "in UTF-8 first: iconv -f utf-16 -t utf-8") }
    switch (kind, format) {
    case (_, .csv), (.decisions, .ndjson): return
    case (.answers, .ndjson) where answers?.input.recordsPath == nil: return
    case (.decisions, _):
      throw refusal(
        "is a document", "as NDJSON first: jq -c . for objects one after the other, jq -c '.[]' for an array")
    case (.answers, _): throw refusal("is a document", "as NDJSON first: accord feedback RULES")
    }
  }

  private func refusal(_ what: String, _ remedy: String) -> InputError {
    InputError(
      description:
        "'\(path)' has records about these leads and \(what), from which no line can be left out; write it \(remedy)"
    )
  }

  /// Whether a letter is more than one byte, so that a line feed may be a part of another one.
  private var isWide: Bool {
    get throws {
      var start = [UInt8](repeating: 0, count: 64)
      let source = try ByteSource(path: path)
      prepare(source)
      let count = try start.withUnsafeMutableBytes { try source.read(into: $0) }
      let mark = start.prefix(min(2, count))
      return mark.elementsEqual([0xFF, 0xFE]) || mark.elementsEqual([0xFE, 0xFF])
        || start.prefix(count).contains(0)
    }
  }

  // MARK: Forgetting

  /// Writes the file anew without what was found. All other lines stay byte by byte, packed as they were.
  ///
  /// - Throws: `InputError`, `OutputError`, `AtomicFile.Failure`; then the file is as it was.
  package func forget(_ found: Found, _ leads: ForgottenLeads, corrected: [Text: Text]) throws {
    guard !found.leads.isEmpty, let state = found.state else { return }
    try AtomicFile.rewrite(path, expecting: state) { descriptor, name in
      let source = try ByteSource(path: path)
      prepare(source)
      let sink = ByteSink(descriptor: descriptor, name: path)
      try LineFilter(leavingOut: found.lines).copy(source, to: sink)
      try sink.flush()
      // What is deleted for good is looked at twice.
      let left = try find(leads, corrected, in: name)
      guard left.leads.isEmpty, left.records == found.records - found.leads.count,
        left.strangers.count == found.strangers.count
      else {
        throw InputError(
          description: "'\(path)' is left as it is: its lines cannot be told apart; write it as NDJSON first")
      }
    }
  }
}
