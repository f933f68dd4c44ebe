import AccordSemantics
import AccordSource
import Foundation

/// Rules of the documents, checked beside `docs/diagnostics/common.accord`.
enum Rules {
  /// The findings about a file, as they are shown.
  struct Findings {
    let codes: Set<DiagnosticCode>
    let text: String
  }

  static func check(_ bytes: [UInt8], isAlone: Bool) -> Findings {
    var files = [SourceFile(path: "rules.accord", bytes: bytes)]
    let saysLead = String(decoding: bytes, as: UTF8.self).contains("\nlead {")
    if !isAlone && !saysLead {
      let common = Documents.text("docs/diagnostics/common.accord")
      files.append(SourceFile(path: "common.accord", bytes: Array(common.utf8)))
    }
    let sources = SourceSet(files)
    let result = Checker.check(sources, files: lists)
    return Findings(
      codes: Set(result.diagnostics.map(\.code)),
      text: HumanRenderer(sources: sources).render(result.diagnostics))
  }

  /// Lists and tables are those of the sample.
  private static let lists = RuleFiles { name, _ throws(RuleFileError) in
    guard let data = try? Data(contentsOf: Documents.root.appending(path: "rules/\(name)")) else {
      throw RuleFileError(message: "there is no such file")
    }
    return Array(data)
  }
}
