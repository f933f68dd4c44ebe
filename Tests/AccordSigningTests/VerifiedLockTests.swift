import AccordSemantics
import AccordSigning
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// What is kept of proofs, and when it no longer holds.
@Suite struct VerifiedLockTests {
  private static let rules = """
    accord 1
    agreement { timezone "Europe/Berlin" }
    lead {
      id text required, country text uppercase, employees number, branches number, consent flag, owner text, unread text
    }
    list home = "DE", "AT"
    let reach = employees + branches
    score fit { +20 "home market" when country in home, +30 "large" when reach >= 50 }
    score other { +5 "always" when employees > 0 }
    define MQL "Marketing-qualified" when fit >= 30
    define aside when other > 1
    pool desk { members anna }
    route { to desk when MQL, to nurture when consent is yes, to owner when owner is known, to nobody otherwise }
    ensure "large ones are qualified" MQL implies fit >= 30
    ensure "letters go only to those who agreed" routed to nurture implies consent is yes

    """
  private static let qualified = "large ones are qualified"
  private static let letters = "letters go only to those who agreed"

  private func load(_ edits: [(String, String)] = []) throws -> RuleSet {
    var text = VerifiedLockTests.rules
    for (old, new) in edits {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return try RuleFolder(text).rules()
  }

  private func lock(
    _ rules: RuleSet, _ outcomes: [VerifiedLock.Outcome] = [.alwaysYes, .neverNo]
  ) -> VerifiedLock {
    let entries = zip(rules.versions, rules.promiseMeanings).flatMap { version, meanings in
      zip(version.program.promises, meanings).enumerated().map { index, promise in
        VerifiedLock.Entry(
          title: promise.0.title, meaning: promise.1, outcome: outcomes[index % outcomes.count],
          version: "0.1.0", solver: "z3-4.8.12")
      }
    }
    return VerifiedLock(entries)
  }

  /// The titles of the promises of which something is known.
  private func known(_ lock: VerifiedLock, _ rules: RuleSet) -> Set<String> {
    let outcomes = lock.outcomes(in: rules)
    return Set(rules.versions.flatMap(\.program.promises).filter { outcomes[$0.range] != nil }.map(\.title))
  }

  // MARK: What a promise rests on

  private static let edits: [(String, String, Set<String>)] = [
    // What both rest on.
    ("+30 \"large\"", "+31 \"large\"", []),
    ("\"DE\", \"AT\"", "\"DE\", \"CH\"", []),
    ("employees + branches", "employees", []),
    ("country text uppercase", "country text", []),
    ("Europe/Berlin", "Europe/Vienna", []),
    ("define MQL \"Marketing-qualified\" when fit >= 30", "define MQL when fit >= 31", []),
    // What only the route is made of.
    ("to nurture when consent is yes", "to nurture when consent", [qualified]),
    ("to owner when owner is known, ", "", [qualified]),
    ("members anna", "members anna, ben", [qualified]),
    ("owner text", "owner text trim", [qualified]),
    ("consent flag", "consent flag required", [qualified]),
    // The promises themselves.
    ("implies fit >= 30", "implies fit >= 20", [letters]),
    ("implies consent is yes", "implies consent", [qualified]),
    // What decides no lead, and what neither reads.
    (qualified, "another title", ["another title", letters]),
    ("\"home market\"", "\"where we live\"", [qualified, letters]),
    ("\"DE\", \"AT\"", "\"AT\", \"DE\"", [qualified, letters]),
    ("+5 \"always\"", "+6 \"always\"", [qualified, letters]),
    ("other > 1", "other > 2", [qualified, letters]),
    ("unread text", "unread number required", [qualified, letters]),
  ]

  @Test("an edit of what a promise rests on ends what was known of it, and no other does", arguments: edits)
  func anEdit(old: String, new: String, known: Set<String>) throws {
    let recorded = lock(try load())
    #expect(self.known(recorded, try load([(old, new)])) == known)
  }

  @Test func daysAreAPartOfIt() throws {
    let recorded = lock(try load())
    let dated = "define aside when other > 1\ndefine late from 2027-01-01 when other > 2"
    let rules = try load([("define aside when other > 1", dated)])
    #expect(rules.versions.count == 2)
    // What holds at all times holds in each stretch; but nobody has looked at these.
    #expect(known(recorded, rules) == [])
    let stretches = lock(rules)
    #expect(stretches.entries.map(\.meaning.last) == [date("2026-12-31"), date("2026-12-31"), nil, nil])
    #expect(stretches.entries.map(\.meaning.first) == [nil, nil, date("2027-01-01"), date("2027-01-01")])
    #expect(known(stretches, rules) == [VerifiedLockTests.qualified, VerifiedLockTests.letters])
    let half = VerifiedLock(Array(stretches.entries.prefix(2)))
    #expect(known(half, rules) == [])
  }

  private func date(_ text: String) -> CalendarDate? { TimeReader.date(text.utf8) }

  @Test func ofSeveralAnswersTheLeastCounts() throws {
    let rules = try load()
    let one = lock(rules, [.alwaysYes])
    let range = try #require(rules.earliest.promises.first?.range)
    for other in VerifiedLock.Outcome.allCases {
      let merged = VerifiedLock(one.entries + lock(rules, [other]).entries)
      #expect(merged.outcomes(in: rules)[range] == other)
    }
    #expect(VerifiedLock.Outcome.refuted.words == "some leads break it")
    #expect(VerifiedLock.Outcome.undecided.words == nil)
  }

  // MARK: The file

  private func file(_ text: String, in folder: TemporaryFolder) throws -> VerifiedFile {
    try folder.write("rules/main.accord", VerifiedLockTests.rules)
    try folder.write("rules/verified.lock", text)
    return VerifiedFile(rules: folder.path("rules"))
  }

  @Test func whatIsWrittenIsRead() throws {
    let folder = try TemporaryFolder()
    let rules = try load([
      ("unread text", "unread text\n"), (VerifiedLockTests.qualified, "a \\\"b\\\" \\u{9}\\u{1F642} c"),
      ("define aside when other > 1", "define aside from 2027-01-01 when other > 1"),
    ])
    let lock = lock(rules, VerifiedLock.Outcome.allCases)
    let file = try file("", in: folder)
    try file.write(lock)
    let read = try #require(try file.read())
    #expect(Set(read.entries) == Set(lock.entries))
    #expect(read.text == lock.text)
    #expect(VerifiedLock(lock.entries.reversed() + lock.entries).text == lock.text)
    // With the ends of lines of another system, too.
    try folder.write("rules/verified.lock", lock.text.replacing("\n", with: "\r\n"))
    #expect(try file.read()?.text == lock.text)
    try file.write(VerifiedLock([]))
    #expect(try file.read()?.entries == [])
  }

  @Test func withoutAFileNothingIsKnown() throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/main.accord", VerifiedLockTests.rules)
    let file = VerifiedFile(rules: folder.path("rules"))
    #expect(try file.read() == nil && !file.isThere)
    #expect(try file.findings(in: try load()) == [])
    // Beside a single file, so that files in one folder do not share it.
    let single = VerifiedFile(rules: folder.path("rules/main.accord"))
    #expect(single.path == folder.path("rules/main.verified.lock"))
  }

