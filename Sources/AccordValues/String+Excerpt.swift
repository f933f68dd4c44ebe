extension String {
  /// The beginning of a cell or line of a file, for a message: at most 40 code points, and `…` for the rest. Files may hold
  /// what is not for everybody who reads messages.
  package var excerpt: String {
    let most = 40
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}

extension [String] {
  /// The first names of many in quotes, each as an excerpt: `'a', 'b' and 30 more`.
  package var excerpt: String {
    let most = 10
    let names = prefix(most).map { "'\($0.excerpt)'" }
    return count > most
      ? "\(names.joined(separator: ", ")) and \(count - most) more" : names.joined(separator: ", ")
  }
}
