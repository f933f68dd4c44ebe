import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// What is counted in every run.
@Suite struct RunCountsTests {
  private static func traits(_ id: String) -> (UInt64, Bool) {
    Array(id.utf8).withUnsafeBufferPointer { (IDTraits(seed: 7).number(of: $0), IDTraits.isRounded($0)) }
  }

  @Test func differentIDsHaveDifferentNumbers() {
    var numbers: Set<UInt64> = []
    for number in (0..<2_000).map({ "\($0)" }) + RunCountsTests.ofManyLengths {
      for id in ["\(number)", "L-\(number)", "00Q5e00000\(number)AAB", "lead-\(number)@example.com"] {
        #expect(numbers.insert(Self.traits(id).0).inserted, "\(id)")
      }
    }
  }

  /// "K1222" and "K12222": the same words at both ends, and lengths that differ as the signs do.
  private static let ofManyLengths = Set(
    (2..<20).flatMap { length in
      (0..<10).flatMap { digit in
        (1..<length).map {
          "\(String(repeating: "7", count: $0))\(String(repeating: "\(digit)", count: length - $0))X"
        }
      }
    })

  @Test(arguments: [
    ("1,51E+11", true), ("1.51E+11", true), ("4E+12", true), ("1.5e+111", true), ("1E+5", false),
    ("E+11", false),
    ("A1,51E+11", false), ("1,E+11", false), ("1,5,1E+11", false), ("1.51E-11", false), ("151E+11", false),
    ("1.51E+1a", false), ("+4915112345", false), ("a+b", false), ("", false),
  ])
  func aRoundedNumberIsTold(_ id: String, _ isRounded: Bool) {
    #expect(Self.traits(id).1 == isRounded)
  }

  /// The same counts come out whatever decides, on however many threads, in blocks of any length.
  @Test func countsDoNotDependOnTheWay() throws {
    var lines: [String] = []
    for number in 0..<3_000 {
      let age = number % 3 == 0 ? "\"old\"" : number % 5 == 0 ? "null" : "\(number % 90)"
      lines.append("{\"id\":\"K\(number % 2_500)\",\"age\":\(age),\"seen\":\"2026-01-01\"}")
      if number % 700 == 0 { lines.append("{\"id\":\"\(number / 700),5E+10\"}") }
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let rules = "accord 1\nlead {\n  id text\n  age number\n  seen date\n}\ndefine grown when age >= 18\n"
    let program = try RuleFolder(rules).program()
    let asOf = try #require(TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc))
    var settings = WorkerRun.Settings(asOf: asOf)
    var found: [String] = []
    for isCompiled in [true, false] {
      for (jobs, size) in [(1, 100_000), (3, 500), (2, 7_000)] {
        settings.pipeline = PipelineOptions(jobs: jobs, blockSize: size)
        let run = try WorkerRun(input, program, isCompiled: isCompiled, settings)
        found.append(run.summary + "\n" + run.notes.joined(separator: "\n"))
      }
    }
    #expect(Set(found).count == 1)
    #expect(found[0].contains("ids: 500 repeated, 5 rounded by a spreadsheet"))
    #expect(
      found[0].contains(
        "'age' does not read in 1000 of the 2600 leads that have it; the first is input, line 1: \"old\" is not a number"
      ))
    #expect(!found[0].contains("'seen'"))
  }
}
