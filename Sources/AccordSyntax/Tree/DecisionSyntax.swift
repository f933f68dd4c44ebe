package import AccordSource

/// `segments name "title" first match { Segment when … }`
package struct SegmentsSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package let isFirstMatch: Bool
  package let entries: [Entry]

  /// `Segment "title" when condition`, or `Segment otherwise`.
  package struct Entry: Sendable {
    package let name: Name
    package let title: TextLiteral?
    /// Nil for `otherwise`.
    package let condition: ExpressionSyntax?
    package let range: SourceRange
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

  /// A line that decides whether the definition is met: `never when condition`.
  package struct Clause: Sendable {
    package let kind: Kind
    package let condition: ExpressionSyntax
    package let range: SourceRange

    /// With which words the clause begins.
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

  /// `resource "title" at "…" owner team reviewed 2026-10-20`.
  package struct Resource: Sendable {
    package let title: TextLiteral
    package let location: TextLiteral?
    package let owner: Name?
    package let reviewed: ExpressionSyntax?
  }
}

/// `route { to … when … }`
package struct RouteSyntax: Sendable {
  package let steps: [Step]
  package let range: SourceRange

  /// `to target "label" when condition respond within D again after D`.
  package struct Step: Sendable {
    package let target: RouteTargetSyntax
    package let label: TextLiteral?
    package let condition: StepCondition
    package let respondWithin: DelaySyntax?
    /// Who is told when nobody has responded by then.
    package let then: RouteTargetSyntax?
    package let againAfter: DelaySyntax?
    package let range: SourceRange
  }

  /// When a step takes a lead.
  package enum StepCondition: Sendable {
    case when(ExpressionSyntax)
    case otherwise
  }
}

/// Where a route step sends a lead.
package enum RouteTargetSyntax: Sendable {
  /// A pool, or one of the words `owner`, `review`, `nurture`, `nobody`.
  case name(Name)
  /// `person "zoe@corp.example"` or `queue "EMEA"`: the word, and whom or what it names.
  case recipient(Name, RecipientSyntax)
  case expression(ExpressionSyntax)
}

/// Who or what gets leads, as another system calls it: `"Anna Berg" as "0051x"`.
package struct RecipientSyntax: Sendable {
  package let name: TextLiteral
  package let id: TextLiteral?
}

/// `pool name { members a weight 2, "Ben Kay" as "0051x" hours office }`
package struct PoolSyntax: Sendable {
  package let name: Name
  package let members: [Member]
  /// In which hours its members work.
  package let hours: Name?

  /// `name as "0051x" weight 2`.
  package struct Member: Sendable {
    /// A name, or the text in quotes that stands for one.
    package let name: Name
    package let id: TextLiteral?
    package let weight: ExpressionSyntax?
  }
}
