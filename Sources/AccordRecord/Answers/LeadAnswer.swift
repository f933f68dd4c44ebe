package import AccordSemantics
package import AccordValues

/// What was answered to a lead, as `feedback` says it. (Section 10)
package struct LeadAnswer: Hashable, Sendable {
  /// The id of the lead.
  package let lead: Text
  /// Of each field of an item of `answers` the value; nil where there is none.
  package let item: [Value?]
}

/// How answers are read and written; the same for all who do.
package struct AnswerSetup: Sendable {
  package let program: Program
  /// The input that says how answers are spelled; nil for the spelling of `feedback` itself.
  package let source: String?
  /// What is *now* in `required when`.
  package let asOf: Instant
  package let form: AnswerForm

  /// Nil for rules without feedback.
  package init?(_ program: Program, source: String?, asOf: Instant) {
    guard let form = AnswerForm(program) else { return nil }
    self.program = program
    self.source = source
    self.asOf = asOf
    self.form = form
  }
}

/// How answers are written: as what reads as the same answers again.
package struct AnswerForm: Sendable {
  /// The fields behind the lead.
  package let columns: [RecordType.Column]

  init?(_ program: Program) {
    guard let type = program.answerType else { return nil }
    columns = type.columns
  }

  /// An object with the lead first; without what is missing.
  package func json(_ answer: LeadAnswer) -> String {
    var object = JSONObject()
    object.add(Feedback.Name.lead, text: answer.lead.string)
    for (column, value) in zip(columns, answer.item) {
      if let value { object.add(column.name, value.json) }
    }
    return object.text
  }

  /// The names of the columns of CSV.
  package var header: [String] { [Feedback.Name.lead] + columns.map(\.name) }

  /// The cells of an answer; empty where something is missing.
  package func cells(_ answer: LeadAnswer) -> [String] {
    [answer.lead.string]
      + answer.item.map { value in
        switch value {
        case nil: ""
        case .text(let text)?, .choice(let text)?: text.string
        case let value?: value.words
        }
      }
  }
}
