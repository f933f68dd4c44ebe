import AccordTestSupport

/// Random rules such as two teams write: scores of lines over fields and activities, definitions of a few clauses with
/// thresholds, segments and a route. `RuleSetGenerator` writes whatever the language allows instead.
struct PlausibleRules {
  private var random: SplitMix64

  static func rules(seed: UInt64) -> GeneratedRules {
    var writer = PlausibleRules(random: SplitMix64(seed: seed))
    return GeneratedRules(seed: seed, declarations: writer.declarations(), files: [:])
  }

  private static let fields = [
    "id text required", "email text trim, lowercase", "country text trim, uppercase", "employees number",
    "revenue number", "job_title text trim", "source choice webinar, referral, outbound, fair, or other",
    "consent flag", "customer flag", "created_at time", "given_back_at time",
    "interests list of text split \";\"",
    """
    activities list of activity {
        kind choice page_view, form, webinar, demo_request, unsubscribe, or other
        page text
        at   time
      }
    """,
  ]

  private mutating func declarations() -> [Declaration] {
    [
      Declaration("lead", Self.fields), Declaration("list dach = \"DE\", \"AT\", \"CH\""),
      Declaration("list free_mail = \"gmail.example\", \"web.example\", \"mail.example\""),
      Declaration("pattern chief = /\\b(chief|head|ceo|cto)\\b|^vp /  ignoring case"),
      Declaration("pool desk", ["members anna, ben"]), segments, score("fit"), score("engagement"),
      Declaration("define contacted when any activity within \(number([7, 14, 30])) days"),
      definition("MQL", reading: ["contacted"]), definition("SQL", reading: ["MQL", "contacted"]), route,
    ]
  }

  private mutating func number(_ numbers: [Int]) -> Int { random.pick(numbers) ?? 0 }

  // MARK: Conditions

  private mutating func condition(_ names: [String] = []) -> String {
    let one = simple(names)
    guard random.chance(35) else { return one }
    return random.chance(60) ? "(\(one) and \(simple(names)))" : "(\(one) or \(simple(names)))"
  }

  private mutating func simple(_ names: [String]) -> String {
    switch random.below(names.isEmpty ? 11 : 14) {
    case 0: "employees >= \(number([10, 50, 100, 250, 1_000]))"
    case 1: "employees between \(number([1, 10, 20])) and \(number([49, 99, 249]))"
    case 2: "country in dach"
    case 3: "country \(random.chance(70) ? "=" : "!=") \"\(random.pick(["DE", "AT", "FR", "US"]) ?? "DE")\""
    case 4: "job_title matches chief"
    case 5:
      "source \(random.chance(50) ? "=" : "!=") \(random.pick(["webinar", "referral", "outbound"]) ?? "fair")"
    case 6: "domain(email) \(random.chance(50) ? "in" : "not in") free_mail"
    case 7: flag
    case 8: "given_back_at within \(number([30, 60, 90])) days"
    case 9: items
    case 10: "revenue >= \(number([1, 2, 5]))M"
    case 11: "\(random.pick(["fit", "engagement"]) ?? "fit") >= \(number([5, 10, 20, 30, 40]))"
    case 12: "\(random.pick(["fit", "engagement"]) ?? "fit") < \(number([10, 20, 50]))"
    default: "\(random.pick(names) ?? "consent")\(random.pick(["", " is yes", " is not yes"]) ?? "")"
    }
  }

  private var flag: String {
    mutating get {
      "\(random.pick(["consent", "customer"]) ?? "consent")\(random.pick(["", " is yes", " is not yes", " is known"]) ?? "")"
    }
  }

  private var items: String {
    mutating get {
      let kind = random.pick(["form", "webinar", "demo_request", "page_view"]) ?? "form"
      let page =
        kind == "page_view" ? " and page contains \"\(random.pick(["pricing", "docs"]) ?? "docs")\"" : ""
      let which = random.pick(["any", "any", "no", "at least 2"]) ?? "any"
      return "\(which) activity where kind = \(kind)\(page) within \(number([7, 14, 30, 90])) days"
    }
  }

  // MARK: Declarations

  private mutating func score(_ name: String) -> Declaration {
    var entries = ["from 0 to \(number([50, 60, 100])) points"]
    for line in 0..<random.within(4...9) {
      let points = number([5, 10, 15, 20, 30])
      let sign = random.chance(80) ? "+" : "-"
      if random.chance(30) {
        let kind = random.pick(["form", "webinar", "demo_request", "page_view"]) ?? "form"
        let most = random.chance(60) ? ", at most \(number([2, 3, 5]))" : ""
        entries.append(
          "\(sign)\(points) \"line \(line)\" each activity where kind = \(kind) within \(number([30, 90])) days\(most)"
        )
      } else {
        entries.append("\(sign)\(points) \"line \(line)\" when \(condition())")
      }
    }
    return Declaration("score \(name)", entries)
  }

  private mutating func definition(_ name: String, reading names: [String]) -> Declaration {
    var entries = (0..<random.within(1...2)).map { _ in "never when \(condition(names))" }
    if random.chance(40) { entries.append("always when \(condition(names))") }
    entries += (0..<random.within(1...2)).map { _ in "requires \(condition(names))" }
    entries.append("when \(condition(names))")
    return Declaration("define \(name)", entries)
  }

  private var segments: Declaration {
    mutating get {
      let edge = number([10, 20, 50])
      return Declaration(
        "segments size first match",
        [
          "Micro when employees < \(edge)", "SME when employees < \(edge * 10)",
          "Enterprise when employees is known",
        ])
    }
  }

  private var route: Declaration {
    mutating get {
      Declaration(
        "route",
        [
          "to desk when SQL", "to desk when \(condition(["MQL", "SQL"]))", "to review when MQL is unknown",
          "to nurture when consent is yes", "to nobody otherwise",
        ])
    }
  }
}
