extension Lint {
  /// In the order of the codes.
  static let scores: [Lint] = [
    bandGap, bandOverlap, bandOrder, clampNeverBinds, thresholdOutOfReach, gradeNeverGiven, sameCondition,
    lineNeverPays, equalBands, windowWithDecay, weightsMisleading, weightsNotWhole, exclusionAsPoints,
    lineWithoutPoints, groupOfOne, limitNeverBinds, duplicateTitle, percentThreshold, thousandsDot,
    percentPoints,
  ]
}
