import AccordSemantics
import AccordSource

extension Lint {
  static let noHypothesis = Lint(
    .noHypothesis, "no-hypothesis", .experiments,
    summary: "an experiment that does not say what it is to find out",
    meaning: """
      An experiment has no `hypothesis`, or does not say in `expects` which share there is and which is hoped for, or both are the same.
      """,
    rationale: """
      Without a sentence that was written before, whatever comes out was what everybody thought. And without what is hoped for nobody knows how many \
      leads it takes: most experiments end because somebody loses patience, with too few cases to find anything.
      """,
    avoid: [
      LintExample(
        """
        \(experimentCommon)
        experiment ↓callback from 2026-11-09 until 2027-01-31 {
          for       customer
          split     usual, within_the_hour
          measures  won
          expects   from 20% to 26%
        }
        """),
      LintExample(
        """
        \(experimentCommon)
        experiment ↓callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
        }
        """),
      LintExample(
        """
        \(experimentCommon)
        experiment callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          ↓expects     from 20% to 20%
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        \(experimentCommon)
        experiment callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
        }
        """)
    ],
    checks: [
      .program { facts, context, findings in
        for experiment in facts.program.experiments(from: context.today) {
          if experiment.hypothesis == nil {
            findings.add(
              "'\(experiment.name)' does not say what it is to find out", at: experiment.range,
              help: ["add a line 'hypothesis' with the sentence that is to be true or not"])
          }
          guard let expects = experiment.expects else {
            findings.add(
              "'\(experiment.name)' does not say what is hoped for, so nobody knows how many leads it takes",
              at: experiment.range, help: ["add a line such as 'expects from 20% to 26%'"])
            continue
          }
          if expects.from == expects.to {
            findings.add(
              "'\(experiment.name)' hopes for the share that there is", at: expects.range,
              help: ["write what would be worth the change: 'expects from 20% to 26%'"])
          }
        }
      }
    ])
}
