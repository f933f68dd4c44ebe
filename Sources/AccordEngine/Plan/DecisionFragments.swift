import AccordSemantics
import AccordValues

/// What decisions are made of beside what the rules say: the same for all rules, rendered once.
struct DecisionFragments {
  /// `{"lead":`
  let lead: Fragment
  /// `,"experiments":{`
  let experiments: Fragment
  /// `,"drafts":{`
  let drafts: Fragment
  /// `,"because":`
  let because: Fragment
  /// `,"items":`
  let items: Fragment
  /// `,{"at":"`, `","points":`, and `,{"points":` of an item that does not say when it happened.
  let itemTime: Fragment
  let itemPoints: Fragment
  let untimedItem: Fragment
  /// `,"undecided":`
  let undecided: Fragment
  /// `,"missing":`
  let missing: Fragment
  /// `,"problems":[`
  let problems: Fragment
  /// `"in the future","items":`
  let inFuture: Fragment
  /// `"could not be judged","items":`
  let notJudged: Fragment
  /// `,"missing":[`, in a problem.
  let problemMissing: Fragment
  /// `,"trace":`
  let trace: Fragment
  /// How an entry of the trace goes on behind `"outcome":`, by truth: of one that saw nothing, `"yes"}`, and of others
  /// `"yes","observed":{`, which ends with two braces.
  let outcomes: Answers
  let outcomesObserving: Answers
  let endOfObserved: Fragment
  /// `,"respond_by":`
  let respondBy: Fragment
  /// `,"again_at":`
  let againAt: Fragment
  let fits: Answers
  let promised: Answers
  /// `,"aligned":"no"`, by truth.
  let aligned: Answers

  /// What is written for an answer that names nothing of the rules.
  struct Answers {
    let no: Fragment
    let unknown: Fragment
    let yes: Fragment

    /// That for the word in a truth register.
    @inline(__always)
    subscript(truth: UInt8) -> Fragment {
      truth == Kleene.no ? no : truth == Kleene.yes ? yes : unknown
    }
  }

  init(_ text: inout FragmentWriter) {
    lead = text.add("{" + Decision.Key.lead.start)
    experiments = text.add(Decision.Key.experiments.next + "{")
    drafts = text.add(Decision.Key.drafts.next + "{")
    because = text.add(ScoreOutcome.Key.because.next)
    items = text.add(ScoreOutcome.Reason.Key.items.next)
    itemTime = text.add(",{" + ScoreOutcome.Item.Key.at.start + "\"")
    itemPoints = text.add("\"" + ScoreOutcome.Item.Key.points.next)
    untimedItem = text.add(",{" + ScoreOutcome.Item.Key.points.start)
    undecided = text.add(ScoreOutcome.Key.undecided.next)
    missing = text.add(Decision.Key.missing.next)
    problems = text.add(Decision.Key.problems.next + "[")
    inFuture = text.add(JSONText.quote(Problem.inFuture) + Problem.Key.items.next)
    notJudged = text.add(JSONText.quote(Problem.notJudged) + Problem.Key.items.next)
    problemMissing = text.add(Problem.Key.missing.next + "[")
    trace = text.add(Decision.Key.trace.next)
    let (observing, end) = (TraceEntry.Key.observed.next + "{", "}")
    func outcomes(_ end: String) -> Answers {
      Answers(
        no: text.add(JSONText.quote(Truth.no.rawValue) + end),
        unknown: text.add(JSONText.quote(Truth.unknown.rawValue) + end),
        yes: text.add(JSONText.quote(Truth.yes.rawValue) + end))
    }
    (self.outcomes, outcomesObserving) = (outcomes(end), outcomes(observing))
    endOfObserved = text.add("}}")
    respondBy = text.add(RouteOutcome.Key.respondBy.next)
    againAt = text.add(RouteOutcome.Key.againAt.next)
    func answers(_ opening: String, no: String) -> Answers {
      Answers(
        no: text.add(opening + JSONText.quote(no)),
        unknown: text.add(opening + JSONText.quote(Truth.unknown.rawValue)),
        yes: text.add(opening + JSONText.quote(Truth.yes.rawValue)))
    }
    fits = answers(DecisionFragments.fits, no: PropositionOutcome.none)
    promised = answers(DecisionFragments.promised, no: PropositionOutcome.none)
    aligned = answers(PropositionOutcome.Key.aligned.next, no: Truth.no.rawValue)
  }

  /// What stands before the name of a proposition.
  static let fits = Decision.Key.proposition.next + "{" + PropositionOutcome.Key.fits.start
  static let promised = PropositionOutcome.Key.promised.next
}

extension Compiler {
  /// What stands before an outcome in a decision: a comma, or the key of those of its kind, which it begins.
  func opening(_ key: Decision.Outcomes.Key, _ index: Int) -> String {
    let marks = OutcomePlans.marks(key, program, isFull: isFull)
    // What is hidden is not written.
    guard let isDraft = marks[index] else { return "" }
    if marks[..<index].contains(isDraft) { return "," }
    // What is agreed follows other keys; the drafts have an object of their own.
    let first = Decision.Outcomes.Key.allCases.first {
      OutcomePlans.marks($0, program, isFull: isFull).contains(true)
    }
    return (isDraft && key == first ? key.start : key.next) + "{"
  }
}
