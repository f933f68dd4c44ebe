import AccordValues

// The keys of what a decision gives as reasons: scores, problems and the trace.

extension ScoreOutcome {
  /// The keys of a score.
  package enum Key: String, DecisionKey {
    case points
    case grade
    case because
    case undecided

    package static let schemaName = "score"

    package var form: DecisionKeyForm {
      switch self {
      case .points: .init(.points, nil, .always)
      case .grade: .init(.text, "The grade of the points; only for scores that are graded.")
      case .because:
        .init(
          .list(.object(Reason.Key.self)),
          "What paid; the points listed always add up to the points of the score.", from: .reasons)
      case .undecided:
        .init(
          .list(.object(Undecided.Key.self), atLeast: 1), "Lines that could not be judged and paid nothing.",
          from: .reasons)
      }
    }

    package func value(of score: ScoreOutcome, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .points: .json(score.points.description)
      case .grade: score.isGradeHidden && detail < .full ? nil : score.grade.map { .text($0.string) }
      case .because: .list(score.because.map { Reason.Key.json(of: $0, detail) })
      case .undecided:
        score.undecided.isEmpty ? nil : .list(score.undecided.map { Undecided.Key.json(of: $0, detail) })
      }
    }
  }
}

extension ScoreOutcome.Reason {
  /// The keys of a reason under `because`.
  package enum Key: String, DecisionKey {
    case rule
    case `in`
    case band
    case points
    case items
    case at
    case each

    package static let schemaName = "reason"

    package var form: DecisionKeyForm {
      switch self {
      case .rule:
        .init(
          .text,
          "The title of a line; 'cap' or 'floor', alone or behind a group's title, for what a limit changed.",
          .always)
      case .in: .init(.text, "The title of the group that the line stands in.")
      case .band: .init(.text, "The band that was met, as the rules say it.")
      case .points: .init(.points, nil, .always)
      case .items: .init(.count(from: 0), "How many items paid; only for a line that pays for each item.")
      case .at: .init(.place, from: .full)
      case .each:
        .init(
          .list(.object(ScoreOutcome.Item.Key.self)), "What each item paid; beside 'items'.", from: .full)
      }
    }

    package func value(of reason: ScoreOutcome.Reason, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .rule: .text(reason.rule)
      case .in: reason.group.map { .text($0) }
      case .band: reason.band.map { .text($0) }
      case .points: .json(reason.points.description)
      case .items: reason.itemCount.map { .count($0) }
      case .at: .text(reason.place)
      case .each: reason.items.map { .list($0.map { ScoreOutcome.Item.Key.json(of: $0, detail) }) }
      }
    }
  }
}

extension ScoreOutcome.Item {
  /// The keys of an item of a reason.
  package enum Key: String, DecisionKey {
    case at
    case points

    package static let schemaName = "item"

    package var form: DecisionKeyForm {
      switch self {
      case .at: .init(.instant, "When it happened.")
      case .points: .init(.points, nil, .always)
      }
    }

    package func value(of item: ScoreOutcome.Item, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .at: item.at.map { .text($0.description) }
      case .points: .json(item.points.description)
      }
    }
  }
}

extension ScoreOutcome.Undecided {
  /// The keys of a line under `undecided`.
  package enum Key: String, DecisionKey {
    case rule
    case `in`
    case missing
    case at

    package static let schemaName = "undecided"

    package var form: DecisionKeyForm {
      switch self {
      case .rule: .init(.text, "The title of a line.", .always)
      case .in: .init(.text, "The title of the group that the line stands in.")
      case .missing:
        .init(.list(.text), "The fields it would need; empty when a calculation had no result.", .always)
      case .at: .init(.place, from: .full)
      }
    }

    package func value(of undecided: ScoreOutcome.Undecided, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .rule: .text(undecided.rule)
      case .in: undecided.group.map { .text($0) }
      case .missing: .texts(undecided.missing)
      case .at: .text(undecided.place)
      }
    }
  }
}

// MARK: Problems and the trace

