/// The way through the keys of an object to the array of records inside it.
struct JSONEnvelope {
  /// What is to be done with a byte.
  enum Step {
    /// Nothing more: it is used.
    case used
    /// It starts a value that does not matter; pass over it and call `endValue()`.
    case passOver
    /// It is the bracket that opens the array of records; call `endValue()` behind it.
    case list
    /// As `passOver`, but records were expected here.
    case wrongValue(String)
    /// It closes the outermost object; the array of records was in it or not.
    case ended(hadRecords: Bool)
    /// It cannot stand here.
    case lost
  }

  private enum Expectation {
    case keyOrEnd
    case keyText
    case colon
    case value
    case endOfPassedOver
    case commaOrEnd
  }

  // A longer key is in no path that anyone writes; it need not be kept.
  private static let maxKeyLength = 4096

  /// How many objects are open.
  private(set) var level = 0

  private let path: [String]
  private var expectation = Expectation.keyOrEnd
  private var key: [UInt8] = []
  private var isEscaped = false
  private var hadRecords = false

  /// A way; `path` is keys joined by dots, nil or empty for none.
  init(path: String?) {
    guard let path, !path.isEmpty else {
      self.path = []
      return
    }
    self.path = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether there are keys to follow.
  var hasPath: Bool { !path.isEmpty }

  /// Whether the place is inside a value that does not matter.
  var isPassingOver: Bool { expectation == .endOfPassedOver }

  /// Starts behind the opening brace of a top-level object.
  mutating func begin() {
    level = 1
    hadRecords = false
    expectation = .keyOrEnd
  }

  /// Goes on behind a value that was passed over, or behind the array of records.
  mutating func endValue() {
    expectation = .commaOrEnd
  }

  /// Goes one byte further, unless the byte is to be passed over.
  mutating func step(_ byte: UInt8) -> Step {
    if expectation == .keyText { return stepInKey(byte) }
    if LineCutter.isBlank(byte) { return .used }
    switch (expectation, byte) {
    case (.keyOrEnd, UInt8(ascii: "\"")):
      key = [byte]
      isEscaped = false
      expectation = .keyText
      return .used
    case (.colon, UInt8(ascii: ":")):
      expectation = .value
      return .used
    case (.value, _): return stepAtValue(byte)
    case (.commaOrEnd, UInt8(ascii: ",")):
      expectation = .keyOrEnd
      return .used
    case (.keyOrEnd, UInt8(ascii: "}")), (.commaOrEnd, UInt8(ascii: "}")):
      level -= 1
      expectation = .commaOrEnd
      return level > 0 ? .used : .ended(hadRecords: hadRecords)
    default: return .lost
    }
  }

  private mutating func stepInKey(_ byte: UInt8) -> Step {
    if key.count <= Self.maxKeyLength { key.append(byte) }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      expectation = .colon
    }
    return .used
  }

  private mutating func stepAtValue(_ byte: UInt8) -> Step {
    guard byte != UInt8(ascii: ",") && byte != UInt8(ascii: "}") else { return .lost }
    let isLast = level == path.count
    guard level > 0, level <= path.count, keyIs(path[level - 1]) else { return passOver() }
    if isLast && byte == UInt8(ascii: "[") {
      hadRecords = true
      return .list
    }
    if !isLast && byte == UInt8(ascii: "{") {
      level += 1
      expectation = .keyOrEnd
      return .used
    }
    hadRecords = true
    _ = passOver()
    let place = path[..<level].joined(separator: ".")
    return .wrongValue(
      "has \(JSONKindName.name(startingWith: byte)) at '\(place)', not \(isLast ? "a list" : "an object")")
  }

  private mutating func passOver() -> Step {
    expectation = .endOfPassedOver
    return .passOver
  }

  private func keyIs(_ wanted: String) -> Bool {
    if key.contains(UInt8(ascii: "\\")) {
      return JSONParser().text(key).map { $0.utf8.elementsEqual(wanted.utf8) } ?? false
    }
    return key.dropFirst().dropLast().elementsEqual(wanted.utf8)
  }
}
