/// A column that gets no field.
enum LeftOut {
  /// No type reads a single one of its values.
  case unreadable(key: String)
  /// Its path, joined by dots, is also a key of the object around it, and that is read in its place.
  case shadowed(key: String)

  /// The same for an item of a list that is found under a key.
  func inside(_ list: String) -> LeftOut {
    switch self {
    case .unreadable(let key): .unreadable(key: "\(list).\(key)")
    case .shadowed(let key): .shadowed(key: "\(list).\(key)")
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
    }
  }
}
