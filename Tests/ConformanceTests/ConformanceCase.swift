import Testing

/// One case of `Tests/Conformance`, as its README describes them.
struct ConformanceCase: Sendable {
  /// The clauses of `docs/language.md` that it pins.
  var clauses: [String]
  var name: String
  /// `04-values.cases:12`
  var place: String

  var files: [String: [UInt8]] = [:]
  var asOf = "2026-11-01T00:00:00Z"
  var source: String?
  var leads: [UInt8] = []
  /// One decision a lead, as JSON; nil when the case expects none.
  var decisions: String?
  var rejects: [String] = []
  var diagnostics: [String] = []
  var tests: [String]?
  /// One JSON object a lead: promises by title.
  var promises: String?
  /// As `decisions`, of decisions with reasons and no more.
  var shown: String?
  /// Decisions, as NDJSON, and answers to their leads.
  var record: [UInt8] = []
  var answers: [UInt8] = []
  /// What became of each case of the record, and what reports say of it; nil when nothing is expected.
  var cases: [String]?
  var numbers: [String]?
  /// What a report says of the experiment; nil when nothing is expected.
  var arms: [String]?
  /// Decisions of the last run; nil where nothing is compared with them.
  var previous: [UInt8]?
  /// What leaves, by output.
  var sent: [(output: String, text: String)] = []
  /// What is rejected of the decisions, as JSON.
  var refused: [String] = []
  /// Other texts of a file with the same meaning.
  var same: [Variant] = []
  /// Other texts of a file with another meaning.
  var different: [Variant] = []

  struct Variant: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// Whether its rules look for patterns.
  var usesPatterns: Bool {
    files.contains { path, bytes in
      path.hasSuffix(".accord") && String(decoding: bytes, as: UTF8.self).contains("matches")
    }
  }

  /// The files of the case with one of them written otherwise.
  func files(with variant: Variant) -> [String: [UInt8]] {
    files.merging([variant.path: variant.bytes]) { $1 }
  }
}

extension ConformanceCase: CustomTestStringConvertible {
  var testDescription: String { "\(clauses.joined(separator: ", ")) \(name) (\(place))" }
}
