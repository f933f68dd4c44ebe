import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let experimentNotRead = Lint(
    .experimentNotRead, "experiment-not-read", .experiments,
    summary: "arms that no rule treats otherwise",
    meaning: """
      No rule asks for the arm of an experiment, while its metric or a guard asks where leads go or when they are due.
      """,
    rationale: """
      Leads are drawn, and then all of them are treated alike: after three months the arms are equal, and everybody concludes that the idea was \
      no good. An experiment that is carried out elsewhere, such as on a page of the web, needs no rule; its metric asks for answers, not for the route.
      """,
    avoid: [
      LintExample(
        """
        \(experimentCommon)
        metric on_time {
          of      customer
          counts  routed to desk and any answer where result = won
          within  30 days
        }
        experiment ↓callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    on_time
          expects     from 20% to 26%
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        \(experimentCommon)
        metric on_time {
          of      customer
          counts  routed to desk and any answer where result = won
          within  30 days
        }
        experiment callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    on_time
          expects     from 20% to 26%
        }
        define at_once "To be called at once" when callback = within_the_hour
        """),
      LintExample(
        """
        \(experimentCommon)
        experiment page from 2026-11-09 until 2027-01-31 {
          hypothesis  "A shorter form brings more."
          for         customer
          split       long, short
          measures    won
          expects     from 20% to 26%
        }
        """),
    ],
    checks: [
      .ruleSet { rules, context, findings in
        let read = Uses(rules).bindings
        guard let program = rules.versions.last?.program else { return }
        for experiment in program.experiments(from: context.today) where !read.contains(experiment.name) {
          let names = [experiment.measures] + experiment.guards
          let metrics = (program.record?.metrics ?? []).filter { names.contains($0.name) }
          guard let asking = metrics.first(where: { program.record?.asksForRoute($0) ?? false }) else {
            continue
          }
          findings.add(
            "no rule asks for the arm of '\(experiment.name)', and '\(asking.name)' asks where leads go",
            at: experiment.range,
            help: [
              "treat its arms differently: 'when \(experiment.name) = \(experiment.arms.members.last?.name ?? "")'"
            ])
        }
      }
    ])

  static let experimentCommon = """
    \(feedback)
    metric won {
      of      customer
      counts  any answer where result = won
      within  30 days
    }
    pool desk { members anna, ben }
    """
}

extension Program {
  /// The experiments that are not concluded, and end on a day or later.
  func experiments(from day: CalendarDate) -> [Experiment] {
    experiments.filter { $0.conclusion == nil && $0.until >= day }
  }
}

extension RecordRules {
  /// Whether a metric depends on what the route does with a lead.
  fileprivate func asksForRoute(_ metric: Metric) -> Bool {
    let route: Set<Part> = [.routeKind, .routeTarget, .routeLabel, .respondBy, .againAt]
    return metric.expressions.contains { $0.fieldsRead.contains { route.contains(parts[$0.index]) } }
  }
}
