import AccordValues

/// The files that `accord init` writes: a small agreement of a company that sells software by subscription.
enum StarterFiles {
  /// The days that the files name.
  struct Days {
    /// On which the resources were looked at.
    let today: CalendarDate
    /// By which the definitions are looked at again.
    let review: CalendarDate
    /// On which the sample leads were active.
    let yesterday: CalendarDate

    /// How long an agreement holds before it is looked at again, in days.
    private static let reviewPeriod = 90

    /// The days around one; nil at the end of the calendar.
    init?(today: CalendarDate) {
      guard let review = CalendarDate(daysSinceEpoch: today.daysSinceEpoch + Days.reviewPeriod),
        let yesterday = today.previous
      else { return nil }
      self.today = today
      self.review = review
      self.yesterday = yesterday
    }
  }

  static let agreementPath = "rules/agreement.accord"
  static let readmePath = "rules/README.md"
  static let workflowPath = ".github/workflows/rules.yml"

  /// All files, in the order in which they are read best.
  ///
  /// - Parameter zone: the name of the time zone.
  static func all(_ days: Days, zone: String) -> [StarterFile] {
    [
      StarterFile(path: agreementPath, text: agreement(zone: zone)),
      StarterFile(path: "rules/lead.accord", text: lead),
      StarterFile(path: "rules/vocabulary.accord", text: vocabulary),
      StarterFile(path: "rules/segments.accord", text: segments),
      StarterFile(path: "rules/scoring.accord", text: scoring),
      StarterFile(path: "rules/definitions.accord", text: definitions(days)),
      StarterFile(path: "rules/propositions.accord", text: propositions(days)),
      StarterFile(path: "rules/routing.accord", text: routing),
      StarterFile(path: feedbackPath, text: feedback(days) + lastAnswers),
      StarterFile(
        path: metricsPath, text: metrics(MetricNames(qualified: "MQL", hasResponseTime: true, free: { $0 }))),
      StarterFile(path: "rules/tests.accord", text: tests),
      StarterFile(path: readmePath, text: readme + meeting(leads: "leads.ndjson", asksAnswers: true)),
      StarterFile(path: "sample-leads.ndjson", text: sampleLeads(days)),
      StarterFile(path: workflowPath, text: workflow),
    ]
  }
}

/// A file that `accord init` writes.
struct StarterFile {
  /// Where it lies, seen from the folder that was named.
  let path: String
  let text: String

  /// The first line with this text, counted from 1.
  func line(with text: String) -> Int? {
    self.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
      .map { $0 + 1 }
  }
}
