import AccordSemantics
import AccordValues

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

  static let missing = Requirement(allowsMissing: true, known: nil)
  static let known = Requirement(allowsMissing: false, known: .anything)
}

/// Something that a text has or has not.
struct TextProperty: Hashable, Sendable {
  let kind: Kind
  let ignoringCase: Bool

  enum Kind: Hashable, Sendable {
    case startsWith(Text)
    case endsWith(Text)
    case contains(Text)
    /// A pattern by its number.
    case matches(Int)
  }

  /// Whether a text has it; nil when that cannot be told.
  func holds(for text: Text, in program: Program) -> Bool? {
    func fold(_ text: Text) -> [UInt8] { Array((ignoringCase ? CaseFolding.fold(text) : text).utf8) }
    switch kind {
    case .startsWith(let part): return fold(text).starts(with: fold(part))
    case .endsWith(let part): return fold(text).reversed().starts(with: fold(part).reversed())
    case .contains(let part): return fold(text).holds(fold(part))
    case .matches(let index):
      guard program.patterns.indices.contains(index) else { return nil }
      switch program.patterns[index].pattern.matches(text.string) {
      case .yes: return true
      case .no: return false
      case .limitExceeded: return nil
      }
    }
  }

  /// Whether every text that has `other` has this as well.
  func follows(from other: TextProperty) -> Bool {
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
    default: return false
    }
  }

  /// Whether no text has both.
  func excludes(_ other: TextProperty) -> Bool {
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
  /// Whether the bytes of `part` stand somewhere in these.
  func holds(_ part: [UInt8]) -> Bool {
    guard part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
