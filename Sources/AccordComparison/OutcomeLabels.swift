import AccordSemantics
import AccordValues

/// What the outcomes of one output are called, each by a number that is the same for both rule sets.
struct OutcomeLabels: Sendable {
  private var numbers: [String: Int32] = [:]
  private var keys: [String] = []
  private var shown: [String] = []

  /// The number of an outcome that no other rules of the comparison have: of a blend.
  static let unknownNumber: Int32 = -1

  /// How many there are.
  var count: Int { keys.count }

  /// The number of an outcome; a new one when it has none.
  mutating func add(_ key: String, shown text: String? = nil) {
    guard numbers[key] == nil else { return }
    numbers[key] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    shown.append(text ?? key)
  }

  /// The number of an outcome that was added before.
  func number(_ key: String) -> Int32 { numbers[key] ?? Self.unknownNumber }

  /// What people call an outcome.
  func words(_ number: Int32) -> String {
    shown.indices.contains(Int(number)) ? shown[Int(number)] : Truth.unknown.rawValue
  }

  /// Calls outcomes that look the same by their longer names.
  fileprivate mutating func tellApart(by long: [String: String]) {
    let counts = Dictionary(grouping: shown, by: { $0 }).mapValues(\.count)
    for (index, key) in keys.enumerated() where counts[shown[index], default: 0] > 1 {
      shown[index] = long[key] ?? key
    }
  }
}

extension OutcomeLabels {
  /// What stands for leads that no step takes.
  static let noStep = "no step"
  /// No segment, no proposition.
  static let none = Vocabulary.noSegment.string
  static let unknown = Truth.unknown.rawValue

  /// The outcomes of an output that is in both programs.
  init(_ output: Output, _ programs: [Program]) {
    var long: [String: String] = [:]
    switch output.kind {
    case .definition: for truth in [Truth.yes, .no, .unknown] { add(truth.rawValue) }
    case .segments:
      for segments in programs.flatMap(\.segments) where segments.name == output.name {
        for entry in segments.entries { add(entry.name) }
      }
      add(Self.none)
      add(Self.unknown)
    case .grade:
      for grade in programs.flatMap(\.grades) where grade.name == output.name {
        for label in grade.labels { add(label.string) }
      }
      add(Self.unknown)
    case .fits, .promised:
      for proposition in programs.flatMap(\.propositions) { add(proposition.name) }
      add(Self.none)
      add(Self.unknown)
    case .route:
      for program in programs {
        for step in program.route?.steps ?? [] {
          let place = RoutePlace(step, program)
          long[place.key] = place.long
          add(place.key, shown: place.short)
        }
      }
      add(Self.noStep)
    case .score, .pool: break
    }
    tellApart(by: long)
  }
}

/// Where a step sends a lead, whichever step it is.
struct RoutePlace {
  /// What two steps have alike that send leads to the same place, under the same label and with the same times.
  let key: String
  let short: String
  let long: String
  /// Whether the place or a time is computed for each lead.
  let isComputed: Bool

  init(_ step: Route.Step, _ program: Program) {
    short = step.target.words(in: program)
    func words(_ length: Expression?, _ what: String) -> String? {
      length.map { "\(what) \($0.constantDuration.map(\.description) ?? "a time that is computed")" }
    }
    let parts = [
      step.label.map { "\"\($0)\"" }, words(step.respondWithin, "respond within"),
      words(step.againAfter, "again after"),
    ]
    long = ([short] + parts.compactMap { $0 }).joined(separator: ", ")
    key = ([step.target.kind.rawValue, short] + parts.map { $0 ?? "" }).joined(separator: "\u{1F}")
    let isComputedTime = [step.respondWithin, step.againAfter].contains { length in
      length.map { $0.constantDuration == nil } ?? false
    }
    isComputed = isComputedTime || !step.target.takesAll
  }
}
