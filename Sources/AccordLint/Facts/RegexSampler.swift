import AccordSemantics

/// Makes texts that a regular expression has trouble with: what comes before a repetition, what it repeats, and
/// something that does not fit.
///
/// It understands the common part of the syntax. What it does not understand it skips; whoever uses the texts tries
/// them with the expression itself, so that a wrong text does no harm.
struct RegexSampler {
  /// A repetition to try: a text that leads to it, and texts that it repeats.
  struct Repetition {
    let lead: String
    let bodies: [String]
  }

  private indirect enum Node {
    case text(String)
    case group([[Item]])
    /// Something without width, such as `^` or `\b`.
    case nothing
  }

  private struct Item {
    let node: Node
    let least: Int
    /// Nil for no upper end.
    let most: Int?
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private let ignoringCase: Bool
  /// How many samples have been looked for by compiling a class; more than this are taken as `a`.
  private var compiled = 0

  private static let mostCompiled = 64

  private static let depthLimit = 40

  /// The repetitions of groups and, where several follow each other, of single signs; nil when the expression has
  /// none that could take long. With it, how many patterns were compiled to find them.
  static func repetitions(of pattern: NamedPattern) -> (found: [Repetition], compiled: Int) {
    var sampler = RegexSampler(pattern)
    let alternatives = sampler.parseAlternatives()
    var found: [Repetition] = []
    for alternative in alternatives { sampler.collect(alternative, lead: "", &found) }
    return (Array(found.prefix(20)), min(sampler.compiled, RegexSampler.mostCompiled))
  }

  private init(_ pattern: NamedPattern) {
    scalars = Array(pattern.source.unicodeScalars)
    ignoringCase = pattern.ignoringCase
  }

  // MARK: Reading

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func parseAlternatives() -> [[Item]] {
    depth += 1
    defer { depth -= 1 }
    var alternatives: [[Item]] = []
    var items: [Item] = []
    while let scalar = current, scalar != ")" || depth == 1 {
      if scalar == "|" {
        position += 1
        alternatives.append(items)
        items = []
      } else {
        let node = parseNode()
        let (least, most) = parseQuantifier()
        items.append(Item(node: node, least: least, most: most))
      }
    }
    return alternatives + [items]
  }

  private mutating func parseNode() -> Node {
    guard let scalar = current else { return .nothing }
    let start = position
    position += 1
    switch scalar {
    case "^", "$": return .nothing
    case "(": return parseGroup()
    case "[":
      skipClass()
      return .text(sample(of: start..<position))
    case "\\":
      guard let escaped = current else { return .nothing }
      position += 1
      if "bBAzZGKQE".unicodeScalars.contains(escaped) || ("1"..."9").contains(escaped) { return .nothing }
      if "pPxNo".unicodeScalars.contains(escaped), current == "{" {
        while let next = current, next != "}" {
          _ = next
          position += 1
        }
        position += 1
      }
      return .text(sample(of: start..<min(position, scalars.count)))
    case ".": return .text("a")
    default: return .text(String(Character(scalar)))
    }
  }

  private mutating func parseGroup() -> Node {
    guard depth < RegexSampler.depthLimit else {
      position = scalars.count
      return .nothing
    }
    var hasWidth = true
    if current == "?" {
      position += 1
      let kind = current
      if kind == "=" || kind == "!" { hasWidth = false }
      if kind == "<", position + 1 < scalars.count,
        scalars[position + 1] == "=" || scalars[position + 1] == "!"
      {
        hasWidth = false
        position += 1
      }
      // A name, or letters that change how the rest is read.
      let isNamed = kind == "<" || kind == "P" || kind == "'"
      while let next = current, next != ")" {
        if !isNamed, ![":", "=", "!", ">", "|"].contains(next), !next.properties.isAlphabetic, next != "-" {
          break
        }
        position += 1
        if [":", "=", "!", ">", "|", "'"].contains(next) { break }
      }
    }
    let alternatives = parseAlternatives()
    position = min(position + 1, scalars.count)
    return hasWidth ? .group(alternatives) : .nothing
  }

  private mutating func skipClass() {
    if current == "^" { position += 1 }
    if current == "]" { position += 1 }
    while let scalar = current, scalar != "]" {
      position += scalar == "\\" ? 2 : 1
      if scalar == "[", current == ":" {
        while let next = current, next != "]" {
          _ = next
          position += 1
        }
        position += 1
      }
    }
    position = min(position + 1, scalars.count)
  }

