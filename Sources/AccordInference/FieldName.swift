internal import AccordValues

/// Names of fields, made from the headers and keys of an export.
package enum FieldName {
  private static let maxLength = 48

  /// Words that cannot be names. (Clause 3.3)
  package static let reserved: Set<String> = [
    "and", "or", "not", "in", "is", "between", "matches", "where", "when", "otherwise", "implies", "within",
    "ignoring", "choose", "any", "every", "yes", "no",
  ]

  /// Whether a text is a name as it stands.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.beginsName, !reserved.contains(text)
    else {
      return false
    }
    return text.unicodeScalars.allSatisfy(\.continuesName)
  }

  /// A name in lower case with `_` between its words, such as `number_of_employees` for `NumberOfEmployees`.
  ///
  /// - Parameter path: the key, or the keys from the outside in; the name is made from the last one.
  static func make(_ path: [Text], position: Int) -> String {
    let name = joined(words(path.last?.string ?? ""))
    if name.isEmpty { return "field_\(position)" }
    if reserved.contains(name) || !isName(name) { return "field_\(name)" }
    return name
  }

  /// `name`, or with the name of what is around it, or with a number, so that it cannot be mistaken for one of `taken`,
  /// which are folded.
  static func unique(_ name: String, path: [Text], among taken: inout Set<String>) -> String {
    var candidate = name
    if taken.contains(folded(candidate)), path.count > 1 {
      let longer = joined(path.suffix(2).flatMap { words($0.string) })
      if isName(longer) { candidate = longer }
    }
    let base = candidate
    var number = 2
    while taken.contains(folded(candidate)) {
      candidate = "\(base)_\(number)"
      number += 1
    }
    taken.insert(folded(candidate))
    return candidate
  }

  /// What names share that people mistake for one another: `e_mail` and `email`.
  package static func folded(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }

  /// A header as the title of a field: words with blanks between them, as people write; nil for keys of programs.
  static func title(_ header: String) -> String? {
    guard header.contains(" "), header.count <= maxLength, header.contains(where: \.isLetter) else {
      return nil
    }
    return header
  }

  /// The name of one item of a list: `activity` for `activities`.
  static func item(of list: String) -> String {
    if list.hasSuffix("ies"), list.count > 4 { return String(list.dropLast(3)) + "y" }
    if list.hasSuffix("s"), !list.hasSuffix("ss"), list.count > 2 { return String(list.dropLast()) }
    return list + "_item"
  }

  /// The words of a key in lower case: parted by signs, blanks and capitals.
  static func words(_ key: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    func close() {
      if !word.isEmpty { words.append(TextNormaliser.nfc.apply(Text(String(word).lowercased())).string) }
      word = String.UnicodeScalarView()
    }
    let scalars = Array(
      TextNormaliser.nfc.apply(Text(String(key.prefix(4 * maxLength)))).string.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar != "_", scalar.continuesName else {
        close()
        previous = nil
        continue
      }
      if scalar.properties.isUppercase, let before = previous {
        // `leadSource` and `CRMId`: a capital after a small letter, or before one.
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        let ends = index + 1 < scalars.count && FieldName.endsPlural(scalars, at: index + 1)
        if !before.properties.isUppercase || next?.properties.isLowercase == true && !ends { close() }
      }
      word.append(scalar)
      previous = scalar
    }
    close()
    // Salesforce ends the names of its users' own fields in `__c`.
    if key.hasSuffix("__c"), words.last == "c" { words.removeLast() }
    return words
  }

  /// Whether the `s` of `IDs` and `URLs` stands there, behind capitals and at the end of a word.
  private static func endsPlural(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "s" else { return false }
    guard index + 1 < scalars.count else { return true }
    return !scalars[index + 1].properties.isLowercase
  }

  private static func joined(_ words: [String]) -> String {
    var name = ""
    for word in words where name.count + word.count < maxLength || name.isEmpty {
      name += (name.isEmpty ? "" : "_") + word.prefix(maxLength)
    }
    return name
  }
}

/// One line of a lead block, and why it is as it is.
package struct FieldDraft: Sendable {
  /// The name of the field.
  package var name: String
  /// The key under which it is found, as `from` says it; nil when that is the name.
  package var key: String?
  /// The header, where people have written it; nil where it says no more than the name.
  package var title: String?
  /// The type as written, such as `choice a, b`.
  package var type: String
  /// What follows the type, without `from`: `trim, lowercase`, `required`.
  package var attributes: [String] = []
  /// The fields of an item, for a list of records.
  package var items: [FieldDraft] = []
  /// What the column looks like, for a comment.
  package var evidence: String
  /// What stands most often in it, where few texts repeat; of a choice, as options.
  package var frequent: [String] = []
  /// What about it only people know, a phrase each: what a comma means, or whether an empty cell means no.
  package var doubts: [String] = []
  /// How many values do not read as this type; each is a problem of its lead, or rejects it when required.
  package var misfits: Int

  /// What stands behind the name and the type.
  var ending: [String] {
    attributes + (key.map { ["from \(RuleText.quote($0))"] } ?? [])
      + (title.map { [RuleText.quote($0)] } ?? [])
  }
}
