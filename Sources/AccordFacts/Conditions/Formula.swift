/// A statement about the states of subjects that is true or false of a lead, without negations: they are worked into
/// the requirements.
indirect enum Formula: Sendable {
  case always
  case never
  case state(Int, Requirement)
  case and([Formula])
  case or([Formula])

  static func all(_ formulas: [Formula]) -> Formula {
    var parts: [Formula] = []
    for formula in formulas {
      switch formula {
      case .always: continue
      case .never: return .never
      case .and(let inner): parts += inner
      case .state, .or: parts.append(formula)
      }
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .always : .and(parts)
  }

  static func any(_ formulas: [Formula]) -> Formula {
    var parts: [Formula] = []
    for formula in formulas {
      switch formula {
      case .never: continue
      case .always: return .always
      case .or(let inner): parts += inner
      case .state, .and: parts.append(formula)
      }
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .never : .or(parts)
  }
}

/// What a condition can be, each outcome as a formula. (Clauses 5.1 and 5.2)
struct OutcomeFormulas: Sendable {
  let yes: Formula
  let no: Formula
  let unknown: Formula
  let notYes: Formula
  let notNo: Formula
  let known: Formula

  static let yes = OutcomeFormulas(
    yes: .always, no: .never, unknown: .never, notYes: .never, notNo: .always, known: .always)
  static let no = yes.negated
  static let unknown = OutcomeFormulas(
    yes: .never, no: .never, unknown: .always, notYes: .always, notNo: .always, known: .never)

  /// A condition about one subject that is unknown exactly when the subject is missing.
  init(about subject: Int, yes: Requirement.Known, no: Requirement.Known) {
    self.yes = .state(subject, Requirement(allowsMissing: false, known: yes))
    self.no = .state(subject, Requirement(allowsMissing: false, known: no))
    unknown = .state(subject, .missing)
    notYes = .state(subject, Requirement(allowsMissing: true, known: no))
    notNo = .state(subject, Requirement(allowsMissing: true, known: yes))
    known = .state(subject, .known)
  }

  /// A condition that is never unknown.
  init(yes: Formula, no: Formula) {
    self.init(yes: yes, no: no, unknown: .never, notYes: no, notNo: yes, known: .always)
  }

  private init(
    yes: Formula, no: Formula, unknown: Formula, notYes: Formula, notNo: Formula, known: Formula
  ) {
    self.yes = yes
    self.no = no
    self.unknown = unknown
    self.notYes = notYes
    self.notNo = notNo
    self.known = known
  }

  var negated: OutcomeFormulas {
    OutcomeFormulas(yes: no, no: yes, unknown: unknown, notYes: notNo, notNo: notYes, known: known)
  }

  static func and(_ parts: [OutcomeFormulas]) -> OutcomeFormulas {
    if parts.count == 1 { return parts[0] }
    let yes = Formula.all(parts.map(\.yes))
    let no = Formula.any(parts.map(\.no))
    let notNo = Formula.all(parts.map(\.notNo))
    return OutcomeFormulas(
      yes: yes, no: no, unknown: .all([notNo, .any(parts.map(\.unknown))]), notYes: .any(parts.map(\.notYes)),
      notNo: notNo, known: .any([yes, no]))
  }

  static func or(_ parts: [OutcomeFormulas]) -> OutcomeFormulas {
    OutcomeFormulas.and(parts.map(\.negated)).negated
  }
}

extension Formula {
  /// The subjects of a formula, and how much work it was to find them.
  var subjects: (found: Set<Int>, work: Int) {
    var found: Set<Int> = []
    var work = 0
    var open = [self]
    while let formula = open.popLast() {
      work += 1
      switch formula {
      case .always, .never: continue
      case .state(let subject, _): found.insert(subject)
      case .and(let parts), .or(let parts): open += parts
      }
    }
    return (found, work)
  }
}
