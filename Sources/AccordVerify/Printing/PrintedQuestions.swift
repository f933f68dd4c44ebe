import AccordSource
import AccordValues

/// Keeps what is asked as files in SMT-LIB 2, each of which solvers read as it is, so that others can check a proof.
package final class PrintedQuestions {
  /// What a question is about.
  struct Subject {
    /// What its file is called by: `promise`, `V029-step-never`.
    let kind: String
    /// The lead that is sought, as in `a lead that breaks the promise "…"`.
    let sought: String
    /// `rules/routing.accord:12`
    let place: String
  }

  private var printed: [(kind: String, text: String)] = []

  /// Nothing so far.
  package init() {}

  /// The files in the order in which was asked; their names begin with a number.
  package var files: [(name: String, text: String)] {
    let digits = max(3, String(printed.count).count)
    return printed.enumerated().map { index, question in
      let number = String(index + 1)
      let padded = String(repeating: "0", count: digits - number.count) + number
      return ("\(padded)-\(question.kind).smt2", question.text)
    }
  }

  /// Adds questions with what came of each.
  func add<Rules: Examinee>(
    _ questions: [Question<Rules>], _ answers: [Answer], about subjects: [Subject], of inquiry: Inquiry<Rules>
  ) {
    let scripts = inquiry.scripts(of: questions, answers)
    for (index, subject) in subjects.enumerated() {
      let words =
        ["Asked by 'accord verify': \(subject.sought)", "\(subject.place), \(inquiry.stretch.words)"]
        + answers[index].words + scripts[index].remarks
      let comments = words.map { "; \(DisplayText.visible($0))\n" }.joined()
      let text =
        comments + "(set-info :smt-lib-version 2.6)\n(set-info :status \(answers[index].status))\n"
        + "(set-logic QF_LRA)\n" + scripts[index].script.text + "(check-sat)\n(exit)\n"
      printed.append((subject.kind, text))
    }
  }

}

/// Formulas as a file holds them.
private struct PrintedScript {
  let script: Script
  /// What is to be known of them, in sentences, and what their variables stand for.
  let remarks: [String]

  init(_ script: Script, _ words: VariableWords) {
    self.script = script
    let remark =
      script.variables.isEmpty
      ? "Nothing is left to find out: what is asked holds for every lead or for none as it is written."
      : "What is left open may be anything: unsat proves that there is no such lead, and sat alone proves nothing."
    remarks = [remark] + script.variables.map { "\($0.name): \(words[$0])" }
  }
}

extension Inquiry {
  /// Questions in SMT-LIB: those that cannot hold with scores looked into as far as that took, others with all that can be said.
  fileprivate func scripts(of questions: [Question<Rules>], _ answers: [Answer]) -> [PrintedScript] {
    var scripts: [Int: PrintedScript] = [:]
    for depth in [Encoder.Depth.bounds, .lines] {
      let formulas = rules.formulas(depth, within: stretch)
      let lead = rules.lead(of: formulas)
      let asked = questions.indices.filter { answers[$0].depth == depth }
      let claims = asked.map { questions[$0].formula(formulas) }
      let axioms = Axioms(lead.allAxioms(), lead.terms)
      let words = VariableWords(rules.encoders(of: formulas))
      for (index, claim) in zip(asked, claims) {
        scripts[index] = PrintedScript(Script(claim, axioms, lead.terms), words)
      }
    }
    return questions.indices.compactMap { scripts[$0] }
  }
}

extension Answer {
  /// How far scores are looked into where the question is printed.
  fileprivate var depth: Encoder.Depth {
    if case .impossible(let depth) = self { depth } else { .lines }
  }

  /// What a solver that reads the question finds, in the words of SMT-LIB.
  fileprivate var status: String {
    switch self {
    case .impossible: "unsat"
    case .shown: "sat"
    case .open: "unknown"
    }
  }

  fileprivate var words: [String] {
    switch self {
    case .impossible: ["Found: there is none, so that a solver answers unsat."]
    case .shown: ["Found: there is one, which was tried on the rules, so that a solver answers sat."]
    case .open: ["Found: neither such a lead nor a proof that there is none."]
    }
  }
}

extension ClosedRange<Instant> {
  fileprivate var words: String {
    lowerBound == upperBound
      ? "as of \(lowerBound)" : "as of any moment from \(lowerBound) to \(upperBound)"
  }
}
