/// What one of the numbers of an instruction means.
enum OperandKind: Equatable {
  case none

  // Registers
  case readsTruth
  case writesTruth
  case readsValue
  case writesValue
  /// Where a range of `Plan.operands` begins, whose length is the operand behind it.
  case truths
  case values
  case fields
  case steps
  case count

  /// A place in the code, where it may go on.
  case place
  /// The number of a place that is jumped to.
  case join

  // Numbers in the tables of the plan
  case node
  case line
  case limit
  case group
  case lineSet
  case bands
  case options
  case payment
  /// A time, in `Plan.slots`.
  case length
  case silence
  case score
  case grade
  case segments
  case step
  case clause
  case switchTable
  case thresholds
  case lookup
  case table
  case textList
  case pattern
  case call
  case rule

  // Other numbers
  /// The code that runs once for a lead, or a place that reports failures.
  case guardNumber
  case report
  case column
  /// `Kleene.no`, `unknown` or `yes`.
  case truthWord
  /// How a group chooses: 0 for the sum, 1 highest, 2 lowest, 3 first.
  case mode
}

/// What an operation takes and does, from which instructions are placed, verified and printed.
struct OperationShape {
  /// Whether there can be no answer.
  enum Failure {
    case never
    /// Then it is reported under every rule that asks.
    case reported
    /// Then it is reported by who uses it, on a condition of its own.
    case reportedByUser
    /// As the function that is called.
    case asFunction
  }

  let target: OperandKind
  let a: OperandKind
  let b: OperandKind
  let failure: Failure

  init(
    _ target: OperandKind = .none, _ a: OperandKind = .none, _ b: OperandKind = .none,
    failure: Failure = .never
  ) {
    self.target = target
    self.a = a
    self.b = b
    self.failure = failure
  }
}

extension Operation {
  var shape: OperationShape {
    switch self {
    case .end: OperationShape()
    case .join: OperationShape(.none, .join)
    case .jump: OperationShape(.place)
    case .jumpIfYes, .jumpUnlessYes, .jumpUnlessUnknown: OperationShape(.place, .readsTruth)
    case .jumpUnlessKnown: OperationShape(.place, .readsValue)
    case .once: OperationShape(.place, .guardNumber)
    case .report: OperationShape(.report, .readsValue, .rule)

    case .and, .or, .coalesceTruths: OperationShape(.writesTruth, .truths, .count)
    case .and2, .or2, .equalTruths: OperationShape(.writesTruth, .readsTruth, .readsTruth)
    case .not, .copyTruth: OperationShape(.writesTruth, .readsTruth)
    case .truth, .isKnown: OperationShape(.writesTruth, .readsValue)
    case .isTruth: OperationShape(.writesTruth, .readsTruth, .truthWord)
    case .equalNumbers, .lessNumbers, .lessOrEqualNumbers, .equalBits, .lessBits, .lessOrEqualBits,
      .equalTexts,
      .startsWith, .endsWith, .contains, .textsContain, .within, .olderThan:
      OperationShape(.writesTruth, .readsValue, .readsValue)
    case .textInTable: OperationShape(.writesTruth, .readsValue, .lookup)
    case .startsWithAny, .endsWithAny, .containsAny, .containsAll, .textsContainAny, .textsContainAll:
      OperationShape(.writesTruth, .readsValue, .textList)
    case .switchTexts, .switchOptions, .switchNumbers: OperationShape(.none, .readsValue, .switchTable)
    case .thresholds: OperationShape(.none, .readsValue, .thresholds)

    case .copy, .negate, .optionText, .dayOfTime, .foldCase, .foldCaseOfTexts:
      OperationShape(.writesValue, .readsValue)
    case .flag: OperationShape(.writesValue, .readsTruth)
    case .now: OperationShape(.writesValue)
    case .column: OperationShape(.writesValue, .readsValue, .column)
    case .lookup: OperationShape(.writesValue, .readsValue, .table)
    case .add, .subtract, .multiply, .divide, .shiftLater, .shiftEarlier, .concatenate:
      OperationShape(.writesValue, .readsValue, .readsValue, failure: .reported)
    case .daysBetween: OperationShape(.writesValue, .readsValue, .readsValue)
    case .startOfDay: OperationShape(.writesValue, .readsValue, failure: .reportedByUser)
    case .call: OperationShape(.writesValue, .call, failure: .asFunction)
    case .coalesce: OperationShape(.writesValue, .values, .count)
    case .completeness: OperationShape(.writesValue, .fields, .count)
    case .matches: OperationShape(.writesValue, .readsValue, .pattern, failure: .reported)

    case .itemsBegin, .itemsAll, .itemsAfterPause: OperationShape(.none, .clause)
    case .itemsNext: OperationShape(.place, .clause)
    case .itemsJudge: OperationShape(.place, .clause, .readsTruth)
    case .any, .every: OperationShape(.writesTruth, .clause)
    case .count, .latest, .earliest, .latestTime: OperationShape(.writesValue, .clause)
    case .densest: OperationShape(.writesValue, .clause, .length)
    case .sum: OperationShape(.writesValue, .clause, .column, failure: .reportedByUser)

    case .tallyBegin, .tallyEnd: OperationShape()
    case .choose: OperationShape(.none, .mode)
    case .group: OperationShape(.none, .group)
    case .lines: OperationShape(.none, .lineSet)
    case .lineWhen: OperationShape(.node, .line, .readsTruth)
    case .lineAlways: OperationShape(.none, .line)
    case .lineComputed: OperationShape(.node, .line, .readsValue)
    case .bands: OperationShape(.none, .bands)
    case .options: OperationShape(.none, .options)
    case .payItems, .selectItems, .paySelectedEnd: OperationShape(.none, .payment)
    case .nextSelected: OperationShape(.place, .payment)
    case .paySelected: OperationShape(.place, .payment, .readsValue)
    case .silenceBegin: OperationShape(.place, .silence)
    case .paySilence: OperationShape(.node, .silence, .readsValue)
    case .book, .clamp: OperationShape(.none, .limit)
    case .scoreEnd: OperationShape(.writesValue, .score)

    case .grade: OperationShape(.writesValue, .grade)
    case .segments: OperationShape(.writesValue, .segments)
    case .stepReached: OperationShape(.none, .step)
    case .takeStep: OperationShape(.place, .step)

    case .routedTo: OperationShape(.writesTruth, .steps, .count)
    case .routedToPerson: OperationShape(.writesTruth, .readsValue)
    }
  }
}

extension Instruction {
  /// Each number of the instruction with what it means.
  var parts: [(kind: OperandKind, number: Int32)] {
    let shape = operation.shape
    return [(shape.target, target), (shape.a, a), (shape.b, b)]
  }

  /// Changes each number by what it means.
  mutating func map(_ change: (OperandKind, Int32) -> Int32) {
    let shape = operation.shape
    target = change(shape.target, target)
    a = change(shape.a, a)
    b = change(shape.b, b)
  }
}
