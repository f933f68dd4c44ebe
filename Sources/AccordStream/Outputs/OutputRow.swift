internal import AccordSemantics
internal import AccordValues

/// What leaves of one lead: the decision, and what was computed beside it.
struct OutputRow {
  /// At least what outputs read of it.
  let decision: Decision
  /// The values of `DeclaredOutput.expressions`; nil where unknown.
  var values: ArraySlice<Value?>
}

/// What stands in a column, before it has a form.
enum OutputCell: Equatable {
  case nothing
  case text(String)
  /// As it is written in JSON and elsewhere.
  case number(String)
  case flag(Bool)

  init(_ value: Value?) {
    switch value {
    case nil: self = .nothing
    case .text(let text)?, .choice(let text)?: self = .text(text.string)
    case .number(let number)?: self = .number(number.description)
    case .flag(let flag)?: self = .flag(flag)
    case .time(let time)?: self = .text(time.description)
    case .date(let date)?: self = .text(date.description)
    case .duration(let duration)?: self = .text(duration.description)
    // No column holds one of these.
    case .texts?, .record?, .records?: self = .nothing
    }
  }

  /// What stands under a key of a decision.
  ///
  /// - Parameter isOutcome: whether it is something that can be unknown, which is nothing here.
  fileprivate init<Key: DecisionKey>(_ key: Key, of subject: Key.Subject?, isOutcome: Bool = false) {
    guard let value = subject.flatMap({ key.value(of: $0, .reasons) }) else {
      self = .nothing
      return
    }
    switch value {
    case .text(Truth.unknown.rawValue) where isOutcome: self = .nothing
    case .text(let text):
      if case .truth = key.form.type { self = .flag(text == Truth.yes.rawValue) } else { self = .text(text) }
    case .texts(let texts): self = .text(texts.joined(separator: ", "))
    case .json(let json): self = .number(json)
    }
  }

  /// As it stands in CSV, where an empty text is nothing, and in a text.
  ///
  /// - Parameter missing: what stands where there is nothing.
  func text(missing: String?) -> String {
    switch self {
    case .nothing: missing ?? ""
    case .text(let text): text.isEmpty ? missing ?? "" : text
    case .number(let number): number
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// As it stands in JSON.
  ///
  /// - Parameter withTexts: whether numbers and flags are texts too.
  func json(missing: String?, withTexts: Bool) -> String {
    switch self {
    case .nothing: missing.map { JSONText.quote($0) } ?? "null"
    case .text(let text): JSONText.quote(text)
    case .number, .flag:
      withTexts ? JSONText.quote(text(missing: nil)) : text(missing: nil)
    }
  }

  /// The same with so many characters at most; what is cut off ends with `…`, which counts.
  func limited(to limit: Int?) -> OutputCell {
    guard let limit, case .text(let text) = self, text.unicodeScalars.count > limit else { return self }
    // Not in the middle of a letter that is written with several signs.
    var kept = limit - 1
    var short = ""
    for character in text {
      let length = character.unicodeScalars.count
      guard length <= kept else { break }
      kept -= length
      short.append(character)
    }
    return .text(short + "…")
  }
}

/// The columns of an output, of which each row has the same.
struct OutputColumns: Sendable {
  private let program: Program
  private let output: DeclaredOutput
  /// For each column that is computed, which of the expressions it is.
  private let places: [Int?]

  init(_ output: DeclaredOutput, _ program: Program) {
    (self.output, self.program) = (output, program)
    var next = output.conditions.count
    places = output.columns.map { column in
      guard case .expression = column.value else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Whether a lead is in the output, as far as this run says.
  func admits(_ row: OutputRow) -> Truth {
    var found = Truth.yes
    for value in row.values.prefix(output.conditions.count) {
      guard let value else {
        found = .unknown
        continue
      }
      if value == .flag(false) { return .no }
    }
    return found
  }

  func cells(_ row: OutputRow) -> [OutputCell] {
    zip(output.columns, places).map { column, place in
      cell(column.value, place, row).limited(to: column.limit)
    }
  }

  private func cell(_ value: DeclaredOutput.Value, _ place: Int?, _ row: OutputRow) -> OutputCell {
    let decision = row.decision
    switch value {
    case .expression:
      return place.map { OutputCell(row.values[row.values.startIndex + $0]) } ?? .nothing
    case .decision(let key): return OutputCell(key, of: decision)
    case .proposition(let key): return OutputCell(key, of: decision.proposition, isOutcome: true)
    case .route(let key): return OutputCell(key, of: decision.route)
    case .routeRow(let table, let column, let key):
      guard case .text(let text) = OutputCell(key, of: decision.route),
        let row = program.tables[table].rows[Text(text)]
      else { return .nothing }
      return OutputCell(row[column])
    case .reasons(let score):
      let name = program.scores[score].name
      let reasons = decision.scores.first { $0.name == name }?.reasonsText ?? ""
      return reasons.isEmpty ? .nothing : .text(reasons)
    }
  }
}
