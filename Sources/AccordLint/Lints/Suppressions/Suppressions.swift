import AccordSource
import AccordSyntax

/// The comments that allow findings, and what they allow.
struct Suppressions {
  private let all: [Suppression]

  init(_ context: LintContext) {
    all = context.trees.flatMap { Suppression.all(in: $0, of: context.sources.files[$0.file]) }
  }

  /// The findings that remain, and findings about the comments themselves.
  ///
  /// - Parameter looking: the codes that were looked for; whether a comment about another one is of use is unknown.
  func apply(to findings: [Diagnostic], looking codes: Set<DiagnosticCode>) -> [Diagnostic] {
    guard !all.isEmpty else { return findings }
    var allowances = Allowances(all) { Suppressions.code($0) }
    let remaining = findings.filter { finding in
      finding.range.map { !allowances.allows(finding.code, at: $0) } ?? true
    }
    var remarks = Findings(.suppressionUnknown)
    for suppression in all { remark(on: suppression, &remarks) }
    // Where 'accord verify' has a check of the same name, the comment may be for that one.
    let idle = allowances.idle { word, code, _ in codes.contains(code) && CheckCode.named(word) == nil }
    return remaining + (remarks.all + idle).filter { codes.contains($0.code) }
  }

  private func remark(on suppression: Suppression, _ remarks: inout Findings) {
    if suppression.names.isEmpty {
      remarks.code = .suppressionUnknown
      remarks.add(
        "this comment allows nothing: it names no finding", at: suppression.range,
        help: ["write '# accord:allow L012 because …' with the code of the finding"])
    }
    for name in suppression.names where Suppressions.code(name.text) == nil {
      // What 'accord verify' finds is allowed there.
      guard CheckCode.named(name.text) == nil else { continue }
      remarks.code = .suppressionUnknown
      let refused = Suppressions.known(name.text)
      let isError = refused?.blocksLoading == true
      let nearest = Suggestion.nearest(
        to: name.text,
        among: Lint.all.flatMap { [$0.code.rawValue, $0.name] }
          + CheckCode.allCases.flatMap { [$0.rawValue, $0.name] })
      remarks.add(
        refused == nil
          ? "no finding is called '\(name.text)'"
          : "'\(name.text)' \(isError ? "is an error and " : "")cannot be allowed",
        at: name.range, label: refused == nil ? nearest.map { "did you mean '\($0)'?" } : nil,
        help: [
          refused == nil
            ? "'accord lint --page all' lists them"
            : isError
              ? "put it right; rules with errors do not load" : "put it right; nothing else shows the rules"
        ])
    }
    if suppression.reason.isEmpty, !suppression.names.isEmpty {
      remarks.code = .suppressionWithoutReason
      remarks.add(
        "this comment does not say why, so it allows nothing", at: suppression.range,
        help: ["write the reason after 'because': '# accord:allow \(suppression.names[0].text) because …'"])
    }
  }

  /// What a code or a name stands for, when a comment can allow it.
  private static func code(_ name: String) -> DiagnosticCode? {
    known(name).flatMap { $0.canBeAllowed ? $0 : nil }
  }

  /// What a code or the name of a lint stands for; signatures have no lint, only a code.
  private static func known(_ name: String) -> DiagnosticCode? {
    Lint.named(name)?.code ?? DiagnosticCode(rawValue: name)
  }
}
