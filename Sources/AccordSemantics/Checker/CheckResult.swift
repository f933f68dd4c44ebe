package import AccordSource

/// What checking a rule set gives: the program, unless something keeps it from loading, and the findings.
package struct CheckResult: Sendable {
  package let program: Program?
  package let diagnostics: [Diagnostic]
}
