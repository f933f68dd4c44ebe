import AccordGlossary
import AccordSemantics
import AccordTestSupport
import Testing

/// Rules that mean something else are said in other words.
@Suite struct ChangeTests {
  /// Words and numbers that stand in rules, and what they are changed to.
  private static let changes: [(old: String, new: String)] =
    [
      (">= ", "> "), (" < ", " <= "), (" = ", " != "), (" != ", " = "), (" and ", " or "), (" or ", " and "),
      ("is yes", "is no"), ("is not yes", "is yes"), ("is unknown", "is not unknown"),
      ("is known", "is missing"),
      ("starts with", "ends with"), ("contains any of", "contains all of"), ("highest", "lowest"),
      ("highest", "first"),
      ("when ", "when not "), ("never ", "always "), ("always ", "never "), (" within ", " older than "),
      ("webinar", "form"), ("demo_request", "webinar"), ("in dach", "in neighbours"),
      ("in neighbours", "not in dach"),
      (" days", " hours"), ("at most", "at least"), ("SQL", "MQL"), ("fit ", "need "), ("Enterprise", "SME"),
      ("ignoring case", ""), ("first match", ""), ("per asset", "per page"),
      ("never fades", "fades 10% every 1 day"),
      ("to review", "to nobody"), ("uppercase", "lowercase"), ("trim", "nfc"), ("default 0", "default 1"),
      ("weight 2", "weight 3"), (".tier", ".owner"),
      ("sum ", "first "),
      ("draft ", ""), ("define cooling_down", "draft define cooling_down"), ("budget ", "decision_in "),
      ("activity where", "activity where page is known and"), ("job_title", "campaign"),
    ] + (0...9).map { ("\($0)", "\(($0 + 1) % 10)") }

  @Test(arguments: ["rules", "examples/b2b", "examples/bank", "examples/hubspot/rules"])
  func aChangeOfMeaningChangesThePage(folder: String) throws {
    let files = try RuleFolder(project: folder).files
    let original = try #require(Rules.load(files))
    let page = try Self.sections(original)
    var changed = 0
    for name in files.keys.sorted() where name.hasSuffix(".accord") {
      // How other systems spell a lead is not on the page.
      guard name != "inputs.accord", name != "tests.accord" else { continue }
      let text = String(decoding: files[name] ?? [], as: UTF8.self)
      for (old, new) in Self.changes {
        for range in text.ranges(of: old).prefix(folder == "rules" ? 2 : 1) {
          var edited = text
          edited.replaceSubrange(range, with: new)
          var files = files
          files[name] = Array(edited.utf8)
          guard let rules = Rules.load(files), rules.fingerprint != original.fingerprint else { continue }
          changed += 1
          let line = edited[..<range.lowerBound].count { $0 == "\n" } + 1
          #expect(
            try Self.sections(rules) != page, "\(name):\(line): '\(old)' to '\(new)' is not on the page")
        }
      }
    }
    #expect(changed > (folder == "rules" ? 100 : 15), "only \(changed) changes")
  }

  /// The page as people read it, without the fingerprint in its footer.
  private static func sections(_ rules: RuleSet) throws -> [String] {
    func all(_ section: GlossaryPage.Section) -> [String] {
      [section.title.plain, Rules.plain(section.blocks)] + section.sections.flatMap(all)
    }
    return try Rules.page(rules).sections.flatMap(all)
  }
}
