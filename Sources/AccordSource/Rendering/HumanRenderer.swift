/// Findings for people: the message, the source line with the place underlined, and the remedy.
///
/// ```
/// error[E0203]: 'emplyees' is not a field of the lead
///    ┌─ rules/scoring.accord:14:31
/// 14 │   +10 "larger company"   when emplyees >= 50
///    │                               ^^^^^^^^ did you mean 'employees'?
///    = help: fields are declared in rules/lead.accord:3
/// ```
package struct HumanRenderer: Sendable {
  private let sources: SourceSet
  private let decorate: Decorator

  /// A renderer.
  ///
  /// - Parameters:
  ///   - sources: the files that ranges of findings lie in.
  ///   - decorator: colours for a terminal.
  package init(sources: SourceSet, decorator: Decorator = .plain) {
    self.sources = sources
    self.decorate = decorator
  }

  /// The findings in the order given, an empty line between them; a line break ends the text unless it is empty.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n")
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let severity: Decorator.Part = diagnostic.severity == .error ? .error : .warning
    let title = decorate(severity, "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]")
    var lines = [title + decorate(.message, ": \(DisplayText.visible(diagnostic.message))")]

    let groups = marksByFile(diagnostic)
    let lastLine = groups.joined().map(\.line).max() ?? 0
    let gutter = Gutter(digits: String(lastLine + 1).utf8.count, decorate: decorate)
    for marks in groups {
      lines += excerpts(marks, gutter: gutter, severity: severity)
    }
    for help in diagnostic.help {
      lines.append(gutter.blank(decorate(.help, "= help:") + " \(DisplayText.visible(help))"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All places of a finding: its own file first, then the others as they come; each in the order of the text.
  private func marksByFile(_ diagnostic: Diagnostic) -> [[Mark]] {
    var marks = diagnostic.related.map { place in
      Mark(
        range: place.range, line: sources[place.range].line(at: place.range.bytes.lowerBound),
        label: place.label, isPrimary: false)
    }
    if let range = diagnostic.range {
      let line = sources[range].line(at: range.bytes.lowerBound)
      marks.insert(Mark(range: range, line: line, label: diagnostic.label, isPrimary: true), at: 0)
    }
    var files: [Int] = []
    for mark in marks where !files.contains(mark.range.file) { files.append(mark.range.file) }
    return files.map { file in
      marks.filter { $0.range.file == file }.enumerated()
        .sorted {
          ($0.element.range.bytes.lowerBound, $0.offset) < ($1.element.range.bytes.lowerBound, $1.offset)
        }
        .map(\.element)
    }
  }

  /// The places in one file under its name.
  private func excerpts(_ marks: [Mark], gutter: Gutter, severity: Decorator.Part) -> [String] {
    guard let head = marks.first(where: \.isPrimary) ?? marks.first else { return [] }
    var lines = [gutter.blank(decorate(.frame, "┌─ \(DisplayText.visible(sources.place(head.range)))"))]
    var previous: (line: Int, text: String)?
    for mark in marks {
      let excerpt = LineExcerpt(file: sources[mark.range], line: mark.line, range: mark.range.bytes)
      if let previous, mark.line > previous.line + 1 { lines.append(gutter.blank(decorate(.frame, "·"))) }
      // A line with several places stands once, unless it is cut differently for each.
      if previous?.line != mark.line || previous?.text != excerpt.text {
        lines.append(gutter.line(mark.line + 1, excerpt.text))
      }
      previous = (mark.line, excerpt.text)

      let underline = String(repeating: mark.isPrimary ? "^" : "-", count: excerpt.width)
      let label = mark.label.map { " \(DisplayText.visible($0))" } ?? ""
      let pointer = decorate(mark.isPrimary ? severity : .related, underline + label)
      lines.append(gutter.line(nil, String(repeating: " ", count: excerpt.indent) + pointer))
    }
    return lines
  }

  /// A range to underline.
  private struct Mark {
    let range: SourceRange
    /// The line it starts in, counted from 0.
    let line: Int
    let label: String?
    let isPrimary: Bool
  }

  /// The column of line numbers.
  private struct Gutter {
    let digits: Int
    let decorate: Decorator

    func blank(_ text: String) -> String { String(repeating: " ", count: digits + 1) + text }

    func line(_ number: Int?, _ text: String) -> String {
      let shown = number.map { String($0) } ?? ""
      let padding = String(repeating: " ", count: max(0, digits - shown.utf8.count))
      return decorate(.frame, "\(padding)\(shown) │") + (text.isEmpty ? "" : " \(text)")
    }
  }
}
