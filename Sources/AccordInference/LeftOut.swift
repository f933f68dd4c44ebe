internal import AccordValues

/// Something of an export that gets no field.
enum LeftOut {
  /// No type reads a single one of its values.
  case unreadable(key: String)
  /// Its path, joined by dots, is also a key of the object around it, and that is read in its place.
  case shadowed(key: String)
  /// It is always false, and called like something that is no answer to yes or no.
  case alwaysFalse(key: String)
  /// Its objects have no members that are looked at.
  case empty(key: String)
  /// A list in an item of a list.
  case listInItem(key: String)
  /// Values under keys that no field can read, one of them as an example.
  case keys(count: Int, example: String)
  /// Values under more keys than are looked at.
  case surplus(count: Int)

  /// The same for an item of a list that is found under a key.
  func inside(_ list: String) -> LeftOut {
    switch self {
    case .unreadable(let key): .unreadable(key: "\(list).\(key)")
    case .shadowed(let key): .shadowed(key: "\(list).\(key)")
    case .alwaysFalse(let key): .alwaysFalse(key: "\(list).\(key)")
    case .empty(let key): .empty(key: "\(list).\(key)")
    case .listInItem(let key): .listInItem(key: "\(list).\(key)")
    case .keys(let count, let example): .keys(count: count, example: "\(list).\(example)")
    case .surplus: self
    }
  }

  /// The remark for the comment.
  var sentence: String {
    switch self {
    case .unreadable(let key):
      "\(Excerpt.quoted(key)) is left out: no type reads its values, such as lists inside lists."
    case .shadowed(let key):
      "\(Excerpt.quoted(key)) is there twice, as a key with dots and as a path into objects; 'from' reads the key "
        + "with dots, and the other one is left out."
    case .alwaysFalse(let key):
      "\(Excerpt.quoted(key)) is left out: it is always false, by which some systems say that there is no value."
    case .empty(let key):
      "\(Excerpt.quoted(key)) is left out: its objects are empty, under a key with a dot, or more than "
        + "\(LeadProfile.maxDepth) in one another."
    case .listInItem(let key):
      "\(Excerpt.quoted(key)) is left out: it is a list in an item of a list, which no field can read."
    case .keys(let count, let example):
      "\(Count.of(count, "value", "is", "are")) left out, under keys that no field can read, because they "
        + "have no name, are too long or have a dot inside an object; such as \(Excerpt.quoted(example))."
    case .surplus(let count):
      "There are more than \(LeadProfile.maxColumns) columns; \(Count.of(count, "value", "is", "are")) left out."
    }
  }
}

/// The beginning of a value, as a comment shows it.
enum Excerpt {
  private static let limit = 32

  /// In quotes, on one line.
  static func of(_ raw: RawValue) -> String {
    switch raw {
    case .text(let text): quoted(text)
    case .number(let text): plain(text.string)
    case .null, .flag: raw.json
    case .list: plain(raw.json)
    case .record: "an object"
    }
  }

  static func quoted(_ text: Text) -> String { quoted(text.string) }

  static func quoted(_ text: String) -> String { "\"\(plain(text).replacing("\"", with: "'"))\"" }

  /// Without control characters and line separators, shortened to a few words.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else {
        scalars.append("\u{2026}")
        break
      }
      scalars.append(isPrintable(scalar) ? scalar : " ")
      count += 1
    }
    return String(scalars)
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned, .privateUse: false
    default: true
    }
  }
}
