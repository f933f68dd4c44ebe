/// The page of functions, as Markdown.
package enum FunctionPage {
  /// The whole page, as it lies in `docs/functions.md`.
  package static var text: String {
    """
    # Functions

    Every function of the language. A call is unknown when an argument is (but `coalesce`, `completeness`, `largest` and `smallest`), and a
    call without an answer is unknown and a problem of the rule that makes it. What each does exactly stands in the clause of the
    [language](language.md) that it names.

    | call | gives | else the problem | clause |
    |---|---|---|---|
    \(Function.all.map(row).joined(separator: "\n"))

    ## Examples

    | call | gives |
    |---|---|
    \(Function.all.flatMap { $0.examples.map { example(of: $0) } }.joined(separator: "\n"))

    """
  }

  private static func row(_ function: Function) -> String {
    "| `\(function.signature)` | \(function.summary) | \(function.failure ?? "") | \(function.clause) |"
  }

  private static func example(of example: Function.Example) -> String {
    let lead = example.lead == "{}" ? "" : " for `\(example.lead)`"
    return "| `\(example.call)`\(lead) | \(example.gives.map { "`\($0)`" } ?? "unknown, and a problem") |"
  }
}
