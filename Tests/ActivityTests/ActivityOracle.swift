import AccordTestSupport
import Foundation

/// A second model of the points that live from activities, in Python, whose cases the tests compare with.
enum ActivityOracle {
  /// Rules, and what each score must be for some leads.
  struct Case: Decodable {
    let rules: String
    let at: String
    let leads: [Lead]

    struct Lead: Decodable {
      /// As JSON.
      let lead: String
      let scores: [Score]
      /// `activities future 2` or `activities unjudged 3`
      let problems: [String]
    }

    struct Score: Decodable, Equatable {
      let points: String
      /// `title points`, in order.
      let because: [String]
      /// `time points` of each item that counts, by the title of its line.
      let items: [String: [String]]
      let undecided: [String]
    }
  }

  /// How many leads are decided, and from which seed they come.
  static let leads = Project.setting("ACCORD_ORACLE_CASES") ?? 1_500
  static let seed = Project.setting("ACCORD_ORACLE_SEED") ?? 1

  static func cases() throws -> [Case] {
    let decoder = JSONDecoder()
    return try Python.oracle("activities_oracle.py", [String(leads), String(seed)])
      .map { try decoder.decode(Case.self, from: Data($0.utf8)) }
  }
}
