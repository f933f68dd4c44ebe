import AccordSemantics

/// What people call a field, a score or a set of segments in a sentence: its title in quotes, or its name.
///
/// A title that is a question, or that two things have, says less than the name.
struct SpokenNames {
  /// How many things have a title.
  private var counts: [String: Int] = [:]

  init(_ program: Program) {
    let titles =
      program.fields.map(\.title) + program.scores.map(\.title) + program.segments.map(\.title)
      + program.definitions.map(\.title)
    for title in titles.compactMap({ $0 }) { counts[title, default: 0] += 1 }
  }

  /// The phrase for something with a name, and perhaps a title.
  func phrase(_ name: String, _ title: String?) -> Phrase {
    guard let title, !title.isEmpty, !title.hasSuffix("?"), counts[title] == 1 else { return .name(name) }
    return SpokenNames.counter(title) ?? .quoted(title)
  }

  private static let beginning = "number of "

  /// `the number of form submissions`, for a title that says so itself; headers have capitals that no sentence has.
  private static func counter(_ title: String) -> Phrase? {
    guard title.lowercased().hasPrefix(beginning) else { return nil }
    let words = title.split(separator: " ").map { word -> String in
      let rest = word.dropFirst()
      // Abbreviations and names such as HubSpot keep theirs.
      return rest.contains(where: \.isUppercase) ? String(word) : word.lowercased()
    }
    return "the \(Phrase(text: words.joined(separator: " ")))"
  }
}
