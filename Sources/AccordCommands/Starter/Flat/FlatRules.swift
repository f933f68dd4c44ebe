import AccordSemantics
import AccordValues

/// Starter rules for the fields that a lead has: two scores, what keeps a lead out, an MQL, and who gets it.
struct FlatRules {
  let lead: FlatLead
  let days: StarterFiles.Days
  let fit: [FlatSignal]
  let engagement: [FlatSignal]

  init(_ lead: FlatLead, _ days: StarterFiles.Days) {
    self.lead = lead
    self.days = days
    fit = lead.fitSignals
    engagement = lead.engagementSignals(today: days.today)
  }

  /// From how many points a lead fits well enough, and is interested enough; nil without such a score.
  var fitLimit: Int? { FlatRules.limit(fit, share: 2) }
  var engagementLimit: Int? { FlatRules.limit(engagement, share: 4) }

  /// A share of all points, and more than one thing alone gives where that is half of them.
  private static func limit(_ signals: [FlatSignal], share: Int) -> Int? {
    let best = min(100, signals.reduce(0) { $0 + $1.best })
    guard best > 0 else { return nil }
    let part = max(5, best / share / 5 * 5)
    let largest = signals.map(\.best).max() ?? 0
    return share == 2 && largest < best ? max(part, largest + 5) : part
  }

  // MARK: Scores

  var scoring: String {
    var text =
      "accord 1\n\n# How well a lead fits, and how interested it is. Every number here is a proposal: put your own in.\n\n"
    if let home = homeMarket { text += home }
    if fit.contains(where: { $0.field == lead.name(.email) }) {
      text +=
        "list \(lead.free("free_mail")) = \"gmail.com\", \"outlook.com\", \"hotmail.com\", \"yahoo.com\", \"icloud.com\", "
      text += "\"gmx.de\", \"web.de\"\n"
    }
    if lead.name(.jobTitle) != nil {
      text += """

        pattern \(lead.free("decision_maker")) = /\\b(chief|C[EFIMOT]O|founder|owner|president|VP|vice president|managing director|Gesch\u{E4}ftsf\u{FC}hr\\w*)\\b/ ignoring case
        pattern \(lead.free("influencer")) = /\\b(head of|director|manager|lead|Leit\\w*)\\b/ ignoring case

        """
    }
    if fitLimit != nil {
      text += score("fit", "Is this a company we can serve well?", fit)
    }
    if engagementLimit != nil {
      text += score("engagement", "How much interest lately?", engagement)
    }
    return text
  }

  /// The countries at home, and a part of the line of the scores that names them; nil where no line asks for them.
  var home: (countries: [String], text: String)? {
    guard fit.contains(where: { $0.field == lead.name(.country) }) else { return nil }
    return (lead.home, homeMarket == nil ? "\"home market\"" : "list \(lead.free("home_market"))")
  }

  private var homeMarket: String? {
    guard lead.name(.country) != nil, !lead.home.isEmpty else { return nil }
    if case .choice? = lead.type(.country) { return nil }
    return "list \(lead.free("home_market")) = "
      + lead.home.map { Text($0).literal }.joined(separator: ", ") + "\n"
  }

  private func score(_ name: String, _ title: String, _ signals: [FlatSignal]) -> String {
    // A limit that nothing reaches would say something that is not so.
    let best = min(100, signals.reduce(0) { $0 + $1.best })
    return "\nscore \(lead.free(name)) \"\(title)\" {\n  from 0 to \(best)\n"
      + signals.map { $0.entry + "\n" }.joined() + "}\n"
  }

  // MARK: Definitions

  /// What is certain to keep a lead out, each with the value by which a lead of the tests has it.
  var exclusions: [(condition: String, field: String, value: String, title: String)] {
    var found: [(String, String, String, String)] = []
    if let stage = lead.name(.stage) {
      found.append((lead.free("customer") + " is yes", stage, customerStage, "a customer"))
    } else if let customer = lead.name(.customer) {
      found.append(("\(customer) is yes", customer, "yes", "a customer"))
    }
    if let optedOut = lead.name(.optedOut) {
      found.append(("\(optedOut) is yes", optedOut, "yes", "somebody who has unsubscribed"))
    }
    return found
  }

  private var customerStage: String {
    guard case .choice(let vocabulary)? = lead.type(.stage) else { return "\"Customer\"" }
    return vocabulary.names.first { $0.lowercased() == "customer" } ?? "customer"
  }

