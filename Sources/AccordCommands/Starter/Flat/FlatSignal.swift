import AccordSemantics
import AccordValues

/// Something that tells how well a lead fits or how interested it is: its entry in a score, and what three leads of the
/// tests have there.
struct FlatSignal {
  /// What a lead of a test says, and the points that this gives.
  struct Example {
    let value: String
    let points: Int
  }

  /// A lead of the tests: one that has everything, one in between, and one that has little.
  enum Level: CaseIterable {
    case strong, middling, weak
  }

  let field: String
  /// The lines in the score.
  let entry: String
  let examples: [Level: Example]

  var best: Int { max(0, examples[.strong]?.points ?? 0) }

  init(_ field: String, _ entry: String, strong: (String, Int), middling: (String, Int), weak: (String, Int))
  {
    self.field = field
    self.entry = entry
    examples = [
      .strong: Example(value: strong.0, points: strong.1),
      .middling: Example(value: middling.0, points: middling.1),
      .weak: Example(value: weak.0, points: weak.1),
    ]
  }
}

extension FlatLead {
  /// What tells how well a lead fits.
  var fitSignals: [FlatSignal] {
    var signals: [FlatSignal] = []
    if let employees = name(.employees) {
      signals.append(
        FlatSignal(
          employees,
          """
            bands \(employees) "headcount" {
              below 10         +0
              10 to below 50   +15
              50 to below 500  +30
              500 and up       +40
              missing          +0
            }
          """, strong: ("600", 40), middling: ("120", 30), weak: ("3", 0)))
    }
    if let title = name(.jobTitle) {
      signals.append(
        FlatSignal(
          title,
          """
            group "position" highest {
              +30 "decides" when \(title) matches \(free("decision_maker"))
              +15 "has a say" when \(title) matches \(free("influencer"))
            }
          """, strong: ("\"Chief Executive Officer\"", 30), middling: ("\"Head of Purchasing\"", 15),
          weak: ("\"Intern\"", 0)))
    }
    if let country = name(.country), let first = home.first {
      let isChoice = if case .choice? = type(.country) { true } else { false }
      let value = isChoice ? first : Text(first).literal
      let anyCase = readsCountryCodes ? "" : " ignoring case"
      let condition =
        isChoice ? "\(country) = \(value)" : "\(country) in \(free("home_market"))\(anyCase)"
      let elsewhere = isChoice ? "other" : "\"Elsewhere\""
      signals.append(
        FlatSignal(
          country, "  +30 \"home market\" when \(condition)", strong: (value, 30), middling: (elsewhere, 0),
          weak: (elsewhere, 0)))
    }
    // Beside one thing alone, a few points less would decide nothing.
    if let email = name(.email), signals.count > 1 {
      signals.append(
        FlatSignal(
          email, "  -20 \"private mailbox\" when domain(\(email)) in \(free("free_mail"))",
          strong: ("\"anna@harbour.example\"", 0), middling: ("\"ben@millrace.example\"", 0),
          weak: ("\"someone@gmail.com\"", -20)))
    }
    return signals
  }

  /// What tells how interested a lead is: counters and days, and activities where the leads have them.
  ///
  /// - Parameter today: the day of the tests.
  func engagementSignals(today: CalendarDate) -> [FlatSignal] {
    var signals: [FlatSignal] = []
    if let forms = name(.forms) {
      signals.append(counter(forms, "filled in forms", levels: [(1, 20), (3, 30)]))
    }
    if let views = name(.views) {
      signals.append(counter(views, "read our pages", levels: [(5, 10), (20, 20)]))
    }
    if let clicks = name(.clicks) {
      signals.append(counter(clicks, "clicked in mails", levels: [(1, 5), (5, 10)]))
    }
    if let last = name(.lastActive) {
      signals.append(
        FlatSignal(
          last,
          """
            group "last activity" highest {
              +20 "active this month" when \(last) within 30 days
              +10 "active this quarter" when \(last) within 90 days
            }
          """, strong: (day(.lastActive, 2, today), 20), middling: (day(.lastActive, 60, today), 10),
          weak: (day(.lastActive, 300, today), 0)))
    }
    if let converted = name(.converted) {
      signals.append(
        FlatSignal(
          converted, "  +20 \"filled in a form this month\" when \(converted) within 30 days",
          strong: (day(.converted, 2, today), 20), middling: (day(.converted, 60, today), 0),
          weak: (day(.converted, 300, today), 0)))
    }
    if let activities {
      let entry =
        "  +10 \"was active\" each \(activities.item) within 90 days, at most 30 points"
      func items(_ days: [Int]) -> String {
        days.map { "{ \(activities.time) = \($0) days ago }" }.joined(separator: ", ")
      }
      signals.append(
        FlatSignal(
          activities.field, entry, strong: (items([2, 5, 9]), 30), middling: (items([60]), 10),
          weak: (items([300]), 0)))
    }
    return signals
  }

  private func counter(_ field: String, _ title: String, levels: [(from: Int, points: Int)]) -> FlatSignal {
    let (low, high) = (levels[0], levels[1])
    let entry = """
        bands \(field) "\(title)" {
          below \(low.from)  +0
          \(low.from) to below \(high.from)  +\(low.points)
          \(high.from) and up  +\(high.points)
          missing  +0
        }
      """
    return FlatSignal(
      field, entry, strong: ("\(high.from + 2)", high.points), middling: ("\(low.from)", low.points),
      weak: ("0", 0))
  }

  /// A day so many days before the tests, as a field of a role takes it.
  func day(_ role: Role, _ days: Int, _ today: CalendarDate) -> String {
    if case .date? = type(role), let day = CalendarDate(daysSinceEpoch: today.daysSinceEpoch - days) {
      return day.description
    }
    return "\(days) days ago"
  }
}
