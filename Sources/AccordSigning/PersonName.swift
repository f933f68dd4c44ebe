import AccordSource

/// The name of the person who signs for a team.
package enum PersonName {
  /// Longer than any name, in Unicode code points; keeps whole documents out of the lock.
  static let longest = 200

  /// The name without blanks around it, or nil for what cannot be a name: nothing but blanks, control
  /// characters or line breaks in it, or more than 200 characters.
  package static func read(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let name = String(scalars[first...last])
    return name.unicodeScalars.count <= longest && DisplayText.visible(name) == name ? name : nil
  }

  /// The name as it is shown: a name from a lock that was edited by hand may hold anything.
  static func shown(_ name: String) -> String { DisplayText.visible(name) }
}
