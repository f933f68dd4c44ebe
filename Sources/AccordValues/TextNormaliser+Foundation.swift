import Foundation

extension TextNormaliser {
  /// Unicode Normalization Form C, which the standard library does not offer.
  static func composed(_ text: Text) -> Text {
    // Composing alone is not enough: Foundation then leaves a composed Hangul syllable apart from a trailing
    // consonant, and some marks at the start of a text out of order.
    Text(text.string.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping)
  }

  /// Unicode Normalization Form KC, in which signs that only look otherwise, such as wide letters, are the usual ones.
  static func compatible(_ text: Text) -> Text {
    Text(text.string.decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping)
  }
}
