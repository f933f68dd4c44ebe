import AccordValues

extension [Unicode.Scalar] {
  /// The first sign that people do not see as what it is, of those that are wanted.
  ///
  /// Joiners and variation selectors belong to the sign before them, outside of the Latin alphabet.
  func firstHidden(where isWanted: (Unicode.Scalar) -> Bool) -> Unicode.Scalar? {
    let place = indices.first { index in
      let scalar = self[index]
      guard scalar.hidden != nil, isWanted(scalar) else { return false }
      let joins = scalar.properties.isVariationSelector || scalar == "\u{200C}" || scalar == "\u{200D}"
      return !joins || index == 0 || self[index - 1].value < 0x250
    }
    return place.map { self[$0] }
  }
}
