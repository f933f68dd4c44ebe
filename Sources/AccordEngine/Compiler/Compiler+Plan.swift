package import AccordSemantics
import AccordValues

extension Plan {
  /// Compiles a program for leads that are spelled as an input says; nil when memory runs out,
  /// for a function without a kernel, or when decisions are made of more text than is counted.
  ///
  /// - Parameters:
  ///   - passing: the keys of each value that decisions show as it came.
  ///   - isFull: whether decisions show everything; see `Machine.withDecision(reasons:input:_:)`.
  ///   - outputs: those for which values are computed; see `Machine.sentValues`.
  package convenience init?(
    _ program: Program, input: Input, passing: [[Reading.Key]] = [], isFull: Bool = false,
    outputs: [DeclaredOutput] = []
  ) {
    var compiler = Compiler(program, isFull: isFull, sent: outputs.flatMap(\.expressions))
    guard
      let shape = LeadShape(program, input: input, passing: passing, interner: &compiler.interner)
    else { return nil }
    let compiled = compiler.compiled()
    guard compiled.isComplete, !compiled.text.isTooLong else { return nil }
    assert(PlanVerifier(compiled).problems == [], "a plan that means nothing")
    self.init(compiled, shape: shape, source: input.name, passing: passing)
  }
}

extension Compiler {
  /// The program, compiled; `self` is used up.
  mutating func compiled() -> Compiler {
    for field in program.fields.indices {
      assembly.answerSharedConditions(of: Int32(truncatingIfNeeded: field))
    }
    for reference in program.evaluationOrder {
      switch reference {
      case .binding(let id): compile(id)
      case .segments(let id): compile(id)
      case .score(let id): compile(id)
      case .grade(let id): compile(id)
      case .definition(let id): compile(id)
      }
    }
    compilePropositions()
    compileRoute()
    assembly.emit(.end)
    compilePromises()
    propositionsRule = ruleNumber(PropositionOutcome.rule)
    addDecisionPlans()
    addWords()
    for (index, options) in listOptions.enumerated() { place(options, ofList: index) }
    shareWindows()
    assemble()
    findLeaves()
    renderUndecidedLines()
    measureLines()
    return self
  }

  /// What a decision says of scores and definitions, in the order of their declaration.
  private mutating func addDecisionPlans() {
    addExperimentPlans()
    for (index, score) in program.scores.enumerated() {
      let grade = program.grade(of: ID(index))
      parts.scores.append(
        ScorePlan(
          register: register(scoreNodes[index]), grade: grade.map { gradePlan(of: $0) } ?? -1,
          shown: text.add(
            opening(.scores, index) + "\(JSONText.quote(score.name)):{" + ScoreOutcome.Key.points.start)))
    }
    for (index, definition) in program.definitions.enumerated() {
      let node = definitionNodes[index]
      let words = [Truth.no, .unknown, .yes].map { truth in
        text.add(
          opening(.definitions, index)
            + "\(JSONText.quote(definition.name)):\(JSONText.quote(truth.rawValue))")
      }
      parts.definitions.append(
        DefinitionPlan(register: register(node), node: node, shown: parts.pieces(words)))
    }
  }

  /// What problems and missing fields are written with.
  private mutating func addWords() {
    parts.causeNames = causes.names.map { text.add("," + JSONText.quote($0)) }
    parts.rankedCauseNames = causes.rankedNames.map { text.add(JSONText.quote($0)) }
    parts.ruleStarts = rules.texts.map {
      text.add("{\(Problem.Key.rule.start)\(JSONText.quote($0))\(Problem.Key.error.next)")
    }
    parts.fieldStarts = rules.texts.map {
      text.add("{\(Problem.Key.field.start)\(JSONText.quote($0))\(Problem.Key.error.next)")
    }
    parts.errors = errors.texts.map { text.add(JSONText.quote($0)) }
  }

  private func gradePlan(of grade: ID<Grade>) -> Int32 { gradePlans[grade.index] }

  private mutating func place(_ options: [Int32], ofList list: Int) {
    guard let last = options.max() else { return }
    var buckets = [Int32](repeating: -1, count: Int(last) + 1)
    for (bucket, option) in options.enumerated() { buckets[Int(option)] = Int32(truncatingIfNeeded: bucket) }
    lists[list].buckets = stretch(buckets)
    lists[list].bucketCount = options.count
  }

  /// Which items lie in a window that is the same for all leads is found out for all clauses of a list at once.
  private mutating func shareWindows() {
    let constants = Dictionary(constants.map { ($0.register, $0.slot) }) { first, _ in first }
    var (firstWindow, firstSet) = (0, 0)
    for list in lists.indices {
      let asking = clauses.indices.filter { Int(clauses[$0].listPlan) == list && clauses[$0].isCounted }
      guard !asking.isEmpty else { continue }
      let lengths = Set(asking.compactMap { constants[clauses[$0].window]?.bits }).sorted(by: >)
      for index in asking {
        let place = constants[clauses[index].window].flatMap { lengths.firstIndex(of: $0.bits) }
        clauses[index].sharedWindow =
          clauses[index].window < 0 ? 0 : Int32(truncatingIfNeeded: place.map { $0 + 1 } ?? -1)
      }
      lists[list].windows = stretch([.unknown] + lengths.map { Slot(bits: $0) })
      lists[list].firstWindow = firstWindow
      lists[list].firstSet = firstSet
      firstWindow += lengths.count + 1
      firstSet += lists[list].setCount
    }
  }

  // MARK: Places

  /// Turns labels into places and provisional registers into those that were given.
  private mutating func assemble() {
    var code: [Instruction] = []
    var places: [Int32: Int32] = [:]
    for item in assembly.levels[0].items {
      switch item {
      case .instruction(let instruction): code.append(instruction)
      case .label(let label):
        places[label] = Int32(truncatingIfNeeded: code.count)
        code.append(Instruction(.join, 0, placeCount))
        placeCount += 1
      case .sharedConditions(let register): code += answers(of: register)
      }
    }
    for index in code.indices {
      code[index].map { kind, number in
        switch kind {
        case .place: places[number] ?? Assembly.nowhere
        case .readsTruth, .writesTruth: placed(number)
        default: number
        }
      }
    }
    instructions = code
    operands = operands.map { placed($0) }
    promiseStart = Int(places[promiseLabel] ?? Assembly.nowhere)
    for index in parts.promises.indices { parts.promises[index] = placed(parts.promises[index]) }
    for index in parts.sent.indices where parts.sent[index].isTruth {
      parts.sent[index].register = placed(parts.sent[index].register)
    }
    for index in nodes.indices { nodes[index].register = placed(nodes[index].register) }
    for index in parts.trace.indices { parts.trace[index].outcome = placed(parts.trace[index].outcome) }
    for index in parts.observed.indices where parts.observed[index].form == .truth {
      parts.observed[index].register = placed(parts.observed[index].register)
    }
    for index in parts.definitions.indices {
      parts.definitions[index].register = placed(parts.definitions[index].register)
    }
    for index in parts.propositions.indices {
      parts.propositions[index].fits = placed(parts.propositions[index].fits)
      parts.propositions[index].promised = placed(parts.propositions[index].promised)
    }
  }

  private func placed(_ register: Int32) -> Int32 { placedTests[register] ?? register }
}
