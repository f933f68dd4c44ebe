import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

/// One walk through the rules, in three parts, that calls every check for what it is interested in.
struct Walk {
  private typealias Check<Subject, Context> =
    (code: DiagnosticCode, number: Int, look: @Sendable (Subject, Context, inout Findings) -> Void)

  private var files: [Check<SyntaxFile, LintContext>] = []
  private var declarations: [Check<DeclarationSyntax, LintContext>] = []
  private var written: [Check<ExpressionSyntax, LintContext>] = []
  private var ruleSets: [Check<RuleSet, LintContext>] = []
  private var programs: [Check<ProgramFacts, LintContext>] = []
  private var segments: [Check<Segments, ProgramFacts>] = []
  private var scores: [Check<ID<Score>, ProgramFacts>] = []
  private var entryLists: [Check<[ScoreEntry], ProgramFacts>] = []
  private var entries: [Check<ScoreEntry, ProgramFacts>] = []
  private var grades: [Check<Grade, ProgramFacts>] = []
  private var definitions: [Check<ID<Definition>, ProgramFacts>] = []
  private var propositions: [Check<Proposition, ProgramFacts>] = []
  private var routes: [Check<Route, ProgramFacts>] = []
  private var expressions: [Check<Expression, ProgramFacts>] = []
  private(set) var findings = Findings(.bandGap)
  /// For all versions of the rules together.
  private let effort = Effort()

  init(_ lints: [Lint], _ part: LintCheck.Part) {
    for (number, lint) in lints.enumerated() {
      for check in lint.checks where check.part == part {
        switch check {
        case .file(let look): files.append((lint.code, number, look))
        case .declaration(let look): declarations.append((lint.code, number, look))
        case .written(let look): written.append((lint.code, number, look))
        case .ruleSet(let look): ruleSets.append((lint.code, number, look))
        case .program(let look): programs.append((lint.code, number, look))
        case .segments(let look): segments.append((lint.code, number, look))
        case .score(let look): scores.append((lint.code, number, look))
        case .entries(let look): entryLists.append((lint.code, number, look))
        case .entry(let look): entries.append((lint.code, number, look))
        case .grade(let look): grades.append((lint.code, number, look))
        case .definition(let look): definitions.append((lint.code, number, look))
        case .proposition(let look): propositions.append((lint.code, number, look))
        case .route(let look): routes.append((lint.code, number, look))
        case .expression(let look): expressions.append((lint.code, number, look))
        }
      }
    }
  }

  private mutating func call<Subject, Context>(
    _ checks: [Check<Subject, Context>], _ subject: Subject, _ context: Context
  ) {
    for check in checks {
      findings.code = check.code
      effort.begin(check.number)
      check.look(subject, context, &findings)
      findings.undecided += effort.undecided(by: check.code)
    }
  }

  // MARK: The text

  /// The text, and all versions of the rules at once.
  mutating func walk(_ trees: [SyntaxFile], _ rules: RuleSet, _ context: LintContext) {
    call(ruleSets, rules, context)
    for tree in trees {
      call(files, tree, context)
      for declaration in tree.declarations {
        call(declarations, declaration, context)
        for expression in declaration.kind.expressions { walk(expression, context) }
      }
    }
  }

  private mutating func walk(_ expression: ExpressionSyntax, _ context: LintContext) {
    call(written, expression, context)
    for child in expression.children { walk(child, context) }
  }

  // MARK: The meaning

  mutating func walkVersions(_ rules: RuleSet, _ context: LintContext) {
    var previous: Program?
    for version in Walk.current(rules, on: context.today) {
      let day = version.from.map { max($0, context.today) } ?? context.today
      guard let asOf = rules.zone.instant(date: day, microsecondOfDay: 0) else { continue }
      let freshness = Freshness(version.program, after: previous)
      walk(ProgramFacts(version.program, context, freshness, asOf: asOf, effort: effort), context)
      previous = version.program
    }
  }

  /// The versions that are in force on a day or come later: what has ended is not to be changed any more.
  static func current(_ rules: RuleSet, on day: CalendarDate) -> ArraySlice<RuleSet.Version> {
    let first = rules.versions.lastIndex { $0.from.map { $0 <= day } ?? true }
    return rules.versions[(first ?? 0)...]
  }

  private mutating func walk(_ facts: ProgramFacts, _ context: LintContext) {
    let program = facts.program
    call(programs, facts, context)
    let freshness = facts.freshness
    for (index, binding) in program.lets.enumerated() where freshness.contains(.binding(ID(index))) {
      walk(binding.value, facts)
    }
    for experiment in program.experiments where freshness.contains(.binding(experiment.arm)) {
      for expression in experiment.expressions { walk(expression, facts) }
    }
    for (index, segments) in program.segments.enumerated() where freshness.contains(.segments(ID(index))) {
      call(self.segments, segments, facts)
      for entry in segments.entries { walk(entry.condition, facts) }
    }
    for (index, score) in program.scores.enumerated() where freshness.contains(.score(ID(index))) {
      call(scores, ID(index), facts)
      switch score.body {
      case .entries(let entries): walk(entries, score.clamps, facts)
      case .computed(let terms):
        for term in terms { walk(term.value, facts) }
        walk([], score.clamps, facts)
      }
    }
    for (index, grade) in program.grades.enumerated() where freshness.contains(.grade(ID(index))) {
      call(grades, grade, facts)
    }
    for (index, definition) in program.definitions.enumerated()
    where freshness.contains(.definition(ID(index))) {
      call(definitions, ID(index), facts)
      for clause in definition.clauses { walk(clause.condition, facts) }
    }
    for proposition in program.propositions
    where freshness.contains(proposition.range, reading: proposition.conditions) {
      call(propositions, proposition, facts)
      for condition in proposition.conditions { walk(condition, facts) }
    }
    guard let route = program.route, freshness.contains(route.range, reading: route.expressions) else {
      return
    }
    call(routes, route, facts)
    for expression in route.expressions { walk(expression, facts) }
  }

  private mutating func walk(_ entries: [ScoreEntry], _ clamps: [Clamp], _ facts: ProgramFacts) {
    call(entryLists, entries, facts)
    for entry in entries {
      call(self.entries, entry, facts)
      switch entry {
      case .points(let points): for expression in points.expressions { walk(expression, facts) }
      case .bands(let bands): walk(bands.value, facts)
      // Its conditions ask about this value, one option each.
      case .options(let options): walk(options.value, facts)
      case .group(let group): walk(group.entries, group.clamps, facts)
      }
    }
    for clamp in clamps { walk(clamp.condition, facts) }
  }

  private mutating func walk(_ expression: Expression?, _ facts: ProgramFacts) {
    guard !expressions.isEmpty, let expression else { return }
    call(expressions, expression, facts)
    expression.forEachChild { walk($0, facts) }
  }
}
