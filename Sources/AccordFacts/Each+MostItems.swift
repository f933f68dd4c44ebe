package import AccordSemantics
import AccordValues

extension Each {
  /// The most items that can count; nil when nothing limits them.
  package var mostItems: Int? { [maximumItems, mostItemsWithoutLimit].compactMap { $0 }.min() }

  /// The most items that can count but for `at most N`: by a rolling limit in a window of fixed length, and by the
  /// values of a choice or a flag that are counted once each.
  package var mostItemsWithoutLimit: Int? {
    var limits: [Int] = []
    if let column = oncePerColumn, let values = items.type.columns[column].type.allValues?.count {
      limits.append(values)
    }
    if case .constant(.duration(let window))? = items.within?.kind, window.seconds >= 0 {
      for limit in rollingLimits where limit.per.seconds > 0 {
        // The window with both its edges, cut into stretches that hold their first edge only.
        let (stretches, isEndless) = Int(window.seconds / limit.per.seconds).addingReportingOverflow(1)
        let (most, overflow) = limit.items.multipliedReportingOverflow(by: stretches)
        if !isEndless, !overflow { limits.append(most) }
      }
    }
    return limits.min()
  }
}
