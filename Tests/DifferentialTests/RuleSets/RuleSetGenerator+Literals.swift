import AccordSemantics
import AccordTestSupport

// Constants as they are written in rules, with their edges.

extension RuleSetGenerator {
  static let texts = [
    "", "a", "A", "ab", "ß", "SS", "ss", "\u{E9}", "e\u{301}", "\u{130}", "i", "ı", "Straße", "STRASSE",
    "DE", "at", "x@y.example", "@", "a@b@c", "\u{1F600}", "\u{1F468}\u{200D}\u{1F469}", "line\nbreak",
    "tab\t", "back\\slash", "quo\"te", "a b  c", "\u{A0}x\u{A0}", "true", "12", "1.234,56", "N/A", "-",
    "\u{0}", "head of", "CTO", "agile-x", "/pricing", "ŉ", "ﬀ", "Ω", "ω", "Σ", "ς", "\u{1F1E9}",
  ]

  mutating func literalText() -> String { quoted(random.word(of: RuleSetGenerator.texts)) }

  mutating func literalTitle() -> String {
    let titles = [
      "fit", "say \"hi\"", "tab\there", "\u{1F389} win", "größer als", "a\\b", "é", "e\u{301}", "x: cap", "",
      "a  b", "points",
    ]
    return quoted(random.word(of: titles))
  }

  /// A text in quotes; some characters as escapes.
  mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += random.chance(50) ? "\\t" : "\t"
      default:
        if scalar.value < 0x20 || (scalar.value > 0x7E && random.chance(20)) {
          result += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  mutating func literalNumber() -> String {
    switch random.below(10) {
    case 0...2: return String(random.below(12))
    case 3: return random.word("0.1", "0.7", "2.5", "49.5", "0.05", "0.005", "1.005")
    case 4: return random.word("10", "49", "50", "100", "999", "1_000", "1000")
    case 5: return random.word("20k", "250M", "2bn", "1.5k", "0.5M")
    case 6: return random.word("60%", "12.5%", "0.01%", "100%")
    case 7:
      return random.word(
        "999_999_999_999_999_999", "123456789.123456789", "0.000000000000000001", "999999999999999999bn",
        "0.99999999999999999", "1234567890.12345678")
    case 8: return "(-\(random.word("1", "0.5", "10", "5k", "999999999999999999")))"
    default: return String(random.below(2_000))
    }
  }

  mutating func literalDuration() -> String {
    random.word(
      "1 second", "30 minutes", "4 hours", "1 day", "7 days", "14 days", "30 days", "90 days", "2 weeks",
      "365 days", "0 days", "0.5 days", "1.5 hours", "3652059 days", "99999999 weeks", "90 seconds", "1 week")
  }

  /// A duration that is longer than nothing.
  mutating func period() -> String {
    random.word(
      "1 second", "12 hours", "1 day", "7 days", "14 days", "30 days", "90 days", "2 weeks", "1000 weeks",
      "36.5 days")
  }

  mutating func literalDate() -> String {
    random.word(
      "2026-11-01", "2026-10-31", "2026-10-25", "2027-01-01", "2024-02-29", "1970-01-01", "2038-01-19",
      "0001-01-01", "9999-12-31", "2011-12-30", "1900-03-01")
  }

  mutating func literalTime() -> String {
    random.word(
      "2026-11-01T00:00Z", "2026-10-31T23:59:59Z", "2026-10-25T02:30", "2026-03-29T02:30",
      "2026-11-01T09:00+01:00", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z", "0001-01-01T00:00Z",
      "9999-12-31T23:59:59Z", "2026-10-25T00:30:00.5Z", "2026-11-01T05:45+05:45")
  }

  mutating func literalPattern() -> String {
    let pattern = random.word(
      "/^a+$/", "/(a+)+$/", "/(x+x+)+y/", "/\\b(C[EFIMOT]+O|Vorstand)\\b/", "/ß/", "/^$/", "/\\p{Lu}/",
      "/\\/pricing/", "/./", "/\\d{2,}/", "/é/", "/^.{3}$/", "/^(?:a|b|ab)*c/", "/\\s/", "/ſ|k/",
      "/^(\\w+)\\s\\1/", "/\"#/")
    return pattern + (random.chance(40) ? " ignoring case" : "")
  }
}
