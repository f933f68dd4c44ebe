package import AccordSource

/// One declaration of a file.
package enum Declaration: Sendable {
  case agreement(AgreementSyntax)
  case lead(LeadSyntax)
  case feedback(LeadSyntax)
  case input(InputSyntax)
  case list(ListSyntax)
  case pattern(PatternSyntax)
  case table(TableSyntax)
  case binding(BindingSyntax)
  case segments(SegmentsSyntax)
  case score(ScoreSyntax)
  case grade(GradeSyntax)
  case definition(DefinitionSyntax)
  case proposition(PropositionSyntax)
  case hours(HoursSyntax)
  case pool(PoolSyntax)
  case route(RouteSyntax)
  case test(TestSyntax)
  case ensure(EnsureSyntax)
  case metric(MetricSyntax)
  case experiment(ExperimentSyntax)
  case output(OutputSyntax)
  case issue(IssueSyntax)
  /// One that belongs to no proposition.
  case resource(PropositionSyntax.Resource)
}

/// The words with which declarations begin.
enum DeclarationWord: String, CaseIterable {
  case agreement, lead, feedback, input, list, pattern, table, segments, score, grade, proposition, hours,
    pool, route, test, ensure, metric, experiment, output, issue, resource
  case binding = "let"
  case definition = "define"

  /// Reads the declaration that begins with this word.
  func parse(_ parser: inout Parser) throws(SyntaxFailure) -> Declaration {
    switch self {
    case .agreement: .agreement(try parser.parseAgreement())
    case .lead: .lead(try parser.parseLead())
    case .feedback: .feedback(try parser.parseFeedback())
    case .input: .input(try parser.parseInput())
    case .list: .list(try parser.parseList())
    case .pattern: .pattern(try parser.parsePattern())
    case .table: .table(try parser.parseTable())
    case .binding: .binding(try parser.parseBinding())
    case .segments: .segments(try parser.parseSegments())
    case .score: .score(try parser.parseScore())
    case .grade: .grade(try parser.parseGrade())
    case .definition: .definition(try parser.parseDefinition())
    case .proposition: .proposition(try parser.parseProposition())
    case .hours: .hours(try parser.parseHours())
    case .pool: .pool(try parser.parsePool())
    case .route: .route(try parser.parseRoute())
    case .test: .test(try parser.parseTest())
    case .ensure: .ensure(try parser.parseEnsure())
    case .metric: .metric(try parser.parseMetric())
    case .experiment: .experiment(try parser.parseExperiment())
    case .output: .output(try parser.parseOutput())
    case .issue: .issue(try parser.parseIssue())
    case .resource: .resource(try parser.parseSharedResource())
    }
  }
}

extension Declaration {
  /// The name of the declaration; nil for those that have none.
  package var name: Name? {
    switch self {
    case .agreement, .lead, .feedback, .route, .test, .ensure, .issue, .resource: nil
    case .input(let syntax): syntax.name
    case .list(let syntax): syntax.name
    case .pattern(let syntax): syntax.name
    case .table(let syntax): syntax.name
    case .binding(let syntax): syntax.name
    case .segments(let syntax): syntax.name
    case .score(let syntax): syntax.name
    case .grade(let syntax): syntax.name
    case .definition(let syntax): syntax.name
    case .proposition(let syntax): syntax.name
    case .hours(let syntax): syntax.name
    case .pool(let syntax): syntax.name
    case .metric(let syntax): syntax.name
    case .experiment(let syntax): syntax.name
    case .output(let syntax): syntax.name
    }
  }
}

extension Declaration {
  /// Whether its days divide no days of the rules: what is answered, what is counted, and what is tried.
  package var hasOwnDays: Bool {
    switch self {
    case .feedback, .metric, .experiment: true
    default: false
    }
  }

  /// The names that are declared inside, those together that stand beside one another: fields of a lead first, then
  /// the options of each choice and the fields of each item.
  package var namesInside: [[Name]] {
    switch self {
    case .agreement(let syntax): [syntax.teams]
    case .lead(let syntax), .feedback(let syntax): syntax.fields.nameGroups
    case .table(let syntax): syntax.columns.nameGroups
    case .segments(let syntax): [syntax.entries.map(\.name)]
    case .grade(let syntax): [syntax.entries.map(\.label)]
    case .pool(let syntax): [syntax.members.map(\.name)]
    case .experiment(let syntax): [syntax.arms.map(\.name)]
    case .input, .list, .pattern, .binding, .score, .definition, .proposition, .hours, .route, .test,
      .ensure, .metric, .output, .issue, .resource:
      []
    }
  }
}

