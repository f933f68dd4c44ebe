import AccordSemantics
import AccordValues

// Bands of a value whose conditions are answered together: each band is a line of its own.

extension Compiler {
  /// Adds bands to the lines that are gathered; false where they need an instruction of their own.
  mutating func gather(_ bands: ScoreEntry.Bands) -> Bool {
    // What shows how bands came out asks the instruction.
    guard !isFull, bands.value.type == .number, bands.bands.count + 2 <= LineSetPlan.limit,
      bands.allPoints.allSatisfy({ GatheredLines.canPay($0) })
    else { return false }
    var conditions: [Int32] = []
    // Of the comparisons one tells as well as all whether the value is known.
    var comparison: Int32?
    for band in bands.bands {
      guard let tests = tests(of: band, bands.value), let first = tests.first else { return false }
      comparison = comparison ?? first
      conditions.append(and(tests))
    }
    guard let comparison else { return false }
    let value = compile(bands.value)
    var entries: [GatheredLines.Entry] = []
    for (band, condition) in zip(bands.bands, conditions) {
      let line = line(bands.title, bands.range, band: band.text, points: band.points)
      entries.append(
        .init(line: line, points: band.points, condition: condition, node: value, isJudged: false))
    }
    if let points = bands.otherwise {
      let isKnown = compute(.isKnown, [value], isTruth: true)
      let line = lineIfSaid(bands.title, bands.range, band: Band.otherwise, points: points)
      entries.append(.init(line: line, points: points, condition: isKnown, node: value, isJudged: false))
    }
    let order = Array(entries.indices)
    if let points = bands.missing {
      let isMissing = isTruth(comparison, Kleene.unknown)
      let line = lineIfSaid(bands.title, bands.range, band: Band.missing, points: points)
      entries.append(.init(line: line, points: points, condition: isMissing, node: value, isJudged: false))
    } else {
      let line = line(bands.title, bands.range, condition: value)
      entries.append(.init(line: line, points: 0, condition: comparison, node: value, pays: false))
    }
    return gather(group: entries, order: order)
  }

  /// The comparisons with the edges of a band; nil where they are not answered together with others.
  private mutating func tests(of band: Band, _ value: Expression) -> [Int32]? {
    var tests: [Int32?] = []
    if let lower = band.lower {
      tests.append(test(value, .number(lower), isAbove: true, includesEdge: true))
    }
    switch band.upper {
    case .none: break
    case .below(let edge): tests.append(test(value, .number(edge), isAbove: false, includesEdge: false))
    case .including(let edge): tests.append(test(value, .number(edge), isAbove: false, includesEdge: true))
    }
    return tests.contains(nil) ? nil : tests.compactMap { $0 }
  }
}

extension ScoreEntry.Bands {
  /// What is paid in each case.
  fileprivate var allPoints: [Decimal] { bands.map(\.points) + [missing, otherwise].compactMap { $0 } }
}
