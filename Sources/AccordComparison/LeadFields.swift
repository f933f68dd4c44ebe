import AccordSource
import AccordSyntax

/// The fields of `lead` blocks, to be exchanged one by one: there is one block, and each of its fields is a declaration of
/// its own.
struct LeadFields: Sendable {
  /// Whether the blocks of both sides say the same but for their fields; else they change as a whole.
  let areApart: Bool
  private let old: WrittenDeclarations
  private let new: WrittenDeclarations

  init(_ pair: RulePair) {
    (old, new) = (pair.old.written, pair.new.written)
    areApart = old.leadWithoutFields == new.leadWithoutFields
  }

  /// What stands for a field among the keys of declarations.
  static func key(_ name: String) -> DeclarationKey { DeclarationKey(word: "field", name: name) }

  /// A file of the old rules in which some fields are as the new ones have them, or are not there.
  func exchange(_ keys: Set<DeclarationKey>, in bytes: [UInt8], ofFile index: Int) -> [UInt8] {
    let names = Set(keys.filter { $0.word == "field" }.map(\.name))
    guard !names.isEmpty, let lead = old.leadPlace, lead.range.file == index else { return bytes }
    var edits: [(range: Range<Int>, text: [UInt8])] = []
    var added: [UInt8] = []
    for name in names.sorted() {
      let text = new.fields[name].map { Array(new.sources.text($0).utf8) }
      if let range = old.fields[name] {
        edits.append(text.map { (range.bytes, $0) } ?? (old.withComma(range.bytes, in: lead), []))
      } else if let text {
        added += [UInt8(ascii: "\n")] + text + [UInt8(ascii: "\n")]
      }
    }
    let end = lead.range.bytes.upperBound - 1
    if !added.isEmpty { edits.append((end..<end, added)) }
    var bytes = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text)
    }
    return bytes
  }
}

extension WrittenDeclarations {
  /// Where the `lead` block stands.
  var leadPlace: Place? { places(DeclarationKey(word: "lead", name: "")).first }

  /// What the `lead` block says beside its fields, commas aside.
  fileprivate var leadWithoutFields: [String] {
    guard let lead = leadPlace else { return [] }
    let fields = self.fields.values.map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }
    var next = fields[...]
    var words: [String] = []
    for token in tokens(of: lead) where token.kind != .symbol(.comma) {
      while let field = next.first, field.upperBound <= token.bytes.lowerBound { next.removeFirst() }
      if next.first?.contains(token.bytes.lowerBound) ?? false { continue }
      words.append(sources[lead.range].text(token.bytes))
    }
    return words
  }

  /// The range of a field with a comma beside it, if there is one.
  fileprivate func withComma(_ range: Range<Int>, in lead: Place) -> Range<Int> {
    let commas = tokens(of: lead)
    if let after = commas.first(where: { $0.bytes.lowerBound >= range.upperBound }),
      after.kind == .symbol(.comma)
    {
      return range.lowerBound..<after.bytes.upperBound
    }
    if let before = commas.last(where: { $0.bytes.upperBound <= range.lowerBound }),
      before.kind == .symbol(.comma)
    {
      return before.bytes.lowerBound..<range.upperBound
    }
    return range
  }
}
