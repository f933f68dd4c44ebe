/// JSON as it is written, so that odd spellings stay and parts can be left out.
indirect enum JSONNode {
  /// A number, a text with its quotes, or a word.
  case scalar(String)
  case list([JSONNode])
  /// Keys with their quotes, as written.
  case object([(key: String, value: JSONNode)])

  var text: String {
    switch self {
    case .scalar(let text): text
    case .list(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\($0.key):\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  /// The same with one part less, for every part there is, the largest first.
  var reductions: [JSONNode] {
    switch self {
    case .scalar: return []
    case .list(let items):
      let without = items.indices.map { index in
        JSONNode.list(items.enumerated().filter { $0.offset != index }.map(\.element))
      }
      let inner = items.indices.flatMap { index in
        items[index].reductions.map { reduced in
          var copy = items
          copy[index] = reduced
          return JSONNode.list(copy)
        }
      }
      return without + inner
    case .object(let members):
      let without = members.indices.map { index in
        JSONNode.object(members.enumerated().filter { $0.offset != index }.map(\.element))
      }
      let inner = members.indices.flatMap { index in
        members[index].value.reductions.map { reduced in
          var copy = members
          copy[index].value = reduced
          return JSONNode.object(copy)
        }
      }
      return without + inner
    }
  }

  /// Adds a value below a path of keys, inside the objects that are there already.
  ///
  /// - Parameter repeats: whether a key may stand twice; otherwise the first one stays.
  mutating func add(_ value: JSONNode, at path: ArraySlice<String>, repeats: Bool = false) {
    guard case .object(var members) = self, let key = path.first else { return }
    let rest = path.dropFirst()
    let index = members.firstIndex { $0.key == key }
    if let index, !rest.isEmpty, case .object = members[index].value {
      members[index].value.add(value, at: rest, repeats: repeats)
    } else if index != nil, !repeats {
      return
    } else if rest.isEmpty {
      members.append((key, value))
    } else {
      var inner = JSONNode.object([])
      inner.add(value, at: rest)
      members.append((key, inner))
    }
    self = .object(members)
  }
}
