import AccordValues

/// A JSON object being written, keys in the order in which they are added.
struct JSONObject {
  private var members: [String] = []

  init() {}

  /// An object of values that are JSON already.
  init(_ members: [(String, String)]) {
    for (key, value) in members { add(key, value) }
  }

  var text: String { "{" + members.joined(separator: ",") + "}" }

  /// Adds a value that is JSON already.
  mutating func add(_ key: String, _ json: String) {
    members.append("\(JSONText.quote(key)):\(json)")
  }

  mutating func add(_ key: String, text: String) {
    add(key, JSONText.quote(text))
  }

  mutating func add(_ key: String, texts: [String]) {
    add(key, array: texts.map { JSONText.quote($0) })
  }

  mutating func add(_ key: String, array: [String]) {
    add(key, "[" + array.joined(separator: ",") + "]")
  }
}
