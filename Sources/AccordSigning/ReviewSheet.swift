internal import AccordSemantics
import AccordSource

/// The signatures that are missing, as a list of boxes to tick in a pull request or in minutes, and what was ticked there.
///
/// Each line carries the fingerprint of the meaning that was looked at: a tick is no signature for what the rules say later.
package enum ReviewSheet {
  /// A box that somebody has ticked.
  package struct Tick: Hashable, Sendable {
    package let definition: String
    package let team: String
    /// The first digits of the fingerprint.
    package let fingerprint: String
    package let person: String
    /// The line of the sheet, counted from 1.
    package let line: Int
  }

  /// What a sheet holds.
  package struct Reading: Sendable {
    package var ticks: [Tick] = []
    /// Sentences about lines that are ticked and cannot be signatures.
    package var mistakes: [String] = []
    /// The lines with a person whose box is not ticked.
    package var unticked: [Int] = []
  }

  private static let digits = 16

  /// The section with a box for each signature that is missing or no longer fits; nil when there is none.
  static func markdown(_ status: AgreementStatus) -> String? {
    let lines = status.definitions.flatMap { definition in
      definition.teams.compactMap { team -> String? in
        if case .signed = team.state { return nil }
        let fingerprint = definition.meaning.fingerprint.prefix(digits)
        return "- [ ] `\(definition.name)` for \(team.team), meaning `\(fingerprint)`, signed by:\n"
      }
    }
    guard !lines.isEmpty else { return nil }
    return """
      ## To sign

      Read what the definitions mean, tick a box, and write the name of the person behind it. `accord sign RULES --from-review FILE` \
      signs what is ticked.


      """ + lines.joined()
  }

  /// Reads the boxes out of a text in Markdown; all other lines are none of ours.
  package static func read(_ text: String) -> Reading {
    var reading = Reading()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      guard
        let match = line.wholeMatch(
          of: /\s*[-*+] \[([ xX])\]\s+`([^`]*)` for (.+?), meaning `([^`]*)`, signed by:(.*)/)
      else {
        if line.contains("signed by:"), line.contains("meaning `") {
          reading.mistakes.append("line \(index + 1) cannot be read; leave all before the name as it was")
        }
        continue
      }
      let (_, mark, definition, team, fingerprint, name) = match.output
      let person = PersonName.read(String(name))
      guard mark != " " else {
        if person != nil { reading.unticked.append(index + 1) }
        continue
      }
      guard let person else {
        reading.mistakes.append("line \(index + 1) is ticked, and no name stands behind 'signed by:'")
        continue
      }
      reading.ticks.append(
        Tick(
          definition: String(definition), team: String(team), fingerprint: String(fingerprint),
          person: person,
          line: index + 1))
    }
    return reading
  }

  /// What keeps a tick from being a signature for the rules; nil when it is one.
  package static func mistake(_ tick: Tick, _ status: AgreementStatus) -> String? {
    guard let definition = status.definitions.first(where: { $0.name == tick.definition }) else {
      return "line \(tick.line): '\(tick.definition)' is not a definition that teams agree on"
    }
    guard definition.state(of: tick.team) != nil else {
      return "line \(tick.line): '\(tick.definition)' is not agreed by '\(tick.team)'"
    }
    guard tick.fingerprint.count == digits, definition.meaning.fingerprint.hasPrefix(tick.fingerprint) else {
      return
        "line \(tick.line): '\(tick.definition)' means something else now than what was looked at; "
        + "print the sheet again: accord agreed RULES --format markdown"
    }
    return nil
  }
}
