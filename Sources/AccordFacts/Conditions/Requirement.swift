package import AccordSemantics
package import AccordValues

/// What a condition asks of one subject.
struct Requirement: Hashable, Sendable {
  /// Whether a subject that is missing will do.
  let allowsMissing: Bool
  /// What a value has to be; nil when no value will do.
  let known: Known?

  enum Known: Hashable, Sendable {
    case anything
    case numbers(IntervalSet)
    /// How long before now, in microseconds.
    case ages(IntervalSet)
    case words(WordSet)
    /// The text after case folding.
    case folded(WordSet)
    case test(TextProperty, Bool)
  }

  /// How much work it is to compare something with it.
  var work: Int {
    switch known {
    case nil, .anything?: 1
    case .numbers(let set)?, .ages(let set)?: 1 + set.intervals.count
    case .words(let set)?, .folded(let set)?: 1 + set.count / 4
    case .test(let property, _)?: property.work
    }
  }

  static let missing = Requirement(allowsMissing: true, known: nil)
  static let known = Requirement(allowsMissing: false, known: .anything)
}

/// Something that a text has or has not.
package struct TextProperty: Hashable, Sendable {
  package let kind: Kind
  package let ignoringCase: Bool

  package init(kind: Kind, ignoringCase: Bool) {
    self.kind = kind
    self.ignoringCase = ignoringCase
  }

  /// What a text can have.
  package enum Kind: Hashable, Sendable {
    case startsWith(Text)
    case endsWith(Text)
    case contains(Text)
    /// A pattern by its number.
    case matches(Int)
    /// Of a list of texts: one of its entries is this text.
    case entry(Text)
  }

  /// Whether a text has it; nil when that cannot be told.
  ///
  /// - Parameter patterns: by their numbers.
  package func holds(for text: Text, _ patterns: [NamedPattern]) -> Bool? {
    func fold(_ text: Text) -> [UInt8] { Array((ignoringCase ? CaseFolding.fold(text) : text).utf8) }
    switch kind {
    case .startsWith(let part): return fold(text).starts(with: fold(part))
    case .endsWith(let part): return fold(text).reversed().starts(with: fold(part).reversed())
    case .contains(let part): return fold(text).holds(fold(part))
    case .matches(let index):
      guard patterns.indices.contains(index) else { return nil }
      // What takes longer is not needed to be certain of anything else.
      switch patterns[index].pattern.matches(text.string, limit: TextProperty.matchLimit) {
      case .yes: return true
      case .no: return false
      case .limitExceeded: return nil
      }
    case .entry: return nil
    }
  }

  /// How long a pattern may search a text, in the steps of the library.
  private static let matchLimit = 2_000

  /// How much work it is to ask a text for it.
  var work: Int {
    switch kind {
    case .startsWith(let part), .endsWith(let part), .contains(let part), .entry(let part):
      1 + part.utf8.count / 16
    case .matches: 100
    }
  }

  /// Whether every text that has `other` has this as well.
  package func follows(from other: TextProperty) -> Bool {
    if self == other { return true }
    // A text that begins with a part contains it; what is compared with case says more than what is not.
    guard ignoringCase || !other.ignoringCase else { return false }
    func fold(_ text: Text) -> [UInt8] { Array((ignoringCase ? CaseFolding.fold(text) : text).utf8) }
    switch (kind, other.kind) {
    case (.startsWith(let part), .startsWith(let longer)): return fold(longer).starts(with: fold(part))
    case (.endsWith(let part), .endsWith(let longer)):
      return fold(longer).reversed().starts(with: fold(part).reversed())
    case (.contains(let part), .startsWith(let longer)), (.contains(let part), .endsWith(let longer)),
      (.contains(let part), .contains(let longer)):
      return fold(longer).holds(fold(part))
    case (.entry(let text), .entry(let other)): return fold(text) == fold(other)
    default: return false
    }
  }

  /// Whether no text has both.
  package func excludes(_ other: TextProperty) -> Bool {
    let ignoringCase = ignoringCase || other.ignoringCase
    func fold(_ text: Text) -> [UInt8] { Array((ignoringCase ? CaseFolding.fold(text) : text).utf8) }
    switch (kind, other.kind) {
    case (.startsWith(let first), .startsWith(let second)):
      let (left, right) = (fold(first), fold(second))
      return !left.starts(with: right) && !right.starts(with: left)
    case (.endsWith(let first), .endsWith(let second)):
      let (left, right) = (Array(fold(first).reversed()), Array(fold(second).reversed()))
      return !left.starts(with: right) && !right.starts(with: left)
    default: return false
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of `part` stand somewhere in these; by the algorithm of Knuth, Morris and Pratt, which looks at
  /// each byte twice at most.
  func holds(_ part: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    guard part.count <= count else { return false }
    var borders = [0]
    var length = 0
    for byte in part.dropFirst() {
      while length > 0, part[length] != byte { length = borders[length - 1] }
      if part[length] == byte { length += 1 }
      borders.append(length)
    }
    length = 0
    for byte in self {
      while length > 0, part[length] != byte { length = borders[length - 1] }
      if part[length] == byte { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
