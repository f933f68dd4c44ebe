import AccordSource
import AccordSyntax

/// Says conditions in plainer words that mean the same, from the inside out: what is inside an expression is plain
/// when the expression is looked at.
///
/// The text outside of what changes stays as it is, and so do the parts that change their places.
struct Simplifier {
  let context: LintContext
  let meaning: WrittenMeaning
  /// By the place that is written anew.
  private(set) var changes: [SourceRange: Change] = [:]
  /// The places that are written anew, by where they begin.
  private var starts: [SourceRange: [SourceRange]] = [:]
  /// What could be said in plainer words that do not mean quite the same, or that would lose a comment.
  private(set) var remarks: [Rewrite.Proposal] = []

  struct Change {
    let proposal: Rewrite.Proposal
    let place: ExpressionSyntax.Place
  }

  init(_ context: LintContext, _ meaning: WrittenMeaning) {
    self.context = context
    self.meaning = meaning
    for declaration in context.trees.flatMap(\.declarations) {
      // The terms of a computed score are the titles of its reasons.
      if case .score(let score) = declaration.kind, case .computed = score.body { continue }
      for expression in declaration.kind.expressions { visit(expression, .whole) }
    }
  }

  private mutating func visit(_ expression: ExpressionSyntax, _ place: ExpressionSyntax.Place) {
    if place == .whole, meaning.traits(of: expression) == nil {
      // What is not in force any more has no meaning here, and an item's window is no part of its condition.
      guard
        let (condition, window) = expression.separatingWindow(where: { meaning.traits(of: $0) != nil })
      else { return }
      visit(condition, place)
      return visit(window, .operand)
    }
    for (part, place) in expression.parts { visit(part, place) }
    var node = expression
    while let proposals = proposals(for: node) {
      for proposal in proposals {
        let own = proposal.range == expression.range ? place : .condition
        // Of several changes of one place the first says what was roundabout.
        let first = changes[proposal.range]?.proposal ?? proposal
        if changes.updateValue(
          Change(proposal: first.becoming(proposal.node), place: own), forKey: proposal.range)
          == nil
        {
          starts[proposal.range.start, default: []].append(proposal.range)
        }
      }
      guard let whole = proposals.first(where: { $0.range == expression.range }) else { return }
      node = whole.node
      // A part that takes the place of the whole is plain already.
      guard node.range == expression.range else { return }
    }
  }

  /// What the first rewrite that has something to say makes of an expression; nil when none has, or when it is only
  /// said.
  private mutating func proposals(for node: ExpressionSyntax) -> [Rewrite.Proposal]? {
    for rewrite in Rewrite.all {
      let proposals = rewrite.propose(node, self)
      guard !proposals.isEmpty else { continue }
      if proposals.contains(where: { hasComment($0.range) }) {
        let help = "move the comment out of it, and 'accord fmt --simplify' does the rest"
        remarks += proposals.map {
          Rewrite.Proposal(range: $0.range, node: node, message: $0.message, help: [help])
        }
        return nil
      }
      guard proposals.allSatisfy(\.isExact) else {
        remarks += proposals
        return nil
      }
      return proposals
    }
    return nil
  }

  /// Whether a comment stands inside a range; it would be lost.
  private func hasComment(_ range: SourceRange) -> Bool {
    context.tokens(in: range).dropFirst().contains { !$0.comments(in: context.sources[range]).isEmpty }
  }

  /// An expression as it is by now.
  func now(_ expression: ExpressionSyntax) -> ExpressionSyntax {
    changes[expression.range]?.proposal.node ?? expression
  }

  /// The largest change that begins at a place and ends within a stretch of its file.
  func change(from start: Int, within bytes: Range<Int>, _ file: Int) -> Change? {
    let place = SourceRange(file: file, bytes: start..<start)
    return starts[place, default: []].filter { $0.bytes.upperBound <= bytes.upperBound }
      .max { $0.bytes.upperBound < $1.bytes.upperBound }.flatMap { changes[$0] }
  }

  /// The changes that are not inside another one, in the order of the text.
  var outermost: [Change] {
    let sorted = changes.values.sorted {
      let (first, second) = ($0.proposal.range, $1.proposal.range)
      return (first.file, first.bytes.lowerBound, second.bytes.upperBound)
        < (second.file, second.bytes.lowerBound, first.bytes.upperBound)
    }
    var found: [Change] = []
    for change in sorted {
      let range = change.proposal.range
      if let last = found.last?.proposal.range, last.file == range.file,
        range.bytes.lowerBound < last.bytes.upperBound
      {
        continue
      }
      found.append(change)
    }
    return found
  }
}

extension SourceRange {
  /// The place where it begins.
  fileprivate var start: SourceRange { SourceRange(file: file, bytes: bytes.lowerBound..<bytes.lowerBound) }
}

extension ExpressionSyntax {
  /// Where an expression stands: what may stand there without brackets.
  enum Place {
    /// After `when`, `where` and the like.
    case whole
    /// Beside `and`, `or` or `not`.
    case condition
    /// Beside a sign, or in a list of values.
    case operand
    /// Before a dot, or after `no`.
    case access
  }

  /// The expressions directly inside this one, and where they stand.
  fileprivate var parts: [(ExpressionSyntax, Place)] {
    switch kind {
    case .not, .and, .or, .implies: children.map { ($0, .condition) }
    case .no, .member: children.map { ($0, .access) }
    case .index(let table, let key): [(table, .access), (key, .whole)]
    case .call, .routedTo: children.map { ($0, .whole) }
    case .aggregate(_, let items), .quantified(_, let items), .numbered(_, _, let items):
      [items.condition, items.pause?.condition].compactMap { $0 }.map { ($0, Place.whole) }
        + (items.within.map { [($0, Place.operand)] } ?? [])
    case .choose(let arms, let otherwise):
      arms.flatMap { [($0.value, Place.operand), ($0.condition, .whole)] }
        + (otherwise.map { [($0, .operand)] } ?? [])
    default: children.map { ($0, .operand) }
    }
  }
}
