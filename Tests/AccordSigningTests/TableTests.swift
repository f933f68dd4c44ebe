import AccordSemantics
import AccordSigning
import Foundation
import Testing

/// The table for the meeting.
@Suite struct TableTests {
  private func status() throws -> AgreementStatus {
    var lock = try Sample.signed(Sample.rules())
    let mql = try #require(try Sample.rules().definitionMeanings.first)
    lock = try AgreementLock(
      Array(lock.text.replacing("P. marketing", with: "Zoë | 語\\u001b[31m").utf8), path: "l")
    _ = lock.sign([mql], team: "finance", person: "F", day: try Sample.day("2026-11-02"))
    let text = lock.text
    return try Sample.status(
      Sample.rules([("employees >= 100", "employees >= 101"), ("\"Sales-qualified\" ", "")]),
      AgreementLock(Array(text.utf8), path: "l"), on: "2027-01-01")
  }

  @Test func forATerminal() throws {
    #expect(
      AgreementTable(try status(), lockPath: "rules/agreement.lock").human == """
        definition  title                marketing                         sales                               review by
        MQL         Marketing-qualified  signed 2026-11-01, Zoë | 語␛[31m  signed 2026-11-01, P. sales         2026-12-31, overdue
        SQL         -                    -                                 changed since 2026-11-01, P. sales  -

        'SQL' has changed since sales signed it on 2026-11-01 (P. sales): the definition itself is different
        agreed by nobody: rated, competitor
        drafts, not to be signed yet: eager
        line 5 of rules/agreement.lock: finance signed 'MQL', which is not agreed by that team

        """)
  }

  @Test func inMarkdown() throws {
    let status = try status()
    let meaning = try #require(status.definitions.last).meaning.fingerprint.prefix(16)
    #expect(
      AgreementTable(status, lockPath: "l").markdown == #"""
        | definition | title | marketing | sales | review by |
        | --- | --- | --- | --- | --- |
        | MQL | Marketing-qualified | signed 2026-11-01, Zoë \| 語␛\[31m | signed 2026-11-01, P. sales | 2026-12-31, overdue |
        | SQL | - | - | changed since 2026-11-01, P. sales | - |

        - 'SQL' has changed since sales signed it on 2026-11-01 (P. sales): the definition itself is different
        - agreed by nobody: rated, competitor
        - drafts, not to be signed yet: eager
        - line 5 of l: finance signed 'MQL', which is not agreed by that team

        ## To sign

        Read what the definitions mean, tick a box, and write the name of the person behind it. `accord sign RULES --from-review FILE` signs what is ticked.

        - [ ] `SQL` for sales, meaning `\#(meaning)`, signed by:

        """#)
  }

  @Test func asJSON() throws {
    struct Document: Decodable {
      struct Definition: Decodable {
        struct Signature: Decodable {
          struct Change: Decodable, Equatable { let kind, name, change: String }
          let team, state: String
          let by: String?
          let on: String?
          let changes: [Change]?
        }
        let name: String
        let title: String?
        let overdue: Bool?
        let signatures: [Signature]
      }
      struct Orphaned: Decodable { let definition, team, reason: String }
      let current: Bool
      let definitions: [Definition]
      let agreedByNobody: [String]
      let drafts: [String]
      let notCovered: [String]
      let orphaned: [Orphaned]
    }
    let text = AgreementJSON.text(try status())
    #expect(text.split(separator: "\n").count == 1)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let document = try decoder.decode(Document.self, from: Data(text.utf8))
    #expect(!document.current)
    #expect(document.definitions.map(\.name) == ["MQL", "SQL"])
    #expect(document.definitions.map(\.title) == ["Marketing-qualified", nil])
    #expect(document.definitions.map(\.overdue) == [true, nil])
    let states = document.definitions.map { $0.signatures.map { "\($0.team) \($0.state)" } }
    #expect(states == [["marketing signed", "sales signed"], ["sales changed"]])
    #expect(document.definitions[0].signatures[0].by == "Zoë | 語\u{1B}[31m")
    #expect(
      document.definitions[1].signatures[0].changes == [
        .init(kind: "define", name: "SQL", change: "different")
      ])
    #expect(document.agreedByNobody == ["rated", "competitor"])
    #expect(document.drafts == ["eager"])
    #expect(document.notCovered == [])
    #expect(document.orphaned.map(\.reason) == ["not_asked"])
  }

  @Test func whatSignaturesDoNotCoverIsNamedOnAnyDay() throws {
    let later = """
      unread     text
      }
      proposition safe "Safe" { for employees >= 100, pitch "Safe." }
      proposition fast from 2027-01-01 "Fast" { for employees < 100, pitch "Fast." }
      route from 2027-01-01 { to nobody otherwise }
      """
    let status = try Sample.status(Sample.rules([("unread     text\n}", later)]), AgreementLock())
    #expect(
      status.beyondSignatures == ["the route", "the proposition 'safe'", "the proposition 'fast'"])
  }

  @Test func withoutAnythingAgreed() throws {
    let rules = try Sample.rules([("agreed  by marketing, sales", ""), ("agreed    by sales", "")])
    let status = try Sample.status(rules, AgreementLock())
    #expect(status.isCurrent)
    #expect(
      AgreementTable(status, lockPath: "l").human == """
        no definition is agreed by a team; write a line 'agreed by' into those that are
        agreed by nobody: MQL, SQL, rated, competitor
        drafts, not to be signed yet: eager

        """)
  }
}