extension Problem {
  /// The keys of a problem.
  package enum Key: String, DecisionKey {
    case field
    case rule
    case value
    case expected
    case error
    case items
    case missing

    package static let schemaName = "problem"
    package static var variants: [DecisionVariant<Key>] {
      [
        .init(
          "A value that does not read as its type and counts as missing.",
          required: [.field, .value, .expected], optional: [.items]),
        .init(
          "Items of a list whose condition could not be judged.",
          required: [.field, .error, .items, .missing], constants: [(.error, Problem.notJudged)]),
        .init(
          "Items of a list that lie after the as-of time; they do not count.",
          required: [.field, .error, .items], constants: [(.error, Problem.inFuture)]),
        .init(
          "A calculation without a result, such as a division by zero; it counts as unknown.",
          required: [.rule, .error]),
      ]
    }

    package var form: DecisionKeyForm {
      switch self {
      case .field, .rule, .error: .init(.text)
      case .value: .init(.found, "What was found, cut when it is long; of several items, in the first.")
      case .expected: .init(.text, "What it is not, in words.")
      case .items: .init(.count(from: 1), "In how many items of a list.")
      case .missing: .init(.list(.text))
      }
    }

    package func value(of problem: Problem, _ detail: Detail) -> DecisionValue? {
      switch (self, problem) {
      case (.field, .invalid(let field, _, _, _)), (.field, .undecidedItems(let field, _, _)),
        (.field, .futureItems(let field, _)):
        .text(field)
      case (.rule, .calculation(let rule, _)): .text(rule)
      case (.value, .invalid(_, let value, _, _)): .json(value.json)
      case (.expected, .invalid(_, _, let expected, _)): .text(expected)
      case (.error, .undecidedItems): .text(Problem.notJudged)
      case (.error, .futureItems): .text(Problem.inFuture)
      case (.error, .calculation(_, let error)): .text(error)
      case (.items, .invalid(_, _, _, let items)): items.map { .count($0) }
      case (.items, .undecidedItems(_, let items, _)), (.items, .futureItems(_, let items)): .count(items)
      case (.missing, .undecidedItems(_, _, let missing)): .texts(missing)
      case (.field, _), (.rule, _), (.value, _), (.expected, _), (.error, _), (.items, _), (.missing, _): nil
      }
    }
  }

  /// The problem as compact JSON.
  package var json: String { Key.json(of: self, .none) }

  /// What is said of items whose condition could not be judged.
  package static var notJudged: String { "could not be judged" }
  /// What is said of items that are later than the as-of time.
  package static var inFuture: String { "in the future" }
}

extension TraceEntry {
  /// The keys of an entry of `trace`.
  package enum Key: String, DecisionKey {
    case rule
    case at
    case outcome
    case observed

    package static let schemaName = "trace_entry"

    package var form: DecisionKeyForm {
      switch self {
      case .rule:
        .init(
          .text,
          "The title of a line, 'MQL: never' for a part of a definition, 'size = SME' for a segment, 'route, step 4' "
            + "for a step.", .always)
      case .at: .init(.place, nil, .always)
      case .outcome: .init(.truth, nil, .always)
      case .observed:
        .init(
          .named(.seen),
          "The names that were read and what they held: null for a field that is missing, 'unknown' for something "
            + "computed that has no value, and the number of items for a list of records.")
      }
    }

    package func value(of entry: TraceEntry, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .rule: .text(entry.rule)
      case .at: .text(entry.place)
      case .outcome: .text(entry.outcome.rawValue)
      case .observed:
        entry.observed.isEmpty ? nil : .object(entry.observed.map { ($0.name, $0.json) })
      }
    }
  }
}

extension TraceEntry.Observed {
  fileprivate var json: String {
    switch value {
    case nil: isField ? "null" : JSONText.quote(Truth.unknown.rawValue)
    // A list of items can be long; how many there are is what a reader wants to know.
    case .records(let rows)?: JSONText.quote(Value.records(rows).words)
    case let value?: value.json
    }
  }
}
