/// A statement without `and` and `or`: a subject, a verb and the rest.
struct Statement: Hashable {
  let subject: Phrase
  let verb: Verb
  let complement: Phrase
  /// The rest that says the contrary with the verb as it is, as `no` does for `yes`.
  let contrary: Phrase?

  /// Whether it ends with a list or with a statement inside it, so that an `and` or `or` behind it would be taken
  /// for a part of that.
  var isOpen = false

  enum Verb: Hashable {
    case be
    /// Another verb: `start` and `starts`.
    case act(String, String)
  }

  init(_ subject: Phrase, _ complement: Phrase, contrary: Phrase? = nil, isOpen: Bool = false) {
    self.init(subject, .be, complement, contrary: contrary, isOpen: isOpen)
  }

  init(
    _ subject: Phrase, _ verb: Verb, _ complement: Phrase, contrary: Phrase? = nil, isOpen: Bool = false
  ) {
    self.isOpen = isOpen
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
    case .possible:
      contrary.map { "\(subject) is not known to \(infinitive($0))" }
        ?? "\(finite(complement)), or that is not known"
    case .undecided: "it is not known whether \(finite(complement))"
    case .decided: "it is known whether \(finite(complement))"
    }
  }

  /// Whether an `and` or `or` behind the words would be taken for a part of them.
  func isOpen(_ claim: Claim) -> Bool {
    switch claim {
    case .undecided, .decided: true
    case .possible: isOpen || contrary == nil
    case .plain, .negated, .certain, .notCertain, .certainlyNot: isOpen
    }
  }

  private func finite(_ rest: Phrase) -> Phrase {
    switch verb {
    case .be: Statement.spaced([subject, "is", rest])
    case .act(_, let third): Statement.spaced([subject, Phrase(stringLiteral: third), rest])
    }
  }

  private var denied: Phrase {
    switch verb {
    case .be: Statement.spaced([subject, "is not", complement])
    case .act(let base, _):
      Statement.spaced([subject, "does not", Phrase(stringLiteral: base), complement])
    }
  }

  private func infinitive(_ rest: Phrase) -> Phrase {
    switch verb {
    case .be: Statement.spaced(["be", rest])
    case .act(let base, _): Statement.spaced([Phrase(stringLiteral: base), rest])
    }
  }

  private var negativeInfinitive: Phrase {
    contrary.map { "to \(infinitive($0))" } ?? "not to \(infinitive(complement))"
  }

  private static func spaced(_ parts: [Phrase]) -> Phrase {
    parts.filter { !$0.isEmpty }.joined(" ")
  }
}
