import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// Something that is asked of all leads there can be: whether one of them shows it.
struct Question<Rules: Examinee> {
  /// When a lead shows it.
  let formula: (Rules.Formulas) -> Term
  /// Whether this lead does.
  let claim: LeadSearch<Rules>.Claim
  /// How far a lead is from showing it; nil where that cannot be told.
  var distance: LeadSearch<Rules>.Distance?
  /// A lead that may show it, to be tried first.
  var hint: [Value?]?
  /// Whether a lead is shown to people, so that one that was met by trying is better than one that a solver speaks of.
  var isLeadShown = true

  init(_ claim: @escaping LeadSearch<Rules>.Claim, formula: @escaping (Rules.Formulas) -> Term) {
    self.formula = formula
    self.claim = claim
  }
}

extension Question<Replay> {
  /// Whether a condition of the rules comes out so.
  init(_ condition: Expression, is truth: Truth, in program: Program) {
    self.init({ $0.truth(of: condition) == truth }) { encoder in
      let outcome = encoder.outcome(of: condition)
      return switch truth {
      case .yes: outcome.yes
      case .no: outcome.no
      case .unknown: encoder.terms.unknown(outcome)
      }
    }
    let nearness = Nearness(program)
    distance = { nearness.distance(of: condition, to: truth, &$0) }
  }
}

/// What is known of a question.
enum Answer {
  /// No lead shows it; by formulas that look so far into scores.
  case impossible(by: Encoder.Depth)
  case shown(FoundLead)
  case open(Verdict.Undecided)
}
