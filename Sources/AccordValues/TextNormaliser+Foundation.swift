import Foundation

extension TextNormaliser {
  /// Unicode Normalization Form C, which the standard library does not offer.
  static func composed(_ text: Text) -> Text {
    // Composing alone is not enough: Foundation then leaves a composed Hangul syllable apart from a trailing
    // consonant, and some marks at the start of a text out of order.
    Text(text.string.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping)
  }
}
