package import AccordSemantics
internal import AccordStream
internal import AccordValues

/// The drop-downs of feedback, for the system in which people answer.
package enum Picklist: String, CaseIterable, Sendable {
  case json
  case csv

  /// The options of each choice of `feedback`, in their order, with what people see.
  package func text(_ feedback: Feedback) -> String {
    let choices = feedback.program.fields.compactMap { field -> (name: String, options: Vocabulary)? in
      if case .choice(let vocabulary) = field.type { (field.name, vocabulary) } else { nil }
    }
    switch self {
    case .json:
      var object = JSONObject()
      for choice in choices {
        let options = choice.options.names.map { name in
          var option = JSONObject()
          option.add("value", text: name)
          option.add("label", text: Picklist.label(name, choice.options))
          return option.text
        }
        object.add(choice.name, "[" + options.joined(separator: ",") + "]")
      }
      return object.text + "\n"
    case .csv:
      let rows = choices.flatMap { choice in
        choice.options.names.map { [choice.name, $0, Picklist.label($0, choice.options)] }
      }
      return ([["field", "value", "label"]] + rows).map {
        // They are read by programs, and come back as they were written.
        CSVLine.text($0, isForPrograms: true)
      }.joined()
    }
  }

  private static func label(_ option: String, _ vocabulary: Vocabulary) -> String {
    vocabulary.labels[Text(option)]?.string ?? option
  }
}
