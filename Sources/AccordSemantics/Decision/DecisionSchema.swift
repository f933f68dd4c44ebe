import AccordValues

/// The JSON Schema (2020-12) of a decision, `docs/decision.schema.json`, made from the description of its keys.
package struct DecisionSchema {
  /// The definitions that are referred to, in the order in which they are first.
  private var definitions: [(name: String, schema: RawValue)] = []
  private var names: Set<String> = []

  /// The document, as `docs/decision.schema.json` has it.
  package static var text: String {
    var schema = DecisionSchema()
    let decision = schema.object(Decision.Key.self)
    var members: [Member] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text(Text(Decision.Key.schemaName))),
    ]
    members += decision
    members.append(("$defs", .object(schema.definitions.map { ($0.name, $0.schema) })))
    return RawValue.object(members).pretty + "\n"
  }

  fileprivate typealias Member = (String, RawValue)

  // MARK: Objects

  private mutating func object<Key: DecisionKey>(_: Key.Type) -> [Member] {
    var members: [Member] = []
    if let words = Key.words { members.append(("description", .text(Text(words)))) }
    guard Key.variants.isEmpty else {
      var options: [RawValue] = []
      for variant in Key.variants { options.append(.object(self.variant(variant))) }
      return members + [("oneOf", .list(options))]
    }
    let required = Key.allCases.filter { if case .always = $0.form.presence { true } else { false } }
    members += head(required: required)
    if Key.leastKeys > 0 { members.append(("minProperties", .number(Text(String(Key.leastKeys))))) }
    members.append(("properties", properties(Array(Key.allCases))))
    for key in Key.allCases {
      if case .when(let other, let value) = key.form.presence {
        members += condition(key.rawValue, needs: other, value)
      }
    }
    return members
  }

  /// One of the forms of an object.
  private mutating func variant<Key: DecisionKey>(_ variant: DecisionVariant<Key>) -> [Member] {
    let keys = Key.allCases.filter { variant.required.contains($0) || variant.optional.contains($0) }
    return [("description", .text(Text(variant.words)))] + head(required: variant.required)
      + [("properties", properties(keys, constants: variant.constants))]
  }

  private func head<Key: DecisionKey>(required: [Key]) -> [Member] {
    var members: [Member] = [("type", .text("object"))]
    if !required.isEmpty { members.append(("required", .texts(required.map(\.rawValue)))) }
    return members + [("additionalProperties", .flag(false))]
  }

  private mutating func properties<Key: DecisionKey>(
    _ keys: [Key], constants: [(key: Key, text: String)] = []
  ) -> RawValue {
    var members: [Member] = []
    for key in keys {
      if let constant = constants.first(where: { $0.key == key }) {
        members.append((key.rawValue, .object([("const", .text(Text(constant.text)))])))
      } else {
        members.append((key.rawValue, property(key.form)))
      }
    }
    return .object(members)
  }

  private mutating func property(_ form: DecisionKeyForm) -> RawValue {
    let detail: String? =
      switch form.detail {
      case .none: nil
      case .reasons: "Not with --explain none."
      case .full: "Only with --explain full."
      }
    let words = [form.words, detail].compactMap { $0 }.joined(separator: " ")
    return .object((words.isEmpty ? [] : [("description", .text(Text(words)))]) + type(form.type))
  }

  /// A key that is there when another one has some value, and only then.
  private func condition(_ key: String, needs other: String, _ value: String) -> [Member] {
    [
      ("if", .object([("properties", .object([(other, .object([("const", .text(Text(value)))]))]))])),
      ("then", .object([("required", .texts([key]))])),
      ("else", .object([("properties", .object([(key, .flag(false))]))])),
    ]
  }

  // MARK: Types

  private mutating func type(_ type: DecisionType) -> [Member] {
    switch type {
    case .text: return [("type", .text("string"))]
    case .count(let least): return [("type", .text("integer")), ("minimum", .number(Text(String(least))))]
    case .word(let words): return [("enum", .texts(words))]
    case .fingerprint: return [("type", .text("string")), ("pattern", .text("^[0-9a-f]{16}$"))]
    case .found: return [("type", .texts(["string", "number", "boolean", "null"]))]
    case .fields: return [("type", .text("object"))]
    case .named(let type):
      return [("type", .text("object")), ("additionalProperties", .object(self.type(type)))]
    case .list(let type, let least, let isSet):
      var members: [Member] = [("type", .text("array"))]
      if least > 0 { members.append(("minItems", .number(Text(String(least))))) }
      if isSet { members.append(("uniqueItems", .flag(true))) }
      return members + [("items", .object(self.type(type)))]
    case .instant: return reference("instant") { _ in DecisionSchema.instant }
    case .truth: return reference("truth") { _ in DecisionSchema.truth }
    case .points: return reference("points") { _ in DecisionSchema.points }
    case .place: return reference("place") { _ in DecisionSchema.place }
    case .seen: return reference("value") { _ in DecisionSchema.value }
    case .object(let keys): return reference(keys.schemaName) { $0.object(keys) }
    }
  }

  /// A reference to a definition, which is made where it is met first.
  private mutating func reference(_ name: String, _ make: (inout DecisionSchema) -> [Member]) -> [Member] {
    if names.insert(name).inserted {
      let place = definitions.count
      definitions.append((name, .null))
      definitions[place].schema = .object(make(&self))
    }
    return [("$ref", .text(Text("#/$defs/\(name)")))]
  }

  private static let instant: [Member] = [
    ("description", .text("A time in UTC, at most to the microsecond.")), ("type", .text("string")),
    ("format", .text("date-time")),
    ("pattern", .text(#"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$"#)),
  ]

  private static let truth: [Member] = [
    ("description", .text("'unknown' when a missing field could still change the answer.")),
    ("enum", .texts(Truth.allCases.map(\.rawValue))),
  ]

  private static let points: [Member] = [
    ("description", .text("An exact decimal number; read it as one where binary fractions would matter.")),
    ("type", .text("number")),
  ]

  private static let place: [Member] = [
    ("description", .text("File and line of the rules.")), ("type", .text("string")),
    ("pattern", .text(":[1-9][0-9]*$")),
  ]

  private static let value: [Member] = [
    ("description", .text("A value; the columns of a table's row are a list.")),
    ("type", .texts(["string", "number", "boolean", "null", "array"])),
    ("items", .object([("$ref", .text("#/$defs/value"))])),
  ]
}

extension RawValue {
  fileprivate static func object(_ members: [DecisionSchema.Member]) -> RawValue {
    .record(members.map { RawField(key: Text($0.0), value: $0.1) })
  }

  fileprivate static func texts(_ texts: [String]) -> RawValue { .list(texts.map { .text(Text($0)) }) }

  /// The value as JSON for people: what is short stands on one line.
  fileprivate var pretty: String { pretty(indent: 0, room: RawValue.width) }

  private static let width = 110

  /// - Parameter room: how many signs are left on the line.
  private func pretty(indent: Int, room: Int) -> String {
    let line = onOneLine
    let inner = indent + 2
    let margin = String(repeating: " ", count: inner)
    let elements: [String]
    switch self {
    case .null, .flag, .number, .text: return line
    case .record, .list:
      if line.count <= room { return line }
      if case .record(let fields) = self {
        elements = fields.map { field in
          let key = "\(JSONText.quote(field.key)): "
          return margin + key + field.value.pretty(indent: inner, room: RawValue.width - inner - key.count)
        }
        return "{\n" + elements.joined(separator: ",\n") + "\n" + String(margin.dropLast(2)) + "}"
      }
      guard case .list(let values) = self else { return line }
      elements = values.map { margin + $0.pretty(indent: inner, room: RawValue.width - inner) }
      return "[\n" + elements.joined(separator: ",\n") + "\n" + String(margin.dropLast(2)) + "]"
    }
  }

  private var onOneLine: String {
    switch self {
    case .null, .flag, .number, .text: json
    case .list(let values): "[" + values.map(\.onOneLine).joined(separator: ", ") + "]"
    case .record(let fields):
      "{ " + fields.map { "\(JSONText.quote($0.key)): \($0.value.onOneLine)" }.joined(separator: ", ") + " }"
    }
  }
}
