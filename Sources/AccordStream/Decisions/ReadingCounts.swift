package import AccordSemantics
import AccordValues

/// How often the fields of the leads of a run did not read.
package struct ReadingCounts: Sendable {
  /// The values of a field, or of a column of its items, that did not read.
  struct Unreadable: Sendable {
    /// In how many leads.
    var leads = 0
    /// The first of them, and the problem in its decision as JSON.
    let place: InputPlace
    let problem: String
  }

  /// For each field the number of leads in which it is missing.
  private var missing: [Int] = []
  /// By field, or by field and column as problems name them.
  private var unreadable: [String: Unreadable] = [:]
  /// How many leads have a problem of any kind.
  package private(set) var leadsWithProblems = 0

  /// Counts leads in which a field is missing.
  mutating func addMissing(_ field: Int, leads: Int) {
    if field >= missing.count { grow(field) }
    missing[field] += leads
  }

  private mutating func grow(_ field: Int) {
    missing += [Int](repeating: 0, count: field + 16 - missing.count)
  }

  /// Counts a lead with a problem of any kind.
  package mutating func addLeadWithProblems() { leadsWithProblems += 1 }

  /// Counts a lead in which a field, or a column of its items, does not read.
  package mutating func addUnreadable(
    _ subject: String, at place: InputPlace, problem: @autoclosure () -> String
  ) {
    unreadable[subject, default: Unreadable(place: place, problem: problem())].leads += 1
  }

  /// Adds those of the next part of the run.
  mutating func add(_ part: ReadingCounts) {
    if part.missing.count > missing.count { grow(part.missing.count - 1) }
    for index in part.missing.indices { missing[index] += part.missing[index] }
    unreadable.merge(part.unreadable) { first, next in
      var sum = first
      sum.leads += next.leads
      return sum
    }
    leadsWithProblems += part.leadsWithProblems
  }

  /// The share of the leads that have a field from which on it is said that it does not read, in percent.
  private static let noticeable = 20
  /// One value that does not read is a problem of its lead.
  private static let leastLeads = 2

  /// A sentence for each field that does not read in a noticeable share of the leads that have it.
  ///
  /// - Parameter leads: how many leads there are.
  package func notes(_ program: Program, leads: Int) -> [String] {
    var notes: [String] = []
    for (index, field) in program.fields.enumerated() {
      let known = leads - (missing.indices.contains(index) ? missing[index] : 0)
      let reading = program.ownInput.readings[index]
      let isPersonal = reading.isPersonal || reading.columns.contains(where: \.isPersonal)
      for subject in ReadingCounts.subjects(of: field) {
        guard let found = unreadable[subject], found.leads >= ReadingCounts.leastLeads,
          found.leads * 100 > known * ReadingCounts.noticeable
        else { continue }
        notes.append(
          "'\(subject)' does not read in \(found.leads) of the \(known) leads that have it; the first is \(found.place.words)\(isPersonal ? "" : ReadingCounts.reason(found.problem)); 'accord infer' says how such values are read"
        )
      }
    }
    return notes
  }

  private static func subjects(of field: Field) -> [String] {
    guard case .records(let type) = field.type else { return [field.name] }
    return [field.name] + type.columns.map { "\(field.name).\($0.name)" }
  }

  /// What a problem says: `: "soon" is not a date`.
  private static func reason(_ problem: String) -> String {
    let bytes = Array(problem.utf8)
    guard case .success(let problem) = bytes.withUnsafeBytes({ JSONParser().value($0) }),
      let value = problem.member(Text(Problem.Key.value.rawValue)),
      case .text(let expected)? = problem.member(Text(Problem.Key.expected.rawValue))
    else { return "" }
    return ": \(value.json) is not \(expected)"
  }
}

/// What is counted in every run, whether or not somebody asks for a summary.
package struct RunCounts: Sendable {
  /// The rows that were passed over.
  package internal(set) var skipped = SkippedRows()
  /// The rows that were amended.
  package internal(set) var amended = AmendedRows()
  /// How many leads were decided by the compiled rules, in blocks; the others went the slow way, one by one.
  package internal(set) var decidedInBlocks = 0
  /// How many leads break a promise.
  package internal(set) var breaches = 0
  /// The decisions that were not wanted, and those of which it is unknown whether they are.
  package internal(set) var unwanted = 0
  package internal(set) var doubtful = 0
  /// The decisions that are as in the last run and are not written, and those that differ from it.
  package internal(set) var unchanged = 0
  package internal(set) var different = 0
  /// The leads of which the last run has no decision, and those without an id, of which that cannot be told.
  package internal(set) var new = 0
  package internal(set) var nameless = 0
  /// What left for each output, in the order in which they were named.
  package internal(set) var sent: [SentCount] = []
  /// The names of the leads.
  package internal(set) var ids = IDCounts()
  /// The leads that were left out because another one has their name.
  package internal(set) var leftOut = LeftOutLeads()
  /// What did not read.
  package internal(set) var reading = ReadingCounts()

  /// No counts.
  package init() {}

  /// How many decisions were compared with those of the last run.
  var compared: Int { different + new + unchanged + nameless }

  /// Adds those of the next part of the run.
  mutating func add(_ part: RunCounts) {
    skipped.add(part.skipped)
    amended.add(part.amended)
    decidedInBlocks += part.decidedInBlocks
    breaches += part.breaches
    unwanted += part.unwanted
    doubtful += part.doubtful
    unchanged += part.unchanged
    different += part.different
    new += part.new
    nameless += part.nameless
    ids.add(part.ids)
    leftOut.add(part.leftOut)
    reading.add(part.reading)
  }
}

/// How many leads left for an output.
package struct SentCount: Sendable {
  package let output: String
  package let sent: Int
  /// Those of which it is unknown whether they belong to it.
  package let unknown: Int
}
