import AccordSemantics
package import AccordSource
import AccordSyntax
package import AccordValues

extension LintExample {
  private static let commonHead = """
    accord 1

    # Stands beside the rules of every page in this folder that do not say what a lead is themselves.


    """

  private static let commonAgreement = """
    agreement "Common to all pages" {
      between   marketing, sales
      timezone  "Europe/Berlin"
    }


    """

  private static let commonLead = """
    lead {
      id          text    required
      email       text    trim, lowercase
      company     text    trim
      job_title   text    trim
      employees   number
      budget      number
      country     text    trim, uppercase
      source      choice  webinar, referral, outbound, or other
      campaign    text    trim, lowercase
      consent     flag
      customer    flag
      owner       text
      created_at  time
      activities  list of activity {
        kind  choice  page_view, demo_request, webinar, or other
        page  text
        at    time
      }
      missing "", "-"
    }

    """

  /// The rules that stand beside an example: what a lead is. The same file lies in `docs/diagnostics/`.
  package static let common = commonHead + commonAgreement + commonLead

  /// The day on which examples are looked at.
  package static let today = CalendarDate(daysSinceEpoch: 20_758)

  /// An example's text as rules: `rules.accord`, with the common lead beside it unless it has its own, and the
  /// findings about it.
  package static func look(
    at text: String, files: [String: String] = [:], lints: [Lint]
  ) -> (sources: SourceSet, findings: [Diagnostic]) {
    let report = look(at: Array(text.utf8), isAlone: declares("lead", in: text), files: files, lints: lints)
    return (report.sources, report.findings)
  }

  /// - Parameter isAlone: whether the common lead does not stand beside the file.
  static func look(at bytes: [UInt8], isAlone: Bool, files: [String: String], lints: [Lint]) -> Report {
    var sourceFiles = [SourceFile(path: "rules.accord", bytes: bytes)]
    if !isAlone {
      let text = String(decoding: bytes, as: UTF8.self)
      let beside = declares("agreement", in: text) ? commonHead + commonLead : common
      sourceFiles.append(SourceFile(path: "common.accord", bytes: Array(beside.utf8)))
    }
    let sources = SourceSet(sourceFiles)
    let reader = RuleFiles { name, _ throws(RuleFileError) in
      guard let text = files[name] else {
        throw RuleFileError(message: "there is no such file", isOutside: name.hasPrefix("../"))
      }
      return Array(text.utf8)
    }
    let result = Checker.check(sources, files: reader)
    guard result.rules != nil, let today else {
      return Report(sources: sources, findings: result.diagnostics)
    }
    let context = LintContext(sources: sources, trees: result.trees, files: reader, today: today)
    return Report(
      sources: sources, findings: result.diagnostics + Linter(lints).findings(result, context))
  }

  /// Whether a line begins with a word; line ends may be of any kind.
  static func declares(_ word: String, in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("\(word) ") }
  }
}
