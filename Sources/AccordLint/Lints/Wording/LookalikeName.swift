import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let lookalikeName = Lint(
    .lookalikeName, "lookalike-name", .wording,
    summary: "two names look or sound the same, or a sign cannot be seen",
    meaning: """
      Two names of the same kind differ only in letters that look alike (a Cyrillic `а`, `l` and `1`, `O` and `0`), in \
      case or in underscores; a name mixes alphabets that look alike; or a text or a pattern in a condition holds a \
      sign that cannot be seen.
      """,
    rationale: """
      People take them for the same, above all when rules are read aloud. A text with a hidden sign in it, pasted from \
      a mail, never equals the one that was typed.
      """,
    avoid: [
      LintExample(
        "define Large \"A large company\" when employees >= 1000\ndefine ↓large \"Large\" when employees >= 500"
      ),
      LintExample(
        "pool desk_1 { members anna, ↓Anna }\npool ↓desk_l { members carla }\nlist homе = \"DE\"".replacing(
          "homе", with: "↓homе")),
      LintExample(
        """
        lead {
          id      text
          source  choice  trade_fair, webinar, ↓tradefair
        }
        """),
      LintExample("define german when company = ↓\"Holz\u{A0}GmbH\" or country in ↓\"D\u{200B}E\", \"AT\""),
      LintExample("list names = \"Holz GmbH\", ↓\"Eisen\u{A0}AG\""),
      LintExample("pattern holding = ↓/Eisen\u{200B}werk/\ndefine x when company matches ↓/Holz\u{A0}GmbH/"),
    ],
    prefer: [
      LintExample(
        "define huge \"A large company\" when employees >= 1000\ndefine large \"Large\" when employees >= 500"
      ),
      LintExample("pool desk_1 { members anna, hanna }\npool desk_2 { members anna }\nlist größe = \"DE\""),
      LintExample(
        """
        lead {
          id      text
          source  choice  trade_fair, webinar
          channel choice  tradefair, Webinar
        }
        """),
      LintExample(
        """
        define wanted until 2026-12-31 when budget >= 10k
        define wanted from 2027-01-01 when budget >= 20k
        """),
      LintExample(
        "define family when company = \"👩‍👩‍👧 Größe\" or company = \"a\\u{A0}b\" or company contains \"дом\""),
    ],
    checks: [
      .ruleSet { _, context, findings in
        for group in nameGroups(context) { look(at: group, &findings) }
      },
      .written { expression, context, findings in
        switch expression.kind {
        case .text: lookForHidden(expression.range, context, &findings)
        case .matches(_, .literal(let pattern)): lookForHidden(pattern.range, context, &findings)
        default: return
        }
      },
      .declaration { declaration, context, findings in
        switch declaration.kind {
        case .list(let list):
          guard case .entries(let entries) = list.source else { return }
          for entry in entries { lookForHidden(entry.range, context, &findings) }
        case .pattern(let pattern): lookForHidden(pattern.literal.range, context, &findings)
        default: return
        }
      },
    ])

  // MARK: Names

  private static func look(at names: [Name], _ findings: inout Findings) {
    var shapes: [String: Name] = [:]
    var sounds: [String: Name] = [:]
    var seen: Set<String> = []
    for name in names where seen.insert(name.text).inserted {
      let shape = Lookalikes.shape(of: name.text)
      let sound = Lookalikes.sound(of: name.text)
      if let stranger = Lookalikes.stranger(in: name.text) {
        let description = stranger.properties.name?.lowercased() ?? "letter of another alphabet"
        findings.add(
          "'\(name.text)' holds a letter that only looks Latin: \(description)", at: name.range,
          help: ["type the name anew"])
      } else if let other = shapes[shape] ?? sounds[sound] {
        let how = shapes[shape] == nil ? "differs only in case or underscores from" : "looks like"
        findings.add(
          "'\(name.text)' \(how) '\(other.text)'", at: name.range,
          related: [RelatedPlace(other.range, "'\(other.text)' is declared here")],
          help: ["give one of them a name that cannot be mistaken"])
      }
      shapes[shape] = shapes[shape] ?? name
      sounds[sound] = sounds[sound] ?? name
    }
  }

  /// Names that stand beside one another and can be taken for each other.
  private static func nameGroups(_ context: LintContext) -> [[Name]] {
    var declared: [Name] = []
    var members: [Name] = []
    var inputs: [Name] = []
    var groups: [[Name]] = []
    for declaration in context.trees.flatMap(\.declarations) {
      if let name = declaration.kind.name {
        if case .input = declaration.kind { inputs.append(name) } else { declared.append(name) }
      }
      let inside = declaration.kind.namesInside
      if case .pool = declaration.kind {
        members += inside.joined()
      } else if case .lead = declaration.kind {
        declared += inside.first ?? []
        groups += inside.dropFirst()
      } else {
        groups += inside
      }
    }
    return groups + [declared, members, inputs]
  }

  // MARK: Texts and patterns

  private static func lookForHidden(_ range: SourceRange, _ context: LintContext, _ findings: inout Findings)
  {
    let written = context.sources.text(range)
    guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    // What shows otherwise than it is read is the finding of another lint.
    let hidden = Array(written.unicodeScalars).firstHidden {
      $0.isInvisible && !$0.misleads && $0 != "\u{3000}"
    }
    guard let sign = hidden else { return }
    let (kind, escape) = written.hasPrefix("/") ? ("pattern", "\\x") : ("text", "\\u")
    findings.add(
      "this \(kind) holds a sign that cannot be seen, \(sign.described)", at: range,
      help: ["type the \(kind) anew, or write the sign as \(escape){\(sign.number)} if it is meant"])
  }
}
