/// The names under which GitHub lets headings be linked to: lower case, hyphens for blanks, no punctuation,
/// and a number after a name that stands for the second time.
struct HeadingSlugs {
  private var counts: [String: Int] = [:]
  private var taken: Set<String> = []

  mutating func next(_ heading: String) -> String {
    let slug = String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
    var unique = slug
    while !taken.insert(unique).inserted {
      let count = (counts[slug] ?? 0) + 1
      counts[slug] = count
      unique = "\(slug)-\(count)"
    }
    return unique
  }
}
