import AccordSemantics
import AccordSource
import AccordSyntax

/// What a declaration begins with: the word and the name. Declarations for different days have the same.
struct DeclarationKey: Hashable, Sendable {
  let word: String
  /// Empty for what has no name; of a promise its title.
  let name: String
}

extension DeclarationName {
  /// The declarations in whose text it can stand, of which the rules have one at most.
  var keys: [DeclarationKey] {
    switch kind {
    case .definition, .score, .grade, .segments, .proposition, .route, .hours, .pool, .binding, .list, .table,
      .pattern, .input,
      .promise, .metric, .experiment, .output:
      [DeclarationKey(word: kind.rawValue, name: name)]
    case .field, .identity: [DeclarationKey(word: "lead", name: "")]
    case .hidden: ["score", "grade", "segments"].map { DeclarationKey(word: $0, name: name) }
    case .timezone: [DeclarationKey(word: "agreement", name: "")]
    }
  }
}

/// The declarations of a rule set as they are written.
struct WrittenDeclarations: Sendable {
  /// Where a declaration stands.
  struct Place: Sendable {
    let range: SourceRange
    /// Its tokens, of those of its file.
    let tokens: Range<Int>
  }

  /// A line of a declaration, without comments and with single blanks.
  struct Line: Sendable {
    let text: String
    let words: [String]
    /// `rules/scoring.accord:12`
    let place: String
  }

  let sources: SourceSet
  private let trees: [SyntaxFile]
  private var places: [DeclarationKey: [Place]] = [:]
  /// What the `lead` block says of each field.
  private(set) var fields: [String: SourceRange] = [:]

  init(_ sources: SourceSet) {
    self.sources = sources
    trees = sources.files.enumerated().map { Parser.parse($1, index: $0).0 }
    for tree in trees {
      for part in tree.parts {
        guard case .declaration(let declaration) = part.content else { continue }
        let place = Place(range: declaration.range, tokens: part.tokens)
        places[Self.key(declaration.kind), default: []].append(place)
        guard case .lead(let lead) = declaration.kind else { continue }
        for field in lead.fields { fields[field.name.text] = field.range }
      }
    }
  }

  private static func key(_ declaration: Declaration) -> DeclarationKey {
    let word =
      switch declaration {
      case .agreement: "agreement"
      case .lead: "lead"
      case .feedback: "feedback"
      case .input: "input"
      case .list: "list"
      case .pattern: "pattern"
      case .table: "table"
      case .binding: "let"
      case .segments: "segments"
      case .score: "score"
      case .grade: "grade"
      case .definition: "define"
      case .proposition: "proposition"
      case .hours: "hours"
      case .pool: "pool"
      case .route: "route"
      case .test: "test"
      case .ensure: "ensure"
      case .metric: "metric"
      case .experiment: "experiment"
      case .output: "output"
      case .issue: "issue"
      case .resource: "resource"
      }
    if case .ensure(let promise) = declaration {
      return DeclarationKey(word: word, name: promise.title.value)
    }
    return DeclarationKey(word: word, name: declaration.name?.text ?? "")
  }

  /// The places of the declarations with a word and a name; none when there is no such one.
  func places(_ key: DeclarationKey) -> [Place] { places[key] ?? [] }

  /// All that is declared, in the order of the files.
  var keys: Set<DeclarationKey> { Set(places.keys) }

  /// The declaration in whose text something stands; nil when it is not declared.
  func key(of name: DeclarationName) -> DeclarationKey? { name.keys.first { places[$0] != nil } }

  /// `rules/scoring.accord:12`, where something is declared first; nil when it is not.
  func place(of name: DeclarationName) -> String? {
    if name.kind == .field { return fields[name.name].map { line($0.file, $0.bytes.lowerBound) } }
    return key(of: name).flatMap { places($0).first }.map { line($0.range.file, $0.range.bytes.lowerBound) }
  }

  /// The lines of all declarations of something; of a field only what the `lead` block says of it.
  func lines(of name: DeclarationName) -> [Line] {
    guard let key = key(of: name) else { return [] }
    let field = name.kind == .field ? fields[name.name] : nil
    if name.kind == .field, field == nil { return [] }
    return places(key).flatMap { lines($0, in: field?.bytes) }
  }

  /// The tokens of a declaration.
  func tokens(of place: Place) -> ArraySlice<Token> { trees[place.range.file].tokens[place.tokens] }

  private func lines(_ place: Place, in range: Range<Int>?) -> [Line] {
    let file = sources[place.range]
    var lines: [Line] = []
    var tokens: [Token] = []
    func end() {
      guard let first = tokens.first else { return }
      let words = tokens.map { file.text($0.bytes) }
      var text = words[0]
      for (index, token) in tokens.enumerated().dropFirst() {
        text += (tokens[index - 1].bytes.upperBound < token.bytes.lowerBound ? " " : "") + words[index]
      }
      lines.append(Line(text: text, words: words, place: line(place.range.file, first.bytes.lowerBound)))
      tokens = []
    }
    for token in self.tokens(of: place) where token.kind != .end {
      if let range, !range.contains(token.bytes.lowerBound) { continue }
      if token.startsLine { end() }
      tokens.append(token)
    }
    end()
    return lines
  }

  private func line(_ file: Int, _ offset: Int) -> String {
    "\(sources.files[file].path):\(sources.files[file].line(at: offset) + 1)"
  }

  /// The bytes of a file in which only the header and some declarations are left; all else is blanks, so that what is left
  /// stands on its own lines.
  func text(ofFile index: Int, keeping isKept: (DeclarationKey) -> Bool) -> (bytes: [UInt8], isEmpty: Bool) {
    let file = sources.files[index]
    var bytes = file.bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    var isEmpty = true
    for part in trees[index].parts {
      switch part.content {
      case .header: break
      case .declaration(let declaration):
        guard isKept(Self.key(declaration.kind)) else { continue }
        isEmpty = false
      case .skipped, .end: continue
      }
      let tokens = trees[index].tokens[part.tokens]
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = first.bytes.lowerBound..<last.bytes.upperBound
      bytes.replaceSubrange(range, with: file.bytes[range])
    }
    return (bytes, isEmpty)
  }
}
