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
    var allowed: [Place: [(suppression: Int, name: Int, covered: Range<Int>)]] = [:]
    var remarks = Findings(.suppressionUnknown)
    for (index, suppression) in all.enumerated() {
      remark(on: suppression, &remarks)
      guard !suppression.reason.isEmpty else { continue }
      for (position, name) in suppression.names.enumerated() {
        guard let code = Suppressions.code(name.text) else { continue }
        let place = Place(code: code, file: suppression.range.file)
        allowed[place, default: []].append((index, position, suppression.covered))
      }
    }
    var used: Set<[Int]> = []
    let remaining = findings.filter { finding in
      guard let range = finding.range else { return true }
      let matches = allowed[Place(code: finding.code, file: range.file), default: []]
        .filter { $0.covered.contains(range.bytes.lowerBound) }
      for match in matches { used.insert([match.suppression, match.name]) }
      return matches.isEmpty
    }
    remarks.code = .suppressionOfNothing
    for (index, suppression) in all.enumerated() where !suppression.reason.isEmpty {
      let idle = suppression.names.indices.filter { position in
        guard let code = Suppressions.code(suppression.names[position].text) else { return false }
        return codes.contains(code) && !used.contains([index, position])
      }
      remark(onIdle: idle, of: suppression, &remarks)
    }
    return remaining + remarks.all.filter { codes.contains($0.code) }
  }

  private func remark(on suppression: Suppression, _ remarks: inout Findings) {
    if suppression.names.isEmpty {
      remarks.code = .suppressionUnknown
      remarks.add(
        "this comment allows nothing: it names no finding", at: suppression.range,
        help: ["write '# accord:allow L012 because …' with the code of the finding"])
    }
    for name in suppression.names where Suppressions.code(name.text) == nil {
      remarks.code = .suppressionUnknown
      let refused = Suppressions.known(name.text)
      let isError = refused?.blocksLoading == true
      let nearest = Suggestion.nearest(
        to: name.text, among: Lint.all.flatMap { [$0.code.rawValue, $0.name] })
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

  private func remark(onIdle idle: [Int], of suppression: Suppression, _ remarks: inout Findings) {
    if idle.count == suppression.names.count, let first = suppression.names.first {
      let names = suppression.names.count == 1 ? "'\(first.text)'" : "what it names"
      remarks.add(
        "there is no finding \(names) here to allow", at: suppression.range,
        help: ["remove the comment"],
        fixIts: [FixIt("remove the comment", range: suppression.removal, replacement: "")])
    } else {
      for position in idle {
        let name = suppression.names[position]
        remarks.add(
          "there is no finding '\(name.text)' here to allow", at: name.range, help: ["remove '\(name.text)'"])
      }
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

  private struct Place: Hashable {
    let code: DiagnosticCode
    let file: Int
  }
}
