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

  // Lints
  case bandGap = "L001"
  case bandOverlap = "L002"

  /// How much a finding with this code weighs.
  ///
  /// Errors keep the rules from loading. Gaps and overlaps are errors of the agreement but have a meaning,
  /// so `eval` still runs them.
  package var severity: Severity { .error }

  /// Whether rules with this finding cannot be evaluated.
  package var blocksLoading: Bool { rawValue.hasPrefix("E") }
}
