import AccordSemantics
import AccordSigning
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// A rule set in several files: what a definition means lies three files away from it.
enum Sample {
  static let files = [
    "agreement.accord": """
    accord 1
    # What we agreed.
    agreement "Signing" {
      between   marketing, sales
      timezone  "Europe/Berlin"
    }
    """,
    "definitions.accord": """
    accord 1
    define MQL "Marketing-qualified" {
      means   "Somebody worth a call."
      agreed  by marketing, sales
      review  by 2026-12-31
      never   when competitor
      when    fit >= 30 and rated
    }
    define SQL "Sales-qualified" {
      agreed    by sales
      requires  MQL
      when      employees >= 100
    }
    define rated "Has a grade" when heat is known
    define competitor "Is a competitor" when country in away
    draft define eager {
        agreed by sales
        when employees > 3
      }
    """,
    "scores.accord": """
    accord 1
    score fit "Fit" {
      from 0 to 100
      bands reach "size" {
        below 10           +0
        10 to below 50     +10
        50 and up          +20
        missing            +0
      }
      +10 "home market"  when country in home
      +30 "chief"        when job_title matches chiefs
      +40 "tier A"       when accounts[country].tier = A
    }
    score other "Not read by any definition" { +1 "always" when employees > 0 }
    grade heat of fit { 1 from 50, 2 otherwise }
    """,
    "words.accord": """
    accord 1
    let      reach     = employees + branches
    list     home      = "DE", "AT"
    list     away      from "away.txt"
    pattern  chiefs    = /C[EFO]O/
    table    accounts  from "accounts.csv" { name text key, tier choice A, B, C }
    """,
    "lead.accord": """
    accord 1
    lead {
      id         text    required
      employees  number
      branches   number  default 0
      country    text    trim, uppercase
      job_title  text
      unread     text
    }
    """,
    "away.txt": "FR\nIT\n",
    "accounts.csv": "name,tier\nDE,A\nAT,B\n",
  ]

  /// The checked rules, with texts replaced in any file; each text must be there.
  static func rules(
    _ edits: [(old: String, new: String)] = [], files: [String: String] = files
  ) throws -> RuleSet {
    var files = files
    for (old, new) in edits {
      let name = try #require(files.first { $0.value.contains(old) }?.key, "no file has '\(old)'")
      files[name] = files[name]?.replacing(old, with: new)
    }
    return try RuleFolder(files.mapValues { Array($0.utf8) }).rules()
  }

  /// A lock in which each team has signed everything that it is asked for.
  static func signed(_ rules: RuleSet, on day: String = "2026-11-01") throws -> AgreementLock {
    var lock = AgreementLock()
    for definition in try status(rules, lock).definitions {
      for team in definition.teams {
        _ = lock.sign(
          [definition.meaning], team: team.team, person: "P. \(team.team)", day: try Sample.day(day))
      }
    }
    return lock
  }

  static func status(
    _ rules: RuleSet, _ lock: AgreementLock, on day: String = "2026-11-22"
  ) throws -> AgreementStatus {
    AgreementStatus(rules: rules, lock: lock, on: try Sample.day(day))
  }

  static func day(_ text: String) throws -> CalendarDate { try #require(TimeReader.date(text.utf8)) }

  /// What has changed of a definition since a team signed it; nil when it has not.
  static func changes(
    _ definition: String, _ team: String, _ status: AgreementStatus
  ) throws -> String? {
    let found = try #require(status.definitions.first { $0.name == definition })
    guard case .changed(_, let changes) = try #require(found.state(of: team)) else { return nil }
    return MeaningChange.describe(try #require(changes), of: definition)
  }
}
