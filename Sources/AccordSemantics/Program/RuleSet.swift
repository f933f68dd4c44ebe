package import AccordValues

/// The rules through time: one program for each stretch of days in which the same declarations are in force.
package struct RuleSet: Sendable {
  /// From the earliest to the latest; the first holds from the beginning of time.
  package let versions: [Version]
  /// The program that holds first.
  package let earliest: Program
  /// SHA-256 over the meaning of all versions, as 64 hexadecimal digits.
  package let fingerprint: String

  /// The rules of a stretch of days.
  package struct Version: Sendable {
    /// The first day; nil for the beginning of time.
    package let from: CalendarDate?
    package internal(set) var program: Program
  }

  /// Nil without a version.
  init?(_ versions: [Version]) {
    // A line at a time: long lists stand in the form of every version.
    var hash = SHA256()
    var isFirst = true
    for version in versions {
      let from = version.from.map { ["from \($0)"] } ?? []
      for line in from + CanonicalForm(version.program).wholeProgram {
        if !isFirst { hash.add("\n".utf8) }
        hash.add(line.utf8)
        isFirst = false
      }
    }
    let fingerprint = hash.hex
    self.fingerprint = fingerprint
    // A decision names the rules as a whole, whichever version made it.
    self.versions = versions.map { version in
      var named = version
      named.program.fingerprint = fingerprint
      return named
    }
    guard let first = self.versions.first else { return nil }
    earliest = first.program
  }

  /// The agreement's time zone, the same at all times.
  package var zone: TimeZoneTable { earliest.agreement.zone }

  /// The program in force at an instant, by the calendar of the agreement's time zone. (Clause 2.17)
  package func program(at instant: Instant) -> Program { versions[versionIndex(at: instant)].program }

  /// The place of the version in force at an instant.
  package func versionIndex(at instant: Instant) -> Int {
    let day = zone.date(of: instant)
    return versions.lastIndex { $0.from.map { $0 <= day } ?? true } ?? 0
  }

  /// The first day after that of an instant on which other rules are in force; nil for none.
  package func nextChange(after instant: Instant) -> CalendarDate? {
    let next = versionIndex(at: instant) + 1
    return versions.indices.contains(next) ? versions[next].from : nil
  }
}
