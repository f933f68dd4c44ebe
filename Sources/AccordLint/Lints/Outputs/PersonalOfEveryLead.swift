import AccordSemantics
import AccordSource

extension Lint {
  static let personalOfEveryLead = Lint(
    .personalOfEveryLead, "personal-of-every-lead", .outputs,
    summary: "personal data of every lead leaves",
    meaning: """
      An output hands on a field that is `personal`, and has no `only when` that says of which leads. The field by which leads are told apart \
      (`identity`) is left out of account.
      """,
    rationale: """
      A partner who calls the leads of one region gets the addresses of all others with them, every night, and nobody notices: the file looks \
      as it should. What has changed since the last run says how often a lead leaves, and not which. Where the receiver has every lead \
      anyway, as a CRM has, a comment says so: `# accord:allow L150 because the CRM has them`.
      """,
    avoid: [
      LintExample(
        """
        lead {
          id       text  required
          email    text  personal  lowercase
          country  text
        }
        output partner {
          as csv
          "E-mail" = ↓email
          "Domain" = domain(↓email)
        }
        """),
      LintExample(
        """
        lead {
          id     text  required
          email  text  personal  lowercase
          phone  text  personal
        }
        let contact = email + " " + phone
        define MQL when email is known
        output partner {
          as csv
          "Contact" = ↓contact
          only when became MQL
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        lead {
          id       text  required
          email    text  personal  lowercase
          country  text
        }
        output partner {
          as csv
          "E-mail" = email
          only when country = "AT"
        }
        output numbers {
          as csv
          "Country" = country
          "Known"   = email is known
        }
        """),
      LintExample(
        """
        lead {
          id     text  required
          email  text  personal  lowercase
          identity email
        }
        output crm { as csv, "Email" = email }
        """),
    ],
    checks: [
      .program { facts, _, findings in
        let program = facts.program
        for output in program.outputs where output.conditions.isEmpty {
          for case .expression(let value) in output.columns.map(\.value) {
            for (name, range) in program.personalValues(in: value) {
              findings.add(
                "'\(output.name)' hands on '\(name)', which is personal, of every lead", at: range,
                related: [RelatedPlace(output.range, "the output is declared here")],
                help: [
                  "say which leads its receiver is to have: 'only when …'",
                  "leave the column out, where the receiver does not need it",
                ])
            }
          }
        }
      }
    ])
}

extension Program {
  /// The personal fields whose values stand in a value, and where; that one is known or compared says nothing of what it is.
  fileprivate func personalValues(in value: Expression) -> [(name: String, range: SourceRange)] {
    var found: [(name: String, range: SourceRange)] = []
    func look(_ expression: Expression, at place: SourceRange?) {
      guard expression.type != .flag else { return }
      switch expression.kind {
      case .field(let id):
        let name = fields[id].name
        guard isPersonal(name), identity?.field != id else { return }
        found.append((name, place ?? expression.range))
      case .binding(let id):
        // It is said once of a 'let', where that stands.
        let before = found.count
        look(bindings[id].value, at: place ?? expression.range)
        if found.count > before + 1 { found.removeSubrange((before + 1)...) }
      default: expression.forEachChild { look($0, at: place) }
      }
    }
    look(value, at: nil)
    return found
  }
}
