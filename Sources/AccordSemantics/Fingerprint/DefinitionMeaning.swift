import AccordValues

/// What an agreed definition or metric means, with everything it depends on, through all days.
package struct DefinitionMeaning: Sendable {
  package let name: String
  /// Whether it is a metric.
  package var isMetric = false
  /// 64 hexadecimal digits of SHA-256. For a definition that means the same on every day it is the fingerprint
  /// that `accord fingerprint` shows; otherwise a hash over the fingerprints of all stretches of days, in order.
  package let fingerprint: String
  /// The definition itself and everything it depends on, on any day.
  package let parts: Set<MeaningPart>
}

/// A declaration that a definition depends on, with the fingerprint of its own text: a change of what it reads
/// in turn is a change of that, not of this.
package struct MeaningPart: Hashable, Sendable {
  package let kind: Kind
  /// The name of the declaration; of the time zone its IANA name.
  package let name: String
  /// The first 16 hexadecimal digits of a SHA-256 over the declaration in its canonical form, through all days
  /// on which there is the declaration.
  package let fingerprint: String

  package init(kind: Kind, name: String, fingerprint: String) {
    self.kind = kind
    self.name = name
    self.fingerprint = fingerprint
  }

  /// What kind of declaration it is, by the word that begins it in the rules. In the order in which people
  /// care: from what both teams speak about to how a value is read.
  package enum Kind: String, CaseIterable, Sendable {
    case metric
    case definition = "define"
    case score
    case grade
    case segments
    case experiment
    case binding = "let"
    case list
    case table
    case pattern
    case field
    case timezone

    init(_ reference: Reference, in program: Program) {
      self =
        switch reference {
        case .binding(let id): program.experiment(behind: id) == nil ? .binding : .experiment
        case .segments: .segments
        case .score: .score
        case .grade: .grade
        case .definition: .definition
        }
    }
  }
}

extension RuleSet {
  /// What each definition means, drafts left out, in the order in which the definitions come up.
  package var definitionMeanings: [DefinitionMeaning] {
    var names: [String] = []
    var meanings: [String: MeaningStretches] = [:]
    var reads: [String: Set<PartName>] = [:]
    // Of every version in which there is the part: what is dated about a definition that reads it is no change of it.
    var parts: [PartName: MeaningStretches] = [:]
    for version in versions {
      let program = version.program
      let form = CanonicalForm(program)
      let namedForm = CanonicalForm(program, .names)
      for part in namedForm.namedParts {
        parts[PartName(kind: part.kind, name: part.name), default: MeaningStretches()].hashes[version.from] =
          SHA256.hex(part.form.utf8)
      }
      for (index, definition) in program.definitions.enumerated() where !definition.isDraft {
        let name = definition.name
        if meanings[name] == nil { names.append(name) }
        meanings[name, default: MeaningStretches()].hashes[version.from] =
          SHA256.hex(form.closure(of: ID(index)).utf8)
        for part in namedForm.closureParts(of: ID(index)) {
          reads[name, default: []].insert(PartName(kind: part.kind, name: part.name))
        }
      }
    }
    let days = versions.map(\.from)
    // Definitions share most of their parts.
    let partFingerprints = parts.mapValues { String($0.fingerprint(days).prefix(16)) }
    return names.map { name in
      DefinitionMeaning(
        name: name, fingerprint: meanings[name, default: MeaningStretches()].fingerprint(days),
        parts: Set(
          reads[name, default: []].map { part in
            MeaningPart(kind: part.kind, name: part.name, fingerprint: partFingerprints[part, default: ""])
          }))
    }
  }

  private struct PartName: Hashable {
    let kind: MeaningPart.Kind
    let name: String
  }
}

/// What something means, hashed, by the first day of each version of the rules in which there is it; nil is the
/// beginning of time.
struct MeaningStretches {
  var hashes: [CalendarDate?: String] = [:]

  /// One hash over all in order. A day on which nothing changes does not count, nor therefore a dated
  /// declaration that this one does not depend on.
  func fingerprint(_ days: [CalendarDate?]) -> String {
    var runs: [(from: CalendarDate?, hash: String?)] = []
    for day in days {
      let hash = hashes[day]
      if let last = runs.last, last.hash == hash { continue }
      runs.append((day, hash))
    }
    if runs.count == 1, let hash = runs.first?.hash { return hash }
    let lines = runs.map { "\($0.from.map { "from \($0)" } ?? "first") \($0.hash ?? "-")\n" }
    return SHA256.hex(lines.joined().utf8)
  }
}
