import AccordSource
import AccordValues

/// The table for the monthly meeting: a row for each agreed definition, a column for each team, and below it in
/// sentences what has changed.
package struct AgreementTable {
  private let header: [String]
  private let rows: [[String]]
  private let remarks: [String]
  private let sheet: String?

  /// - Parameter lockPath: what the remarks call the lock.
  package init(_ status: AgreementStatus, lockPath: String) {
    header = ["definition", "title"] + status.teams + ["review by"]
    rows = status.definitions.map { definition in
      [definition.name, definition.title ?? "-"]
        + status.teams.map { Self.words(definition.state(of: $0)) }
        + [Self.review(definition, status)]
    }
    remarks = Self.remarks(status, lockPath)
    sheet = ReviewSheet.markdown(status)
  }

  private static func words(_ state: SignatureState?) -> String {
    switch state {
    case nil: "-"
    case .notSigned: "not signed"
    case .signed(let signature): "signed \(signature.day), \(signature.person)"
    case .changed(let signature, _): "changed since \(signature.day), \(signature.person)"
    }
  }

  private static func review(_ definition: AgreedDefinition, _ status: AgreementStatus) -> String {
    guard let day = definition.reviewBy else { return "-" }
    return status.isOverdue(definition) ? "\(day), overdue" : "\(day)"
  }

  private static func remarks(_ status: AgreementStatus, _ lockPath: String) -> [String] {
    var remarks: [String] = []
    if status.definitions.isEmpty {
      remarks.append("no definition is agreed by a team; write a line 'agreed by' into those that are")
    }
    for definition in status.definitions {
      for team in definition.teams {
        guard case .changed(let signature, let changes) = team.state else { continue }
        remarks.append(ChangeSentence.text(definition.name, signature, changes))
      }
    }
    remarks += status.oneSidedRemarks()
    if !status.agreedByNobody.isEmpty {
      remarks.append("agreed by nobody: \(status.agreedByNobody.joined(separator: ", "))")
    }
    if !status.drafts.isEmpty {
      remarks.append("drafts, not to be signed yet: \(status.drafts.joined(separator: ", "))")
    }
    if !status.definitions.isEmpty, !status.beyondSignatures.isEmpty {
      remarks.append(
        "signatures are for definitions and metrics; not covered: \(status.beyondSignatures.joined(separator: ", "))"
      )
    }
    for orphaned in status.orphaned {
      let signature = orphaned.signature
      remarks.append(
        "line \(orphaned.line) of \(lockPath): \(signature.team) signed '\(signature.definition)', "
          + "\(orphaned.explanation)")
    }
    return remarks
  }

  /// For a terminal: columns as wide as they need to be.
  package var human: String {
    guard !rows.isEmpty else { return Self.lines(remarks.map(DisplayText.visible)) }
    let lines = DisplayText.aligned(([header] + rows).map { $0.map(DisplayText.visible) })
    return Self.lines(lines) + (remarks.isEmpty ? "" : "\n" + Self.lines(remarks.map(DisplayText.visible)))
  }

  /// For minutes and pull requests: a table and a list in Markdown, and a box for each signature that is missing.
  package var markdown: String {
    let remarks = Self.lines(self.remarks.map { "- \(DisplayText.visible($0).markdown)" })
    guard !rows.isEmpty else { return remarks }
    let ruler = header.map { _ in "---" }
    let cells = ([header] + rows).map { $0.map { DisplayText.visible($0).markdown } }
    let table = cells.prefix(1) + [ruler] + cells.dropFirst()
    return Self.lines(table.map { "| \($0.joined(separator: " | ")) |" })
      + (self.remarks.isEmpty ? "" : "\n" + remarks) + (sheet.map { "\n\($0)" } ?? "")
  }

  private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