  private mutating func parseQuantifier() -> (least: Int, most: Int?) {
    var range: (least: Int, most: Int?)?
    switch current {
    case "*": range = (0, nil)
    case "+": range = (1, nil)
    case "?": range = (0, 1)
    case "{": range = parseBounds()
    default: break
    }
    guard let range else { return (1, 1) }
    position += 1
    if current == "?" || current == "+" { position += 1 }
    return range
  }

  /// `{3}`, `{3,}` or `{3,5}`; stops at the closing brace.
  private mutating func parseBounds() -> (least: Int, most: Int?)? {
    // Far enough for two numbers; a brace without an end is looked through once for each of many.
    guard let end = scalars[position...].prefix(30).firstIndex(of: "}") else { return nil }
    let parts = scalars[(position + 1)..<end].split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.map { part in Int(String(String.UnicodeScalarView(part))) }
    guard let first = numbers.first, parts.count <= 2, let least = first ?? (parts.count == 2 ? 0 : nil)
    else {
      return nil
    }
    position = end
    return parts.count == 1 ? (least, least) : (least, numbers.last ?? nil)
  }

  /// A text of one sign that fits a class or an escape, found by trying.
  private mutating func sample(of range: Range<Int>) -> String {
    let source = String(String.UnicodeScalarView(scalars[range]))
    compiled += 1
    guard compiled <= RegexSampler.mostCompiled,
      let pattern = try? Pattern("^\(source)$", ignoringCase: ignoringCase)
    else {
      return "a"
    }
    let own = scalars[range].filter { !"[]^\\-".unicodeScalars.contains($0) }.prefix(20).map {
      String(Character($0))
    }
    for candidate in ["a", "1", " ", "-", "_", ".", "@", "A", "/", ",", "é"] + own {
      if case .yes = pattern.matches(candidate) { return candidate }
    }
    return "a"
  }

  // MARK: Samples

  private func sample(_ items: [Item]) -> String {
    var text = ""
    for item in items where text.utf8.count < 200 { text += repeated(item) }
    return text
  }

  /// What an item stands for as often as it has to stand, as far as that is not too long.
  private func repeated(_ item: Item) -> String {
    let text = sample(item.node)
    return String(
      repeating: text, count: text.utf8.count > 200 ? min(item.least, 1) : min(max(item.least, 0), 20))
  }

  private func sample(_ node: Node) -> String {
    switch node {
    case .text(let text): text
    case .group(let alternatives): alternatives.first.map { sample($0) } ?? ""
    case .nothing: ""
    }
  }

  /// What a repetition may repeat: each alternative, with its optional parts and without, and each part alone.
  private func bodies(_ node: Node) -> [String] {
    guard case .group(let alternatives) = node else { return [sample(node)] }
    var found: [String] = []
    for items in alternatives.prefix(8) {
      found.append(sample(items))
      found.append(items.prefix(20).map { sample($0.node) }.joined())
      found += items.prefix(8).flatMap { $0.most == 1 && $0.least == 1 ? bodies($0.node) : [sample($0.node)] }
    }
    var seen: Set<String> = []
    return found.filter { !$0.isEmpty && $0.utf8.count <= 100 && seen.insert($0).inserted }
  }

  private func collect(_ items: [Item], lead: String, _ found: inout [Repetition]) {
    var lead = lead
    for item in items where found.count < 20 {
      if case .group(let alternatives) = item.node {
        if isLong(item), isSuspicious(alternatives) {
          found.append(Repetition(lead: lead, bodies: Array(bodies(item.node).prefix(12))))
        }
        for alternative in alternatives { collect(alternative, lead: lead, &found) }
      }
      if lead.utf8.count < 200 {
        lead += repeated(item)
      }
    }
  }

  private func isLong(_ item: Item) -> Bool { item.most.map { $0 >= 8 } ?? true }

  /// Whether what is repeated can itself be read in several ways.
  private func isSuspicious(_ alternatives: [[Item]]) -> Bool {
    if alternatives.count > 1 { return true }
    return alternatives.joined().contains { item in
      if item.most.map({ $0 > item.least }) ?? true { return true }
      if case .group(let inner) = item.node { return isSuspicious(inner) }
      return false
    }
  }
}
