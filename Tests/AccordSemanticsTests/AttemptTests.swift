import AccordSemantics
import AccordSource
import AccordTestSupport
import Foundation
import Testing

/// What people write at the first attempt: each slip gets one finding, at the words that are wrong, and the finding says
/// what to write instead.
@Suite struct AttemptTests {
  static let all = Attempt.all

  @Test("one finding, where the slip is, with a remedy", arguments: all)
  func finding(_ attempt: Attempt) {
    let found = attempt.check(attempt.text).diagnostics.filter(\.code.blocksLoading)
    let shown = found.map { attempt.shown($0) }
    #expect(shown == [attempt.finding], "\(shown.joined(separator: "\n"))")
    #expect(attempt.finding.contains("\n"), "a finding says what to do")
  }

  @Test("the remedy and the fix lead to rules that load", arguments: all)
  func remedy(_ attempt: Attempt) {
    #expect(attempt.check(attempt.right).diagnostics.filter(\.code.blocksLoading) == [])
    for finding in attempt.check(attempt.text).diagnostics where finding.code.blocksLoading {
      guard !finding.fixIts.isEmpty else { continue }
      let (text, _) = FixIt.apply(finding.fixIts, to: attempt.file(attempt.text), index: 0)
      let found = RuleFolder(text).check().diagnostics.filter(\.code.blocksLoading)
      #expect(found == [], "\(text.suffix(200))")
    }
  }

  @Test("what is read as it was meant hides no other mistake")
  func others() {
    func found(_ condition: String) -> [Diagnostic] {
      let lead = "lead { id text, country text, n number }"
      return RuleFolder("accord 1\n\(lead)\ndefine a when \(condition)\n").check().diagnostics
    }
    #expect(
      found("country == 'DE' && emplyees ≥ 5").map(\.help.first) == [
        "write '='", "put texts in straight double quotes: \"DE\"", "write 'and'", "write '>='",
      ])
    #expect(found("emplyees >= 5 and n == 5").map(\.code) == [.unknownField, .unexpectedToken])
  }

  @Test("there are many, and none stands twice")
  func table() {
    #expect(Self.all.count >= 60)
    #expect(Set(Self.all.map { "\($0.place) \($0.text)" }).count == Self.all.count)
  }
}

/// A line that somebody writes in a place of the rules, what is said to it, and what is right.
///
/// The files in `Attempts` hold them as paragraphs: `@` and the place, with `…` where the line stands; then for each the line,
/// below it `^` under the words that are wrong with the code and the message, the remedies, and behind `→` what is right.
struct Attempt: Sendable, CustomTestStringConvertible {
  let place: String
  let text: String
  /// As the file shows it: the words, the message and the remedies.
  let finding: String
  let right: String

  var testDescription: String { text }

  static let all: [Attempt] = {
    let folder = Project.root.appending(path: "Tests/AccordSemanticsTests/Attempts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      read((try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
  }()

  private static func read(_ file: String) -> [Attempt] {
    var place = ""
    return file.split(separator: "\n\n").compactMap { paragraph in
      var lines = paragraph.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") }
      if let first = lines.first, first.hasPrefix("@ ") {
        place = String(first.dropFirst(2)).replacing(" ⏎ ", with: "\n")
        lines.removeFirst()
      }
      guard lines.count > 2, let last = lines.last, last.hasPrefix("→ ") else { return nil }
      return Attempt(
        place: place, text: lines[0], finding: lines[1..<lines.count - 1].joined(separator: "\n"),
        right: String(last.dropFirst(2)))
    }
  }

  func file(_ line: String) -> SourceFile { SourceFile(path: "rules.accord", bytes: Array(rules(line).utf8)) }

  func check(_ line: String) -> CheckResult { RuleFolder(rules(line)).check() }

  private func rules(_ line: String) -> String {
    if place == "lead" { return Self.base.replacing("  # one more field", with: "  \(line)") }
    return Self.base + place.replacing("…", with: line) + "\n"
  }

  /// A finding as the table shows it.
  func shown(_ finding: Diagnostic) -> String {
    let file = file(text)
    let start = file.bytes.count - rules(text).utf8.count
    guard let range = finding.range else { return "nowhere: \(finding.code.rawValue) \(finding.message)" }
    let line = file.lineRange(file.line(at: range.bytes.lowerBound))
    let written = file.text(line)
    let indent =
      written.range(of: text).map { written.distance(from: written.startIndex, to: $0.lowerBound) } ?? 0
    let before =
      file.text(line.lowerBound..<max(line.lowerBound, range.bytes.lowerBound - start)).count - indent
    let marks =
      String(repeating: " ", count: max(0, before))
      + String(repeating: "^", count: max(1, file.text(range.bytes).count))
    let remedies = ((finding.label.map { [$0] } ?? []) + finding.help).filter {
      !$0.hasPrefix("fields are declared")
    }
    return (["\(marks) \(finding.code.rawValue) \(finding.message)"] + remedies.map { "  \($0)" }).joined(
      separator: "\n")
  }

  private static let base = """
    accord 1
    agreement "Example" { between marketing, sales }
    lead {
      id          text    required
      country     text    uppercase
      title       text
      revenue     text
      n           number
      consent     flag
      optout      flag
      created     date
      created_at  time
      seen        time
      source      choice  web, event, referral
      tags        list of text
      owner       text
      activities  list of activity { kind choice form, webinar, visit, asset text, minutes number, at time }
      # one more field
    }
    list dach = "DE", "AT", "CH"
    score fit { from 0 to 100, +60 "large" when n > 250, +20 "home" when country in dach }
    score interest { +10 "form" each activity where kind = form }
    grade letter of fit { A from 70, B from 50, C otherwise }
    segments size { Large when n >= 250, Small when n < 250 }
    define MQL when fit >= 30
    pool sdr { members anna, ben }
    hours office { monday to friday 9:00 to 17:00 }
    pool ae { members carl }

    """
}
