package import AccordSemantics
package import AccordValues

/// Texts that a pattern fits, to be tried: each way of its choices, with what repeats as short as it may be.
///
/// A small part of what patterns can say is read: letters, classes, groups, choices, repetitions, anchors. What is made is looked
/// at with the pattern itself, so what is not read costs a text and is never wrong.
package struct PatternSamples {
  /// So many texts are made of a pattern, and as many of each part of it.
  private static let most = 12
  /// Of groups in groups; deeper ones are not gone into.
  private static let deepest = 20

  private var rest: Substring
  private var depth = 0

  /// Texts that the pattern fits; none where none was made.
  package static func texts(of pattern: NamedPattern) -> [Text] {
    var samples = PatternSamples(rest: pattern.source[...])
    let words = pattern.source.replacing(/\\./, with: " ").matches(of: /[\p{L}\p{N}]+/).map {
      String($0.output)
    }
    let made = samples.choices() + words + [words.joined(separator: " "), words.joined()]
    return made.map { Text($0) }.uniqued().filter {
      !$0.utf8.isEmpty && pattern.pattern.matches($0.string) == .yes
    }
  }

  private init(rest: Substring) {
    self.rest = rest
  }

  /// What lies between bars, up to the end of a group.
  private mutating func choices() -> [String] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternSamples.deepest else { return [] }
    var found = sequence()
    while rest.first == "|" {
      rest.removeFirst()
      found += sequence()
    }
    return Array(found.prefix(PatternSamples.most))
  }

  private mutating func sequence() -> [String] {
    var texts = [""]
    while let next = rest.first, next != "|", next != ")" {
      let parts = repeated(atom())
      texts = Array(texts.flatMap { start in parts.map { start + $0 } }.prefix(PatternSamples.most))
    }
    return texts
  }

  /// What a sign that counts makes of a part.
  private mutating func repeated(_ parts: [String]) -> [String] {
    guard let sign = rest.first else { return parts }
    var found = parts
    switch sign {
    case "?", "*": found = [""] + parts
    case "+": break
    case "{":
      guard let end = rest.firstIndex(of: "}") else { return parts }
      let least = Int(rest[rest.index(after: rest.startIndex)..<end].prefix { $0.isNumber }) ?? 1
      found = parts.map { String(repeating: $0, count: min(least, 40)) }
      rest = rest[end...]
    default: return parts
    }
    rest.removeFirst()
    // Neither patience nor its opposite changes what fits.
    if let next = rest.first, "?+".contains(next) { rest.removeFirst() }
    return found
  }

  private mutating func atom() -> [String] {
    guard let next = rest.popFirst() else { return [""] }
    switch next {
    case "^", "$": return [""]
    case ".": return ["x"]
    case "[": return [oneOfClass()]
    case "\\": return [rest.popFirst().map { PatternSamples.escaped($0) } ?? ""]
    case "(": return group()
    default: return [String(next)]
    }
  }

  private mutating func group() -> [String] {
    var isLookedAt = false
    if rest.first == "?" {
      let head = rest.prefix(3)
      isLookedAt = ["?=", "?!", "?<="].contains { head.hasPrefix($0) } || head == "?<!"
      // The head of a group ends with one of these signs, or its name does.
      while let next = rest.popFirst() { if ":=!>".contains(next) { break } }
    }
    let inner = choices()
    if rest.first == ")" { rest.removeFirst() }
    return isLookedAt ? [""] : inner
  }

  /// One of the signs of a class, or one that is not in it.
  private mutating func oneOfClass() -> String {
    var isOtherwise = false
    if rest.first == "^" {
      rest.removeFirst()
      isOtherwise = true
    }
    var signs: [String] = []
    while let next = rest.popFirst(), next != "]" || signs.isEmpty {
      signs.append(next == "\\" ? rest.popFirst().map { PatternSamples.escaped($0) } ?? "" : String(next))
    }
    guard isOtherwise else { return signs.first ?? "" }
    return ["x", "1", " ", "-", "@"].first { !signs.contains($0) } ?? "x"
  }

  private static func escaped(_ sign: Character) -> String {
    switch sign {
    case "d": "1"
    case "w", "D", "S", "N": "x"
    case "s", "W", "h": " "
    case "t": "\t"
    case "b", "B", "A", "z", "Z", "G", "K": ""
    default: String(sign)
    }
  }
}
