/// Rules that show a lint, or show that it stays silent.
///
/// A rule set that says what a lead is stands beside them unless they say it themselves.
package struct LintExample: Sendable {
  /// The rules with a `↓` in front of each place where a finding begins; a whole file.
  package let marked: String
  /// What `--fix` makes of it; nil when nothing is fixed.
  package let fixed: String?
  /// Lists and tables that the rules name, by the name as written.
  package let files: [String: String]

  /// - Parameters:
  ///   - marked: the file without its first line `accord 1`.
  ///   - fixed: as well.
  package init(_ marked: String, fixed: String? = nil, files: [String: String] = [:]) {
    self.marked = LintExample.head + marked + "\n"
    self.fixed = fixed.map { LintExample.head + $0 + "\n" }
    self.files = files
  }

  /// A file as it is, for examples that do not load.
  package init(whole: String, files: [String: String] = [:]) {
    marked = whole + "\n"
    fixed = nil
    self.files = files
  }

  private static let head = "accord 1\n\n"

  package static let mark: Character = "↓"

  /// The rules without marks.
  package var text: String { marked.filter { $0 != LintExample.mark } }

  /// Where findings begin: byte offsets in `text`.
  package var places: [Int] {
    var places: [Int] = []
    var offset = 0
    for character in marked {
      if character == LintExample.mark { places.append(offset) } else { offset += character.utf8.count }
    }
    return places
  }
}
