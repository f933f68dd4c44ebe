extension Lint {
  /// In the order of the codes.
  static let routes: [Lint] = [
    shadowedStep, unreachableStep, nurtureWithoutConsent, unusedPool, overlappingLists, segmentOverlap,
    segmentGap, segmentNever, poolWithoutID, noResponseTime,
  ]
}
