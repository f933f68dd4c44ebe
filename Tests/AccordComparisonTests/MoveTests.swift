import AccordComparison
import AccordTestSupport
import AccordVerify
import Testing

/// Which leads move, and why.
@Suite struct MoveTests {
  private let old = """
    accord 1
    lead { id text required, n number, m number, owner text }
    score fit { +10 "n" when n >= 10, +5 "m" when m >= 5 }
    define MQL when fit >= 10
    pool desk { members anna }
    route {
      to owner when owner is known
      to desk when MQL
      to nobody otherwise
    }

    """.replacing(", +5", with: "\n+5")

  private let leads = """
    {"id":"a","n":10,"m":0}
    {"id":"b","n":8,"m":0}
    {"id":"c","n":8,"m":5}
    {"id":"d","n":0,"m":5}
    {"id":"e","m":5}
    {"id":"f","n":8,"owner":"zoe"}
    {"n":8}
    nope

    """

  @Test func leadsAreCountedAndTraced() throws {
    let run = try ComparisonRun(old, old.replacing("n >= 10", with: "n >= 8"), leads: leads)
    let told = try #require(run.report.leads)
    #expect(told.count == 8)
    #expect(told.decided == 6)
    #expect(told.rejectedByBoth == 2)
    #expect(told.moved == 3)
    let cause = "fit: n >= 10 → n >= 8"
    #expect(run.moves("MQL") == ["no → yes 3: \(cause) 3"])
    #expect(run.moves("route") == ["nobody → desk 2: \(cause) 2"])
    #expect(run.result("MQL") == .differs)
    #expect(run.moved.first == #"{"lead":"b","output":"MQL","from":"no","to":"yes","because":["\#(cause)"]}"#)
  }