  @Test(arguments: [
    ("", " does not say of which form it is"), ("# only a comment\n", " does not say of which form it is"),
    ("form  2\n", ":1 is of the form 2, which a newer accord has written; use that one, or"),
    ("form  1\n\npromise\n", ":3 cannot be read: 'promise'"),
    ("form  1\nnonsense\n", ":2 cannot be read: 'nonsense'"),
    ("form\n", ":1 cannot be read: 'form'"), ("form one\n", ":1 cannot be read: 'form one'"),
    ("promise  0123456789abcdef\n", ":1 cannot be read: 'promise  0123456789abcdef'"),
    ("form 1\n<<<<<<< HEAD\n", ":2 has a merge conflict"),
    ("form 1\n\(line) x\n", ":2 cannot be read: 'promise "), ("form 1\n\(line.dropLast())\n", ":2 cannot be"),
    ("form 1\n\(line.replacing("..", with: "2027-02-30.."))\n", ":2 cannot be read"),
    ("form 1\n\(line.replacing("..", with: "."))\n", ":2 cannot be read"),
    ("form 1\n\(line.replacing("always-yes", with: "always"))\n", ":2 cannot be read"),
    ("form 1\n\(line.replacing("0a", with: "0A"))\n", ":2 cannot be read"),
  ])
  func whatCannotBeReadIsSaidInOneLine(text: String, words: String) throws {
    let folder = try TemporaryFolder()
    let file = try file(text, in: folder)
    let error = #expect(throws: LockError.self) { try file.read() }
    let description = error?.description ?? ""
    #expect(description.hasPrefix(file.path + words), "\(description)")
    #expect(description.hasSuffix("run 'accord verify \(folder.path("rules")) --record' again"))
    #expect(!description.contains("\n"))
    #expect(throws: LockError.self) { try file.findings(in: try load()) }
  }

  private static let line =
    "promise  0a23456789abcdef  0123456789abcdef  always-yes  ..  accord-0.1.0  z3-4.8.12  \"a\""

  @Test func whatIsNoTextIsSaid() throws {
    let folder = try TemporaryFolder()
    let file = try file("", in: folder)
    try folder.write("rules/verified.lock", [0x23, 0x0A, 0xFF, 0x0A])
    #expect(try #require(throws: LockError.self) { try file.read() }.description.contains("is not UTF-8"))
    try folder.write("rules/verified.lock", "form 1\n\(VerifiedLockTests.line)\n")
    #expect(try file.read()?.entries.count == 1)
  }

  // MARK: What lint says

  private func findings(
    _ edits: [(String, String)], _ outcomes: [VerifiedLock.Outcome] = [.alwaysYes, .refuted]
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try file(lock(try load(), outcomes).text, in: folder)
    let found = try file.findings(in: try load(edits))
    #expect(found.allSatisfy { $0.code == .proofStale && $0.severity == .warning && $0.help.count == 1 })
    return found.map { $0.message.replacing(folder.path("rules") + "/", with: "") }
  }

  @Test func whatIsOutOfDateIsFound() throws {
    let (qualified, letters) = (VerifiedLockTests.qualified, VerifiedLockTests.letters)
    #expect(try findings([]) == [])
    #expect(try findings([(qualified, "another title")]) == [])
    #expect(
      try findings([("+30 \"large\"", "+31 \"large\"")]) == [
        "the promise \"\(qualified)\" was proven for other rules than these",
        "the promise \"\(letters)\" was verified for other rules than these",
      ])
    #expect(
      try findings([
        ("ensure \"\(qualified)\"", "ensure \"new\" aside implies other > 0\nensure \"\(qualified)\"")
      ])
        == ["the promise \"new\" is not in 'verified.lock'"])
    #expect(
      try findings([("ensure \"\(qualified)\" MQL implies fit >= 30\n", "")])
        == ["'verified.lock' has the promise \"\(qualified)\", which is none of these rules"])
    let others = "ensure \"x\" aside implies other > 0\n"
    let promises = try #require(VerifiedLockTests.rules.split(separator: "ensure", maxSplits: 1).last)
    #expect(
      try findings([("ensure\(promises)", others)])
        == ["none of the 2 promises in 'verified.lock' is one of these rules"])
  }
}