  var definitions: String {
    var text = "accord 1\n\n"
    if let stage = lead.name(.stage) {
      let comparison = if case .choice? = lead.type(.stage) { "" } else { " ignoring case" }
      text +=
        "define \(lead.free("customer")) \"Buys from us already\" when \(stage) = \(customerStage)\(comparison)\n"
    }
    if let raised = handRaise {
      text += "define \(lead.free("hand_raise")) \"Asked to talk to us\" when \(raised)\n"
    }
    if let kept = exclusions.last?.field {
      text += """

        # What is not known is neither yes nor no. 'is yes' keeps out only leads of which it is known: an empty cell under
        # '\(kept)' keeps nobody out.

        """
    }
    text += """

      define \(lead.free("MQL")) "Marketing-qualified lead" {
        means "A lead that fits, and that has shown interest lately."
        agreed by marketing, sales
        review by \(days.review)

      """
    let never = exclusions.map(\.condition) + (lead.name(.consent).map { ["no \($0)"] } ?? [])
    if !never.isEmpty { text += "  never when \(never.joined(separator: " or "))\n" }
    if handRaise != nil {
      let fits = fitLimit.map { " and \(lead.free("fit")) >= \($0 / 2)" } ?? ""
      text += "  always when \(lead.free("hand_raise")) is yes\(fits)\n"
    }
    text += "  when \(qualified)\n}\n"
    if let optedOut = lead.name(.optedOut) {
      text += "\nensure \"who has unsubscribed is left alone\" \(optedOut) implies not \(lead.free("MQL"))\n"
    }
    return text
  }

  private var handRaise: String? {
    guard let conversion = lead.name(.conversion), let converted = lead.name(.converted) else { return nil }
    return
      "\(conversion) contains any of \"demo\", \"contact\", \"pricing\", \"kontakt\" ignoring case and \(converted) within 14 days"
  }

  private var qualified: String {
    [fitLimit.map { "\(lead.free("fit")) >= \($0)" }, interested].compactMap { $0 }.joined(separator: " and ")
  }

  private var interested: String? { engagementLimit.map { "\(lead.free("engagement")) >= \($0)" } }

  /// Fields without which nobody can say how well a lead fits.
  var needed: [String] {
    engagementLimit == nil ? [] : [lead.name(.employees), lead.name(.country)].compactMap { $0 }
  }

  // MARK: Numbers

  /// The numbers of the monthly meeting; nil for leads that answers cannot be brought to.
  var metrics: String? {
    guard lead.takesAnswers else { return nil }
    return StarterFiles.metrics(
      StarterFiles.MetricNames(
        qualified: lead.free("MQL"), hasResponseTime: lead.free("respond_by") == "respond_by", free: lead.free
      ))
  }

  // MARK: Route

  /// Where an MQL goes: to the people of a pool, or, where leads have no name, to a queue in the system with the leads.
  var salesDesk: String { lead.hasName ? lead.free("sales_desk") : "queue \"Sales\"" }

  /// A part of the line that names the people; nil without a pool.
  var poolLine: String? { lead.hasName ? "pool \(salesDesk)" : nil }

  private var pool: String {
    guard lead.hasName else { return "" }
    return "pool \(salesDesk) { members \(lead.free("alex")), \(lead.free("billie")) }\n\n"
  }

  var routing: String {
    let mql = lead.free("MQL")
    var steps: [String] = []
    let out = exclusions.map(\.condition) + (lead.name(.consent).map { ["no \($0)"] } ?? [])
    if !out.isEmpty { steps.append("to nobody \"left alone\" when \(out.joined(separator: " or "))") }
    steps.append("to \(salesDesk) when \(mql) respond within 1 day")
    if lead.name(.consent) != nil {
      steps.append("to review \"cannot tell\" when \(mql) is unknown respond within 2 days")
    }
    if !needed.isEmpty, let interested {
      let missing = needed.map { "\($0) is missing" }.joined(separator: " or ")
      let condition = needed.count > 1 ? "(\(missing))" : missing
      steps.append(
        "to review \"keen, too little known\" when \(interested) and \(condition) respond within 2 days")
    }
    if let consent = lead.name(.consent) {
      steps.append("to nurture \"newsletter\" when \(consent) again after 90 days")
      steps.append("to nobody otherwise")
    } else {
      steps.append("to nurture \"newsletter\" otherwise again after 90 days")
    }
    return """
      accord 1

      # Who takes which lead. The first step whose condition is yes takes it. Put your own people in.

      \(pool)route {
      \(steps.map { "  \($0)" }.joined(separator: "\n"))
      }

      """
  }
}