  @Test func causesAreToldApart() throws {
    let new = old.replacing("n >= 10", with: "n >= 8").replacing("fit >= 10", with: "fit >= 5")
    let run = try ComparisonRun(old, new, leads: leads)
    let (fit, mql) = ("fit: n >= 10 → n >= 8", "MQL: fit >= 10 → fit >= 5")
    // b and f move by the score alone, d and e by the threshold alone, c by either.
    #expect(
      run.moves("MQL") == ["no → yes 5: \(mql) 2; \(fit) 2; \(mql) or \(fit) alone 1"], "\(run.moves("MQL"))")
  }

  @Test func changesThatOnlyMoveTogetherAreSaid() throws {
    let rules =
      "accord 1\nlead { id text, n number, m number }\ndefine a when n >= 10\ndefine b when m >= 10\ndefine c when a and b\n"
    let run = try ComparisonRun(
      rules, rules.replacing("10", with: "8"),
      leads: "{\"id\":\"x\",\"n\":8,\"m\":8}\n{\"id\":\"y\",\"n\":10,\"m\":8}\n")
    let (first, second) = ("a: n >= 10 → n >= 8", "b: m >= 10 → m >= 8")
    #expect(
      run.moves("c") == ["no → yes 2: \(second) 1; only together: \(first), \(second) 1"], "\(run.moves("c"))"
    )
    #expect(
      run.moved.contains { $0.hasSuffix("\"because\":[\"\(first) together with \(second)\"]}") },
      "\(run.moved)")
  }

  /// Each field of the one `lead` block is a declaration of its own.
  @Test func fieldsAreChangesOfTheirOwn() throws {
    let rules =
      "accord 1\nlead { id text, a text, b text, c text }\ndefine one when a = \"X\"\ndefine two when b = \"Y\"\ndefine both when one or two\n"
    let new = rules.replacing("a text, b text, c text", with: "a text uppercase, b text uppercase")
    let run = try ComparisonRun(
      rules, new,
      leads:
        "{\"id\":\"1\",\"a\":\"x\"}\n{\"id\":\"2\",\"b\":\"y\"}\n{\"id\":\"3\",\"a\":\"x\",\"b\":\"y\"}\n")
    let (a, b) = ("a: a text → a text uppercase", "b: b text → b text uppercase")
    #expect(run.moves("one") == ["no → yes 2: \(a) 2"], "\(run.moves("one"))")
    #expect(
      Set(run.moves("both")) == ["unknown → yes 3: \(a) 1; \(a) or \(b) alone 1; \(b) 1"]
        || run.moves("both").allSatisfy { $0.contains(a) && $0.contains(b) }, "\(run.moves("both"))")
    // What the block says for all fields goes with the block.
    let whole = try ComparisonRun(
      rules, new.replacing("lead { id text", with: "lead { missing \"-\", id text"),
      leads: "{\"id\":\"1\",\"a\":\"x\"}\n")
    #expect(whole.moves("one").allSatisfy { $0.contains("a") && $0.contains("b") }, "\(whole.moves("one"))")
  }

  @Test func aNewLetAndItsUseAreOneChange() throws {
    let new = old.replacing("define MQL when fit >= 10", with: "let least = 5\ndefine MQL when fit >= least")
    let run = try ComparisonRun(old, new, leads: leads)
    #expect(run.moves("MQL").allSatisfy { $0.contains("MQL and least") }, "\(run.moves("MQL"))")
  }

  @Test func leadsThatAreRejectedNowAreARow() throws {
    let new = old.replacing("n number", with: "n number required")
    let run = try ComparisonRun(old, new, leads: leads)
    #expect(run.report.leads?.rejectedNow == 1)
    #expect(run.report.leads?.rejectedByBoth == 2)
    let back = try ComparisonRun(new, old, leads: leads)
    #expect(back.report.leads?.rejectedBefore == 1)
  }

  @Test func anInsertedStepMovesNobodyByItself() throws {
    let new = old.replacing("  to desk when MQL\n", with: "  to nurture when n > 1000\n  to desk when MQL\n")
    let run = try ComparisonRun(old, new, leads: leads)
    #expect(run.report.leads?.moved == 0)
    #expect(run.result("route") == .notDecided)
  }

  /// A step that computes its person sends a lead nowhere else than one that names the same person.
  @Test func theSamePersonIsTheSamePlace() throws {
    let run = try ComparisonRun(
      old, old.replacing("to owner when owner is known", with: "to person \"zoe\" when owner is known"),
      leads: "{\"id\":\"a\",\"owner\":\"zoe\"}\n{\"id\":\"b\",\"owner\":\"tom\"}\n")
    // One is the lead's owner, and the other a person whom the rules name.
    #expect(run.report.leads?.moved == 2)
    let byField = old.replacing("to owner when owner is known", with: "to person owner when owner is known")
    if let run = try? ComparisonRun(
      byField, old.replacing("to owner when owner is known", with: "to person \"zoe\" when owner is known"),
      leads: "{\"id\":\"a\",\"owner\":\"zoe\"}\n{\"id\":\"b\",\"owner\":\"tom\"}\n")
    {
      #expect(run.report.leads?.moved == 1)
    }
  }

  @Test func noLeadsAreNoLeads() throws {
    let run = try ComparisonRun(old, old.replacing("n >= 10", with: "n >= 8"), leads: "")
    #expect(run.report.leads?.count == 0)
    #expect(run.result("MQL") == .notDecided)
  }

  @Test func csvIsReadAsByEval() throws {
    let csv = "id,N,m\na,10,0\nb,8,0\nc,,5\n\n"
    let run = try ComparisonRun(old, old.replacing("n >= 10", with: "n >= 8"), leads: csv)
    #expect(run.report.leads?.decided == 3)
    #expect(run.moves("MQL").map { $0.prefix(10) } == ["no → yes 1"], "\(run.moves("MQL"))")
  }

  /// The old rules read another column of the same header than the new ones.
  @Test func eachSideReadsItsOwnColumns() throws {
    let new = old.replacing("n number", with: "n number from \"other\"")
    let run = try ComparisonRun(old, new, leads: "id,n,other\na,10,0\nb,0,10\nc,10,10\n")
    #expect(run.report.leads?.moved == 2)
    #expect(Set(run.moves("MQL").map { $0.prefix(10) }) == ["no → yes 1", "yes → no 1"])
  }

  @Test func nothingDependsOnThreadsAndBlocks() throws {
    let many = (0..<3_000).map { "{\"id\":\"\($0)\",\"n\":\($0 % 13),\"m\":\($0 % 7)}\n" }.joined()
    let new = old.replacing("n >= 10", with: "n >= 8").replacing("fit >= 10", with: "fit >= 5")
    let first = try ComparisonRun(old, new, leads: many, limit: 3)
    let second = try ComparisonRun(old, new, leads: many, limit: 3, jobs: 4)
    #expect(first.moved == second.moved)
    for run in [first, second] { #expect(run.report.leads?.decided == 3_000) }
    #expect(ComparisonText(first.report, limit: 3).text == ComparisonText(second.report, limit: 3).text)
    #expect(ComparisonJSON.text(first.report) == ComparisonJSON.text(second.report))
    #expect(
      ComparisonMarkdown(first.report, limit: 3).text == ComparisonMarkdown(second.report, limit: 3).text)
  }

  @Test func theFirstLeadsAreNamed() throws {
    let many = (0..<1_000).map { "{\"id\":\"x\($0)\",\"n\":8}\n" }.joined()
    let run = try ComparisonRun(old, old.replacing("n >= 10", with: "n >= 8"), leads: many, limit: 3, jobs: 3)
    let move = try #require(run.report.outputs.first { $0.output.name == "MQL" }?.moves.first)
    #expect(move.leads.map(\.lead) == ["x0", "x1", "x2"])
  }
}
