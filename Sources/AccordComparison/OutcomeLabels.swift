import AccordSemantics
import AccordValues
import AccordVerify

/// What the outcomes of one output are called, each by a number that is the same for both rule sets.
struct OutcomeLabels: Sendable {
  private var numbers: [Text: Int32] = [:]
  private var keys: [String] = []
  private var shown: [String] = []

  /// The number of an outcome that no other rules of the comparison have: of a blend.
  static let unknownNumber: Int32 = -1

  /// How many there are.
  var count: Int { keys.count }

  /// The number of an outcome; a new one when it has none.
  mutating func add(_ key: String, shown text: String? = nil) {
    guard numbers[Text(key)] == nil else { return }
    numbers[Text(key)] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    shown.append(text ?? key)
  }

  /// The number of an outcome that was added before.
  func number(_ key: String) -> Int32 { numbers[Text(key)] ?? Self.unknownNumber }

  /// The key of an outcome.
  func key(_ number: Int32) -> String {
    keys.indices.contains(Int(number)) ? keys[Int(number)] : Truth.unknown.rawValue
  }

  /// What people call an outcome.
  func words(_ number: Int32) -> String {
    shown.indices.contains(Int(number)) ? shown[Int(number)] : Truth.unknown.rawValue
  }

  /// The same by the key.
  func words(ofKey key: String) -> String { words(number(key)) }

  /// Calls outcomes that look the same by their longer names.
  fileprivate mutating func tellApart(by long: [String: String]) {
    let counts = Dictionary(grouping: shown, by: { $0 }).mapValues(\.count)
    for (index, key) in keys.enumerated() where counts[shown[index], default: 0] > 1 {
      shown[index] = long[key] ?? key
    }
  }
}

extension OutcomeLabels {
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
      add(RoutePlace.noStep)
    case .experiment:
      for experiment in programs.flatMap(\.experiments) where experiment.name == output.name {
        for arm in experiment.arms.members { add(arm.name) }
      }
      add(Self.none)
    case .score, .pool: break
    }
    tellApart(by: long)
  }
}
