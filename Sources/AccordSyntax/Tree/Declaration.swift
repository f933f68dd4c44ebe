package import AccordSource

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

/// `agreement "title" { between … timezone … review every … }`
package struct AgreementSyntax: Sendable {
  package let title: TextLiteral?
  package var teams: [Name] = []
  package var timezone: TextLiteral?
  package var reviewEvery: ExpressionSyntax?
  package let range: SourceRange
}

/// `list name = "…", "…"` or `list name from "file"`
package struct ListSyntax: Sendable {
  package let name: Name
  package let source: Source

  package enum Source: Sendable {
    case entries([TextLiteral])
    case file(TextLiteral)
  }
}

/// `pattern name = /…/ ignoring case`
package struct PatternSyntax: Sendable {
  package let name: Name
  package let literal: PatternLiteral
}

/// `table name from "file" { column type, … }`
package struct TableSyntax: Sendable {
  package let name: Name
  package let file: TextLiteral
  package let columns: [FieldSyntax]
}

/// `let name = expression`
package struct BindingSyntax: Sendable {
  package let name: Name
  package let value: ExpressionSyntax
}

/// `segments name "title" first match { Segment when … }`
package struct SegmentsSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package let isFirstMatch: Bool
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let name: Name
    package let title: TextLiteral?
    /// Nil for `otherwise`.
    package let condition: ExpressionSyntax?
    package let range: SourceRange
  }
}

/// `grade name of score { A from 45, …, D otherwise }`
package struct GradeSyntax: Sendable {
  package let name: Name
  package let score: Name
  package let entries: [Entry]
  package let range: SourceRange

  package struct Entry: Sendable {
    package let label: Name
    /// Nil for `otherwise`.
    package let from: ExpressionSyntax?
  }
}

/// `define name "title" { means … agreed by … never when … requires … when … }`
package struct DefinitionSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var means: TextLiteral?
  package var agreedBy: [Name] = []
  package var reviewBy: ExpressionSyntax?
  package var clauses: [Clause] = []

  package struct Clause: Sendable {
    package let kind: Kind
    package let condition: ExpressionSyntax
    package let range: SourceRange

    package enum Kind: String, Sendable {
      case never = "never when"
      case always = "always when"
      case requires
      case when
    }
  }
}

/// `proposition name "title" { for … promised when … pitch … resource … }`
package struct PropositionSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var fits: ExpressionSyntax?
  package var promised: ExpressionSyntax?
  package var pitch: TextLiteral?
  package var resources: [Resource] = []

  package struct Resource: Sendable {
    package let title: TextLiteral
    package let location: TextLiteral?
    package let owner: Name?
    package let reviewed: ExpressionSyntax?
  }
}

/// `pool name { members a weight 2, b }`
package struct PoolSyntax: Sendable {
  package let name: Name
  package let members: [Member]

  package struct Member: Sendable {
    package let name: Name
    package let weight: ExpressionSyntax?
  }
}

/// `route { to … when … }`
package struct RouteSyntax: Sendable {
  package let steps: [Step]
  package let range: SourceRange

  package struct Step: Sendable {
    package let target: RouteTargetSyntax
    package let label: TextLiteral?
    package let condition: StepCondition
    package let respondWithin: ExpressionSyntax?
    package let againAfter: ExpressionSyntax?
    package let range: SourceRange
  }

  package enum StepCondition: Sendable {
    case when(ExpressionSyntax)
    case otherwise
  }
}

/// Where a route step sends a lead.
package enum RouteTargetSyntax: Sendable {
  /// A pool, or one of the words `owner`, `review`, `nurture`, `nobody`.
  case name(Name)
  case expression(ExpressionSyntax)
}

/// `test "title" { at … lead { … } expect … }`
package struct TestSyntax: Sendable {
  package let title: TextLiteral
  package var asOf: ExpressionSyntax?
  package var lead: ExpressionSyntax?
  package var expectations: [Expectation] = []
  package let range: SourceRange

  package struct Expectation: Sendable {
    package let kind: Kind
    package let because: [TextLiteral]
    package let range: SourceRange

    package enum Kind: Sendable {
      case condition(ExpressionSyntax)
      case route(RouteTargetSyntax, label: TextLiteral?)
    }
  }
}

/// `ensure "title" condition`
package struct EnsureSyntax: Sendable {
  package let title: TextLiteral
  package let condition: ExpressionSyntax
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
