import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// The compiled rules give the same bytes and counts as the reference, whatever the input.
@Suite struct WorkerTests {
  private static let rules = """
    accord 1
    agreement "Test" {
      between marketing, sales
      timezone "Europe/Berlin"
    }
    lead {
      id text trim
      company text from "Company Name" trim
      size number from "facts.size"
      country choice DE, AT, CH, or other
      consent flag
      interests list of text split ";"
      campaign text
      activities list of activity {
        kind choice view, form
        at time
        n number
      }
      missing "", "-"
    }
    segments area {
      near when country = DE or country = AT
      far when country = CH
      large when size >= 1000
    }
    segments weight first match {
      big when size >= 100
      odd when 100 / size > 3
      none_of_these otherwise
    }
    score fit {
      +10 "near" when area = near
      +5 "in front" when company starts with "A"
      +20 "large" when 100 / size < 5
    }
    score act {
      +2 "forms" each activity where kind = form within 30 days, at most 3
    }
    define good when fit >= 10 and consent
    draft define better when act > 2
    proposition alpha {
      for weight = big
      promised when campaign starts with "a"
    }
    proposition beta {
      for area = near
      promised when campaign = "b" or campaign = "ab"
    }
    pool desk { members anna, ben weight 2 }
    route {
      to desk "quick" when good respond within 1 day
      to (company) when act > 2
      to review when good is unknown
      to nobody when consent is no
      to nurture otherwise
    }
    ensure "what is good reaches the desk" good implies routed to desk
    ensure "nobody \\"forgets\\" a form" act > 2 implies not routed to nobody
    ensure "shares are small" 100 / size < 20
    """

  /// What the fields of a lead are filled with, as JSON.
  private static let values = [
    "null", #""""#, #""-""#, "true", "false", #""yes""#, "0", "5", "12.50", "1e3", "1000000", #""7""#,
    #"" DE ""#, #""DE""#, #""AT""#, #""CH""#, #""a""#, #""b""#, #""ab""#, #""Acme""#, #""A\u00e9\n""#,
    #""Größe \"x\"""#, "[]", "{}", #"["alpha","beta"]"#, #"[ "a b" , 1 ]"#, #"{"size":3}"#,
    #"{ "size": 250, "x y": " z " }"#, #"{"size":1,"size":2}"#, "99999999999999999999",
    #"[{"kind":"form","at":"2026-10-20T10:00Z","n":1},{"kind":"form","at":"2027-01-01"}]"#,
    #"[{"kind":"call","n":"x"},7,{"kind":"view"},{"kind":"form","at":"2026-10-25T10:00Z"}]"#,
  ]

  private static let keys = [
    "id", "Company Name", "facts", "facts.size", "country", "consent", "interests", "campaign", "activities",
    "extra", #"extra \"two\""#,
  ]

  private static func program() throws -> Program { try RuleFolder(rules).program() }

  // MARK: Inputs

