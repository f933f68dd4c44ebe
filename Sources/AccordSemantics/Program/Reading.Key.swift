package import AccordValues

extension Reading {
  /// A name under which the data has the field.
  package struct Key: Hashable, Sendable {
    /// The name as written: of a CSV column, or of a JSON key.
    package let name: Text
    /// The name cut at its dots, for nested JSON; one part when there is no dot. Of a path with brackets, its first key.
    package let path: [Text]
    /// The steps of a path with brackets; empty when there are none.
    package let steps: [Step]

    /// A step on the way into JSON.
    package enum Step: Hashable, Sendable {
      /// `name`: the value under a key.
      case member(Text)
      /// `[0]`: an entry of a list.
      case entry(Int)
      /// `[name=email]`: the item of a list that has this value under a key or path.
      case item(Key, value: Text)
    }

    /// A name, with its path for nested JSON.
    package init(_ name: String) {
      self.name = Text(name)
      steps = BracketPath.steps(name) ?? []
      if case .member(let first)? = steps.first {
        path = [first]
      } else {
        path = name.split(separator: ".", omittingEmptySubsequences: false).map { Text(String($0)) }
      }
    }

    /// A key inside objects, by their keys.
    package init(path: [Text]) {
      name = Text(path.map(\.string).joined(separator: "."))
      steps = []
      self.path = path
    }

    private init(_ object: Text, _ inner: Key) {
      name = Text("\(object.string).\(inner.name.string)")
      steps = [.member(object)] + inner.steps
      path = [object]
    }

    /// The keys under which an object has what this one finds where it lies: first the name as a whole.
    package func inside(_ object: Text) -> [Key] {
      if !steps.isEmpty { return [Key(object, self)] }
      let whole = Key(path: [object, name])
      return path.count > 1 ? [whole, Key(path: [object] + path)] : [whole]
    }
  }

  /// Reads `field_data[name=email].values[0]`. (Clause 4.30)
  private enum BracketPath {
    /// Nil when a name is no path with brackets.
    static func steps(_ name: String) -> [Key.Step]? {
      guard name.utf8.contains(UInt8(ascii: "[")) else { return nil }
      var rest = Substring(name)
      var steps: [Key.Step] = []
      repeat {
        let member = rest.prefix { $0 != "." && $0 != "[" }
        if member.isEmpty { return nil }
        steps.append(.member(Text(String(member))))
        rest = rest.dropFirst(member.count)
        while rest.first == "[" {
          guard let end = rest.firstIndex(of: "]"), let step = step(rest[..<end].dropFirst()) else {
            return nil
          }
          steps.append(step)
          rest = rest[rest.index(after: end)...]
        }
        if rest.isEmpty { return steps }
      } while rest.popFirst() == "."
      return nil
    }

    /// What stands between brackets.
    private static func step(_ text: Substring) -> Key.Step? {
      if !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) { return Int(text).map { .entry($0) } }
      guard let mark = text.firstIndex(of: "=") else { return nil }
      let (key, value) = (text[..<mark], text[text.index(after: mark)...])
      guard !key.isEmpty, !value.isEmpty, !key.contains("[") else { return nil }
      return .item(Key(String(key)), value: Text(String(value)))
    }
  }
}
