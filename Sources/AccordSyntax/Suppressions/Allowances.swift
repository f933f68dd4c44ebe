package import AccordSource

/// What the comments of rules allow of the findings of one command, and which of them have done so.
package struct Allowances<Code: Hashable & Sendable>: Sendable {
  private let all: [Suppression]
  private let code: @Sendable (String) -> Code?
  private var allowed: [Place: [Part]] = [:]
  private var used: Set<[Int]> = []

  /// - Parameters:
  ///   - all: a comment without a reason allows nothing.
  ///   - code: what a word of a comment stands for; nil for what is none of this command.
  package init(_ all: [Suppression], code: @escaping @Sendable (String) -> Code?) {
    self.all = all
    self.code = code
    for (index, suppression) in all.enumerated() where !suppression.reason.isEmpty {
      for (position, name) in suppression.names.enumerated() {
        guard let code = code(name.text) else { continue }
        let place = Place(code: code, file: suppression.range.file)
        allowed[place, default: []].append(
          Part(suppression: index, name: position, covered: suppression.covered))
      }
    }
  }

  /// Whether a finding is allowed where it begins; the comments that do so are of use.
  package mutating func allows(_ code: Code, at range: SourceRange) -> Bool {
    let matches = allowed[Place(code: code, file: range.file), default: []]
      .filter { $0.covered.contains(range.bytes.lowerBound) }
    for match in matches { used.insert([match.suppression, match.name]) }
    return !matches.isEmpty
  }

  /// Findings about comments that have allowed nothing.
  ///
  /// - Parameter isKnown: whether all there can be was found of a code, which a comment calls so, in the stretch that the
  ///   comment covers; of others it is not known whether the comment is of use.
  package func idle(where isKnown: (_ word: String, Code, SourceRange) -> Bool) -> [Diagnostic] {
    all.enumerated().filter { !$0.element.reason.isEmpty }.flatMap { index, suppression -> [Diagnostic] in
      let covered = SourceRange(file: suppression.range.file, bytes: suppression.covered)
      let idle = suppression.names.indices.filter { position in
        let word = suppression.names[position].text
        guard let code = code(word), !used.contains([index, position]) else { return false }
        return isKnown(word, code, covered)
      }
      return remarks(onIdle: idle, of: suppression)
    }
  }

  private func remarks(onIdle idle: [Int], of suppression: Suppression) -> [Diagnostic] {
    guard idle.count < suppression.names.count else {
      return suppression.names.first.map { first in
        let names = suppression.names.count == 1 ? "'\(first.text)'" : "what it names"
        return [
          Diagnostic(
            .suppressionOfNothing, "there is no finding \(names) here to allow", at: suppression.range,
            help: ["remove the comment"],
            fixIts: [FixIt("remove the comment", range: suppression.removal, replacement: "")])
        ]
      } ?? []
    }
    return idle.map { position in
      let name = suppression.names[position]
      return Diagnostic(
        .suppressionOfNothing, "there is no finding '\(name.text)' here to allow", at: name.range,
        help: ["remove '\(name.text)'"])
    }
  }

  private struct Place: Hashable {
    let code: Code
    let file: Int
  }

  /// A word of a comment, and the bytes that it covers.
  private struct Part {
    let suppression: Int
    let name: Int
    let covered: Range<Int>
  }
}
