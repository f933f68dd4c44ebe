package import AccordSource
package import AccordSyntax

/// What checking a rule set gives: the rules, unless something keeps them from loading, and the findings.
package struct CheckResult: Sendable {
  package let rules: RuleSet?
  package let diagnostics: [Diagnostic]
  /// The files as written, in the order of the sources.
  package let trees: [SyntaxFile]

  /// The program, for rules without dates; with dates, the one in force first.
  package var program: Program? { rules?.earliest }
}
