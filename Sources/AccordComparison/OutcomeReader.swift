import AccordEngine
import AccordSemantics
import AccordValues
import AccordVerify

/// What came out of one output for one lead, to be compared with the same of other rules.
struct OutcomeValue: Sendable {
  /// Of the labels of the output; 0 for a score.
  var number: Int32 = 0
  /// Of a score.
  var points = Decimal.zero
  /// Of a route whose place or times are computed for each lead, and of others once it was looked up.
  var place: RoutedPlace? {
    get { held?.place }
    set { held = newValue.map { HeldPlace($0) } }
  }
  /// Apart, because hardly any outcome has one and all of them are copied for each lead.
  private var held: HeldPlace?

  private final class HeldPlace: Sendable {
    let place: RoutedPlace

    init(_ place: RoutedPlace) {
      self.place = place
    }
  }

  init(number: Int32 = 0, points: Decimal = .zero, place: RoutedPlace? = nil) {
    self.number = number
    self.points = points
    self.place = place
  }

  /// Whether a decision says the same. Steps that are written differently may still send a lead to the same person, which
  /// is known once both places are.
  func isSame(as other: OutcomeValue) -> Bool {
    guard number == other.number else { return place != nil && place == other.place }
    guard let place, let otherPlace = other.place else { return points == other.points }
    return points == other.points && place == otherPlace
  }
}

/// Takes from decisions of one program what is compared, by numbers that all programs of a comparison share.
struct OutcomeReader: Sendable {
  private enum Source {
    case definition(Int)
    /// The numbers of the outcomes, by the place of the segment.
    case segments(Int, [Int32])
    case score(Int)
    case grade(score: Int, [Int32])
    case fits([Int32])
    case promised([Int32])
    case route([Step], nobody: Int32)
    /// By the place of the arm; `none` for a lead that is in no arm.
    case experiment(Int, [Int32], none: Int32)
    /// The program has no such output.
    case absent
  }

  private struct Step {
    let number: Int32
    let isComputed: Bool
  }

  private let sources: [Source]
  private let labels: [OutcomeLabels]
  /// The names of the experiments.
  private let names: [String]

  /// A reader.
  ///
  /// - Parameter plan: the program compiled; nil when it cannot be, and no machine is read.
  init(_ program: Program, _ plan: Plan?, _ outputs: [Output], _ labels: [OutcomeLabels]) {
    self.labels = labels
    names = program.experiments.map(\.name)
    sources = zip(outputs, labels).map { output, labels in
      switch output.kind {
      case .definition:
        return output.place(in: program).map { .definition($0) } ?? .absent
      case .segments:
        guard let index = output.place(in: program) else { return .absent }
        let entries = program.segments[index].entries
        let otherwise = entries.last { $0.condition == nil }?.name ?? OutcomeLabels.none
        let names = entries.filter { $0.condition != nil }.map(\.name) + [otherwise, OutcomeLabels.unknown]
        return .segments(index, names.map { labels.number($0) })
      case .score: return output.place(in: program).map { .score($0) } ?? .absent
      case .grade:
        guard let index = output.place(in: program) else { return .absent }
        let score = program.grades[index].score.index
        return .grade(
          score: score, (plan?.gradeLabels(ofScore: score) ?? []).map { labels.number($0.string) })
      case .fits, .promised:
        guard !program.propositions.isEmpty else { return .absent }
        let names = program.propositions.map(\.name) + [OutcomeLabels.unknown, OutcomeLabels.none]
        let numbers = names.map { labels.number($0) }
        return output.kind == .fits ? .fits(numbers) : .promised(numbers)
      case .route:
        guard let route = program.route else { return .absent }
        let steps = route.steps.map { step in
          let place = RoutePlace(step, program)
          return Step(number: labels.number(place.key), isComputed: place.isComputed)
        }
        return .route(steps, nobody: labels.number(RoutePlace.noStep))
      case .experiment:
        guard let index = output.place(in: program) else { return .absent }
        let arms = program.experiments[index].arms.members.map { labels.number($0.name) }
        return .experiment(index, arms, none: labels.number(OutcomeLabels.none))
      case .pool: return .absent
      }
    }
  }

