/// Letters with something special about them.
package enum Letters {
  /// All that are none of ASCII and equal one of ASCII when case is ignored: the long s and the sign of the kelvin.
  package static let foldingToASCII: [Unicode.Scalar] = ["\u{17F}", "\u{212A}"]
}