  /// Lines of JSON, some of them damaged; keys may be missing, stand twice and have blanks around them.
  private static func lines(_ random: inout SplitMix64, _ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      var line = Array(object(&random).utf8)
      if Int.random(in: 0..<20, using: &random) == 0, let place = line.indices.randomElement(using: &random) {
        line[place] = UInt8.random(in: 0...255, using: &random)
      }
      bytes += line + "\n".utf8
    }
    return bytes
  }

  private static func object(_ random: inout SplitMix64) -> String {
    let blank = Int.random(in: 0..<3, using: &random) == 0 ? " " : ""
    var members: [String] = []
    for key in keys where Int.random(in: 0..<10, using: &random) > 2 {
      for _ in 0..<(Int.random(in: 0..<60, using: &random) == 0 ? 2 : 1) {
        members.append("\"\(key)\":\(blank)\(values.randomElement(using: &random) ?? "null")")
      }
    }
    members.shuffle(using: &random)
    return "{\(members.joined(separator: ",\(blank)"))}"
  }

  /// Rows of CSV, some of them damaged.
  private static func rows(_ random: inout SplitMix64, _ count: Int, header: String) -> [UInt8] {
    let cells = [
      "", "", "-", "DE", " AT ", "CH", "a", "b", "ab", "5", "250", "0", "yes", "no", "Acme", "Größe",
      "\"x;y\"",
      "\"q\"\"q\"", "\"two\nlines\"", "a\\b", "tab\there", "alpha", "\"alpha;beta\"", "[1,2]",
    ]
    var bytes = Array(header.utf8)
    let columns = header.count { $0 == ";" } + 1
    for _ in 0..<count {
      var row = (0..<columns).map { _ in cells.randomElement(using: &random) ?? "" }
      if Int.random(in: 0..<30, using: &random) == 0 { row.removeLast() }
      var line = Array(row.joined(separator: ";").utf8)
      if Int.random(in: 0..<25, using: &random) == 0, let place = line.indices.randomElement(using: &random) {
        line[place] = [0x22, 0x0D, 0xFF, 0x00, 0x0A].randomElement(using: &random) ?? 0
      }
      bytes += line + (Bool.random(using: &random) ? "\r\n" : "\n").utf8
    }
    return bytes
  }

  private static let passed: [PassThrough] = [
    .nothing, .everything,
    .fields(
      [
        ("id", ["id"]), ("size", ["facts.size"]), ("facts", ["facts"]), ("again", ["facts.size"]),
        ("acts", ["activities"]), ("either", ["nowhere", "extra", "facts.size"]),
        ("quo\"te", ["extra \"two\""]), ("nowhere", ["a.b.c", "a.b"]), ("empty", [""]),
        ("deep", ["facts.x y"]),
      ].map { name, keys in (name, keys.map { Reading.Key($0) }) }),
  ]

  private static let pipelines: [PipelineOptions] = [
    PipelineOptions(), PipelineOptions(jobs: 3, blockSize: 700), PipelineOptions(jobs: 1, blockSize: 1),
    PipelineOptions(jobs: 3, blockSize: 40_000),
  ]

  /// Compares runs over an input with all that may be passed through; how many decisions there are in all.
  private func compare(_ bytes: [UInt8], _ input: InputOptions = InputOptions()) throws -> Int {
    let program = try Self.program()
    var decisions = 0
    for passed in Self.passed {
      for detail in Detail.allCases {
        var settings = try Self.settings(input)
        (settings.detail, settings.passThrough) = (detail, passed)
        let expected = try WorkerRun(bytes, program, isCompiled: false, settings)
        decisions += expected.decisions.count { $0 == 0x0A }
        for pipeline in Self.pipelines {
          settings.pipeline = pipeline
          let found = try WorkerRun(bytes, program, isCompiled: true, settings)
          expect(found, expected)
          #expect(expected.decidedInBlocks == 0)
          #expect(found.decidedInBlocks <= found.decisions.count { $0 == 0x0A })
        }
      }
    }
    // Breaches among the rejects, in the order of the leads.
    var joined = try Self.settings(input)
    joined.joinsBreaches = true
    let expected = try WorkerRun(bytes, program, isCompiled: false, joined)
    for pipeline in Self.pipelines {
      joined.pipeline = pipeline
      expect(try WorkerRun(bytes, program, isCompiled: true, joined), expected)
    }
    // Neither form has room for fields that differ from lead to lead.
    for passed in Self.passed where !passed.isEverything {
      for form in DecisionForm.allCases where form.hasColumns {
        var settings = try Self.settings(input)
        (settings.passThrough, settings.form) = (passed, form)
        expect(
          try WorkerRun(bytes, program, isCompiled: true, settings),
          try WorkerRun(bytes, program, isCompiled: false, settings))
      }
    }
    return decisions
  }

  private static func settings(_ input: InputOptions) throws -> WorkerRun.Settings {
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    var settings = WorkerRun.Settings(asOf: asOf)
    settings.input = input
    return settings
  }

  private func expect(_ found: WorkerRun, _ expected: WorkerRun) {
    if let difference = found.difference(from: expected) { Issue.record("\(difference)") }
  }

  // MARK: Tests

  @Test(arguments: 0..<3) func linesAreDecidedAlike(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    #expect(try compare(Self.lines(&random, 200)) > 500)
  }

  @Test func elementsAreDecidedAlike() throws {
    var random = SplitMix64(seed: 77)
    let elements = (0..<150).map { _ in Self.object(&random) }
    #expect(try compare(Array("[ \(elements.joined(separator: " ,\n ")) ]".utf8)) > 500)
  }

  @Test(arguments: [
    "\u{FEFF}id;Company Name;facts.size;country;consent;interests;campaign;\"extra \"\"two\"\"\"\r\n",
    "id;facts;country;consent;campaign;unused;unused\n",
    "\"id\";\"a.b.c\";facts.size;facts;facts;activities\n",
    "id;\"facts.size\";facts.size\n", "only\n", "\n",
  ])
  func rowsAreDecidedAlike(header: String) throws {
    var random = SplitMix64(seed: UInt64(header.utf8.count))
    _ = try compare(Self.rows(&random, 150, header: header), InputOptions(format: .csv, maxLine: 200))
    _ = try compare(Self.rows(&random, 150, header: header), InputOptions(format: .csv, delimiter: 0x3B))
  }

  @Test func randomBytesAreDecidedAlike() throws {
    var random = SplitMix64(seed: 5)
    let telling = Array("\"\",;\n\n\r\tab é|".utf8)
    let dirt = (0..<3_000).map { _ in telling.randomElement(using: &random) ?? 0 }
    _ = try compare(Array("id;country\n".utf8) + dirt, InputOptions(format: .csv, encoding: .utf8))
  }
}

extension PassThrough {
  fileprivate var isEverything: Bool { if case .everything = self { true } else { false } }
}
