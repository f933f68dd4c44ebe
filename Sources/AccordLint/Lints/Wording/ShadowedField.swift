import AccordSemantics
import AccordSource

extension Lint {
  static let shadowedField = Lint(
    .shadowedField, "shadowed-field", .wording,
    summary: "in a condition about items a name means the item's field, not the lead's",
    meaning: """
      A condition about items uses a name that both the item and the lead have, with the same type. It means the \
      item's.
      """,
    rationale: """
      Who reads the condition aloud cannot tell which of the two is meant, and nothing goes wrong visibly when it is \
      the other one.
      """,
    avoid: [
      LintExample(
        """
        lead {
          country  text  trim, uppercase
          orders   list of order {
            country  text  trim, uppercase
            at       time
          }
        }

        define ordered_abroad "Has ordered from another country" when any order where ↓country != "DE"
        """),
      LintExample(
        """
        lead {
          budget  number
          orders  list of order { budget number, amount number }
        }

        score orders_lately { +5 "within the budget" each order where amount <= ↓budget }
        """),
    ],
    prefer: [
      LintExample(
        """
        lead {
          country  text  trim, uppercase
          orders   list of order {
            order_country  text  trim, uppercase from "country"
            at             time
          }
        }

        define ordered_abroad "Has ordered from another country" when any order where order_country != country
        """),
      LintExample(
        """
        lead {
          source  choice  webinar, referral
          orders  list of order { source text, created_at time }
          created_at time
        }

        define ordered when any order where source = "shop" and created_at older than 3 days
        define fresh when created_at within 30 days
        """),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .aggregate(_, let items), .quantified(_, let items): look(at: items, facts, &findings)
        default: return
        }
      },
      .entry { entry, facts, findings in
        guard case .points(let points) = entry else { return }
        switch points.source {
        case .each(let each):
          look(at: each.items, facts, &findings)
          if let since = each.since { look(at: since, facts, &findings) }
        case .silence(let silence): look(at: silence.items, facts, &findings)
        case .always, .when: return
        }
      },
    ])

  private static func look(at items: Expression.Items, _ facts: ProgramFacts, _ findings: inout Findings) {
    var shadowed: [Int: Field] = [:]
    for (index, column) in items.type.columns.enumerated() where index != items.type.timeColumn {
      shadowed[index] = facts.program.fields.first {
        $0.name == column.name && $0.type == column.type
      }
    }
    guard !shadowed.isEmpty else { return }
    for condition in items.conditions {
      look(at: condition, depth: 0, shadowed, items.type.name, facts, &findings)
    }
  }

  private static func look(
    at expression: Expression, depth: Int, _ shadowed: [Int: Field], _ item: String, _ facts: ProgramFacts,
    _ findings: inout Findings
  ) {
    switch expression.kind {
    case .itemColumn(depth, let column):
      guard let field = shadowed[column] else { return }
      findings.add(
        "'\(field.name)' is that of the \(item) here, and the lead has a '\(field.name)' too",
        at: expression.range,
        related: [RelatedPlace(field.range, "the field of the lead is declared here")],
        help: [
          "give the field of the item another name, such as: \(item)_\(field.name) … from \"\(field.name)\""
        ])
    case .aggregate(_, let items), .quantified(_, let items):
      for condition in items.conditions {
        look(at: condition, depth: depth + 1, shadowed, item, facts, &findings)
      }
      if let within = items.within { look(at: within, depth: depth, shadowed, item, facts, &findings) }
    default:
      for child in expression.children { look(at: child, depth: depth, shadowed, item, facts, &findings) }
    }
  }
}
