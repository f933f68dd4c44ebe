import AccordGlossary
import AccordMetrics
import AccordSemantics
import AccordSigning
import AccordSyntax
import AccordValues

// What is to be talked about: what teams have told one another, and what the record and the rules show.

extension MeetingPage {
  /// What teams have told one another: what is open, that which waits longest first, and what was done of late.
  var issues: GlossaryPage.Section? {
    let today = report.zone.date(of: report.asOf)
    let open = program.issues.filter { $0.isOpen(on: today) }.sorted { one, other in
      (one.raisedOn ?? .first, one.title) < (other.raisedOn ?? .first, other.title)
    }
    let done = program.issues.filter { issue in
      guard let closed = issue.closed, closed <= today else { return false }
      return today.daysSinceEpoch - closed.daysSinceEpoch <= Self.daysOfNews
    }
    let shown = self.shown.map { Block.Bullet(Phrase(text: $0)) }
    guard !open.isEmpty || !done.isEmpty || !shown.isEmpty else { return nil }
    let rows = (open + done).map { issue in
      [
        issue.title, issue.raisedBy ?? "", issue.raisedOn?.description ?? "", issue.owner ?? "nobody",
        issue.isOpen(on: today) ? "open" : "done on \(issue.closed?.description ?? "")",
      ].map { PageTable.Cell(Phrase(text: $0)) }
    }
    let table = PageTable(
      columns: ["issue", "raised by", "on", "owner", "state"].map { PageTable.Column($0) }, rows: rows)
    return section(
      "issues", rows.isEmpty ? "Issues" : "Issues, the one that waits longest first",
      (rows.isEmpty ? [] : [.table(table)])
        + (shown.isEmpty
          ? [] : [.paragraph("What the record and the rules show besides:"), .list(shown, style: .bullets)]))
  }

  /// What nobody has written down as an issue.
  private var shown: [String] {
    [strayAnswers].compactMap { $0 } + otherAnswers + [staleResources].compactMap { $0 } + unsigned
  }

  private var strayAnswers: String? {
    let count = report.record.withoutDecision
    guard count > 0 else { return nil }
    return
      "\(Count.of(count, "answer")) \(count == 1 ? "is" : "are") about leads that were never decided: an id "
      + "is written otherwise, or decisions are missing in the record."
  }

  /// Answers that say nothing in particular, where more than one in ten is one.
  private var otherAnswers: [String] {
    report.answers.compactMap { field in
      let all = field.options.reduce(0) { $0 + $1.count }
      guard let other = field.options.first(where: { $0.option == Vocabulary.other })?.count,
        all >= Share.leastCases, other * 10 > all
      else { return nil }
      return
        "\(other.grouped) of \(all.grouped) answers to '\(field.name)' are '\(Vocabulary.other.string)', more than "
        + "one in ten: the options lack something."
    }
  }

  private var staleResources: String? {
    guard let most = program.agreement.duration(.resourcesReviewedEvery) else { return nil }
    let today = report.zone.date(of: report.asOf).daysSinceEpoch
    let stale = program.allResources.filter { resource in
      guard let reviewed = resource.reviewed else { return true }
      return today - reviewed.daysSinceEpoch > most.seconds / 86_400
    }
    guard !stale.isEmpty else { return nil }
    return
      "\(Count.of(stale.count, "resource")) \(stale.count == 1 ? "was" : "were") not looked at for \(most): "
      + stale.map { "“\($0.title)”" }.listed() + "."
  }

  private var unsigned: [String] {
    let open = agreement.definitions.filter { !$0.isCurrent }
    if !open.isEmpty, open.count == agreement.definitions.count {
      return ["Nothing is signed by all who have agreed to it, as it is now."]
    }
    return open.map { definition in
      let teams = definition.teams.filter { if case .signed = $0.state { false } else { true } }
      let isChanged = teams.contains { if case .changed = $0.state { true } else { false } }
      return
        "'\(definition.name)' \(isChanged ? "has changed since it was signed, and" : "") is not signed by "
        .replacing("  ", with: " ") + teams.map(\.team).listed() + "."
    }
  }
}
