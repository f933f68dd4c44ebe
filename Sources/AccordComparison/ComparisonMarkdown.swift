import AccordSemantics
import AccordSource
import AccordValues
import AccordVerify

/// A comparison as a comment on a pull request, in the dialect of GitHub.
package struct ComparisonMarkdown {
  private let report: ComparisonReport
  private let limit: Int

  /// By this line the comment is found again, so that there is only one.
  package static let marker = "<!-- accord diff -->"
  /// What fits into a comment, in bytes.
  package static let mostBytes = 60_000

  /// How much is shown of each list; what is left out is summed.
  private struct Room {
    let rows: Int
    let leads: Int
    let changes: Int
  }

  private static let rooms = [
    Room(rows: 1_000, leads: 1_000, changes: 1_000), Room(rows: 100, leads: 100, changes: 200),
    Room(rows: 30, leads: 10, changes: 100), Room(rows: 10, leads: 5, changes: 50),
    Room(rows: 5, leads: 1, changes: 20), Room(rows: 2, leads: 0, changes: 10),
    Room(rows: 1, leads: 0, changes: 0),
  ]

  /// - Parameter limit: how many leads are shown of each output.
  package init(_ report: ComparisonReport, limit: Int) {
    self.report = report
    self.limit = limit
  }

  /// The comment, at most `mostBytes` long.
  package var text: String {
    for room in Self.rooms {
      let text = text(room)
      if text.utf8.count <= Self.mostBytes { return text }
    }
    let place = "\nMore than fits into a comment differs; `accord diff` shows it on a terminal.\n"
    return Self.lines([Self.marker, summary]) + place
  }

  private func text(_ room: Room) -> String {
    var blocks = [Self.marker, summary]
    if let leads = report.leads {
      blocks.append(sentence(leads))
      for output in report.outputs where !output.moves.isEmpty { blocks += moves(output, room) }
      if let route = report.outputs.first(where: { $0.output.kind == .route }), !route.counts.isEmpty {
        blocks += workload(route, room)
      }
      let examples = examples(room)
      if !examples.isEmpty { blocks.append(examples) }
    }
    blocks += meanings(room)
    blocks += results(room)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: First of all

  /// What matters, in a sentence.
  private var summary: String {
    guard !report.changes.isEmpty else {
      return "**Nothing changes: no declaration that decides a lead differs.**"
    }
    if report.isSame {
      return "**No lead is decided differently: what decides leads means the same.**"
    }
    guard let leads = report.leads else {
      let count = Count.of(report.changes.count, "declaration", "differs", "differ")
      let proven = report.outputs(.differs).filter { !$0.proof.isEmpty }
      guard !proven.isEmpty else {
        return "**\(count). Whether any lead is decided differently is not proven.**"
      }
      let most = 5
      let more = proven.count > most ? ["\(proven.count - most) more"] : []
      let names = proven.prefix(most).map(\.output.words) + more
      return "**\(count). Leads can be decided differently in \(names.listed().markdown).**"
    }
    let parts = report.outputs.compactMap { $0.summary(of: leads.decided) }
    if !parts.isEmpty { return "**\(parts.joined(separator: "; ").markdown).**" }
    let moved =
      leads.moved == 0
      ? "None of \(leads.decided.grouped) leads is decided differently"
      : "\(leads.moved.grouped) of \(leads.decided.grouped) leads are decided differently"
    return "**\(moved).**"
  }

  private func sentence(_ leads: ComparisonReport.ComparedLeads) -> String {
    let parts =
      ["\(leads.words): \(leads.movedWords)"] + [leads.rejectWords].compactMap { $0 }
      + (leads.causesAreCut ? [leads.cutWords] : [])
    return parts.joined(separator: "; ").shown + "."
  }

  // MARK: Tables

  private func moves(_ output: ComparisonReport.ComparedOutput, _ room: Room) -> [String] {
    let title = "#### \(output.output.words.shown): \(output.moved.grouped) leads"
    let shown = output.moves.prefix(room.rows)
    let rest = output.moves.dropFirst(room.rows)
    var rows = shown.map { [$0.from.shown, $0.size.shown, $0.count.grouped, $0.causeWords.shown] }
    if !rest.isEmpty {
      let count = rest.reduce(0) { $0 + $1.count }
      rows.append(["\(rest.count) more", "", count.grouped, ""])
    }
    return [title, Self.table(["from", "to", "leads", "because of"], rows, numbers: [2])]
  }

  private func workload(_ route: ComparisonReport.ComparedOutput, _ room: Room) -> [String] {
    var counts = route.counts
    if counts.count > room.rows { counts = Array(counts.sorted { $0.after > $1.after }.prefix(room.rows)) }
    var rows = counts.map {
      [$0.outcome.shown, $0.before.grouped, $0.after.grouped, ($0.after - $0.before).change]
    }
    if counts.count < route.counts.count {
      rows.append(["\(route.counts.count - counts.count) more", "", "", ""])
    }
    return [
      "#### Where leads go", Self.table(["", "before", "after", "change"], rows, numbers: [1, 2, 3]),
      "Members of a pool are compared as a list; which of them gets a lead is not compared.",
    ]
  }

  private func examples(_ room: Room) -> String {
    var rows: [[String]] = []
    for output in report.outputs where !output.moves.isEmpty {
      for lead in output.examples(min(limit, room.leads)) {
        rows.append([lead.lead.shown, output.output.words.shown, lead.arrow.shown, lead.cause.shown])
      }
    }
    guard !rows.isEmpty else { return "" }
    return Self.details(
      "Leads that move, for example",
      Self.table(["lead", "output", "from → to", "because of"], rows, numbers: []))
  }

  // MARK: What it means

  /// What is proven, with leads that show it.
  private func meanings(_ room: Room) -> [String] {
    let proven = report.outputs.filter { $0.result == .differs && !$0.proof.isEmpty }
    guard !proven.isEmpty else { return [] }
    let most = max(room.changes, 1)
    var lines = proven.prefix(most).flatMap { output in
      output.sentences(report).map { "- \(output.output.words.shown): \($0.shown)" }
    }
    if proven.count > most { lines.append("- \(proven.count - most) more") }
    var rows: [[String]] = []
    for output in proven where output.moves.isEmpty {
      for example in output.proof.flatMap({ $0.examples(min(limit, room.leads)) }) {
        rows.append([
          output.output.words.shown, example.arrow.shown, example.lead.shown, "\(example.asOf)",
        ])
      }
    }
    let table = Self.table(["output", "from → to", "lead", "as of"], rows, numbers: [])
    return [lines.joined(separator: "\n")]
      + (rows.isEmpty ? [] : [Self.details("Leads that show it", table)])
  }

  // MARK: What changed

  private func results(_ room: Room) -> [String] {
    var blocks: [String] = []
    let rows = report.changes.flatMap { change in
      change.sentences.map { [change.name.words.shown, $0.words.shown, $0.place.shown] }
    }
    if !rows.isEmpty {
      var shown = Array(rows.prefix(room.changes))
      if rows.count > room.changes { shown.append(["\(rows.count - room.changes) more", "", ""]) }
      blocks.append(
        Self.details(
          "What changed in the rules", Self.table(["declaration", "change", "place"], shown, numbers: [])))
    }
    var lines: [String] = []
    for result in OutputResult.allCases {
      let names = report.outputs(result).map(\.output.words)
      guard !names.isEmpty else { continue }
      let most = max(room.changes, 1)
      let more = names.count > most ? " and \(names.count - most) more" : ""
      lines.append("- \(words(result)): \(names.prefix(most).joined(separator: ", ").shown)\(more)")
    }
    if let acceptance = report.acceptance { lines.append("- \(acceptance.shown)") }
    if let advice = report.advice { lines.append("- \(advice.shown)") }
    if !lines.isEmpty {
      blocks.append(Self.details("What is known of each output", lines.joined(separator: "\n")))
    }
    return blocks
  }

  private func words(_ result: OutputResult) -> String {
    switch result {
    case .unchanged: "unchanged, for every lead"
    case .equivalent: "written differently, means the same (proven)"
    case .differs: "differs"
    case .new: "new"
    case .gone: "gone"
    case .notDecided:
      report.leads == nil
        ? "changed, not proven" : "changed, and none of these leads moves, which proves nothing of others"
    }
  }

  // MARK: Markdown

  private static func table(_ header: [String], _ rows: [[String]], numbers: Set<Int>) -> String {
    let ruler = header.indices.map { numbers.contains($0) ? "--:" : "---" }
    return ([header, ruler] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private static func details(_ title: String, _ content: String) -> String {
    "<details><summary>\(title)</summary>\n\n\(content)\n\n</details>"
  }

  private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined(separator: "\n") }
}

extension String {
  /// As text of Markdown in which nothing of it means something.
  fileprivate var shown: String { DisplayText.visible(self).markdown }
}

extension ComparisonReport.Move {
  /// Where the leads go; of a score by how much.
  fileprivate var size: String { range == nil ? to : arrow }
}

extension ComparisonReport.ComparedOutput {
  /// `767 leads become MQL, 821 stop being one`; nil for what only the tables tell.
  fileprivate func summary(of leads: Int) -> String? {
    let yes = Truth.yes.rawValue
    switch output.kind {
    case .route where !moves.isEmpty:
      return
        "\(moved.grouped) of \(leads.grouped) leads \(moved == 1 ? "goes" : "go") elsewhere or by another time"
    case .definition:
      let gained = moves.filter { $0.to == yes }.reduce(0) { $0 + $1.count }
      let lost = moves.filter { $0.from == yes }.reduce(0) { $0 + $1.count }
      let parts = [
        gained == 0 ? nil : "\(gained.grouped) \(gained == 1 ? "becomes" : "become") \(output.name)",
        lost == 0
          ? nil
          : "\(lost.grouped) \(lost == 1 ? "stops" : "stop") being \(gained == 0 ? output.name : "one")",
      ].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .route, .segments, .score, .grade, .fits, .promised, .pool: return nil
    case .experiment where !moves.isEmpty:
      return
        "\(moved.grouped) of \(leads.grouped) leads \(moved == 1 ? "is" : "are") in another arm of '\(output.name)'"
    case .experiment: return nil
    }
  }
}
