import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Leads with the name of another one.
@Suite struct DuplicatesTests {
  private static let rules =
    "accord 1\nlead {\n  id text\n  age number required\n}\ndefine grown when age >= 18\n"

  private static func settings(_ duplicates: Duplicates) throws -> WorkerRun.Settings {
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    var settings = WorkerRun.Settings(asOf: asOf)
    (settings.duplicates, settings.detail) = (duplicates, .none)
    return settings
  }

  /// Leads, some without a name and some that are rejected, on several lines or all on one.
  private static func leads(_ random: inout some RandomNumberGenerator, isOneLine: Bool) -> (
    input: [UInt8], names: [String?]
  ) {
    var names: [String?] = []
    var texts: [String] = []
    for number in 0..<900 {
      let name = number % 50 == 7 ? nil : "K\(Int.random(in: 0..<300, using: &random))"
      let isReject = number % 40 == 3
      if !isReject { names.append(name) }
      let id = name.map { "\"id\":\"\($0)\"," } ?? ""
      texts.append("{\(id)\"age\":\(isReject ? "null" : "\(number % 40)")}")
    }
    let text = isOneLine ? "[" + texts.joined(separator: ",") + "]" : texts.joined(separator: "\n")
    return (Array(text.utf8), names)
  }

  /// The names whose decisions come out, nil for leads without one.
  private static func decided(_ run: WorkerRun) -> [String?] {
    String(decoding: run.decisions, as: UTF8.self).split(separator: "\n").map { line in
      let name = line.dropFirst(#"{"lead":""#.count).prefix { $0 != "\"" }
      return name.hasPrefix("line ") ? nil : String(name)
    }
  }

  @Test(arguments: [Duplicates.first, .last], [false, true])
  func oneOfEachNameIsDecided(_ duplicates: Duplicates, _ isOneLine: Bool) throws {
    var random = SplitMix64(seed: 11)
    let (input, names) = DuplicatesTests.leads(&random, isOneLine: isOneLine)
    var seen: Set<String> = []
    let inTurn = duplicates == .first ? names : names.reversed()
    let chosen = inTurn.filter { name in name.map { seen.insert($0).inserted } ?? true }
    let expected = duplicates == .first ? chosen : chosen.reversed()
    let program = try RuleFolder(Self.rules).program()
    var settings = try Self.settings(duplicates)
    var first: WorkerRun?
    for isCompiled in [true, false] {
      for (jobs, size) in [(1, 100_000), (3, 300), (2, 2_000)] {
        settings.pipeline = PipelineOptions(jobs: jobs, blockSize: size)
        let run = try WorkerRun(input, program, isCompiled: isCompiled, settings)
        #expect(Self.decided(run) == expected)
        let leftOut = String(decoding: run.rejects, as: UTF8.self).split(separator: "\n").filter {
          $0.contains("left_out")
        }
        #expect(leftOut.count == names.count - expected.count)
        if let first { #expect(run.difference(from: first) == nil) } else { first = run }
      }
    }
  }

  @Test(arguments: [Duplicates.first, .last])
  func moreNamesThanAreKeptEndTheRun(_ duplicates: Duplicates) throws {
    let program = try RuleFolder(Self.rules).program()
    var settings = try Self.settings(duplicates)
    settings.duplicateLimit = 2
    let two = Array(#"{"id":"A","age":1} {"id":"B","age":1} {"id":"A","age":1}"#.utf8)
    _ = try WorkerRun(two, program, isCompiled: true, settings)
    #expect(throws: InputError.self) {
      try WorkerRun(two + Array(#" {"id":"C","age":1}"#.utf8), program, isCompiled: true, settings)
    }
  }
}
