package import AccordSource
package import AccordValues

/// What is answered to leads on some days: the shape of an answer, and what it must say. (Section 10)
package struct Feedback: Sendable {
  /// The first day; nil for the beginning of time.
  package let from: CalendarDate?
  /// The last day; nil for the end of time.
  package let until: CalendarDate?
  /// Rules of which an answer is the lead: its fields are those of `feedback`, and each definition says when the field of
  /// its name must be there.
  package let program: Program
  package let range: SourceRange

  /// The names that an answer has and the list of a lead leaves out, or sorts by.
  package enum Name {
    /// The lead that is answered.
    package static let lead = "lead"
    /// When it was.
    package static let at = "at"
    /// Who gave it.
    package static let by = "by"
    /// What tells a correction from another answer.
    package static let id = "id"
    /// The list of a lead.
    package static let list = "answers"
    /// An item of that list.
    package static let item = "answer"
  }

  /// The field of a name; nil when it is not declared.
  package func field(_ name: String) -> ID<Field>? {
    program.fields.firstIndex { $0.name == name }.map { ID($0) }
  }

  /// The fields that must be there where a definition is yes.
  package var requiredWhen: [(field: ID<Field>, definition: ID<Definition>)] {
    program.definitions.indices.compactMap { index in
      field(program.definitions[index].name).map { ($0, ID(index)) }
    }
  }

  /// Whether answers of a day are checked by this.
  package func isInForce(on day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}

extension Program {
  /// The list of answers that leads have; nil where nothing is answered.
  package var answers: ID<Field>? { feedback.isEmpty ? nil : ID(fields.count - 1) }

  /// The shape of an item of that list.
  package var answerType: RecordType? {
    guard let answers, case .records(let type) = fields[answers].type else { return nil }
    return type
  }

  /// Whether a field of an answer is personal, now or at any time. (Clause 4.32)
  package func isPersonalAnswer(_ column: Int) -> Bool {
    guard let name = answerType?.columns[column].name else { return false }
    return feedback.contains { version in
      zip(version.program.fields, version.program.ownInput.readings).contains {
        $0.name == name && $1.isPersonal
      }
    }
  }

  /// Whether a field of the lead is personal. (Clause 4.32)
  package func isPersonal(_ field: String) -> Bool {
    zip(fields, ownInput.readings).contains { $0.name == field && $1.isPersonal }
  }

  /// Whether something that comes in is personal.
  package var hasPersonalFields: Bool {
    ownInput.readings.contains { $0.isPersonal || $0.columns.contains(where: \.isPersonal) }
      || feedback.contains { $0.program.ownInput.readings.contains(where: \.isPersonal) }
  }

  /// The places of the fields that leads bring, without what is answered to them.
  package var ownFields: Range<Int> { answers == nil ? fields.indices : fields.indices.dropLast() }

  /// What answers of a day must be like; nil where none is collected then.
  package func feedback(on day: CalendarDate) -> Feedback? { feedback.first { $0.isInForce(on: day) } }

  /// Whether something that is decided reads answers.
  var asksForAnswers: Bool {
    guard let answers else { return false }
    let others = propositions.flatMap(\.conditions) + (route?.expressions ?? [])
    return computed.contains { fieldsRead(by: $0).contains(answers) }
      || others.contains { $0.fieldsRead.contains(answers) }
  }
}
