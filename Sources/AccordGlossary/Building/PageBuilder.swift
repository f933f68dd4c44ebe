package import AccordSemantics
package import AccordSource
import AccordSyntax
package import AccordValues

/// Makes the page of an agreement from its checked rules.
package struct PageBuilder {
  let rules: RuleSet
  let program: Program
  let words: ExpressionWords
  private let signatures: [String: [GlossarySignature]]
  private let evidence: [SourceRange: PromiseEvidence]
  /// The first day on which these rules hold; nil when they always did.
  private let start: CalendarDate?
  /// The first day on which other rules hold; nil when these hold for good.
  private let nextChange: CalendarDate?

  /// - Parameters:
  ///   - day: Which of several versions through time is shown; nothing else depends on it.
  ///   - signatures: Who has signed what, in the order in which it is shown.
  ///   - evidence: What is known of promises, by their ranges: "tested on 13 leads".
  package init(
    _ rules: RuleSet, on day: CalendarDate, signatures: [GlossarySignature] = [],
    evidence: [SourceRange: PromiseEvidence] = [:]
  ) {
    let index = rules.versions.lastIndex { $0.from.map { $0 <= day } ?? true } ?? 0
    self.rules = rules
    let version = rules.versions.indices.contains(index) ? rules.versions[index] : nil
    start = version?.from
    program = version?.program ?? rules.earliest
    words = ExpressionWords(program)
    nextChange = rules.versions.indices.contains(index + 1) ? rules.versions[index + 1].from : nil
    self.signatures = Dictionary(grouping: signatures, by: \.definition)
    self.evidence = evidence
  }

  /// The page.
  package func page() -> GlossaryPage {
    let sections = [
      definitions, segments, scores, route, propositions, promises, metrics, experiments, outputs, values,
      vocabulary,
      lead,
      feedback,
      examples,
    ]
    return GlossaryPage(
      title: program.agreement.title.map { Phrase(text: $0) } ?? "What marketing and sales have agreed",
      introduction: introduction, sections: sections.compactMap { $0 }, footer: footer)
  }

  /// What the teams have set, as a sentence.
  private func words(for setting: AgreementSetting, _ agreement: Agreement) -> Phrase? {
    switch (setting, agreement.settings[setting]) {
    case (.reviewEvery, .duration(let every)): "Reviewed every \(every.period)."
    case (.resourcesReviewedEvery, .duration(let every)): "Resources are reviewed every \(every.period)."
    case (.resourcesAtMost, .number(let most)):
      "A proposition has \(most == 1 ? "one resource" : "\(most.words) resources") at most."
    case (.weightsWithin, .number(let share)):
      "Scores that are weighted reach the same points, within \(share.percent ?? share.words)."
    case (_, nil), (.reviewEvery, _), (.resourcesReviewedEvery, _), (.resourcesAtMost, _),
      (.weightsWithin, _):
      nil
    }
  }

  private var introduction: [Block] {
    let agreement = program.agreement
    var facts: [Block.Bullet] = []
    if !agreement.teams.isEmpty {
      facts.append(Block.Bullet("Agreed between \(agreement.teams.map { Phrase(text: $0) }.listed("and"))."))
    }
    facts += AgreementSetting.allCases.compactMap { words(for: $0, agreement).map { Block.Bullet($0) } }
    facts.append(Block.Bullet("Days are counted in the time zone \(.name(agreement.zone.identifier))."))
    if let inForce { facts.append(Block.Bullet(inForce)) }
    return [
      .list(facts, style: .facts),
      .paragraph(
        """
        “Not known” is an answer of its own: a rule that cannot be decided, because something about the \
        lead is not known, does not hold, and an exclusion that cannot be decided still keeps a lead out.
        """),
    ]
  }

  /// On which days the rules of this page hold; nil when they always do.
  private var inForce: Phrase? {
    let last = nextChange?.previous
    switch (start, last, nextChange) {
    case (nil, _, nil): return nil
    case (nil, let last?, let next?):
      return "These rules hold until \(last.words). Others hold from \(next.words)."
    case (let from?, _, nil): return "These rules hold from \(from.words). Others held before."
    case (let from?, let last?, let next?):
      return "These rules hold from \(from.words) until \(last.words). Others hold from \(next.words)."
    case (_, nil, let next?): return "Others hold from \(next.words)."
    }
  }

  private var footer: [Block] {
    [
      .paragraph(
        """
        Written by \(.name("accord glossary")) from the rules with the fingerprint \
        \(.name(String(rules.fingerprint.prefix(16)))). To change this page, change the rules.
        """)
    ]
  }

  /// Who has signed a definition.
  func signatures(of definition: String) -> [GlossarySignature] { signatures[definition] ?? [] }

  /// What is known of a promise; nobody has looked at one of which nothing is said.
  func evidence(of promise: Promise) -> PromiseEvidence {
    evidence[promise.range] ?? PromiseEvidence("not checked")
  }

  // MARK: Shared parts

  /// The heading of a declaration: its title, and its name where that says more.
  func heading(_ name: String, _ title: String?) -> Phrase {
    guard let title, !title.isEmpty else { return .name(name) }
    return "\(Phrase(text: title)) (\(.name(name)))"
  }

  /// Said of what the teams have not agreed on yet, and of what decisions leave out.
  func notes(draft isDraft: Bool, hidden isHidden: Bool = false) -> [Block] {
    var notes: [Block] = []
    if isDraft, isHidden {
      notes.append(.paragraph(.strong("Draft: not agreed yet.")))
    } else if isDraft {
      notes.append(.paragraph(.strong("Draft: shown with every decision, and not agreed yet.")))
    }
    if isHidden { notes.append(.paragraph("Decisions use it and do not show it.")) }
    return notes
  }

  /// A sentence, as the text and the blocks of an bullet of a list.
  func bullet(_ sentence: [Block]) -> Block.Bullet {
    guard case .paragraph(let text)? = sentence.first else { return Block.Bullet("", sentence) }
    return Block.Bullet(text, Array(sentence.dropFirst()))
  }
}
