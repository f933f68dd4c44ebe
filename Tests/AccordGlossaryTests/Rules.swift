import AccordGlossary
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Rule sets from texts and from the folders of the project.
enum Rules {
  /// The checked rules; nil when they do not load.
  static func load(_ files: [String: [UInt8]]) -> RuleSet? { RuleFolder(files).check().rules }

  /// Every rule set of the project: the sample rules, the examples, the recipes of the cookbook, and the cases
  /// of the conformance suite that load.
  static let all: [(name: String, rules: RuleSet)] = {
    var found: [(name: String, rules: RuleSet)] = []
    for folder in ["rules", "examples/b2b", "examples/bank"] {
      if let rules = (try? RuleFolder(project: folder))?.check().rules { found.append((folder, rules)) }
    }
    let cookbook = (try? RuleFolder(project: "examples/cookbook"))?.files ?? [:]
    for name in cookbook.keys.sorted() where name.hasSuffix(".accord") {
      let files = cookbook.filter { $0.key == name || !$0.key.hasSuffix(".accord") }
      if let rules = load(files) { found.append(("examples/cookbook/\(name)", rules)) }
    }
    return found + conformance
  }()

  private static var conformance: [(name: String, rules: RuleSet)] {
    let names = (try? Project.names(in: "Tests/Conformance", suffix: ".cases")) ?? []
    return names.flatMap {
      name -> [(name: String, rules: RuleSet)] in
      let text = (try? Project.text("Tests/Conformance/\(name)")) ?? ""
      var common: [String: [UInt8]] = [:]
      return text.components(separatedBy: "\n=== ").dropFirst().compactMap { part in
        let files = common.merging(sections(of: part)) { $1 }
        guard !part.hasPrefix("common\n") else {
          common = files
          return nil
        }
        return load(files).map { ("\(name): \(part.prefix { $0 != "\n" })", $0) }
      }
    }
  }

  /// The files of a case: `--- rules`, `--- tests`, `--- promises` and `--- file NAME`.
  private static func sections(of part: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for section in part.components(separatedBy: "\n--- ").dropFirst() {
      let head = section.prefix { $0 != "\n" }
      let body = Array(section.dropFirst(head.count + 1).utf8) + [UInt8(ascii: "\n")]
      switch head {
      case "rules": files["rules.accord"] = body
      case let file where file.hasPrefix("file "): files[String(file.dropFirst(5))] = body
      default: break
      }
    }
    return files
  }

  static func load(_ text: String) -> RuleSet? { RuleFolder(text).check().rules }

  /// The page of the rules on a day.
  static func page(
    _ rules: RuleSet, on day: String = "2026-11-01", signatures: [GlossarySignature] = [],
    evidence: [SourceRange: PromiseEvidence] = [:]
  ) throws -> GlossaryPage {
    let day = try #require(TimeReader.date(day.utf8))
    return PageBuilder(rules, on: day, signatures: signatures, evidence: evidence).page()
  }

  /// What the page says about a declaration, as Markdown without links.
  ///
  /// - Parameter files: lists and tables that lie beside the rules.
  static func words(
    _ text: String, about term: String, beside files: [String: String] = [:]
  ) throws -> String {
    let all = files.mapValues { Array($0.utf8) }.merging(["rules.accord": Array(text.utf8)]) { $1 }
    let page = try page(#require(load(all)))
    let section = try #require(find(.term(term), in: page.sections), "no section about \(term)")
    return plain(section.blocks)
  }

  static func find(_ anchor: Anchor, in sections: [GlossaryPage.Section]) -> GlossaryPage.Section? {
    for section in sections {
      if section.anchor == anchor { return section }
      if let found = find(anchor, in: section.sections) { return found }
    }
    return nil
  }

  /// The text of blocks, a line for each paragraph, item and row.
  static func plain(_ blocks: [Block]) -> String {
    blocks.map { block -> String in
      switch block {
      case .paragraph(let phrase), .quote(let phrase): phrase.plain
      case .list(let items, _):
        items.map { item in
          let inner = plain(item.blocks)
          let lines = inner.split(separator: "\n").map { "\n  \($0)" }.joined()
          return "- \(item.text.plain)\(lines)"
        }.joined(separator: "\n")
      case .table(let table):
        table.rows.map { row in row.map(\.text.plain).joined(separator: " | ") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
