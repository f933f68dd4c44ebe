/// Rules that show a lint, or show that it stays silent.
///
/// They are a whole rule file without its first line `accord 1`; a rule set that says what a lead is stands
/// beside them unless they say it themselves.
package struct LintExample: Sendable {
  /// The rules with a `↓` in front of each place where a finding begins.
  package let marked: String
  /// What `--fix` makes of it; nil when nothing is fixed.
  package let fixed: String?
  /// Lists and tables that the rules name, by the name as written.
  package let files: [String: String]

  package init(_ marked: String, fixed: String? = nil, files: [String: String] = [:]) {
    self.marked = marked
    self.fixed = fixed
    self.files = files
  }

  package static let mark: Character = "↓"

  /// The rules without marks, as a whole file.
  package var text: String { "accord 1\n\n" + marked.filter { $0 != LintExample.mark } + "\n" }

  /// Where findings begin: byte offsets in `text`.
  package var places: [Int] {
    var places: [Int] = []
    var offset = "accord 1\n\n".utf8.count
    for character in marked {
      if character == LintExample.mark { places.append(offset) } else { offset += character.utf8.count }
    }
    return places
  }

  /// What the fixed rules are as a whole file.
  package var fixedText: String? { fixed.map { "accord 1\n\n" + $0 + "\n" } }
}
