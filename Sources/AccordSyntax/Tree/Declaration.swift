/// One declaration of a file.
package enum Declaration: Sendable {
  case agreement(AgreementSyntax)
  case lead(LeadSyntax)
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
  case pool(PoolSyntax)
  case route(RouteSyntax)
  case test(TestSyntax)
  case ensure(EnsureSyntax)
}

extension Declaration {
  /// The name of the declaration; nil for those that have none.
  package var name: Name? {
    switch self {
    case .agreement, .lead, .route, .test, .ensure: nil
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
    case .pool(let syntax): syntax.name
    }
  }
}
