import AccordStream
import AccordValues
import ArgumentParser

/// How much of what can be wrong with an input is too much: `--fail-on problems=2%,rejects=10`.
struct Thresholds: ExpressibleByArgument {
  /// What is counted.
  enum Kind: String, CaseIterable {
    case problems
    case rejects
    case repeats
    case skipped
    case amended
    case broken
    case absent
  }

  /// The most that is allowed.
  private enum Limit {
    case count(Int)
    /// In millionths.
    case share(Int, shown: String)
  }

  private let limits: [(kind: Kind, limit: Limit)]

  init?(argument: String) {
    var limits: [(Kind, Limit)] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let kind = Kind(rawValue: String(sides[0])),
        let limit = Thresholds.limit(sides[1]),
        !limits.contains(where: { $0.0 == kind })
      else { return nil }
      limits.append((kind, limit))
    }
    self.limits = limits
  }

  private static func limit(_ text: Substring) -> Limit? {
    guard text.last == "%" else {
      guard let count = Int(text), count >= 0 else { return nil }
      return .count(count)
    }
    // Percent with up to four decimals: a millionth is the smallest share.
    let parts = text.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard let whole = parts.first.flatMap({ Int($0) }), (0...100).contains(whole), fraction.count <= 4,
      parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let padded = fraction + String(repeating: "0", count: 4 - fraction.count)
    return Int(padded).map { .share(whole * 10_000 + $0, shown: String(text.dropLast())) }
  }

  /// What a run came to.
  struct Measures {
    let run: RunCounts
    let decisions: Int
    let rejects: Int
    /// How many fields nothing in the input fills, and how many there are.
    let absent: Int
    let fields: Int
    /// What tells leads apart, in words.
    let nameWords: String

    /// How many there are of a kind, of how many, and a sentence about it.
    fileprivate func measure(_ kind: Kind) -> (count: Int, total: Int, words: String) {
      let leads = decisions + rejects + run.leftOut.count
      func measure(
        _ count: Int, of total: Int, _ noun: String, _ one: String, _ many: String
      ) -> (Int, Int, String) {
        (count, total, "\(count) of \(Count.of(total, noun)) \(count == 1 ? one : many)")
      }
      return switch kind {
      case .problems:
        measure(run.reading.leadsWithProblems, of: decisions, "decision", "has problems", "have problems")
      case .rejects: measure(rejects, of: leads, "lead", "was rejected", "were rejected")
      case .repeats:
        if run.leftOut.count > 0 {
          measure(
            run.ids.repeated + run.leftOut.count, of: decisions + run.leftOut.count, "lead",
            "has the \(nameWords) of another one", "have the \(nameWords) of another one")
        } else {
          measure(
            run.ids.repeated, of: decisions, "decision", "has the \(nameWords) of an earlier one",
            "have the \(nameWords) of an earlier one")
        }
      case .skipped:
        measure(
          run.skipped.count, of: leads + run.skipped.count, "record", "was left out", "were left out")
      case .amended:
        measure(
          run.amended.count, of: leads, "lead", "was read from an amended row", "were read from amended rows")
      case .broken: measure(run.breaches, of: decisions, "lead", "breaks a promise", "break a promise")
      case .absent: measure(absent, of: fields, "field", "is absent", "are absent")
      }
    }
  }

  /// A sentence for each limit that a run has passed.
  func breaches(_ measures: Measures) -> [String] {
    limits.compactMap { kind, limit in
      let (count, total, words) = measures.measure(kind)
      let allowed: String
      switch limit {
      case .count(let most):
        guard count > most else { return nil }
        allowed = "\(most)"
      case .share(let millionths, let shown):
        guard count.multipliedFullWidth(by: 1_000_000) > total.multipliedFullWidth(by: millionths) else {
          return nil
        }
        allowed = "\(shown) %"
      }
      return "\(words), and '--fail-on' allows \(allowed)"
    }
  }
}
