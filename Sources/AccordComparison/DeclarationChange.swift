package import AccordSemantics
import AccordStream
package import AccordValues

/// A declaration that means something else than before, or is new, or is gone. Titles, comments, layout and order are no
/// meaning.
package struct DeclarationChange: Sendable {
  package let name: DeclarationName
  package let kind: Kind
  /// The first day on which it differs; nil for the beginning of time.
  package let since: CalendarDate?
  /// `rules/scoring.accord:12`; nil where it is not declared.
  package let oldPlace: String?
  package let newPlace: String?
  /// The lines of its text that differ; none where the difference lies elsewhere, such as in a file.
  package let lines: [LineChange]
  /// What has become of a list or a table, or why the text is the same; in words, none where the lines say it.
  package let remarks: [String]
  /// What the name stands for on the other side, where that is something else: a score that became a `let`.
  package let otherKind: DeclarationName.Kind?
  /// Whether it is a field without which a lead is rejected, so that other leads may be accepted.
  package let isOfRequiredField: Bool
  /// Whether it is a field whose name is loosely that of another one, so that columns may go to another field.
  package let takesColumns: Bool

  /// What has become of a declaration.
  package enum Kind: String, CaseIterable, Sendable {
    case different
    case new
    case gone
  }

  /// What has changed between two rule sets, in the order of kinds and names.
  package static func between(_ pair: RulePair) -> [DeclarationChange] {
    let (old, new) = (pair.stretches.map(\.oldForms), pair.stretches.map(\.newForms))
    let names = (old + new).reduce(into: Set<DeclarationName>()) { $0.formUnion($1.names) }
    let changed = names.filter { name in zip(old, new).contains { $0.form(name) != $1.form(name) } }
    let kinds = Dictionary(grouping: changed, by: \.name)
    return changed.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map { name in
      let first =
        pair.stretches.first { $0.oldForms.form(name) != $0.newForms.form(name) } ?? pair.stretches[0]
      let isOld = old.contains { $0.form(name) != nil }
      let isNew = new.contains { $0.form(name) != nil }
      let kind: Kind = !isOld ? .new : !isNew ? .gone : .different
      let others = kind == .different ? [] : (kinds[name.name] ?? []).filter { $0 != name && $0.isDecided }
      let lines =
        kind == .different
        ? LineChange.between(pair.old.written.lines(of: name), pair.new.written.lines(of: name)) : []
      let (before, after) = (first.old, first.new)
      return DeclarationChange(
        name: name, kind: kind, since: first.from,
        oldPlace: isOld ? pair.old.written.place(of: name) : nil,
        newPlace: isNew ? pair.new.written.place(of: name) : nil, lines: lines,
        remarks: remarks(name, before, after, isSilent: kind != .different || !lines.isEmpty),
        otherKind: others.first?.kind,
        isOfRequiredField: (old + new).contains { $0.requires(name) },
        takesColumns: name.kind == .field && [before, after].contains { $0.hasName(like: name.name) })
    }
  }

  /// A sentence that names them: whose change may have other leads accepted, or looked for elsewhere.
  static func acceptance(_ changes: [DeclarationChange]) -> String? {
    let names = changes.filter { $0.isOfRequiredField || $0.name.kind == .input || $0.name.kind == .identity }
      .map(\.name.words)
    let takers = changes.filter(\.takesColumns).map(\.name.words)
    let parts = [
      names.isEmpty
        ? nil : "which leads are accepted, and how they are told apart, may differ: \(names.listed())",
      takers.isEmpty
        ? nil
        : "which columns of CSV go to which field may differ, by names that are loosely the same: \(takers.listed())",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What the lines do not say.
  ///
  /// - Parameter isSilent: whether there is nothing to say of a declaration that is neither a list nor a table.
  private static func remarks(
    _ name: DeclarationName, _ old: Program, _ new: Program, isSilent: Bool
  ) -> [String] {
    switch name.kind {
    case .list:
      guard let before = old.lists.first(where: { $0.name == name.name }),
        let after = new.lists.first(where: { $0.name == name.name })
      else { return [] }
      return entries(before.entries, after.entries, "entry", "entries")
    case .table:
      guard let before = old.tables.first(where: { $0.name == name.name }),
        let after = new.tables.first(where: { $0.name == name.name })
      else { return [] }
      let different = before.rows.filter { key, row in after.rows[key].map { $0 != row } ?? false }
      return entries(Set(before.rows.keys), Set(after.rows.keys), "row", "rows")
        + (different.isEmpty ? [] : ["different: \(Array(different.keys).sorted().shown)"])
    case .hours:
      guard let before = old.hours.first(where: { $0.name == name.name }),
        let after = new.hours.first(where: { $0.name == name.name })
      else { return [] }
      let closed = entries(before.closedTexts, after.closedTexts, "closed stretch", "closed stretches")
      let zones = [before.openings.zone, after.openings.zone].map(\.identifier)
      let isMoved = !isSilent && zones[0] != zones[1]
      return closed
        + (isMoved ? ["it goes by the time zone of the agreement: \(zones[0]) → \(zones[1])"] : [])
    case .timezone:
      return ["\(old.agreement.zone.identifier) → \(new.agreement.zone.identifier)"]
    case .hidden: return []
    case .definition, .score, .grade, .segments, .proposition, .route, .pool, .binding, .pattern, .field,
      .input,
      .identity, .promise, .metric, .experiment, .output:
      return isSilent ? [] : ["its text is the same, and what it reads is read otherwise"]
    }
  }

  private static func entries(
    _ old: Set<Text>, _ new: Set<Text>, _ one: String, _ many: String
  ) -> [String] {
    func words(_ found: Set<Text>, _ what: String) -> String? {
      guard !found.isEmpty else { return nil }
      let noun = found.count == 1 ? one : many
      return "\(found.count) \(noun) \(what): \(found.sorted().shown)"
    }
    return [words(new.subtracting(old), "new"), words(old.subtracting(new), "gone")].compactMap { $0 }
  }
}

extension Hours {
  /// Stretches of closed days.
  fileprivate var closedTexts: Set<Text> {
    Set(
      openings.closed.map { days in
        Text(
          days.lowerBound == days.upperBound
            ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)")
      })
  }
}

extension [Text] {
  /// The first ones in quotes, and how many more there are.
  fileprivate var shown: String { map(\.string).excerpt }
}

extension DeclarationName {
  fileprivate var rank: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

  /// Whether it is a name of its own, which can come to stand for something else.
  fileprivate var isDecided: Bool {
    switch kind {
    case .definition, .score, .grade, .segments, .proposition, .hours, .pool, .binding, .list, .table,
      .pattern,
      .field, .experiment:
      true
    case .route, .input, .identity, .hidden, .timezone, .promise, .metric, .output: false
    }
  }
}

extension DeclarationName.Kind {
  /// What people call it.
  package var noun: String {
    switch self {
    case .definition: "definition"
    case .timezone: "time zone"
    case .promise: "promise"
    case .hidden: "hidden"
    case .score, .grade, .segments, .proposition, .route, .hours, .pool, .binding, .list, .table, .pattern,
      .field,
      .input,
      .identity, .metric, .experiment, .output:
      rawValue
    }
  }
}

extension DeclarationName {
  /// `score 'fit'`, `the route`.
  package var words: String {
    switch kind {
    case .route, .identity, .timezone: "the \(kind.noun)"
    case .hidden: "what decisions show of '\(name)'"
    case .definition, .score, .grade, .segments, .proposition, .hours, .pool, .binding, .list, .table,
      .pattern,
      .field, .input,
      .promise, .metric, .experiment, .output:
      "\(kind.noun) '\(name)'"
    }
  }
}

extension Program {
  /// Whether a name that a field is found under is loosely one of another field. (Clause 4.20)
  fileprivate func hasName(like field: String) -> Bool {
    guard let index = fields.firstIndex(where: { $0.name == field }) else { return false }
    return ([ownInput] + inputs).contains { input in
      func names(_ reading: Reading) -> Set<LooseName> {
        Set(([reading.key] + reading.otherKeys).compactMap { LooseName($0.name) })
      }
      let own = names(input.readings[index])
      return input.readings.indices.contains {
        $0 != index && !names(input.readings[$0]).isDisjoint(with: own)
      }
    }
  }
}
