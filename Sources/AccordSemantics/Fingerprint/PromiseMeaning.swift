package import AccordValues

/// What a promise says and rests on, in one stretch of days: what came of it holds as long as all of this stays the same.
package struct PromiseMeaning: Hashable, Sendable {
  /// The first day of the stretch; nil for the beginning of time.
  package let first: CalendarDate?
  /// The last day in it; nil when it has no end.
  package let last: CalendarDate?
  /// The first 16 hexadecimal digits of a SHA-256 over the condition in its canonical form.
  package let form: String
  /// The same over everything that the condition rests on: scores, definitions, fields and how they are read, the time zone; where
  /// it asks where leads go, also the route.
  package let foundation: String

  package init(first: CalendarDate?, last: CalendarDate?, form: String, foundation: String) {
    self.first = first
    self.last = last
    self.form = form
    self.foundation = foundation
  }

  /// How many digits of a SHA-256 are kept.
  package static let digits = 16
}

extension RuleSet {
  /// What the promises mean, by version and in each in their order.
  package var promiseMeanings: [[PromiseMeaning]] {
    versions.indices.map { index in
      let program = versions[index].program
      guard !program.promises.isEmpty else { return [] }
      let next = versions.indices.contains(index + 1) ? versions[index + 1].from : nil
      let form = CanonicalForm(program)
      return program.promises.map { promise in
        PromiseMeaning(
          first: versions[index].from,
          last: next.flatMap(\.previous),
          form: PromiseMeaning.digits(of: form.form(of: promise)),
          foundation: PromiseMeaning.digits(of: form.closure(of: promise)))
      }
    }
  }
}

extension PromiseMeaning {
  fileprivate static func digits(of text: String) -> String { String(SHA256.hex(text.utf8).prefix(digits)) }
}
