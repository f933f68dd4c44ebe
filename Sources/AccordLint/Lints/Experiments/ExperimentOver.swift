import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let experimentOver = Lint(
    .experimentOver, "experiment-over", .experiments,
    summary: "an experiment that ended, and nobody says what was learned",
    meaning: """
      The last day of an experiment lies more than 30 days back, and it is not `concluded`; or it is, and a rule still asks for its arm.
      """,
    rationale: """
      What was tried and not written down is tried again two years later. Once it is over the name is `none` for every lead, so that a rule \
      that still asks for an arm holds for nobody: what was better is to be the rule now.
      """,
    avoid: [
      LintExample(
        """
        \(experimentCommon)
        experiment ↓callback from 2026-06-01 until 2026-09-30 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
        }
        """),
      LintExample(
        """
        \(experimentCommon)
        experiment ↓callback from 2026-06-01 until 2026-09-30 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
          concluded   2026-10-30 "It brought a quarter more."
        }
        define at_once "To be called at once" when callback = within_the_hour
        """),
    ],
    prefer: [
      LintExample(
        """
        \(experimentCommon)
        experiment callback from 2026-06-01 until 2026-09-30 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
          concluded   2026-10-30 "It brought a quarter more."
        }
        experiment letter from 2026-06-01 until 2026-10-02 {
          hypothesis  "A letter by post brings more."
          for         customer
          split       usual, by_post
          measures    won
          expects     from 20% to 26%
        }
        """)
    ],
    checks: [
      .ruleSet { rules, context, findings in
        guard let program = rules.versions.last?.program else { return }
        // Days that are over keep the rules that they had.
        let current = Walk.current(rules, on: context.today)
        let read = Uses(current.map(\.program)).bindings
        for experiment in program.experiments {
          if let conclusion = experiment.conclusion {
            guard conclusion.day <= context.today, read.contains(experiment.name) else { continue }
            findings.add(
              "'\(experiment.name)' is concluded, and a rule still asks for its arm, in which no lead is any more",
              at: experiment.range, help: ["let the rule say what was learned"])
          } else if context.today.daysSinceEpoch - experiment.until.daysSinceEpoch > 30 {
            findings.add(
              "'\(experiment.name)' ended on \(experiment.until), and nothing says what was learned",
              at: experiment.range,
              help: [
                "look at 'accord report --experiment \(experiment.name)', and add a line 'concluded' with the day and a sentence"
              ])
          }
        }
      }
    ])
}
