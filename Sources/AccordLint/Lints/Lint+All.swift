package import AccordSource

extension Lint {
  /// Every lint, in the order of the codes.
  package static let all: [Lint] =
    (declared + suppressions).sorted { $0.code.rawValue < $1.code.rawValue }

  /// By folder.
  private static let declared: [Lint] = [
    // Scores
    bandGap, bandOverlap, bandOrder, clampNeverBinds, thresholdOutOfReach, gradeNeverGiven, sameCondition,
    lineNeverPays, equalBands, windowWithDecay, weightsMisleading, weightsNotWhole, exclusionAsPoints,
    lineWithoutPoints, groupOfOne, limitNeverBinds, duplicateTitle, percentThreshold, thousandsDot,
    percentPoints, optionWithoutPoints,
    // Definitions
    noMeaning, notAgreed, reviewOverdue, noReviewDay, unusedDefinition, alwaysYes, alwaysNo,
    unknownUnhandled, redundantCondition, contradiction, comparedWithItself,
    // Routes
    shadowedStep, unreachableStep, nurtureWithoutConsent, unusedPool, overlappingLists, segmentOverlap,
    segmentGap, segmentNever, poolWithoutID, noResponseTime, unknownStep,
    // Hours
    unusedHours, hoursNeverOpen, closedDaysOver, eventWithTime, longOpening,
    // Propositions
    segmentWithoutProposition, segmentWithTwoPropositions, campaignPromisedTwice, resourceStale,
    resourceNotReviewed, tooManyResources, noPitch,
    // Feedback
    reasonWithoutFollowUp, tooManyReasons, reasonOther,
    // Metrics
    metricOfOneTeam, metricWithoutWindow, sameMetricTwice, countsEverybody, noSuccessMetric, reportTooWide,
    groupNotBounded,
    // Experiments
    experimentNotRead, experimentsOverlap, experimentOver, noHypothesis,
    // Outputs
    personalOfEveryLead,
    // Agreement
    issueOpen, resourcesOutside,
    // Wording
    emptyLookup, notADomain, lostZeros, impossibleText, roundaboutCondition, catastrophicPattern,
    lookalikeName, duplicateListEntry, untidyList, unusedDeclaration, shadowedField, misleadingSign,
    hiddenInTable, andBesideOr,
    // Tests
    duplicateTestTitle, testWithoutTime, untestedDefinition, todoComment, brokenPromise,
  ]

  private static let byName: [String: Lint] = {
    var lints: [String: Lint] = [:]
    for lint in all {
      lints[lint.code.rawValue] = lint
      lints[lint.name] = lint
    }
    return lints
  }()

  /// The lint with this code or name; for one that is retired, the one that it is part of now.
  package static func named(_ name: String) -> Lint? {
    byName[name] ?? DiagnosticCode.retired[name].flatMap { with($0) }
  }

  /// The lint with a code; nil for codes of errors.
  package static func with(_ code: DiagnosticCode) -> Lint? { byName[code.rawValue] }
}
