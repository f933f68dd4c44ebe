import AccordSemantics
import AccordValues

/// A lead that a subject decides otherwise than the reference.
struct Difference {
  var rules: GeneratedRules
  var document: LeadDocument
  let asOf: Instant
  /// The input by its name; nil for the lead's own spelling.
  let input: String?
  var expected: Subject.Answer
  var found: Subject.Answer

  /// The difference that other rules and another lead make; nil when there is none.
  func repeated(_ rules: GeneratedRules, _ document: LeadDocument, _ subject: Subject) -> Difference? {
    guard let program = rules.check().rules?.program(at: asOf),
      let input = input == nil ? program.ownInput : program.inputs.first(where: { $0.name == input })
    else { return nil }
    let expected = Subject.reference.prepare(program, input, asOf)(document)
    let found = subject.prepare(program, input, asOf)(document)
    guard expected != found else { return nil }
    var copy = self
    (copy.rules, copy.document, copy.expected, copy.found) = (rules, document, expected, found)
    return copy
  }

  var report: String {
    let shown: KeyPath<Subject.Answer, String>
    let detail: String
    if expected.reasons != found.reasons {
      (shown, detail) = (\.reasons, "")
    } else if expected.full != found.full {
      (shown, detail) = (\.full, " (detail full)")
    } else {
      (shown, detail) = (\.brief, " (detail none)")
    }
    return """
      seed \(rules.seed), as of \(asOf), input \(input ?? "of the lead block")
      \(rules.description)
      --- lead
      \(document.text)
      --- expected\(detail)
      \(expected[keyPath: shown])
      --- found
      \(found[keyPath: shown])
      --- promises broken: expected \(expected.broken), found \(found.broken)
      """
  }
}
