internal import AccordReference
package import AccordSemantics
internal import AccordValues

/// Watches whether the inputs of a run fill the fields of the rules, and says in plain words where they do not.
///
/// Of CSV the header tells it, before the first lead; of JSON it is known at the end, when no lead has had a key.
package final class FieldWatch {
  /// A value to be passed on of which the input knows nothing.
  package struct UnknownName: Error {
    /// A sentence.
    package let description: String
  }

  private let program: Program
  private let input: Input
  /// Values to be passed on that are no fields, with their places among all that are passed on.
  private let passing: [(index: Int, name: String)]
  private let allowsAbsent: Bool
  /// Whether answers are brought to the leads.
  private let hasAnswers: Bool
  private var hasSpokenOfAnswers = false
  private let remedy: String
  private let say: (String) -> Void
  private let words: FieldWords

  private var sample: KeySample
  private var isPassedChecked = false
  /// What has been said of headers and for which file, so that it is not said at length of each of many files.
  private var said: [[String]: String] = [:]
  private var absentParts: Set<LeadPart> = []

  /// - Parameters:
  ///   - passThrough: which values decisions show as they came.
  ///   - allowsAbsent: whether absent fields are nothing to be said or reported.
  ///   - hasAnswers: whether answers are brought to the leads, which then need not have any.
  ///   - remedy: what to do about a header that does not fit when no column is near, as a request.
  ///   - say: is called with each sentence.
  package init(
    _ program: Program, _ input: Input, passThrough: PassThrough = .nothing, allowsAbsent: Bool = false,
    hasAnswers: Bool = false, remedy: String, say: @escaping (String) -> Void
  ) {
    self.program = program
    self.input = input
    let fields = Set(program.fields.map(\.name))
    passing = passThrough.names.enumerated().map { ($0, $1) }.filter { !fields.contains($0.1) }
    self.allowsAbsent = allowsAbsent
    self.hasAnswers = hasAnswers
    self.remedy = remedy
    self.say = say
    sample = KeySample(keepsFirst: !passing.isEmpty)
    words = FieldWords(program, input)
  }

  /// The parts that were absent: fields of a CSV input without a column for them, and those of JSON of which no
  /// lead had a key. In the order of the rules; complete after `finish`.
  package var absent: [String] {
    program.leadParts.filter(absentParts.contains).map { words.name($0) }
  }

  /// Whether something was absent and must be reported.
  package var hasFindings: Bool { !allowsAbsent && !absentParts.isEmpty }

  // MARK: CSV

  /// Says which fields the columns of an input do not fill.
  ///
  /// - Parameters:
  ///   - file: the input's name; nil for the standard input.
  ///   - rows: the first rows below it, among which a better header may be.
  /// - Throws: `InputError` when no lead below this header could be decided; `UnknownName`.
  package func check(_ header: RowHeader, file: String?, above rows: BlockRows? = nil) throws {
    guard let match = header.match else { return }
    let place = words.header(of: file)
    if let twice = match.repeated {
      throw InputError(description: "the column \(words.quoted(twice)) stands twice in \(place); rename one")
    }
    if !match.readsAnything, !program.fields.isEmpty {
      throw InputError(
        description: words.nothingRead(
          header.keys, in: place, remedy: remedy, likely: rows?.likelyHeader(words.wanted)))
    }
    for absent in match.absent where isRequired(absent.field) {
      throw InputError(
        description: words.required(
          absent, match, in: place, remedy: remedy, likely: rows?.likelyHeader(words.wanted)))
    }
    try checkPassed(in: header)
    let absent = match.absent.filter { ID($0.field) != program.answers }
    if absent.count < match.absent.count { noteAbsentAnswers() }
    absentParts.formUnion(absent.map { .field($0.field) })
    var lines: [String] = []
    if !match.renamed.isEmpty { lines.append(words.renamed(match.renamed)) }
    if !absent.isEmpty, !allowsAbsent {
      lines += words.capped(absent) { words.absent($0, match) }
      lines += words.unread(match.unread.map(\.string), isCSV: true)
      lines.append(FieldWords.remedy)
    }
    if let first = said[lines] {
      lines = absent.isEmpty || allowsAbsent ? [] : [words.sameAbsent(as: first)]
    } else {
      said[lines] = file ?? "the standard input"
    }
    for line in lines { say(words.place(file) + line) }
  }

  /// Says once that rules ask for answers and nobody gave any: what they decide is then unknown.
  private func noteAbsentAnswers() {
    guard program.readsAnswers, !hasAnswers, !allowsAbsent, !hasSpokenOfAnswers else { return }
    hasSpokenOfAnswers = true
    say(
      "the rules ask what was answered to leads, and nobody said it: what depends on it is unknown; give the answers "
        + "with '--feedback FILE', or with each lead under '\(Feedback.Name.list)'")
  }

  /// Whether a lead without this field is rejected.
  private func isRequired(_ field: Int) -> Bool {
    input.readings[field].isRequired && input.readings[field].defaultValue == nil
  }

  private func checkPassed(in header: RowHeader) throws {
    guard !allowsAbsent else { return }
    for (_, name) in passing where !header.keys.contains(Text(name)) {
      if let (_, key) = header.match?.renamed.first(where: { $0.column == Text(name) }) {
        throw UnknownName(description: words.renamedPassed(name, key))
      }
      throw UnknownName(
        description: words.unknownPassed(name, among: header.keys.map(\.string), isCSV: true))
    }
  }

  // MARK: JSON

  /// Keeps in mind which keys the first leads of a run have.
  ///
  /// - Throws: `UnknownName` when the first lead shows that a value to be passed on is misspelt.
  package func look(at block: Block) throws {
    sample.add(block)
    guard !isPassedChecked, !allowsAbsent, let first = sample.first else { return }
    isPassedChecked = true
    for (_, name) in passing where !LeadReader.isThere([Reading.Key(name)], in: first) {
      // Other leads may have it, unless it is so near to something else that it is a slip of the hand.
      guard words.nearestPassed(name, among: sample.keysOfFirst) != nil else { continue }
      throw UnknownName(description: words.unknownPassed(name, among: sample.keysOfFirst, isCSV: false))
    }
  }

  /// Says for which fields no lead of JSON had a key, once all have been read.
  package func finish(_ seen: SeenParts) {
    guard seen.hasLeads else { return }
    if let answers = program.answers, !seen.parts.contains(.field(answers.index)) { noteAbsentAnswers() }
    let parts = program.leadParts.filter { part in
      guard !seen.parts.contains(part) else { return false }
      switch part {
      // Nobody need have answered, nor everything.
      case .field(let field) where ID(field) == program.answers: return false
      case .column(_, let list) where ID(list) == program.answers: return false
      case .field, .passed: return true
      // Without a list there is nothing to be said about its items; without items, nothing about their fields.
      case .item: return false
      case .column(_, let list): return seen.parts.contains(.item(of: list))
      }
    }
    let unknown = passing.filter { !seen.parts.contains(.passed($0.index)) }
    absentParts.formUnion(parts)
    if allowsAbsent || parts.isEmpty && unknown.isEmpty { return }
    let keys = sample.keys
    for line in words.capped(parts, { words.absent($0, among: keys) }) { say(line) }
    absentParts.formUnion(unknown.map { .passed($0.index) })
    for (_, name) in unknown { say(words.neverPassed(name, among: keys)) }
    if !parts.isEmpty {
      for line in words.unread(words.unreadKeys(keys), isCSV: false) { say(line) }
      say(FieldWords.remedy)
    }
  }
}
