package import AccordSemantics
package import AccordValues

/// How leads are decided, and what a decision shows; the same for all workers.
package struct DecisionSetup: Sendable {
  package let program: Program
  /// How the leads are spelled.
  package let input: Input
  /// What counts as now.
  package let asOf: Instant
  package let detail: Detail
  package let passThrough: PassThrough
  package let format: any DecisionFormat

  package init(
    program: Program, input: Input, asOf: Instant, detail: Detail, passThrough: PassThrough,
    format: any DecisionFormat
  ) {
    self.program = program
    self.input = input
    self.asOf = asOf
    self.detail = detail
    self.passThrough = passThrough
    self.format = format
  }
}
