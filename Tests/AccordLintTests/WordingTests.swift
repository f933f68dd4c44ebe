import AccordLint
import AccordSource
import AccordValues
import Testing

/// What the lints about words and patterns may and may not say, beyond their examples.
@Suite struct WordingTests {
  private func findings(_ text: String, _ name: String, files: [String: String] = [:]) -> [String] {
    guard let lint = Lint.named(name) else { return ["no such lint"] }
    let (sources, findings) = LintExample.look(at: "accord 1\n\n\(text)\n", files: files, lints: [lint])
    let blocking = findings.filter(\.code.blocksLoading)
    #expect(blocking.isEmpty, "\(HumanRenderer(sources: sources).render(blocking))")
    return findings.map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test("ends the wrong way round are put right, and where a clock goes on, both sides are named")
  func endsOfBetween() throws {
    let lint = try #require(Lint.named("contradiction"))
    func help(_ condition: String) -> [String] {
      let text = "accord 1\n\nlead { id text, at time, n number }\ndefine x when \(condition)\n"
      return LintExample.look(at: text, files: [:], lints: [lint]).1.flatMap(\.help)
    }
    #expect(help("n between 100 and 10") == ["write the smaller end first"])
    #expect(
      help("time_of_day(at) between 22 hours and 6 hours") == [
        "if what is meant goes on after 22 hours, write 'time_of_day(at) >= 22 hours or time_of_day(at) <= 6 hours'"
      ])
    #expect(
      help("weekday(at) between 6 and 1") == [
        "if what is meant goes on after 6, write 'weekday(at) >= 6 or weekday(at) <= 1'"
      ])
    #expect(help("time_of_day(at) >= 22 hours or time_of_day(at) <= 6 hours") == [])
  }

  // MARK: Impossible texts

  @Test("a text that a field can be, begin with, end with or contain is never said to be impossible")
  func possibleTexts() {
    var random = Generator()
    let pieces: [String] = [
      "a", "B", " ", "  ", "\t", "ß", "ẞ", "İ", "ı", "é", "e\u{301}", "ŉ", "ǅ", "ς", "Σ", "\u{A0}", "1", "-",
      "ﬃ", "한", "K",
    ]
    let steps = TextNormaliser.allCases
    var lead = "lead {\n  id text\n"
    var rules = ""
    for index in 0..<400 {
      let chosen = (0..<random.below(4)).map { _ in steps[random.below(steps.count)] }
      let raw = (0..<random.below(7)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let value = chosen.reduce(Text(raw)) { $1.apply($0) }
      let names = chosen.isEmpty ? "" : " " + chosen.map(\.rawValue).joined(separator: ", ")
      lead += "  f\(index) text\(names)\n"
      let scalars = Array(value.string.unicodeScalars)
      let cut = random.below(scalars.count + 1)
      func quoted(_ part: some Sequence<Unicode.Scalar>) -> String {
        "\"" + part.map { "\\u{\(String($0.value, radix: 16))}" }.joined() + "\""
      }
      let middle = scalars.dropFirst(cut / 2).dropLast((scalars.count - cut) / 2)
      rules += "define a\(index) when f\(index) = \(quoted(scalars))\n"
      rules += "define b\(index) when f\(index) starts with \(quoted(scalars.prefix(cut)))\n"
      rules += "define c\(index) when f\(index) ends with \(quoted(scalars.suffix(cut)))\n"
      rules += "define d\(index) when f\(index) contains \(quoted(middle))\n"
    }
    #expect(findings(lead + "}\n\n" + rules, "impossible-text").prefix(5) == [])
  }

  @Test("a list used in two ways is judged by both")
  func listsInTwoPlaces() {
    let list = "list words = \"de\", \" x\"\n"
    let german = "define german when country in words\n"
    #expect(findings(list + german, "impossible-text").count == 2)
    // As part of a title, both may occur.
    #expect(
      findings(list + german + "define said when job_title contains any of words", "impossible-text") == [])
    let expected = "test \"words\" {\n  lead { id = \"1\" }\n  expect id in words\n}\n"
    #expect(findings(list + german + expected, "impossible-text") == [])
  }

  // MARK: Patterns that take too long

  @Test(
    "patterns of which it is known that they take too long are found",
    arguments: [
      "^(a+)+$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$",
      "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}$",
      "^(?<word>\\w+\\s?)*$", "^(?:(?:a|aa)+)+$", "(.*)*!!$", "^((ab)*)*c$",
      "(a|a)*b", "^x-(a|a|b)*-y", "^(.*,){12}z", "^(\\w|\\d|_)+$", "^([^,;]+[,;]?)+$",
      "^(([^\"]|\"\")*,)*$q", "^\\d{3}-\\d{2}: (\\s*\\w+)*;$", "(abcdefghij(k|k)*)+z",
      "Geschäftsführer (von|der) (\\w+\\s?)*$", "^(?=[A-Z])(?:[A-Z]|[A-C])+-$",
    ])
  func slow(_ pattern: String) {
    #expect(findings("define odd when job_title matches /\(pattern)/", "catastrophic-pattern").count == 1)
  }

  @Test(
    "patterns that are quick are left alone, whatever is in them",
    arguments: [
      "^(a+)$", "\\b(\\w*leiter(in)?|Leitung|Head of|\\w*manager(in)?)\\b", "^\\d{5}(-\\d{4})?$",
      "\\Q(a+)+\\E$",
      "[](a+)+]", "^(?>(a+))+$", "^(a++)+$", "(?#(a+)x+", "(?i)ceo|cfo", "^[^@]+@([a-z0-9-]+\\.)+[a-z]{2,}$",
      "(?=a)(?!b)c{2,",
      "^(?:[[:alpha:]]{3})+$", "\\p{Lu}{2,}", "x{0,3}", "()*", "(|a)+b?", "\\x{41}+", "(a)\\1*",
      "^\\w+(\\s\\w+)*$", "^(\\p{Lu}\\p{Ll}*\\s)+$", "^(?:\\d{3}[- ]?)+$",
    ])
  func quick(_ pattern: String) {
    #expect(findings("define odd when job_title matches /\(pattern)/", "catastrophic-pattern") == [])
  }

  // MARK: Consent

  @Test(
    "whether a step before the letters keeps those without consent away",
    arguments: [
      ("consent is not yes", false), ("not consent", true), ("consent is unknown", true),
      ("no consent", true),
      ("consent", true), ("consent is yes and employees > 5", true), ("consent = yes", true),
      ("employees > 5 or consent", false), ("(consent or customer) is not no", true), ("asked", true),
      ("asked is unknown", true), ("asked is not yes", false), ("customer or consent is not yes", false),
    ])
  func consent(condition: String, isFound: Bool) {
    let rules = """
      let asked = consent and customer
      route {
        to review   when \(condition)
        to nurture  when employees > 10
        to nobody   otherwise
      }
      """
    #expect(findings(rules, "nurture-without-consent").count == (isFound ? 1 : 0))
  }

  private struct Generator {
    private var state: UInt64 = 20_261_122

    mutating func below(_ end: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, end)))
    }
  }
}
