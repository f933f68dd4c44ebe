/// A run of text with names and links in it; the writers escape it, nobody else does.
package struct Phrase: Hashable, Sendable {
  package private(set) var pieces: [Inline]

  package init(_ pieces: [Inline] = []) {
    self.pieces = pieces
  }

  /// Text that came from a user.
  package init(text: String) {
    pieces = text.isEmpty ? [] : [.text(PageText.visible(text))]
  }

  /// The text without its marks.
  package var plain: String { pieces.map(\.plain).joined() }

  /// Whether it says nothing.
  package var isEmpty: Bool { pieces.isEmpty }

  /// A word of the rules.
  package static func name(_ name: String) -> Phrase { Phrase([.name(name)]) }

  /// A text in quotes, with everything visible that would not be seen.
  package static func quoted(_ text: String) -> Phrase { Phrase([.text(PageText.quoted(text))]) }

  /// A phrase that stands out.
  package static func strong(_ phrase: Phrase) -> Phrase { Phrase([.strong(phrase)]) }

  /// A phrase that leads to a place of the page.
  package static func link(_ phrase: Phrase, to anchor: Anchor) -> Phrase { Phrase([.link(phrase, anchor)]) }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout Phrase, right: Phrase) {
    for piece in right.pieces {
      if case .text(let more) = piece, case .text(let before)? = left.pieces.last {
        left.pieces[left.pieces.count - 1] = .text(before + more)
      } else {
        left.pieces.append(piece)
      }
    }
  }

  /// The phrase after `prefix`, when it begins with that.
  func dropping(prefix: String) -> Phrase? {
    guard case .text(let text)? = pieces.first, text.hasPrefix(prefix) else { return nil }
    let rest = String(text.dropFirst(prefix.count))
    return Phrase((rest.isEmpty ? [] : [.text(rest)]) + pieces.dropFirst())
  }
}

extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    pieces = value.isEmpty ? [] : [.text(value)]
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.phrase
  }

  /// Collects the pieces of a literal with phrases in it.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var phrase = Phrase()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      phrase += Phrase(stringLiteral: literal)
    }

    package mutating func appendInterpolation(_ part: Phrase) {
      phrase += part
    }

    /// Only for words of this module, such as numbers; texts of users go through `Phrase(text:)`.
    package mutating func appendInterpolation(_ words: String) {
      phrase += Phrase(stringLiteral: words)
    }
  }
}

extension [Phrase] {
  func joined(_ separator: String) -> Phrase {
    var result = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { result += Phrase(stringLiteral: separator) }
      result += phrase
    }
    return result
  }

  /// `a`, `a or b`, `a, b or c`.
  func listed(_ conjunction: String) -> Phrase {
    guard count > 1, let last else { return first ?? Phrase() }
    return "\(Array(dropLast()).joined(", ")) \(conjunction) \(last)"
  }
}
