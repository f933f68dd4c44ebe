import AccordSource

/// Which outcomes of the rules the tests have reached.
///
/// Every condition asks for two outcomes, yes and no; a band, a grade, a last step and the like for one, that
/// it was reached. Whether a condition was seen unknown is shown and not counted.
package struct Coverage: Sendable {
  /// In the order of the files.
  package let rules: [CoveredRule]

  init(_ collectors: [CoverageCollector]) {
    var merged: [CoverageTarget.Key: CoverageTarget] = [:]
    var order: [CoverageTarget.Key] = []
    for target in collectors.flatMap(\.targets) {
      if merged[target.key] == nil {
        order.append(target.key)
        merged[target.key] = target
      } else {
        // The same line in another version of the rules.
        merged[target.key]?.add(target)
      }
    }
    let targets = order.compactMap { merged[$0] }.sorted { first, second in
      let (left, right) = (first.key.range, second.key.range)
      // What holds something stands before it.
      return (left.file, left.bytes.lowerBound, right.bytes.upperBound, first.key.number)
        < (right.file, right.bytes.lowerBound, left.bytes.upperBound, second.key.number)
    }
    rules = targets.map { CoveredRule($0) }
  }

  /// How many outcomes were reached, and how many could have been.
  package struct Share: Sendable, Equatable {
    package var reached = 0
    package var needed = 0

    package init(reached: Int = 0, needed: Int = 0) {
      self.reached = reached
      self.needed = needed
    }

    /// Rounded down to a tenth, so that only everything is 100.
    package var percent: String {
      guard needed > 0 else { return "100.0" }
      let tenths = reached * 1000 / needed
      return "\(tenths / 10).\(tenths % 10)"
    }

    /// Whether at least so many of a hundred were reached; nothing to reach is everything.
    package func isAtLeast(_ percent: Int) -> Bool { reached * 100 >= percent * needed }
  }

  /// How much of all rules is reached.
  package var share: Share { rules.reduce(into: Share()) { $0.add($1.share) } }

  /// The shares of the files, in their order.
  package var files: [(file: String, share: Share)] {
    var shares: [String: Share] = [:]
    var order: [String] = []
    for rule in rules {
      if shares[rule.file] == nil { order.append(rule.file) }
      shares[rule.file, default: Share()].add(rule.share)
    }
    return order.map { ($0, shares[$0] ?? Share()) }
  }
}

extension Coverage.Share {
  fileprivate mutating func add(_ other: Coverage.Share) {
    reached += other.reached
    needed += other.needed
  }
}
