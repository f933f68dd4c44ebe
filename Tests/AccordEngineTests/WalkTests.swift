import AccordSemantics
import AccordTestSupport
import AccordValues
import CSimdjson
import Testing

@testable import AccordEngine

/// Walking over leads gives what projecting them gives.
@Suite struct WalkTests {
  static let ways: [LeadLoader.Walking] = [.best, .plain]

  /// All types and ways of reading, with dirt and damage.
  @Test(arguments: ReadingPrograms.leads, ways)
  func agreesWithProjection(_ lead: String, _ way: LeadLoader.Walking) throws {
    let program = try #require(ReadingPrograms.program(lead))
    var walked = 0
    for input in [program.ownInput] + program.inputs {
      for isSpaced in [false, true] {
        var lines = RandomLines(seed: isSpaced ? 11 : 12)
        lines.isSpaced = isSpaced
        lines.calm = 40
        var damage = Damage(seed: 13)
        for _ in 0..<8 {
          // A walker that has failed too often tries no more, so there are new ones.
          var pair = try LoaderPair(program, input, way)
          for number in 0..<200 {
            let line = lines.line(program, input)
            pair.compare(line)
            if number % 4 == 0 { pair.compare(damage.damaged(line)) }
          }
          walked += pair.walkCount
          pair.finish()
        }
      }
    }
    #expect(walked > 0)
  }

  static let plain = """
    lead {
      id text required
      name text trim
      lower text lowercase
      email text missing "?", "unknown"
      kind choice one, two, three
      size choice small, large, or other
      count number
      share number default 0.5
      consent flag
      at time
      day date
      tags list of text
      tier choice A, B from "account.tier"
      acts list of act { kind choice view, form, page text lowercase, at time, n number default 1 }
      missing "", "N/A"
    }
    """

  /// Leads as they mostly are: nearly all are walked over.
  @Test(arguments: ways, [false, true])
  func plainLeadsAreWalked(_ way: LeadLoader.Walking, _ isSpaced: Bool) throws {
    let program = try #require(ReadingPrograms.program(Self.plain))
    var pair = try LoaderPair(program, program.ownInput, way)
    var random = SplitMix64(seed: 5)
    for number in 0..<1_000 {
      pair.compare(Self.line(number, &random, isSpaced ? " " : ""))
    }
    #expect(pair.walkCount > 900)
    pair.finish()
  }

