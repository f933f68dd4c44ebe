import AccordLint
import AccordSource
import ArgumentParser

/// How much findings weigh in a run: `--deny`, `--warn` and `--allow`.
struct SeverityPolicy {
  private enum Weight {
    case error
    case warning
    case none
  }

  private var weights: [DiagnosticCode: Weight] = [:]
  private var otherwise: Weight?

  /// Every finding weighs what it weighs by itself.
  init() {}

  /// - Throws: `ValidationError` for a code that is none, or that stands in two options.
  init(deny: [String], warn: [String], allow: [String]) throws {
    for (option, weight, names) in [
      ("--deny", Weight.error, deny), ("--warn", .warning, warn), ("--allow", .none, allow),
    ] {
      for name in names.flatMap({ $0.split(separator: ",") }).map(String.init) {
        try set(name, to: weight, option)
      }
    }
  }

  private mutating func set(_ name: String, to weight: Weight, _ option: String) throws {
    if name == "all" {
      guard otherwise == nil || otherwise == weight else {
        throw ValidationError("'all' stands in two of '--deny', '--warn' and '--allow'")
      }
      otherwise = weight
      return
    }
    guard let page = DiagnosticPage.named(name) else {
      if let check = CheckCode.named(name) {
        throw ValidationError(
          "'\(option) \(name)': this is a check of 'accord verify', which leaves it out with '--without \(check.rawValue)'"
        )
      }
      throw ValidationError("'\(option) \(name)': \(ExplainedFindings.unknown(name))")
    }
    guard !page.code.blocksLoading else {
      throw ValidationError("'\(option) \(name)': rules with this error do not load, whatever it is called")
    }
    guard weights[page.code] == nil || weights[page.code] == weight else {
      throw ValidationError("'\(name)' stands in two of '--deny', '--warn' and '--allow'")
    }
    weights[page.code] = weight
  }

  /// Whether findings with a code are left out.
  func allows(_ code: DiagnosticCode) -> Bool { (weights[code] ?? otherwise) == Weight.none }

  /// The findings with their weights; those that are allowed are left out.
  func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.compactMap { finding in
      guard !finding.code.blocksLoading, let weight = weights[finding.code] ?? otherwise else {
        return finding
      }
      var weighed = finding
      switch weight {
      case .error: weighed.severity = .error
      case .warning: weighed.severity = .warning
      case .none: return nil
      }
      return weighed
    }
  }
}
