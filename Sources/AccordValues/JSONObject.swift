/// A JSON object being written, keys in the order in which they are added.
package struct JSONObject {
  private var members: [String] = []

  /// An object without members.
  package init() {}

  /// An object of values that are JSON already.
  package init(_ members: [(String, String)]) {
    for (key, value) in members { add(key, value) }
  }

  /// The object, without line breaks.
  package var text: String { "{" + members.joined(separator: ",") + "}" }

  /// Adds a value that is JSON already.
  package mutating func add(_ key: String, _ json: String) {
    members.append("\(JSONText.quote(key)):\(json)")
  }

  /// Adds a text.
  package mutating func add(_ key: String, text: String) {
    add(key, JSONText.quote(text))
  }

  /// Adds a list of texts.
  package mutating func add(_ key: String, texts: [String]) {
    add(key, array: texts.map { JSONText.quote($0) })
  }

  /// Adds a list of values that are JSON already.
  package mutating func add(_ key: String, array: [String]) {
    add(key, "[" + array.joined(separator: ",") + "]")
  }
}
