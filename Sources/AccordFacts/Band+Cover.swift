package import AccordSemantics
import AccordValues

extension Band {
  /// Whether the band may hold a value within the bounds.
  func meets(_ bounds: Bounds) -> Bool {
    if let lower, let most = bounds.upper, most < lower { return false }
    guard let least = bounds.lower else { return true }
    switch upper {
    case .none: return true
    case .including(let edge): return least <= edge
    case .below(let edge): return least < edge
    }
  }

  /// Bands in the order of their lower edges; of equal ones the first as written comes first.
  package static func sorted(_ bands: [Band]) -> [Band] {
    bands.enumerated().sorted { first, second in
      switch (first.element.lower, second.element.lower) {
      case (nil, nil): first.offset < second.offset
      case (nil, _): true
      case (_, nil): false
      case (let low?, let high?): (low, first.offset) < (high, second.offset)
      }
    }.map(\.element)
  }

  /// Whether every value within the bounds lies in one of the bands.
  static func cover(_ bands: [Band], _ bounds: Bounds) -> Bool {
    // Covered so far: everything below the edge, or up to and including it.
    var edge = bounds.lower
    var includesEdge = false
    for band in sorted(bands) {
      if let lower = band.lower {
        guard let edge, lower <= edge else { return false }
      }
      switch band.upper {
      case .none: return true
      case .below(let upper):
        if edge.map({ upper > $0 }) ?? true { (edge, includesEdge) = (upper, false) }
      case .including(let upper):
        if edge.map({ upper >= $0 }) ?? true { (edge, includesEdge) = (upper, true) }
      }
    }
    guard let edge, let most = bounds.upper else { return false }
    return includesEdge ? edge >= most : edge > most
  }
}
