import AccordTestSupport
import AccordValues

/// Leads for the rules in `rules/`: plausible values, edges, gaps and dirt; the same for the same seed.
struct RandomLeads {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next(_ line: Int) -> RawValue {
    var fields = [RawField(key: "id", value: .text(Text("L\(line)")))]
    func add(_ key: Text, _ value: RawValue?) {
      if let value { fields.append(RawField(key: key, value: value)) }
    }
    add("email", sometimes(text(emails)))
    add("employees", sometimes(number(edges)))
    add("annual_revenue", sometimes(number(edges)))
    add("country", sometimes(text(["DE", " at", "CH", "FR", "LU", "US", ""])))
    add("job_title", sometimes(text(titles)))
    add("industry", sometimes(text(["manufacturing", "logistics", "finance", "retail", "-"])))
    add("campaign", sometimes(text(["agile-x", "secure-y", "start-z", "spring", ""])))
    add("consent", sometimes(flag()))
    add("customer", sometimes(text(["customer", "prospect", "Interessent", "former"])))
    add("owner", pick(8) == 0 ? .text("katharina") : nil)
    add("budget", sometimes(number(["0", "4999.99", "5000", "19999", "20000", "100k", "120000"])))
    add("decision_in", sometimes(number(["0", "3.5", "4", "6", "7", "12", "13", "soon"])))
    add("interests", sometimes(text(["e-signature;contracts", "archive", ";", "other"])))
    add("created_at", sometimes(time()))
    add("activities", sometimes(activities()))
    return .record(fields)
  }

  private let edges = [
    "0", "9", "9.5", "10", "49", "50", "249.99", "250", "999", "1000", "200000000", "-1", "many",
  ]
  private let emails = [
    "a@gmx.de", "B@NORDKRAN.example", "x@paktwerk.example", "none", "c@acme.example", "", "ü@x.example",
  ]
  private let titles = [
    "CTO", "Werkstudent", "Assistent des Vorstands", "Head of Legal", "Leiterin", "-", "Koch",
  ]

  private mutating func activities() -> RawValue {
    let kinds = [
      "page_view", "form", "email_open", "email_click", "webinar", "demo_request", "unsubscribe", "call",
    ]
    return .list(
      (0..<pick(9)).map { _ in
        var fields: [RawField] = []
        if pick(12) > 0 { fields.append(RawField(key: "kind", value: text(kinds))) }
        if pick(12) > 0 { fields.append(RawField(key: "at", value: time())) }
        if pick(3) > 0 { fields.append(RawField(key: "page", value: text(["/pricing/a", "/tour"]))) }
        return pick(40) == 0 ? .text("broken") : .record(fields)
      })
  }

  // MARK: Values

  /// A value, nothing, null or something that does not belong there.
  private mutating func sometimes(_ value: RawValue) -> RawValue? {
    switch pick(20) {
    case 0, 1, 2: nil
    case 3: .null
    case 4: [.flag(true), .list([]), .record([]), .text("N/A"), .number("7")][pick(5)]
    default: value
    }
  }

  private mutating func text(_ choices: [String]) -> RawValue { .text(Text(choices[pick(choices.count)])) }

  private mutating func number(_ choices: [String]) -> RawValue {
    let written = Text(choices[pick(choices.count)])
    return Decimal(written.utf8) == nil || pick(3) == 0 ? .text(written) : .number(written)
  }

  private mutating func flag() -> RawValue { [.flag(true), .flag(true), .flag(false), .text("ja")][pick(4)] }

  /// Around the edges of the windows before the as-of time, and sometimes after it.
  private mutating func time() -> RawValue {
    let daysAgo = [0, 1, 13, 14, 30, 31, 60, 90, 91, 180, 400, -1][pick(12)]
    let seconds = Int64(daysAgo) * 86_400 - [0, 1, -1, 3_600][pick(4)]
    let asOf: Int64 = 1_793_523_600_000_000
    return .text(Text(Instant(microseconds: asOf - seconds * 1_000_000)?.description ?? ""))
  }

  private mutating func pick(_ count: Int) -> Int { random.below(count) }
}
