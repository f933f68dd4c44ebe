import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

/// A list's file with the places of its entries, for what is untidy in it.
struct ListFile {
  /// The name of the list.
  let list: String
  /// The name of the file as the rules write it, and where.
  let name: TextLiteral
  let entries: [Entry]

  struct Entry {
    /// Counted from 1.
    let line: Int
    let text: Text
  }

  /// The files that lists are read from, in the order of the rules.
  static func all(in context: LintContext) -> [ListFile] {
    context.trees.flatMap(\.declarations).compactMap { declaration in
      guard case .list(let list) = declaration.kind, case .file(let name) = list.source,
        let bytes = try? context.files.read(name.value, context.sources[name.range].path)
      else { return nil }
      return ListFile(list: list.name.text, name: name, entries: entries(bytes))
    }
  }

  /// The entries as the rules read them. (Clause 2.7)
  private static func entries(_ bytes: [UInt8]) -> [Entry] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard let text = Text(validating: line) else { return nil }
      let entry = TextNormaliser.trim.apply(text)
      if entry.string.isEmpty || entry.utf8.first == UInt8(ascii: "#") { return nil }
      return Entry(line: index + 1, text: entry)
    }
  }
}
