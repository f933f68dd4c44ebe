import AccordSemantics
import AccordValues

extension PageBuilder {
  /// What the teams try, and what they have learned.
  var experiments: GlossaryPage.Section? {
    guard !program.experiments.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("experiments"), "What we try, and what we have learned",
      [
        .paragraph(
          """
          Leads are drawn into arms by lot, each for good. What came of them is said when all of them have had their time, and not \
          before: whoever looks every day finds a difference in the end where there is none.
          """)
      ], program.experiments.map(section))
  }

  private func section(_ experiment: Experiment) -> GlossaryPage.Section {
    var blocks: [Block] = []
    if let hypothesis = experiment.hypothesis { blocks.append(.quote(Phrase(text: hypothesis))) }
    let days: Phrase = "From \(experiment.from.words) until \(experiment.until.words)"
    if case .constant = experiment.participants.kind {
      blocks.append(.paragraph("\(days) every lead takes part."))
    } else {
      blocks += words.condition(experiment.participants).sentence("\(days) a lead takes part when")
    }
    let weights = experiment.arms.members.map { arm -> Phrase in
      arm.weight == 1 ? .name(arm.name) : "\(.name(arm.name)) (\(Phrase(text: String(arm.weight))) times)"
    }
    let together: Phrase =
      experiment.by.map { " Leads with the same \(words.value($0.value)) are in one arm." } ?? ""
    blocks.append(.paragraph("The arms are \(weights.listed("and")).\(together)"))
    blocks.append(.paragraph(measured(experiment)))
    blocks += agreed(experiment.name, by: experiment.agreedBy, nil)
    if let conclusion = experiment.conclusion {
      blocks.append(
        .paragraph("Concluded on \(conclusion.day.words): \(.strong(Phrase(text: conclusion.text)))"))
    }
    return GlossaryPage.Section(.term(experiment.name), heading(experiment.name, experiment.title), blocks)
  }

  private func measured(_ experiment: Experiment) -> Phrase {
    let hoped: Phrase =
      experiment.expects.map {
        ", which is \(Phrase(text: $0.from.percent ?? $0.from.words)) and hoped to become \(Phrase(text: $0.to.percent ?? $0.to.words))"
      } ?? ""
    let guards: Phrase =
      experiment.guards.isEmpty
      ? "" : " \(experiment.guards.map { metric($0) }.listed("and")) must not become worse."
    let early: Phrase = experiment.stopsEarly ? " It may be looked at before its end, and ended early." : ""
    return "It is measured by \(metric(experiment.measures))\(hoped).\(guards)\(early)"
  }

  private func metric(_ name: String) -> Phrase {
    let metric = program.record?.metrics.first { $0.name == name }
    return .link(Phrase(text: metric?.title ?? name), to: .term(name))
  }
}
