package import AccordSource

extension DiagnosticPage {
  /// The page as Markdown; what the example to avoid gives is worked out here and now.
  package var markdown: String {
    var parts = ["# \(code.rawValue): \(summary)"]
    if let lint { parts.append(wrapped(about(lint))) }
    parts += meaning.split(separator: "\n\n").map { wrapped(String($0)) }
    parts.append("## Why it matters")
    parts += rationale.split(separator: "\n\n").map { wrapped(String($0)) }
    parts.append("## Avoid")
    if isLatin1 {
      parts.append("<!-- saved as ISO 8859-1 -->\n" + block("accord", avoid.text))
    } else if isAlone {
      parts.append("<!-- alone -->\n" + block("accord", avoid.text))
    } else {
      parts.append(block("accord", avoid.text))
    }
    parts.append(block("text", shown ?? finding))
    parts += ["## Prefer", block("accord", prefer.text)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func about(_ lint: Lint) -> String {
    let fix = avoid.fixed == nil ? "" : " `accord lint --fix` puts it right."
    let weight = code.severity == .error ? "an error" : "a warning"
    return "`\(lint.name)`, \(weight) about \(lint.category.words).\(fix)"
  }

  /// What comes out for the example to avoid.
  private var finding: String {
    let report = avoidReport
    return HumanRenderer(sources: report.sources).render(report.findings)
  }

  /// The findings about the example to avoid.
  package var avoidReport: Report {
    report(on: avoid, bytes: isLatin1 ? latin1(avoid.text) : Array(avoid.text.utf8))
  }

  /// The findings about the example to prefer: none.
  package var preferReport: Report { report(on: prefer, bytes: Array(prefer.text.utf8)) }

  private func report(on example: LintExample, bytes: [UInt8]) -> Report {
    let isAlone = isAlone || LintExample.declares("lead", in: example.text)
    let lints = lint.map { $0.category == .suppressions ? Lint.all : [$0] } ?? []
    return LintExample.look(at: bytes, isAlone: isAlone, files: example.files, lints: lints)
  }

  private func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(exactly: $0.value) ?? UInt8(ascii: "?") }
  }

  private func block(_ language: String, _ text: String) -> String {
    var body = text[...]
    while body.last == "\n" { body.removeLast() }
    // Some examples are about signs that cannot be seen; a page is for people, and often on a terminal.
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return "```\(language)\n\(lines.map { DisplayText.visible(String($0)) }.joined(separator: "\n"))\n```"
  }

  /// A paragraph in lines of at most 120 characters.
  private func wrapped(_ paragraph: String) -> String {
    var lines: [String] = []
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= 120 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Lint.Category {
  /// What a finding of the category is about.
  fileprivate var words: String {
    switch self {
    case .scores: "scores"
    case .definitions: "definitions"
    case .segments: "segments"
    case .routes: "the route"
    case .propositions: "value propositions"
    case .feedback: "what is answered to leads"
    case .metrics: "the numbers that teams watch"
    case .experiments: "what teams try"
    case .outputs: "what leaves"
    case .agreement: "what teams owe each other"
    case .wording: "how rules are written"
    case .tests: "tests and comments"
    case .suppressions: "comments that allow findings"
    }
  }
}
