internal import AccordSemantics
internal import AccordSource
package import AccordStream
package import AccordValues

/// A file of the record, and the leads that its lines are about.
package struct RecordFile: Sendable {
  /// What the lines of a file are.
  package enum Kind: Sendable {
    case decisions
    /// As the setup says they are spelled.
    case answers(AnswerSetup)
  }

  package let path: String
  package let kind: Kind
  /// Is called with each source before it is read.
  private let prepare: @Sendable (ByteSource) -> Void

  package init(path: String, kind: Kind, prepare: @escaping @Sendable (ByteSource) -> Void = { _ in }) {
    self.path = path
    self.kind = kind
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
  }

  // MARK: Finding

  /// Looks for the leads in the file.
  ///
  /// - Throws: `InputError` when it cannot be read, or has records about the leads and is written in a way in which no line
  ///   can be left out.
  package func find(_ leads: ForgottenLeads) throws -> Found {
    let state = FileState(path)
    var found = try find(leads, in: path)
    found.state = state
    return found
  }

  private func find(_ leads: ForgottenLeads, in path: String) throws -> Found {
    let source = try ByteSource(path: path)
    prepare(source)
    var options = InputOptions()
    let names = names
    if case .answers(let reader) = names {
      (options.recordsPath, options.fields) = (reader.input.recordsPath, reader.input)
    }
    let input = LeadInput(source: source, options: options)
    var found = Found()
    // A record goes on to where the next one begins.
    var open: Int?
    while let record = try input.next() {
      if let start = open { found.lines.append(start..<record.line) }
      open = nil
      if case .skipped = record.content { continue }
      found.records += 1
      guard let name = names.name(of: record) else {
        found.strangers.append(record.line)
        continue
      }
      guard leads.holds(name) else { continue }
      found.leads.append(name)
      open = record.line
    }
    if let start = open { found.lines.append(start..<Int.max) }
    if !found.leads.isEmpty { try checkLines(input) }
    return found
  }

  /// Lines can be left out of files that have a record a line, or rows.
  private func checkLines(_ input: LeadInput) throws(InputError) {
    let remedy: String
    switch (kind, input.format) {
    case (_, .csv), (.decisions, .ndjson): return
    case (.answers(let setup), .ndjson) where AnswerReader(setup).input.recordsPath == nil: return
    case (.decisions, _): remedy = "jq -c '.[]'"
    case (.answers, _): remedy = "accord feedback"
    }
    throw InputError(
      description:
        "'\(path)' has records about these leads, and is a document from which no line can be left out; write it as "
        + "NDJSON first, with '\(remedy)'. Nothing was changed")
  }

  private enum Names {
    case decisions
    case answers(AnswerReader)

    func name(of record: InputRecord) -> Text? {
      switch self {
      case .decisions:
        if case .lead(let raw) = record.content, case .text(let name)? = raw.member("lead") {
          name
        } else {
          nil
        }
      case .answers(let reader): reader.leadNamed(by: record)
      }
    }
  }

  private var names: Names {
    switch kind {
    case .decisions: .decisions
    case .answers(let setup): .answers(AnswerReader(setup))
    }
  }

  // MARK: Forgetting

  /// Writes the file anew without what was found. All other lines stay byte by byte, packed as they were.
  ///
  /// - Throws: `InputError`, `OutputError`, `AtomicFile.Failure`; then the file is as it was.
  package func forget(_ found: Found, _ leads: ForgottenLeads) throws {
    guard !found.leads.isEmpty, let state = found.state else { return }
    try AtomicFile.rewrite(path, expecting: state) { descriptor, name in
      let source = try ByteSource(path: path)
      prepare(source)
      let sink = ByteSink(descriptor: descriptor, name: path)
      try LineFilter(leavingOut: found.lines).copy(source, to: sink)
      try sink.flush()
      // What is deleted for good is looked at twice.
      let left = try find(leads, in: name)
      guard left.leads.isEmpty, left.records == found.records - found.leads.count,
        left.strangers.count == found.strangers.count
      else {
        throw InputError(
          description: "'\(path)' is left as it is: its lines cannot be told apart; write it as NDJSON first")
      }
    }
  }
}
