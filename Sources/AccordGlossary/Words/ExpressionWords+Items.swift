import AccordSemantics
import AccordValues

// Questions about the items of a list.

extension ExpressionWords {
  func quantified(_ quantifier: Expression.Quantifier, _ items: Expression.Items) -> Statement {
    switch quantifier {
    case .any:
      let what = described(items)
      return Statement(
        "there", "at least one \(what)", contrary: "no \(what)", isOpen: items.condition != nil)
    case .every:
      let what = "\(noun(items))\(window(items))" as Phrase
      let pause = items.pause.map { "it comes\(self.pause($0, items))" as Phrase }
      guard let condition = items.condition else {
        return Statement("it", "true of every \(what) that \(pause ?? "it counts")")
      }
      let words = inside(items.type).condition(condition)
      let also = pause.map { " and that \($0)" as Phrase } ?? ""
      return Statement("it", "true of every \(what) that \(words.enclosed)\(also)", isOpen: true)
    }
  }

  func aggregate(_ aggregate: Expression.Aggregate, _ items: Expression.Items) -> Phrase {
    switch aggregate {
    case .count: "the number of \(described(items, isPlural: true))"
    case .densest(let within):
      "the most \(described(items, isPlural: true)) within \(within.words) of each other"
    case .sum(let column):
      "the sum of \(.name(items.type.name(of: column))) of all \(described(items, isPlural: true))"
    case .latest: "the latest \(described(items))"
    case .earliest: "the earliest \(described(items))"
    }
  }

  /// The items as a noun, as in `activity of kind webinar in the last 30 days whose asset is known`.
  func described(_ items: Expression.Items, isPlural: Bool = false) -> Phrase {
    var description = noun(items, isPlural: isPlural)
    let words = inside(items.type)
    var rest = (items.condition?.conjuncts ?? [])[...]
    while let condition = rest.first, let kind = words.kind(condition) {
      description += " \(kind)"
      rest = rest.dropFirst()
    }
    let filters = rest.map { condition -> Phrase in
      let filter = words.condition(condition)
      let phrase = rest.count > 1 ? filter.bracketed : filter.enclosed
      return phrase.dropping(prefix: "its ").map { "whose \($0)" } ?? "for which \(phrase)"
    }
    description += window(items)
    if !filters.isEmpty { description += " \(filters.joined(" and "))" }
    if let pause = items.pause { description += ",\(self.pause(pause, items))" }
    return description
  }

  private func pause(_ pause: Expression.Pause, _ items: Expression.Items) -> Phrase {
    " after \(pause.length.words) without any \(described(items.before(pause), isPlural: true))"
  }

  private func noun(_ items: Expression.Items, isPlural: Bool = false) -> Phrase {
    let name = items.type.name
    let field = program.fields[items.list].name
    let noun: Phrase = .link(Phrase(text: isPlural ? Nouns.plural(name) : name), to: .term(field))
    // Two lists may call their items the same.
    let namesakes = program.fields.filter { $0.type.record?.name == name }
    return namesakes.count > 1 ? "\(noun) in \(.name(field))" : noun
  }

  private func window(_ items: Expression.Items) -> Phrase {
    items.within.map { " in the \(last($0))" } ?? ""
  }

  /// The condition that a choice of the item has a certain value, as in `of kind webinar`.
  private func kind(_ condition: Expression) -> Phrase? {
    switch condition.kind {
    case .comparison(.equal, let left, let right, ignoringCase: false):
      guard let name = choice(left), let option = right.option else { return nil }
      return "of \(name) \(.name(option))"
    case .comparison(.notEqual, let left, let right, ignoringCase: false):
      guard let name = choice(left), let option = right.option else { return nil }
      return "of any \(name) but \(.name(option))"
    case .membership(let value, let values, let lists, ignoringCase: false):
      let options = values.compactMap(\.option)
      guard let name = choice(value), lists.isEmpty, !options.isEmpty, options.count == values.count else {
        return nil
      }
      return "of \(name) \(options.map { .name($0) }.listed("or"))"
    default: return nil
    }
  }

  /// The name of a choice of the item.
  private func choice(_ expression: Expression) -> Phrase? {
    guard case .itemColumn(depth: 0, let column) = expression.kind, case .choice = expression.type else {
      return nil
    }
    return items.last.map { Phrase(text: $0.name(of: column)) }
  }
}

extension Expression {
  /// The option of a choice.
  fileprivate var option: String? {
    if case .constant(.choice(let option)) = kind { option.string } else { nil }
  }

  /// The parts of a condition that all have to hold.
  fileprivate var conjuncts: [Expression] {
    if case .and(let operands) = kind { operands.flatMap(\.conjuncts) } else { [self] }
  }
}

extension ExpressionWords {
  /// What becomes of points with time, after a subject such as `what somebody did`.
  func fading(_ decay: Decay) -> Phrase {
    decay.after.seconds == 0
      ? fading(decay.shape) : "\(fading(decay.shape)), counted from an age of \(decay.after.words)"
  }

  private func fading(_ shape: Decay.Shape) -> Phrase {
    switch shape {
    case .share(let factor, let every):
      if factor.multiplied(by: 2) == 1 { return "loses half its points every \(every.period)" }
      let lost = Decimal.one.subtracting(factor)?.percent ?? "part"
      return "loses \(lost) of its points every \(every.period)"
    case .points(let points, let every):
      return
        "loses \(points.words) \(points == 1 ? "point" : "points") every \(every.period), until nothing is left"
    case .linear(let over): return "fades evenly to nothing over \(over.words)"
    case .tiers(let tiers, let rest):
      let parts = tiers.map { tier -> Phrase in
        "\(tier.share.percent ?? tier.share.words) of its points until it is \(tier.until.words) old"
      }
      let last: Phrase = rest == .zero ? "none" : "\(rest.percent ?? rest.words) for good"
      return "keeps \(parts.joined(", then ")), then \(last)"
    }
  }
}
