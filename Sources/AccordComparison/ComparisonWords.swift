import AccordSemantics
import AccordValues
import AccordVerify

// What a comparison says in words, the same for people on a terminal and in a pull request.

extension DeclarationChange {
  /// Where it is, and what has become of it: a sentence for each line that differs.
  var sentences: [(place: String, words: String)] {
    let place = newPlace ?? oldPlace ?? ""
    let since = since.map { ", from \($0) on" } ?? ""
    switch kind {
    case .new: return [(place, "new\(otherKind.map { ", was a \($0.noun)" } ?? "")\(since)")]
    case .gone: return [(place, "gone\(otherKind.map { ", is a \($0.noun) now" } ?? "")\(since)")]
    case .different: break
    }
    let lines = lines.map { (place: $0.newPlace ?? $0.oldPlace ?? place, words: $0.words + since) }
    let remarks = remarks.map { (place: place, words: $0 + since) }
    let found = lines + remarks
    return found.isEmpty ? [(place, "different\(since)")] : found
  }
}

extension ComparisonReport {
  /// What helps where something is not known for certain; nil for nothing.
  var advice: String? {
    guard isUnproven else { return nil }
    let parts = [
      hasSolver ? nil : "a proof needs an SMT solver (\(SolverKind.installing))",
      leads == nil ? "with --leads, leads of yours are decided by both" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What is not compared.
  static let poolRemark =
    "members of a pool are compared as a list; which of them gets a lead is not compared"
}

extension ComparisonReport.ComparedLeads {
  /// `200,000 leads of leads.ndjson, as of 2026-11-01T09:00:00Z`
  var words: String {
    let names = inputs.map { $0 == "-" ? "the standard input" : $0 }
    return "\(count.grouped) lead\(count == 1 ? "" : "s") of \(names.listed()), as of \(asOf)"
  }

  var movedWords: String {
    moved == 0
      ? "none is decided differently" : "\(moved.grouped) \(moved == 1 ? "is" : "are") decided differently"
  }

  /// How many are rejected; nil for none.
  var rejectWords: String? {
    let parts = [
      rejectedNow == 0 ? nil : "\(rejectedNow.grouped) accepted before, rejected now",
      rejectedBefore == 0 ? nil : "\(rejectedBefore.grouped) rejected before, accepted now",
      rejectedByBoth == 0 ? nil : "\(rejectedByBoth.grouped) rejected by both",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  var cutWords: String {
    "more than \(ChangeUnits.most) declarations differ, so which of them moves a lead is not looked for"
  }
}

extension ComparisonReport.ComparedOutput {
  /// What is said of an output that is not unchanged: of leads that were decided, and what is proven, by stretches of days.
  func sentences(_ report: ComparisonReport) -> [String] {
    switch result {
    case .unchanged: return ["unchanged"]
    case .new: return ["new"]
    case .gone: return ["gone"]
    case .differs where output.kind == .pool: return ["its members differ"]
    case .equivalent, .differs, .notDecided: break
    }
    var decided: [String] = []
    if moved > 0 {
      decided = ["differs for \(moved.grouped) lead\(moved == 1 ? "" : "s")"]
    } else if let leads = report.leads, result != .equivalent {
      decided = ["none of \(leads.decided.grouped) leads is decided differently"]
    }
    // Of leads that move, more is known than that there can be some.
    let tellsWays = output.kind == .definition || output.kind == .score
    let told = proof.filter { moved == 0 || tellsWays || $0.result == .equivalent }
    let proven = told.map { proven in
      let words =
        proven.result == .notDecided && moved > 0
        ? "what else can become of leads is not proven" : proven.words
      guard proof.count > 1 || proven.from != nil else { return words }
      return "\(words), from \(proven.from?.description ?? "the beginning") on"
    }
    let all = decided + (proven.isEmpty && moved == 0 ? ["not proven"] : proven)
    return proof.count > 1 ? all : [all.joined(separator: "; ")]
  }

  /// Of a definition: how many leads meet it before and after, `; yes 1,200 before, 1,150 now`.
  var countWords: String {
    guard output.kind == .definition, let yes = counts.first(where: { $0.outcome == Truth.yes.rawValue })
    else {
      return ""
    }
    return "; yes \(yes.before.grouped) before, \(yes.after.grouped) now"
  }

  /// Some leads that move: of each move in turn one.
  func examples(_ limit: Int) -> [(lead: String, arrow: String, cause: String)] {
    var found: [(lead: String, arrow: String, cause: String)] = []
    let most = moves.map(\.leads.count).max() ?? 0
    for round in 0..<most {
      for move in moves where round < move.leads.count && found.count < limit {
        let lead = move.leads[round]
        found.append((lead.lead, "\(lead.from) → \(lead.to)", lead.cause.words))
      }
    }
    return found
  }
}

extension ComparisonReport.Move {
  /// `no → yes`, `higher by 5 to 20`.
  var arrow: String {
    guard let range else { return "\(from) → \(to)" }
    let sizes = [range.least, range.greatest].map { $0 < 0 ? $0.negated : $0 }.sorted()
    return "\(to) by \(sizes[0])" + (sizes[0] == sizes[1] ? "" : " to \(sizes[1])")
  }

  /// `engagement >= 25: 821 · home market: 12`, the causes of most leads first; without a number where there is only one.
  var causeWords: String {
    if causes.count == 1 { return causes[0].cause.words }
    let most = 5
    let shown = causes.prefix(most).map { "\($0.cause.words): \($0.count.grouped)" }
    let rest = causes.dropFirst(most)
    let others = rest.isEmpty ? [] : ["\(rest.count) more: \(rest.reduce(0) { $0 + $1.count }.grouped)"]
    return (shown + others).joined(separator: " · ")
  }
}

extension Int {
  /// `+12`, `-3`, `·` for none.
  var change: String { self == 0 ? "·" : (self > 0 ? "+" : "") + grouped }
}
