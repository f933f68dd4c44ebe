package import AccordSemantics
import AccordSource
package import AccordValues

/// A way in which a list or a table is used: what is looked for in it, or looks for its entries.
package struct ListUse: Hashable, Sendable {
  package let form: TextForm
  package let part: TextForm.Part
  package let ignoringCase: Bool

  /// What each list, and the keys of each table, are compared with in all versions of the rules, by the name of the list
  /// or table, with the words that name what it is compared with.
  package static func all(in rules: RuleSet) -> [String: [ListUse: String]] {
    var found: [String: [ListUse: String]] = [:]
    for version in rules.versions {
      let program = version.program
      for comparison in program.textComparisons {
        let names =
          comparison.lists.map { program.lists[$0].name }
          + (comparison.table.map { [program.tables[$0].name] } ?? [])
        guard !names.isEmpty else { continue }
        let use = ListUse(form: comparison.form, part: comparison.part, ignoringCase: comparison.ignoringCase)
        let subject = program.sources.line(comparison.subject.range)
        for name in names {
          if found[name]?[use] == nil { found[name, default: [:]][use] = subject }
        }
      }
    }
    return found
  }
}

extension [ListUse: String] {
  /// What has to be written instead of an entry that never occurs anywhere the list is used, and where that is said;
  /// nil when it may occur, or when the uses want different texts.
  package func correction(of entry: Text) -> (text: Text, subject: String, words: String)? {
    var result: (text: Text, subject: String, words: String)?
    for (use, subject) in self {
      guard let text = use.form.correction(of: entry, as: use.part, ignoringCase: use.ignoringCase),
        result == nil || result?.text == text
      else { return nil }
      // The same subject for every run, whatever the order of the dictionary.
      if let known = result?.subject, known <= subject { continue }
      result = (text, subject, use.form.words(changing: entry, as: use.part, ignoringCase: use.ignoringCase))
    }
    return result
  }
}
