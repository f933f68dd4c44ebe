package import AccordSource
package import AccordValues

/// An example that both teams signed off.
package struct TestCase: Sendable {
  package let title: String
  package let asOf: Instant
  /// One for each field of the lead; nil where missing, and everywhere when the leads are in a file.
  package let values: [Value?]
  /// The file that holds the leads of the test.
  package let leadsFile: LeadsFile?
  package let expectations: [Expectation]
  package let range: SourceRange

  /// Leads with what is expected of each, as they lie in a file. They are no part of the rules and are read
  /// when the test runs.
  package struct LeadsFile: Sendable {
    /// The name as the rules say it.
    package let name: String
    package let bytes: [UInt8]
    /// Where the rules name it.
    package let range: SourceRange
  }

  /// One thing that must come out.
  package struct Expectation: Sendable {
    package let kind: Kind
    /// Titles of lines that must have paid.
    package let because: [String]
    package let range: SourceRange

    /// A condition that must be yes, or where the lead must go, and by when.
    package enum Kind: Sendable {
      case condition(Expression)
      case route(Route.Target, label: String?)
      case due(Due, Time)
      /// What a metric says of the lead, by its name.
      case metric(String, Truth)
    }
  }
  /// What a step says of time.
  package enum Due: Sendable {
    case respond
    case again

    /// The words of a step in front of a duration.
    package var lengthWords: String { self == .respond ? "respond within" : "again after" }

    /// The words in front of the time that comes of it.
    package var timeWords: String { self == .respond ? "respond by" : "again at" }

    /// The time in a decision; nil when it has none.
    package func time(in route: RouteOutcome) -> Instant? {
      self == .respond ? route.respondBy : route.againAt
    }

    /// What the step says that took a lead; nil when it says nothing.
    package func length(in step: Route.Step) -> Delay? {
      self == .respond ? step.respondWithin : step.againAfter
    }
  }

  /// A time, or how long after the test's own it is.
  package enum Time: Sendable {
    case after(Duration)
    case at(Instant)
    /// So much working time later, in hours that are named, or else in those in which the step counts.
    case working(WorkingTime, ID<Hours>?)

    /// Whether the step says it in this form: around the clock, or in working time.
    package func isSaid(_ step: Delay?) -> Bool {
      switch (self, step) {
      case (.after, .working), (.working, .duration): false
      default: true
      }
    }

    /// The time; nil when the calendar has none.
    ///
    /// - Parameter step: what the step says that took the lead.
    package func instant(asOf: Instant, _ step: Delay?, in program: Program) -> Instant? {
      switch self {
      case .after(let duration): return asOf.adding(duration)
      case .at(let instant): return instant
      case .working(let time, let named):
        var hours = named
        if case .working(_, let own)? = step { hours = hours ?? own }
        return hours.flatMap { time.end(from: asOf, in: program.hours[$0].openings) }
      }
    }
  }
}
