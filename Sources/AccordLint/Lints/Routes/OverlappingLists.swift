import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let overlappingLists = Lint(
    .overlappingLists, "overlapping-lists", .routes,
    summary: "a code in two lists that stand for different places to go",
    meaning: """
      Two steps of the route, two segments or two lines of a 'choose' differ only in the list that they ask for, and \
      some entries are in both lists. A list that lies wholly inside the other is taken to be meant so.
      """,
    rationale: """
      A code in two territories belongs to nobody for certain: the first rule takes it, and the other team waits. It \
      is one of the most frequent mistakes in published models.
      """,
    avoid: [
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list alpine = "LI", "IT", "CH"
        pool dach_desk   { members anna, ben }
        pool alpine_desk { members carla }
        route {
          to dach_desk    when country in dach
          to alpine_desk  when ↓country in alpine
          to nobody       otherwise
        }
        """),
      LintExample(
        """
        list north = "24", "25", "29"
        list south = "80", "81", "29"
        segments territory {
          North  when country in north
          South  when ↓country in south
        }
        """),
      LintExample(
        """
        segments market {
          Home  when country = "DE" or country = "AT"
          South when country in "IT", "CH"
          Alps  when ↓country in "CH", "LI"
        }
        """),
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list alpine = "LI", "IT", "CH"
        let desk = choose {
          "north" when country in dach
          "south" when ↓country in alpine
          "none"  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list alpine = "LI", "IT"
        pool dach_desk   { members anna, ben }
        pool alpine_desk { members carla }
        route {
          to dach_desk    when country in dach
          to alpine_desk  when country in alpine
          to nobody       otherwise
        }
        """),
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list europe = "DE", "AT", "CH", "FR", "IT"
        pool dach_desk   { members anna, ben }
        pool europe_desk { members carla }
        route {
          to dach_desk    when country in dach
          to europe_desk  when country in europe
          to nobody       otherwise
        }
        """),
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list alpine = "LI", "IT", "CH"
        pool dach_desk   { members anna, ben }
        pool alpine_desk { members carla }
        route {
          to dach_desk    when country in dach and employees >= 50
          to alpine_desk  when country in alpine
          to nobody       otherwise
        }
        """),
      LintExample(
        """
        list dach   = "DE", "AT", "CH"
        list alpine = "LI", "IT", "CH"
        score fit {
          +10 "home"  when country in dach
          +5  "alps"  when country in alpine
        }
        """),
    ],
    checks: [
      .route { route, facts, findings in
        let places = route.steps.map { ($0.condition, facts.name(of: $0.target)) }
        check(places, .ladder, facts, &findings)
      },
      .segments { segments, facts, findings in
        let places = segments.entries.map { ($0.condition, "'\($0.name)'") }
        check(places, segments.isFirstMatch ? .ladder : .exclusive, facts, &findings)
      },
      .expression { expression, facts, findings in
        guard case .choose(let arms, _) = expression.kind else { return }
        let places = arms.map { ($0.condition, facts.text($0.value.range)) }
        check(places, .ladder, facts, &findings)
      },
    ])
}

/// What happens to a lead that two conditions fit.
private enum Order {
  /// The first takes it.
  case ladder
  /// Neither does.
  case exclusive
}

private func check(
  _ places: [(condition: Expression?, name: String)], _ order: Order, _ facts: ProgramFacts,
  _ findings: inout Findings
) {
  /// The places so far, and those where each word has been seen, for conditions that differ in nothing but the words.
  var earlier: [(question: CodeQuestion, name: String)] = []
  var seen: [Place: [Text: [Int]]] = [:]
  for place in places {
    guard let condition = place.condition, let question = facts.codeQuestion(condition) else { continue }
    let key = Place(subject: question.subject, others: question.others)
    let known = seen[key, default: [:]]
    let meeting = question.words.reduce(into: Set<Int>()) { $0.formUnion(known[$1, default: []]) }
    for other in meeting.sorted().map({ earlier[$0] }) where other.name != place.name {
      let shared = other.question.words.intersection(question.words)
      let isInside = shared.count == other.question.words.count || shared.count == question.words.count
      if order == .ladder, isInside { continue }
      report(shared.sorted(), other, (question, place.name), order, &findings)
      break
    }
    for word in question.words {
      // A word in more lists than these is one cause, told often enough.
      if known[word, default: []].count < Place.mostOfWord {
        seen[key, default: [:]][word, default: []].append(earlier.count)
      }
    }
    earlier.append((question, place.name))
  }
}

private struct Place: Hashable {
  static let mostOfWord = 30

  let subject: ExpressionKey
  let others: Set<ExpressionKey>
}

private func report(
  _ shared: [Text], _ first: (question: CodeQuestion, name: String),
  _ second: (question: CodeQuestion, name: String),
  _ order: Order, _ findings: inout Findings
) {
  let codes = shared.prefix(3).map { "\"\($0.string.excerpt)\"" }
  let named = codes.joined(separator: ", ") + (shared.count > 3 ? " and \(shared.count - 3) more" : "")
  let consequence =
    order == .ladder
    ? "of the two, \(first.name) comes first"
    : "such a lead is in neither \(first.name) nor \(second.name)"
  findings.add(
    "\(named) \(shared.count == 1 ? "is" : "are") in \(first.question.name) and in \(second.question.name); "
      + consequence,
    at: second.question.range, related: [RelatedPlace(first.question.range, "the other list")],
    help: [
      "decide where \(shared.count == 1 ? "it belongs" : "they belong"), and take it out of the other list"
    ])
}

extension ProgramFacts {
  fileprivate func name(of target: Route.Target) -> String {
    switch target {
    case .pool(let id): "'\(program.pools[id].name)'"
    case .owner: "the owner"
    case .expression(let expression): "'\(text(expression.range))'"
    case .person, .queue: target.words(in: program)
    case .review, .nurture, .nobody: target.kind.rawValue
    }
  }
}
