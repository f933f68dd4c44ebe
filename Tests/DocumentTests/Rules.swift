import AccordSemantics
import AccordSource
import AccordTestSupport

/// Rules of the documents, checked beside `docs/diagnostics/common.accord`.
enum Rules {
  /// The findings about a file, as they are shown.
  struct Findings {
    let codes: Set<DiagnosticCode>
    let text: String
  }

  static func check(_ bytes: [UInt8], isAlone: Bool) -> Findings {
    var rules = RuleFolder(lists.files)
    rules.files["rules.accord"] = bytes
    if !isAlone, !String(decoding: bytes, as: UTF8.self).contains("\nlead {") {
      rules.files["common.accord"] = Array(Documents.text("docs/diagnostics/common.accord").utf8)
    }
    let result = rules.check()
    return Findings(
      codes: Set(result.diagnostics.map(\.code)),
      text: HumanRenderer(sources: rules.sources).render(result.diagnostics))
  }

  /// Lists and tables are those of the sample.
  private static let lists: RuleFolder = {
    var lists = (try? RuleFolder(project: "rules")) ?? RuleFolder([:])
    lists.files = lists.files.filter { !$0.key.hasSuffix(".accord") }
    return lists
  }()
}
