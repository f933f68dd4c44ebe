package import AccordSemantics
import AccordValues

/// What is done with leads that have the name of another one.
package enum Duplicates: String, CaseIterable, Sendable {
  /// All are decided, and how many there are is said.
  case report
  /// The first of each name is decided, the others are left out.
  case first
  /// The last of each name is decided, the others are left out.
  case last
  /// All are decided.
  case keep
}

/// Says in the order of the input which leads are left out because another one has their name.
///
/// Names are kept as numbers of 128 bits: that two names share one is not to be expected in the life of the program.
///
/// To be used by one thread at a time.
package final class DuplicateFilter {
  /// How many different names are kept: half a gigabyte at most.
  package static let defaultLimit = 10_000_000

  /// Which one of each name is decided, in words: "an earlier".
  let otherOne: String
  /// What is compared, in words: "id".
  let nameWords: String

  private let limit: Int
  private let seeds: (IDTraits, IDTraits)
  private let keepsLast: Bool
  private var isCounting: Bool
  /// How many leads of each name are still to come; of the first one only that there was one.
  private var counts: [UInt128: Int32] = [:]
  private var open = 0

  /// A filter.
  ///
  /// - Parameters:
  ///   - program: says what tells leads apart.
  ///   - keepsLast: whether the last of each name is decided, not the first. Then the filter is shown the whole input once,
  ///     before `startChoosing()`.
  package init(_ program: Program, keepsLast: Bool, limit: Int = DuplicateFilter.defaultLimit) {
    self.keepsLast = keepsLast
    self.limit = limit
    isCounting = keepsLast
    nameWords = program.nameWords
    otherOne = keepsLast ? "a later" : "an earlier"
    func traits() -> IDTraits { IDTraits(seed: UInt64.random(in: .min ... .max)) }
    seeds = (traits(), traits())
  }

  /// The number of a name. May be called by any thread.
  func number(of name: UnsafeBufferPointer<UInt8>) -> UInt128 {
    UInt128(seeds.0.number(of: name)) << 64 | UInt128(seeds.1.number(of: name))
  }

  /// Says that the whole input was shown, and will be shown again.
  package func startChoosing() { isCounting = false }

  /// Whether the next lead that has a name is left out.
  ///
  /// - Throws: `InputError` when there are more names than are kept, or when this is not what was shown before.
  func leavesOut(_ name: UInt128) throws(InputError) -> Bool {
    if isCounting || !keepsLast {
      let isKnown = counts[name] != nil
      if !isKnown, counts.count >= limit { throw tooMany }
      if isCounting || !isKnown { counts[name, default: 0] &+= 1 }
      if isCounting { open += 1 }
      return !isCounting && isKnown
    }
    guard let left = counts[name], left > 0 else { throw DuplicateFilter.changed }
    counts[name] = left - 1
    open -= 1
    return left > 1
  }

  /// Says that the input has ended.
  ///
  /// - Throws: `InputError` when leads are missing that were there before.
  package func finish() throws(InputError) {
    if keepsLast, !isCounting, open > 0 { throw DuplicateFilter.changed }
  }

  /// To go on would decide some leads twice without a word.
  private var tooMany: InputError {
    InputError(
      description:
        "more than \(limit.grouped) different leads came in, and '--duplicates' compares no more; leave out what comes more than once before, or say '--duplicates keep'"
    )
  }

  private static let changed = InputError(
    description:
      "the input has changed between the two times that '--duplicates last' reads it; do not use these decisions, and run again"
  )
}

/// The leads of a run that were left out because another one has their name, counted.
package struct LeftOutLeads: Sendable {
  /// How many there are, and where the first of them stands.
  package private(set) var count = 0
  package private(set) var first: InputPlace?

  /// Counts a lead.
  mutating func add(at place: InputPlace) {
    count += 1
    if first == nil { first = place }
  }

  /// Adds those of the next part of the run.
  mutating func add(_ part: LeftOutLeads) {
    count += part.count
    first = first ?? part.first
  }
}

extension Program {
  /// What is compared to tell leads apart, in words: "id", or the field that the rules name in quotes.
  package var nameWords: String { identity.map { "'\(fields[$0.field.index].name)'" } ?? "id" }
}
