import AccordLint
import AccordSemantics
import AccordSigning
import AccordSource
import AccordValues
import ArgumentParser

/// One look at rules, with what the user wants to know.
struct LintRun {
  var policy = SeverityPolicy()
  var lints = AccordLint.Lint.all
  var asOf: String?
  var agreed = false
  /// Whether what was recorded of promises is looked at.
  var verified = false

  /// The findings about rules.
  func report(_ rules: RuleSetLoader) throws -> Report {
    try report(RulesArgument.sources(rules), rules)
  }

  private func report(_ sources: SourceSet, _ loader: RuleSetLoader) throws -> Report {
    let result = Checker.check(sources, files: loader.files)
    guard let rules = result.rules else {
      let findings = RuleParts.explained(result.diagnostics, of: loader.paths) {
        "lint the folder: 'accord lint \($0)'"
      }
      return Report(sources: sources, findings: findings)
    }
    let day = try AsOf.day(asOf, rules)
    let context = LintContext(
      sources: sources, trees: result.trees, files: loader.files, today: day)
    let locks =
      try (agreed ? signatureFindings(rules, loader, day) : [])
      + (verified ? proofFindings(rules, loader) : [])
    let look = Linter(lints).look(at: result, context, others: locks)
    return Report(
      sources: sources, findings: policy.apply(to: Diagnostic.sorted(result.diagnostics + look.findings)),
      undecided: look.undecided.filter { !policy.allows($0.code) })
  }

  private func signatureFindings(
    _ rules: RuleSet, _ loader: RuleSetLoader, _ day: CalendarDate
  ) throws -> [Diagnostic] {
    try Failures.reportedLock { () throws(LockError) in
      try SigningFindings.find(in: rules, LockFile(loader), path: loader.path, on: day)
    }
  }

  private func proofFindings(_ rules: RuleSet, _ loader: RuleSetLoader) throws -> [Diagnostic] {
    try Failures.reportedLock { () throws(LockError) in try VerifiedFile(loader).findings(in: rules) }
  }

  /// How often fixes are looked for: one may make room for another.
  private static let rounds = 50

  /// The rules with everything put right that can be; nothing is written yet.
  func fixed(_ rules: RuleSetLoader) throws -> FixedRules {
    let original = try RulesArgument.sources(rules)
    var sources = original
    var report = try report(sources, rules)
    var count = 0
    for _ in 0..<LintRun.rounds {
      let fixable = report.findings.filter(\.isFixable)
      guard !fixable.isEmpty, let step = try applied(fixable, to: sources, rules), step.count > 0 else {
        break
      }
      sources = step.sources
      report = step.report
      count += step.count
    }
    return FixedRules(
      original: original, fixed: sources, count: count, remaining: report, scope: rules.scope)
  }

  /// The rules with the fixes of findings, and what there is to say about them then; nil when they would not load.
  ///
  /// A fix that breaks the rules is a mistake of this program: the others are made without it.
  private func applied(
    _ findings: [Diagnostic], to sources: SourceSet, _ rules: RuleSetLoader
  ) throws -> (sources: SourceSet, report: Report, count: Int)? {
    let (changed, count) = sources.applying(findings.flatMap(\.fixIts))
    let next = try report(changed, rules)
    if !next.findings.contains(where: \.code.blocksLoading) { return (changed, next, count) }
    guard findings.count > 1 else { return nil }
    let half = findings.count / 2
    return try applied(Array(findings[..<half]), to: sources, rules)
      ?? applied(Array(findings[half...]), to: sources, rules)
  }
}

extension Diagnostic {
  /// Whether `--fix` puts it right. What errors suggest is a guess; what lints suggest means the same.
  var isFixable: Bool { !code.blocksLoading && !fixIts.isEmpty }
}

extension SourceSet {
  /// The files with fixes applied, and how many were.
  fileprivate func applying(_ fixes: [FixIt]) -> (SourceSet, Int) {
    var count = 0
    let changed = files.enumerated().map { index, file -> SourceFile in
      let (text, applied) = FixIt.apply(fixes, to: file, index: index)
      count += applied
      return applied == 0 ? file : SourceFile(path: file.path, bytes: file.onDisk(Array(text.utf8)))
    }
    return (SourceSet(changed), count)
  }
}

/// How many findings are shown: a number, or `all`.
struct FindingLimit: ExpressibleByArgument {
  let most: Int

  static let standard = FindingLimit(most: 100)
  static let all = FindingLimit(most: .max)

  private init(most: Int) {
    self.most = most
  }

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let most = Int(argument), most >= 1 {
      self.init(most: most)
    } else {
      return nil
    }
  }
}

/// What `--page` prints.
enum ExplainedFindings {
  /// The page of a code or a name, or the list of all.
  static func text(_ name: String) throws -> String {
    guard name != "all" else { return list }
    // People type what they see: error[E0203], or in small letters.
    let plain = name.uppercased()
    guard let page = DiagnosticPage.named(name) ?? DiagnosticPage.named(plain) else {
      if let check = CheckCode.named(name) ?? CheckCode.named(plain) { return check.page }
      throw Failures.wrongUsage(unknown(name))
    }
    return page.markdown
  }

  /// Every code with its title, as Markdown makes a table of it.
  private static var list: String {
    DiagnosticPage.all.map { page in
      "\(page.code.rawValue)  \(page.lint.map { "\($0.name): " } ?? "")\(page.summary)\n"
    }.joined()
  }

  static func unknown(_ name: String) -> String {
    let names = DiagnosticPage.all.flatMap { [$0.code.rawValue, $0.lint?.name].compactMap { $0 } }
    let hint = Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    return "no finding is called '\(name)'; \(hint ?? "'accord lint --page all' lists them")"
  }

  /// Every kind of finding, for SARIF.
  static var sarifRules: [SARIFLog.Rule] {
    DiagnosticPage.all.map { page in
      SARIFLog.Rule(
        id: page.code.rawValue, name: page.lint?.name ?? page.code.rawValue, summary: page.summary,
        description: page.meaning, help: page.markdown, category: page.lint?.category.rawValue ?? "errors",
        level: SARIFLog.Level(page.code.severity))
    }
  }
}