  private static func line(_ number: Int, _ random: inout SplitMix64, _ blank: String) -> String {
    func day() -> String { "20\(10 + random.below(40))-\(10 + random.below(3))-\(10 + random.below(19))" }
    func object(_ members: [(String, String?)]) -> String {
      let parts = members.compactMap { key, value in value.map { "\"\(key)\":\(blank)\($0)" } }
      return "{" + parts.joined(separator: ",\(blank)") + "}"
    }
    func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ",\(blank)") + "]" }
    func often(_ value: String) -> String? {
      [nil, "null", value, value, value, value][random.below(6)]
    }
    let names = [
      "Ömer", "Anna", "René", "Zoë Müller", "Ann \\\"A\\\" B", "\\u00c4nne", "Łukasz", " Bo ", "N/A",
    ]
    let acts = (0..<random.below(12)).map { _ in
      object([
        ("kind", often("\"\(["view", "form"][random.below(2)])\"")),
        ("page", often("\"/Pricing/\(random.below(9))\"")),
        ("at", often("\"\(day())T1\(random.below(10)):00:5\(random.below(10))Z\"")),
        ("n", often("\(random.below(100)).\(random.below(100))")), ("extra", often("[1,\(blank)2]")),
      ])
    }
    return object([
      ("id", "\"L\(number)\""), ("name", often("\"\(names[random.below(names.count)])\"")),
      ("unwanted", often("[\"a\",\(blank){\"b\":\(blank)null}]")), ("lower", often("\"Straße \(number)\"")),
      ("email", often("\"x\(number)@example.com\"")),
      ("kind", often("\"\(["one", "two", "three"][random.below(3)])\"")),
      ("size", often("\"\(["small", "huge"][random.below(2)])\"")),
      ("count", often("\(Int64(random.next() >> UInt64(4 + random.below(60))))")),
      ("share", often("-\(random.below(1_000)).\(random.below(100_000))0")),
      ("consent", often(["true", "false"][random.below(2)])), ("at", often("\"\(day())T09:00:00Z\"")),
      ("a_key_that_is_so_long_that_it_fits_no_pattern", often("\"x\"")), ("day", often("\"\(day())\"")),
      ("tags", often(list((0..<random.below(20)).map { "\"t\($0)\"" }))),
      ("account", often(object([("owner", "\"o\""), ("tier", often("\"A\""))]))), ("acts", often(list(acts))),
    ])
  }

  /// Lines of all lengths around those of machine words and blocks, with a text that ends at the end or behind it.
  @Test(arguments: ways) func endsOfLinesAreKept(_ way: LeadLoader.Walking) throws {
    let program = try #require(
      ReadingPrograms.program("lead { id text, b text, n number, t time, d date, f flag }"))
    var pair = try LoaderPair(program, program.ownInput, way)
    let ends = [
      "\"}", "\\\"}", "\\\\\"}", "\\", "\"", "\",\"n\":1}", "\",\"n\":1", "\",\"n\":}", "\",\"f\":true}",
      "\",\"f\":tru}",
      "\",\"n\":1.}", "\",\"t\":\"2026-11-01T00:00:00Z\"}", "\",\"t\":\"2026-11-01T00:00:00Z}",
      "\",\"d\":\"2026-11-01}",
      "\",\"b\":\"}", "\",\"b\":\"\\\"}", "\",\"b\":\"\\u00e4\"}", "\",\"b\":null}", "\",\"b\":nul}",
      "\",\"b\":{}", "\",\"z\":[}",
      "\",\"z\":{\"}", "\",\"n\":-}", "\",\"n\":12345678901}", "\",\"n\":1e5}", "\",\"f\":false }", "\"} ",
      "\",}", "\"}}",
      "\"},\"b\":\"\"}",
    ]
    for number in 0..<50 {
      pair.compare(#"{"id":"\#(number)","b":"x","n":1,"t":"2026-11-01T00:00:00Z","d":"2026-11-01","f":true}"#)
    }
    for length in 0..<150 {
      for end in ends {
        pair.compare("{\"id\":\"" + String(repeating: "x", count: length) + end)
        // Most of those are damaged; good ones keep the walker going.
        for _ in 0..<2 { pair.compare(#"{"id":"1","b":"y"}"#) }
      }
    }
    #expect(pair.walkCount > 9_000)
    pair.finish()
  }

  /// A source whose keys have no order is soon no longer tried, and tried again when it has changed.
  @Test func sourcesWithoutOrderAreLeftAlone() throws {
    let program = try #require(ReadingPrograms.program("lead { a text, b text, c text, d text, e text }"))
    var pair = try LoaderPair(program, program.ownInput, .best)
    var random = SplitMix64(seed: 8)
    func member(_ key: String) -> String { "\"\(key)\":\"\(random.below(100))\"" }
    let keys = ["a", "b", "c", "d", "e"]
    for _ in 0..<3_000 {
      var shuffled = keys
      for index in keys.indices { shuffled.swapAt(index, random.below(keys.count)) }
      pair.compare("{" + shuffled.map(member).joined(separator: ",") + "}")
    }
    let before = pair.walkCount
    #expect(before < 100)
    for _ in 0..<3_000 { pair.compare("{" + keys.map(member).joined(separator: ",") + "}") }
    #expect(pair.walkCount - before > 500)
    pair.finish()
  }

  /// The parts of leads that have been found are told in the same order.
  @Test func partsAreFound() throws {
    let program = try #require(
      ReadingPrograms.program(
        "lead { a text from \"x.a\" or \"y\", l list of r { k text, m text from \"m\" or \"o.m\" } from \"x.l\" }"
      ))
    let lines = [
      #"{"y":"1"}"#, #"{"y":null}"#, #"{"x":{}}"#, #"{"x":{"l":[]}}"#, #"{"x":{"l":[{}]}}"#,
      #"{"x.l":null,"x":{"l":[{"k":1}]}}"#,
      #"{"x":{"l":[{"k":"1"}]}}"#, #"{"x":{"l":[{"m":"1"}]}}"#, #"{"x":{"l":[{"o":{"m":"1"}}]}}"#,
      #"{"x.l":[{"m":"1"}]}"#,
      #"{"x":{"a":"2","l":[{"m":"3"}]}}"#, #"{"y":"2","x":{"a":"1"}}"#, #"{"x.a":"1"}"#,
    ]
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      var pair = try LoaderPair(program, program.ownInput, .best)
      for _ in 0..<30 { pair.compare(lines[random.below(lines.count)]) }
      pair.finish()
    }
  }
}
