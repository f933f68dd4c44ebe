import AccordCSV
import AccordInference
import AccordStream
import AccordValues
import ArgumentParser

/// Reads an export into a profile, and remembers what could not be read.
struct ExportReading {
  private let input: LeadInput
  private(set) var profile = LeadProfile()
  private var unreadable = 0
  private var firstReason: String?
  private var firstLine = 0
  private var stoppedAt: Int?
  private var skipped = SkippedRows()
  /// Where in the first row a list of objects lies.
  private var listPath: String?

  init(_ input: LeadInput) {
    self.input = input
  }

  /// Reads to the end, or until there are this many rows.
  mutating func read(limit: Int?) throws {
    var hasBegun = false
    while let record = try input.next() {
      if !hasBegun {
        hasBegun = true
        // A column without a name, or whose name stands twice, can be read by no field.
        let ignored = input.header.map { $0.duplicates + [""] } ?? []
        profile = LeadProfile(
          ignoredKeys: Set(ignored.map { Text($0) }), delimiter: record.delimiter)
      }
      switch record.content {
      case .lead(let raw):
        if profile.count == 0 { listPath = LeadEnvelope.path(in: raw, keys: []) }
        profile.add(raw)
      case .skipped(let row): skipped.add(row, at: InputPlace(file: nil, line: record.line))
      case .unreadable(let reason):
        unreadable += 1
        if firstReason == nil {
          firstReason = reason
          firstLine = record.line
        }
      }
      if let limit, profile.count >= limit {
        stoppedAt = limit
        return
      }
    }
  }

  /// What separates the cells of CSV, when that was only found from the header.
  var guessedDelimiter: UInt8? { input.guessedDelimiter }

  /// Sentences for the comment of the draft.
  var remarks: [String] {
    var remarks: [String] = []
    if let stoppedAt {
      remarks.append(
        stoppedAt == 1 ? "Only the first row was read." : "Only the first \(stoppedAt) rows were read.")
    }
    if let remark = unreadableRemark {
      remarks.append(remark.prefix(1).uppercased() + remark.dropFirst() + ".")
    }
    if let words = skipped.words { remarks.append("Left out: \(words).") }
    remarks += (input.amended.notes + [input.amended.missed].compactMap { $0 }).map {
      "\($0.prefix(1).uppercased())\($0.dropFirst())."
    }
    let duplicates = input.header?.duplicates ?? []
    if !duplicates.isEmpty {
      let names = duplicates.map { "'\(ExportReading.onOneLine($0))'" }.joined(separator: ", ")
      remarks.append("Left out, because it stands twice in the header: \(names).")
    }
    if let header = input.header, header.names.contains("") {
      remarks.append("Left out: columns without a name in the header.")
    }
    return remarks
  }

  /// Which rows could not be read; nil when there are none.
  var unreadableRemark: String? {
    guard let firstReason, unreadable > 0 else { return nil }
    let rows = Count.of(unreadable, "row")
    return
      "\(rows) could not be read and \(unreadable == 1 ? "is" : "are") not counted; line \(firstLine) \(firstReason)"
  }

  /// Where the leads may lie, when there is but one row with a list of objects in it.
  var listRemark: String? {
    guard let listPath, profile.count == 1 else { return nil }
    let path = ExportReading.onOneLine(listPath)
    return
      "the only row holds a list of objects at '\(path)'; if the leads are there, say '--records-at \(path)'"
  }

  /// Why there is no draft.
  func emptiness(of name: String) -> String {
    let shown = name == "the standard input" ? name : "'\(ExportReading.onOneLine(name))'"
    if let firstReason, unreadable > 0 {
      return "no row of \(shown) can be read: line \(firstLine) \(firstReason)"
    }
    if input.header != nil {
      return profile.count > 0
        ? "\(shown) has no column with a name of its own"
        : "\(shown) has a header and no rows; types are found from values"
    }
    return profile.count > 0
      ? "the leads of \(shown) are empty" : "\(shown) is empty; types are found from values"
  }

  private static func onOneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

/// A lead block for an export, with what was found while it was read.
struct ExportDraft {
  let reading: ExportReading
  let draft: LeadDraft
  private let name: String
  private let recordsPath: String?

  /// Reads an export; the command ends when there is nothing in it that a field could read.
  ///
  /// - Parameters:
  ///   - file: its path; nil, and `-`, are the standard input.
  ///   - limit: how many rows are read at most.
  init(_ file: String?, _ options: InputOptions, limit: Int? = nil) throws {
    let path = file.flatMap { $0 == "-" ? nil : $0 }
    name = path.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "the standard input"
    let source = try path.map { try ByteSource(path: $0) } ?? ByteSource.standardInput()
    var reading = ExportReading(LeadInput(source: source, options: options))
    try reading.read(limit: limit)
    let delimiter = options.delimiter ?? reading.guessedDelimiter
    draft = LeadDraft(reading.profile, partsCellsBySemicolon: delimiter == UInt8(ascii: ";"))
    self.reading = reading
    recordsPath = options.recordsPath
    guard !draft.fields.isEmpty else {
      Terminal.say("accord: \(reading.listRemark ?? reading.emptiness(of: name))")
      throw ExitCode.failed
    }
  }

  /// The rule file.
  ///
  /// - Parameter remark: a sentence for its comment.
  func text(remark: String? = nil) -> String {
    draft.text(
      source: name, remarks: reading.remarks + [remark].compactMap { $0 }, recordsPath: recordsPath)
  }

  /// What only people know about the fields, by name.
  var doubts: [(field: String, words: String)] {
    draft.fields.flatMap { field in field.doubts.map { (field.name, $0) } }
  }

  /// What is to be said of the export beside the draft.
  var findings: [String] { [reading.listRemark, reading.unreadableRemark].compactMap { $0 } }
}
