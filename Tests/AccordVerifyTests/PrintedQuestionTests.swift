import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Foundation
import Testing

/// What `verify` asks, as files: solvers that read nothing else say what it says.
@Suite struct PrintedQuestionTests {
  private static let rules = """
    accord 1
    agreement {
      between marketing, sales
      timezone "Europe/Berlin"
    }
    lead {
      id         text    required
      title      text
      country    text    uppercase
      employees  number
      customer   flag
      consent    flag
      created_at time
      signed     date
      visits     list of visit { page text
        at time }
    }
    list home = "DE", "AT", "CH"
    pattern chief = /\\b(chief|ceo)\\b/
    pool desk { members anna }
    score fit from 0 to 100 {
      +20 "home market" when country in home
      +40 "chief" when title matches chief
      +0.5 "visits" each visit, at most 10 points
      bands employees "size" { below 10 +0
        10 to 99 +5
        100 and up +9 }
      +10 "new" when created_at within 30 days
    }
    grade g of fit { A from 60, B otherwise }
    define MQL { never when customer is yes
      when fit >= 50 }
    route {
      to desk when MQL and country in home
      to desk when MQL is yes and fit < 40
      to nurture when consent and signed before 2026-01-01
      to nobody otherwise
    }
    ensure "letters go only to those who agreed" routed to nurture implies consent is yes
    ensure "no customer is\\tqualified" customer is yes implies MQL is not yes
    ensure "who is qualified has agreed" MQL is yes implies consent is yes
    ensure "at most 90" fit <= 90
    ensure "twice as many" employees * employees >= 0 or employees is missing

    """

  private struct Printed {
    let files: [(name: String, text: String)]
    let verification: Verification
  }

  private static func printed(_ isChecked: (NeverMeant.Code) -> Bool) throws -> Printed {
    let rules = try RuleFolder(PrintedQuestionTests.rules).rules()
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let printed = PrintedQuestions()
    let verification = try Verification(
      rules, asOf: nil, now: asOf, solver: try Solver("z3"), where: { _ in true }, checking: isChecked,
      printing: printed)
    return Printed(files: printed.files, verification: verification)
  }

  /// With what is asked of leads that are supposed to be otherwise.
  private static let all = Result { try printed { !$0.isByRequest || $0 == .missingData } }

  private static func status(_ text: String) -> String? {
    text.firstMatch(of: /\(set-info :status ([a-z]+)\)/).map { String($0.output.1) }
  }

  @Test(
    .enabled(if: Oracle.z3.isUsed && Oracle.cvc5.isUsed),
    arguments: [("z3", ["-T:20"]), ("cvc5", ["--tlimit=20000"])])
  func solversSayWhatVerifySays(solver: String, limits: [String]) throws {
    let folder = try TemporaryFolder()
    var counts: [String: Int] = [:]
    for file in try Self.all.get().files {
      let path = folder.url.appending(path: file.name)
      try Data(file.text.utf8).write(to: path)
      let answer = try Subprocess.run(solver, limits + [path.path]).output
      let status = try #require(Self.status(file.text))
      counts[status, default: 0] += 1
      // A solver that is told another status complains of it, too.
      if status != "unknown" { #expect(answer == status + "\n", "\(file.name):\n\(file.text)") }
    }
    #expect(counts["unsat", default: 0] > 10 && counts["sat", default: 0] > 10, "\(counts)")
  }

  @Test(.enabled(if: Oracle.z3.isUsed)) func eachQuestionHasAFile() throws {
    let (files, verification) = (try Self.all.get().files, try Self.all.get().verification)
    let outcomes = verification.entries.map { entry -> [String] in
      switch entry.verdict.outcome {
      case .alwaysYes: ["unsat", "unsat"]
      case .neverNo: ["unsat", "sat"]
      case .neverNoPerhapsUnknown: ["unsat", "unknown"]
      case .refuted: ["sat"]
      case .undecided: ["unknown"]
      }
    }
    let promises = files.filter { $0.name.contains("promise") && !$0.name.contains("V031") }
    #expect(
      promises.compactMap { Self.status($0.text) }
        == outcomes.map { $0[0] } + outcomes.filter { $0.count > 1 }.map { $0[1] })
    #expect(files.count == promises.count + verification.asked)
    #expect(Set(files.map(\.name)).count == files.count)
  }

  @Test(.enabled(if: Oracle.z3.isUsed)) func theSameRulesGiveTheSameFiles() throws {
    let (one, other) = (try Self.printed { _ in false }.files, try Self.printed { _ in false }.files)
    #expect(one.map(\.name) == other.map(\.name) && one.map(\.text) == other.map(\.text))
  }

  /// What rules say stands behind `;` and nowhere else, whatever they say.
  @Test(.enabled(if: Oracle.z3.isUsed)) func wordsOfTheRulesAreCommentsAlone() throws {
    let files = try Self.all.get().files
    #expect(
      files.contains { $0.text.contains("; v") && $0.text.contains("'country' is one of 'AT', 'CH', 'DE'") })
    #expect(files.contains { $0.text.contains("(left open)") })
    for file in files {
      let statements = file.text.split(separator: "\n").filter { !$0.hasPrefix(";") }
      for line in statements {
        #expect(
          line.wholeMatch(of: /\((set-info|set-logic|declare-const|assert|check-sat|exit).*\)/) != nil,
          "\(file.name): \(line)")
        #expect(!line.contains("country") && !line.contains("home"), "\(file.name): \(line)")
      }
    }
  }
}
