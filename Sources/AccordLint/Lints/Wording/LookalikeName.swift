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
      case or in underscores; a name mixes alphabets that look alike; or a name or a text in a condition holds a sign \
      that cannot be seen.
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
        guard case .text(let text) = expression.kind, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        lookForHidden(expression.range, context, &findings)
      },
      .declaration { declaration, context, findings in
        guard case .list(let list) = declaration.kind, case .entries(let entries) = list.source else {
          return
        }
        for entry in entries where !entry.value.utf8.allSatisfy({ $0 < 0x80 }) {
          lookForHidden(entry.range, context, &findings)
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
      if let hidden = name.text.unicodeScalars.first(where: \.properties.isDefaultIgnorableCodePoint) {
        findings.add(
          "'\(name.text)' holds a sign that cannot be seen, U+\(hidden.number)", at: name.range,
          help: ["type the name anew"])
      } else if let stranger = Lookalikes.stranger(in: name.text) {
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
      switch declaration.kind {
      case .agreement(let agreement): groups.append(agreement.teams)
      case .lead(let lead):
        declared += lead.fields.map(\.name)
        add(lead.fields, &groups)
      case .table(let table):
        groups.append(table.columns.map(\.name))
        add(table.columns, &groups)
      case .segments(let segments): groups.append(segments.entries.map(\.name))
      case .grade(let grade): groups.append(grade.entries.map(\.label))
      case .pool(let pool): members += pool.members.map(\.name)
      case .input, .list, .pattern, .binding, .score, .definition, .proposition, .route, .test, .ensure: break
      }
    }
    return groups + [declared, members, inputs]
  }

  /// The options of choices and the fields of items.
  private static func add(_ fields: [FieldSyntax], _ groups: inout [[Name]]) {
    for field in fields {
      switch field.type.kind {
      case .choice(let options, _): groups.append(options)
      case .listOfRecords(_, let inner):
        groups.append(inner.map(\.name))
        add(inner, &groups)
      case .text, .number, .flag, .time, .date, .listOfText: break
      }
    }
  }

  // MARK: Texts

  private static func lookForHidden(_ range: SourceRange, _ context: LintContext, _ findings: inout Findings)
  {
    let written = context.sources.text(range)
    let scalars = Array(written.unicodeScalars)
    let hidden = scalars.indices.first { index in
      let scalar = scalars[index]
      guard scalar.isInvisible, scalar != "\u{3000}" else { return false }
      // Joiners and variation selectors belong to the sign before them, outside of the Latin alphabet.
      let joins = scalar.properties.isVariationSelector || scalar == "\u{200C}" || scalar == "\u{200D}"
      return !joins || index == 0 || isLatin(scalars[index - 1])
    }
    guard let hidden else { return }
    findings.add(
      "this text holds a sign that cannot be seen, U+\(scalars[hidden].number)", at: range,
      help: ["type the text anew, or write the sign as \\u{\(scalars[hidden].number)} if it is meant"])
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }
}