extension [FieldSyntax] {
  /// Their names, then those that their types declare.
  fileprivate var nameGroups: [[Name]] {
    [map(\.name)]
      + flatMap { field -> [[Name]] in
        switch field.type.kind {
        case .choice(let options, _): [options.map(\.name)]
        case .listOfRecords(_, let fields): fields.nameGroups
        case .plain, .listOfText: []
        }
      }
  }
}

/// A declaration with what is said about it as a whole: whether it is a draft, whether decisions show it, and when it is in
/// force.
package struct DeclarationSyntax: Sendable {
  package let kind: Declaration
  /// The word `draft`; nil when the declaration is agreed.
  package let draft: SourceRange?
  /// The word `hidden`; nil when decisions show what is declared.
  package let hidden: SourceRange?
  package let validity: ValiditySyntax
  /// The whole declaration.
  package let range: SourceRange
}

/// `from 2027-01-01 until 2027-12-31` after a declaration's name; both days belong.
package struct ValiditySyntax: Sendable {
  package var from: ExpressionSyntax?
  package var until: ExpressionSyntax?
}

extension Declaration {
  /// The expressions of a declaration that are not inside another one, in the order of the text; those of tests
  /// and promises as well, but not the values of a test's lead.
  package var expressions: [ExpressionSyntax] {
    switch self {
    case .agreement, .lead, .input, .list, .pattern, .table, .grade, .hours, .pool, .issue, .resource: []
    case .feedback(let syntax):
      syntax.fields.flatMap(\.attributes).compactMap { attribute in
        if case .requiredWhen(let condition) = attribute.kind { condition } else { nil }
      }
    case .binding(let syntax): [syntax.value]
    case .segments(let syntax): syntax.entries.compactMap(\.condition)
    case .score(let syntax):
      switch syntax.body {
      case .entries(let entries): entries.withInner.flatMap(\.ownExpressions)
      case .computed(let expression, _): [expression]
      }
    case .definition(let syntax): syntax.clauses.map(\.condition)
    case .proposition(let syntax): [syntax.fits, syntax.promised].compactMap { $0 }
    case .route(let syntax): syntax.steps.flatMap(\.expressions)
    case .test(let syntax): syntax.expectations.flatMap(\.expressions)
    case .ensure(let syntax): [syntax.condition]
    case .metric(let syntax): syntax.expressions
    case .experiment(let syntax): syntax.expressions
    case .output(let syntax): syntax.expressions
    }
  }
}

extension ScoreEntrySyntax {
  /// The conditions and amounts of an entry, those in a group aside.
  fileprivate var ownExpressions: [ExpressionSyntax] {
    switch self {
    case .points(let points): [points.amount] + points.source.expressions
    case .bands(let bands): [bands.value]
    case .options(let options): [options.value]
    case .group(let group): group.clamp?.condition.map { [$0] } ?? []
    case .clamp(let clamp): clamp.condition.map { [$0] } ?? []
    case .decay: []
    case .countsSince(let since): since.items.expressions
    }
  }
}

extension [ScoreEntrySyntax] {
  /// All entries, those of a group before the group.
  package var withInner: [ScoreEntrySyntax] {
    flatMap { entry -> [ScoreEntrySyntax] in
      if case .group(let group) = entry { group.entries.withInner + [entry] } else { [entry] }
    }
  }
}

extension PointsSyntax.Source {
  /// The conditions of the items or of the lead for which the points are given.
  package var expressions: [ExpressionSyntax] {
    switch self {
    case .always: []
    case .when(let condition): [condition]
    case .each(let each): each.items.expressions
    case .silence(let silence): silence.items.expressions
    }
  }
}

extension RouteSyntax.Step {
  /// The condition, the person a lead goes to, and how long after that something is due.
  package var expressions: [ExpressionSyntax] {
    let conditions = if case .when(let condition) = condition { [condition] } else { [ExpressionSyntax]() }
    return target.expressions + conditions + (then?.expressions ?? [])
      + [respondWithin, againAfter].compactMap { $0?.expression }
  }
}

extension TestSyntax.Expectation {
  /// The condition, or the expression that says who should get the lead, or when.
  package var expressions: [ExpressionSyntax] {
    switch kind {
    case .condition(let condition), .due(_, let condition): [condition]
    case .working: []
    case .route(let target, _): target.expressions
    }
  }
}
