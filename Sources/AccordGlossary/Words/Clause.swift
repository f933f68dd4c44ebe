/// A statement without `and` and `or`: a subject, a verb and the rest.
struct Clause: Hashable {
  let subject: Phrase
  let verb: Verb
  let complement: Phrase
  /// The rest that says the contrary with the verb as it is, as `no` does for `yes`.
  let contrary: Phrase?

  enum Verb: Hashable {
    case be
    /// Another verb: `start` and `starts`.
    case act(String, String)
  }

  init(_ subject: Phrase, _ complement: Phrase, contrary: Phrase? = nil) {
    self.init(subject, .be, complement, contrary: contrary)
  }

  init(_ subject: Phrase, _ verb: Verb, _ complement: Phrase, contrary: Phrase? = nil) {
    self.subject = subject
    self.verb = verb
    self.complement = complement
    self.contrary = contrary
  }

  /// The statement with what is claimed about it.
  func words(_ claim: Claim) -> Phrase {
    switch claim {
    case .plain: finite(complement)
    case .negated: contrary.map(finite) ?? denied
    case .certain: "\(subject) is known to \(infinitive(complement))"
    case .notCertain: "\(subject) is not known to \(infinitive(complement))"
    case .certainlyNot: "\(subject) is known \(negativeInfinitive)"
    case .possible: "\(subject) is not known \(negativeInfinitive)"
    case .undecided: "it is not known whether \(finite(complement))"
    case .decided: "it is known whether \(finite(complement))"
    }
  }

  private func finite(_ rest: Phrase) -> Phrase {
    switch verb {
    case .be: Clause.spaced([subject, "is", rest])
    case .act(_, let third): Clause.spaced([subject, Phrase(stringLiteral: third), rest])
    }
  }

  private var denied: Phrase {
    switch verb {
    case .be: Clause.spaced([subject, "is not", complement])
    case .act(let base, _):
      Clause.spaced([subject, "does not", Phrase(stringLiteral: base), complement])
    }
  }

  private func infinitive(_ rest: Phrase) -> Phrase {
    switch verb {
    case .be: Clause.spaced(["be", rest])
    case .act(let base, _): Clause.spaced([Phrase(stringLiteral: base), rest])
    }
  }

  private var negativeInfinitive: Phrase {
    contrary.map { "to \(infinitive($0))" } ?? "not to \(infinitive(complement))"
  }

  private static func spaced(_ parts: [Phrase]) -> Phrase {
    parts.filter { !$0.isEmpty }.joined(" ")
  }
}
