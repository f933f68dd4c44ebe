import AccordSyntax

/// What the parser could not read: reported once, and no reason to report what refers to it.
struct BrokenText {
  /// The names of declarations that could not be read.
  var names: Set<String> = []
  /// The names of declarations in which something could not be read.
  private(set) var misread: Set<String> = []
  /// Whether there is a lead whose fields cannot be told.
  var isLeadUnknown = false

  /// A declaration that could not be read.
  mutating func add(_ declaration: (word: String, name: String?)) {
    if declaration.word == "lead" { isLeadUnknown = true }
    if let name = declaration.name { names.insert(name) }
  }

  mutating func add(misread declaration: DeclarationSyntax) {
    if let name = declaration.kind.name { misread.insert(name.text) }
  }
}
