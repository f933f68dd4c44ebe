/// The tags of an HTML document, read strictly.
struct Markup {
  private(set) var problems: [String] = []
  private(set) var tags: Set<String> = []
  private var open: [String] = []
  private var ids: Set<String> = []
  private var targets: [String] = []
  private var level = 0

  private static let void: Set<String> = ["meta", "!doctype"]
  private static let known: Set<String> = [
    "html", "head", "title", "style", "body", "header", "nav", "main", "footer", "section", "h1", "h2", "h3",
    "h4", "h5", "h6", "p", "a", "code", "strong", "blockquote", "ul", "ol", "li", "div", "table", "thead",
    "tbody", "tr", "th", "td", "meta", "!doctype",
  ]

  init(_ text: String) {
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        problems.append("no end of the tag: \(piece.prefix(80))")
        continue
      }
      read(piece[..<end])
    }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
    problems += targets.filter { !ids.contains($0) }.map { "no place \($0)" }
  }

  private mutating func read(_ tag: Substring) {
    let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " })
    tags.insert(name)
    if !Markup.known.contains(name) { problems.append("unknown tag \(name)") }
    if tag.first == "/" {
      if open.popLast() != name { problems.append("</\(name)> closes something else") }
      return
    }
    readAttributes(tag.dropFirst(name.count))
    if Markup.void.contains(name) { return }
    open.append(name)
    if name.first == "h", let next = name.dropFirst().first?.wholeNumberValue {
      if next > level + 1 { problems.append("h\(next) after h\(level)") }
      level = next
    }
  }

  /// Between a tag's name and its end stand only names with values in double quotes.
  private mutating func readAttributes(_ text: Substring) {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    if parts.count.isMultiple(of: 2) { problems.append("quotes are not closed: \(text)") }
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].drop { $0 == " " }
      let value = String(parts[index + 1])
      guard name.last == "=", name.dropLast().allSatisfy({ $0.isLowercase || $0 == "-" }) else {
        problems.append("no attribute: \(text)")
        continue
      }
      switch name.dropLast() {
      case "id": if !ids.insert(value).inserted { problems.append("id \(value) stands twice") }
      case "href" where value.hasPrefix("#"): targets.append(Markup.decoded(value.dropFirst()))
      case "href":
        if !value.hasPrefix("http://"), !value.hasPrefix("https://") { problems.append("link to \(value)") }
      case let name where name.hasPrefix("on"): problems.append("attribute \(name)")
      default: break
      }
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      rest = rest.dropFirst(2)
      bytes.append(UInt8(digits, radix: 16) ?? 0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