  /// The outcomes for the lead that a machine looks at.
  func read(_ machine: Machine, into values: inout [OutcomeValue]) {
    values.removeAll(keepingCapacity: true)
    for source in sources {
      switch source {
      case .definition(let index):
        values.append(OutcomeValue(number: Self.number(machine.truth(ofDefinition: index))))
      case .segments(let index, let numbers):
        values.append(OutcomeValue(number: Self.number(machine.segmentPlace(index), of: numbers)))
      case .score(let index): values.append(OutcomeValue(points: machine.points(ofScore: index)))
      case .grade(let score, let numbers):
        values.append(OutcomeValue(number: Self.number(machine.gradePlace(ofScore: score), of: numbers)))
      case .fits(let numbers):
        values.append(OutcomeValue(number: Self.number(machine.fittingProposition, of: numbers)))
      case .promised(let numbers):
        values.append(OutcomeValue(number: Self.number(machine.promisedProposition, of: numbers)))
      case .route(let steps, let nobody):
        guard let step = machine.step, steps.indices.contains(step) else {
          values.append(OutcomeValue(number: nobody))
          continue
        }
        let place = steps[step].isComputed ? machine.routeTaken.map { RoutedPlace($0) } : nil
        values.append(OutcomeValue(number: steps[step].number, place: place))
      case .experiment(let index, let arms, let none):
        let arm = machine.armPlace(ofExperiment: index)
        values.append(OutcomeValue(number: arm.map { Self.number($0, of: arms) } ?? none))
      case .absent: values.append(OutcomeValue(number: OutcomeLabels.unknownNumber))
      }
    }
  }

  /// The outcomes of a decision.
  func read(_ decision: Decision, into values: inout [OutcomeValue]) {
    values.removeAll(keepingCapacity: true)
    for (source, labels) in zip(sources, labels) {
      switch source {
      case .definition(let index):
        values.append(OutcomeValue(number: Self.number(decision.definitions[index].truth)))
      case .segments(let index, _):
        let name = decision.segments[index].value?.string ?? OutcomeLabels.unknown
        values.append(OutcomeValue(number: labels.number(name)))
      case .score(let index): values.append(OutcomeValue(points: decision.scores[index].points))
      case .grade(let score, _):
        let label = decision.scores[score].grade?.string ?? OutcomeLabels.unknown
        values.append(OutcomeValue(number: labels.number(label)))
      case .fits:
        values.append(OutcomeValue(number: labels.number(decision.proposition?.fits ?? OutcomeLabels.none)))
      case .promised:
        values.append(
          OutcomeValue(number: labels.number(decision.proposition?.promised ?? OutcomeLabels.none)))
      case .route(let steps, let nobody):
        guard let route = decision.route, steps.indices.contains(route.step - 1) else {
          values.append(OutcomeValue(number: nobody))
          continue
        }
        let step = steps[route.step - 1]
        values.append(OutcomeValue(number: step.number, place: step.isComputed ? RoutedPlace(route) : nil))
      case .experiment(let index, _, let none):
        let name = names[index]
        let arm = decision.experiments.first { $0.name == name }?.arm.string
        values.append(OutcomeValue(number: arm.map { labels.number($0) } ?? none))
      case .absent: values.append(OutcomeValue(number: OutcomeLabels.unknownNumber))
      }
    }
  }

  /// The place of a truth among the labels of a definition.
  private static func number(_ truth: Truth) -> Int32 {
    switch truth {
    case .yes: 0
    case .no: 1
    case .unknown: 2
    }
  }

  private static func number(_ place: Int?, of numbers: [Int32]) -> Int32 {
    place.flatMap { numbers.indices.contains($0) ? numbers[$0] : nil } ?? OutcomeLabels.unknownNumber
  }
}
