/// The stable code of a check of `accord verify`, which needs no promise; a code is never given a second meaning.
///
/// It stands below `AccordLint`, too, which leaves comments alone that allow what `accord verify` finds.
package enum CheckCode: String, CaseIterable, Sendable {
  case segmentsOverlap = "V010"
  case fitsTwice = "V011"
  case promisedTwice = "V012"
  case neverYes = "V020"
  case lineNeverPays = "V023"
  case bandNeverHolds = "V025"
  case gradeNeverGiven = "V027"
  case segmentNever = "V028"
  case stepNever = "V029"
  case promiseAboutNothing = "V031"
  case unasked = "V042"

  /// The name that people say; of a check that `accord lint` makes in its own way, it is the name of that lint.
  package var name: String {
    switch self {
    case .segmentsOverlap: "segments-overlap"
    case .fitsTwice: "fits-twice"
    case .promisedTwice: "promised-twice"
    case .neverYes: "never-yes"
    case .lineNeverPays: "line-never-pays"
    case .bandNeverHolds: "band-never-holds"
    case .gradeNeverGiven: "grade-never-given"
    case .segmentNever: "segment-never"
    case .stepNever: "step-never"
    case .promiseAboutNothing: "promise-about-nothing"
    case .unasked: "unasked"
    }
  }

  /// The check that a code or a name stands for.
  package static func named(_ word: some StringProtocol) -> CheckCode? {
    allCases.first { $0.rawValue == word || $0.name == word }
  }

  /// Whether a word is the name of a check and of a lint, so that a comment with it is for both.
  package static func isSharedWithLint(_ word: String) -> Bool {
    switch named(word) {
    case .lineNeverPays, .gradeNeverGiven, .segmentNever: CheckCode(rawValue: word) == nil
    case .segmentsOverlap, .fitsTwice, .promisedTwice, .neverYes, .bandNeverHolds, .stepNever,
      .promiseAboutNothing, .unasked, nil:
      false
    }
  }

  /// What is found, as half a sentence.
  package var summary: String {
    switch self {
    case .segmentsOverlap: "two segments of a set are yes for one lead"
    case .fitsTwice: "two propositions fit one lead"
    case .promisedTwice: "two propositions have been promised to one lead"
    case .neverYes: "a definition is yes for no lead"
    case .lineNeverPays: "a line of a score applies to no lead"
    case .bandNeverHolds: "a band holds for no lead"
    case .gradeNeverGiven: "a grade is given to no lead"
    case .segmentNever: "a segment has no lead in it"
    case .stepNever: "a step of the route takes no lead"
    case .promiseAboutNothing: "a promise is about no lead"
    case .unasked: "a lead is nurtured though its consent is not yes"
    }
  }

  /// Why it matters, and what to do.
  package var advice: String {
    switch self {
    case .segmentsOverlap:
      "Such a lead is in neither of the two. Make one condition exclude the other, or write 'first match' into the set."
    case .fitsTwice:
      "Such a lead is told neither. Make one condition exclude the other."
    case .promisedTwice:
      "Such a lead is told neither. Make one condition exclude the other."
    case .neverYes:
      "Whatever asks for the definition never happens. Look for a condition in it that excludes another one."
    case .lineNeverPays:
      "The line reads as if it paid. Put its condition right, or remove it."
    case .bandNeverHolds:
      "Other bands, or the bounds of the number, leave nothing for it. Put its bounds right, or remove it."
    case .gradeNeverGiven:
      "The points that it asks for are never reached together. Lower the threshold, or remove the grade."
    case .segmentNever:
      "Earlier segments, or its own condition, leave nothing for it. Put the condition right, or remove the segment."
    case .stepNever:
      "Earlier steps, or its own condition, leave nothing for it. Put the condition right, move the step up, or remove it."
    case .promiseAboutNothing:
      "What stands before 'implies' is never yes, so that the promise cannot be broken and says nothing."
    case .unasked:
      "Whoever has not agreed gets letters. Add 'consent is yes', as the rules call it, to the condition of the step."
    }
  }

  /// The page about it, as Markdown.
  package var page: String {
    """
    # \(rawValue): \(summary)

    `\(name)`, a check of `accord verify`.

    \(advice)

    When it is meant, allow it in the rules: `# accord:allow \(rawValue) because …`

    """
  }
}
