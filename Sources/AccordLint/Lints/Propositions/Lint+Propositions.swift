extension Lint {
  /// In the order of the codes.
  static let propositions: [Lint] = [
    segmentWithoutProposition, segmentWithTwoPropositions, campaignPromisedTwice, resourceStale,
    resourceNotReviewed, tooManyResources, noPitch,
  ]
}
