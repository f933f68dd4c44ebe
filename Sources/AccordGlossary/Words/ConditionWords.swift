/// A condition in words, before it is decided whether it becomes a sentence or a list.
indirect enum ConditionWords: Hashable {
  case statement(Statement, Claim)
  case all([ConditionWords])
  case any([ConditionWords])
  case implies(ConditionWords, ConditionWords)
  /// Something claimed about a statement of several parts.
  case claimed(Claim, ConditionWords)

  /// The condition with a claim about it.
  func claimed(_ claim: Claim) -> ConditionWords {
    switch (self, claim) {
    case (_, .plain): self
    case (.statement(let statement, let inner), .negated): .statement(statement, inner.opposite)
    case (.statement(let statement, .plain), _): .statement(statement, claim)
    case (.claimed(let inner, let parts), .negated): .claimed(inner.opposite, parts).simplified
    default: .claimed(claim, self)
    }
  }

  private var simplified: ConditionWords {
    if case .claimed(.plain, let parts) = self { parts } else { self }
  }

  /// Several operands, or one that is a statement of several parts.
  private var isCompound: Bool {
    switch self {
    case .statement: false
    case .all, .any, .implies, .claimed: true
    }
  }

  /// Whether the condition cannot stand beside others without brackets or a line of its own.
  private var isOpen: Bool {
    if case .statement(let statement, let claim) = self { statement.isOpen(claim) } else { isCompound }
  }

  /// The condition as part of a sentence; what belongs together stands in round brackets.
  var phrase: Phrase {
    switch self {
    case .statement(let statement, let claim): statement.words(claim)
    case .all(let parts): parts.map(\.bracketed).joined(" and ")
    case .any(let parts): parts.map(\.bracketed).joined(" or ")
    case .implies(let premise, let conclusion): "if \(premise.bracketed), then \(conclusion.bracketed)"
    case .claimed(let claim, let inner):
      claim.introduction.map { "\($0) \(inner.enclosed)" } ?? inner.phrase
    }
  }

  /// The condition beside others.
  var bracketed: Phrase { isOpen ? "(\(phrase))" : phrase }

  /// The condition after words that say something about it, with nothing behind it.
  var enclosed: Phrase { isCompound ? "(\(phrase))" : phrase }

  /// Whether the condition is better read as a list.
  private var isLong: Bool {
    switch self {
    case .statement: false
    case .all(let parts), .any(let parts): parts.count > 3 || parts.contains(where: \.isOpen)
    case .implies(let premise, let conclusion): premise.isCompound || conclusion.isCompound
    case .claimed(_, let inner): inner.isLong
    }
  }

  /// A sentence that ends with the condition, after words such as `when`; with a list where it is long.
  func sentence(_ beginning: Phrase) -> [Block] {
    guard isLong, let list else { return [.paragraph("\(beginning) \(phrase).")] }
    return [.paragraph("\(beginning) \(list.introduction):")] + list.blocks
  }

  /// The condition as an bullet of a list.
  var bullet: Block.Bullet {
    guard isLong, let list else { return Block.Bullet(phrase) }
    return Block.Bullet("\(list.introduction):", list.blocks)
  }

  private var list: (introduction: Phrase, blocks: [Block])? {
    switch self {
    case .statement: nil
    case .all(let parts): ("all of these hold", [.list(parts.map(\.bullet), style: .bullets)])
    case .any(let parts): ("at least one of these holds", [.list(parts.map(\.bullet), style: .bullets)])
    case .implies(let premise, let conclusion):
      (
        "the first of these holds only together with the second",
        [.list([premise.bullet, conclusion.bullet], style: .numbers)]
      )
    case .claimed(let claim, let inner):
      inner.list.map { list in
        ("\(claim.introduction.map { "\($0) " } ?? "")\(list.introduction)", list.blocks)
      }
    }
  }
}
