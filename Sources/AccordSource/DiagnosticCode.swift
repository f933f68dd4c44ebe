/// The stable code of a kind of finding.
///
/// `E` codes keep the rules from loading; `L` codes are lints. A code is never given a second meaning; one that goes out of use stays unused.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  // Text and syntax
  case unreadableText = "E0101"
  case unexpectedToken = "E0102"
  case unterminatedText = "E0103"
  case badNumber = "E0104"
  case nestingTooDeep = "E0105"
  case missingBrace = "E0106"
  case missingVersion = "E0107"
  case badPattern = "E0108"
  case badEscape = "E0109"
  case hiddenSign = "E0111"

  // Names
  case duplicateName = "E0201"
  case unknownName = "E0202"
  case unknownField = "E0203"
  case unknownOption = "E0204"
  case unknownFunction = "E0205"
  case cycle = "E0206"
  case wrongKind = "E0207"

  // Types
  case typeMismatch = "E0301"
  case notACondition = "E0302"
  case wrongArguments = "E0303"
  case choiceAsText = "E0304"
  case badFormat = "E0305"

  // Declarations
  case missingDeclaration = "E0401"
  case duplicateEntry = "E0402"
  case missingEntry = "E0403"
  case badRange = "E0404"
  case unreachableEntry = "E0405"
  case draftInUse = "E0406"
  case notInForce = "E0407"

  // Files
  case unreadableFile = "E0501"
  case badTable = "E0502"
  case fileOutside = "E0503"

  // Lints: scores
  case bandGap = "L001"
  case bandOverlap = "L002"
  case bandOrder = "L003"
  case clampNeverBinds = "L004"
  case thresholdOutOfReach = "L005"
  case gradeNeverGiven = "L006"
  case sameCondition = "L007"
  case lineNeverPays = "L008"
  case equalBands = "L009"
  case windowWithDecay = "L010"
  case weightsMisleading = "L011"
  case weightsNotWhole = "L012"
  case exclusionAsPoints = "L013"
  case lineWithoutPoints = "L014"
  case groupOfOne = "L015"
  case limitNeverBinds = "L016"
  case duplicateTitle = "L017"
  case percentThreshold = "L018"
  case thousandsDot = "L019"
  case percentPoints = "L020"
  case optionWithoutPoints = "L022"

  // Lints: definitions
  case noMeaning = "L030"
  case notAgreed = "L031"
  case reviewOverdue = "L032"
  case noReviewDay = "L033"
  case unusedDefinition = "L034"
  case alwaysYes = "L036"
  case alwaysNo = "L037"
  case unknownUnhandled = "L038"
  case redundantCondition = "L039"
  case contradiction = "L040"
  case andBesideOr = "L041"
  case comparedWithItself = "L042"

  // Lints: segments and routes
  case shadowedStep = "L050"
  case unreachableStep = "L051"
  case nurtureWithoutConsent = "L052"
  case unusedPool = "L053"
  case overlappingLists = "L054"
  case segmentOverlap = "L055"
  case segmentGap = "L056"
  case segmentNever = "L057"
  case poolWithoutID = "L058"
  case noResponseTime = "L059"
  case unknownStep = "L060"
  case unusedHours = "L061"
  case hoursNeverOpen = "L062"
  case closedDaysOver = "L063"
  case eventWithTime = "L064"
  case longOpening = "L065"

  // Lints: value propositions
  case segmentWithoutProposition = "L070"
  case segmentWithTwoPropositions = "L071"
  case campaignPromisedTwice = "L072"
  case resourceStale = "L073"
  case resourceNotReviewed = "L074"
  case tooManyResources = "L075"
  case noPitch = "L076"

  // Lints: words, lists and conditions
  case emptyLookup = "L021"
  case notADomain = "L023"
  case lostZeros = "L025"
  case impossibleText = "L080"
  case roundaboutCondition = "L082"
  case catastrophicPattern = "L083"
  case lookalikeName = "L084"
  case duplicateListEntry = "L085"
  case untidyList = "L086"
  case unusedDeclaration = "L087"
  case shadowedField = "L088"

  // Lints: tests and comments
  case duplicateTestTitle = "L098"
  case testWithoutTime = "L099"
  case untestedDefinition = "L100"
  case todoComment = "L101"
  case brokenPromise = "L106"
  case misleadingSign = "L114"
  case hiddenInTable = "L115"

  // Lints: feedback
  case reasonWithoutFollowUp = "L130"
  case tooManyReasons = "L131"
  case reasonOther = "L132"

  // Lints: metrics
  case metricOfOneTeam = "L133"
  case metricWithoutWindow = "L134"
  case sameMetricTwice = "L135"
  case countsEverybody = "L136"
  case noSuccessMetric = "L137"
  case reportTooWide = "L138"
  case groupNotBounded = "L139"

  // Lints: experiments
  case experimentNotRead = "L140"
  case experimentsOverlap = "L141"
  case experimentOver = "L142"
  case noHypothesis = "L143"

  // Lints: what teams owe each other
  case issueOpen = "L144"
  case resourcesOutside = "L145"

  // Lints: what leaves
  case personalOfEveryLead = "L150"

  // Lints: suppressions
  case suppressionWithoutReason = "L110"
  case suppressionOfNothing = "L111"
  case suppressionUnknown = "L112"

  // Signatures
  case notSigned = "L120"
  case signatureStale = "L121"
  case signatureOrphaned = "L122"

  // Promises
  case proofStale = "L123"

  /// Codes and names of lints that were released and are part of another one now; they stand for it in comments and
  /// options.
  package static let retired: [String: DiagnosticCode] = [
    "plain-pattern": .roundaboutCondition,
    "L089": .roundaboutCondition, "negated-equality": .roundaboutCondition,
    "L090": .roundaboutCondition, "double-negation": .roundaboutCondition,
    "L091": .roundaboutCondition, "lonely-in": .roundaboutCondition,
    "L092": .roundaboutCondition, "chain-of-or": .roundaboutCondition,
    "L093": .roundaboutCondition, "yoda-condition": .roundaboutCondition,
    "L097": .roundaboutCondition, "superfluous-case": .roundaboutCondition,
  ]

  /// How much a finding with this code weighs unless the user says otherwise.
  ///
  /// Errors keep the rules from loading. Gaps, overlaps and what shows otherwise than it is read are errors of the
  /// agreement but have a meaning, so `eval` still runs them; so are signatures that are asked for and missing. All
  /// other lints are warnings.
  package var severity: Severity {
    switch self {
    case .bandGap, .bandOverlap, .misleadingSign, .notSigned, .signatureStale, .signatureOrphaned: .error
    default: blocksLoading ? .error : .warning
    }
  }

  /// Whether rules with this finding cannot be evaluated.
  package var blocksLoading: Bool { rawValue.hasPrefix("E") }

  /// Whether a comment in the rules can allow it; not what hides in comments.
  package var canBeAllowed: Bool { !blocksLoading && self != .misleadingSign }
}
