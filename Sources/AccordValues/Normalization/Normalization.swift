/// Unicode Normalization Forms C and KC (Unicode Standard Annex #15), which the standard library does not offer.
enum Normalization {
  /// Form C: a letter and its marks as one code point where there is one.
  static func composed(_ text: Text) -> Text {
    // Everything below U+0300 is composed already.
    guard text.string.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
    return composed(text, Decompositions.canonical)
  }

  /// Form KC, in which signs that only look otherwise, such as wide letters, are the usual ones.
  static func compatible(_ text: Text) -> Text { composed(text, Decompositions.compatible) }

  private static func composed(_ text: Text, _ decompositions: [UInt32: [UInt32]]) -> Text {
    var marks: [Mark] = []
    for scalar in text.string.unicodeScalars { decompose(scalar.value, decompositions, &marks) }
    order(&marks)
    var composed = String.UnicodeScalarView()
    for code in compose(marks) { composed.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
    return Text(String(composed))
  }

  /// A code point and its combining class: 0 for what other marks are put on.
  private struct Mark {
    let code: UInt32
    let order: UInt8
  }

  private static func decompose(_ code: UInt32, _ decompositions: [UInt32: [UInt32]], _ marks: inout [Mark]) {
    if let parts = Hangul.parts(of: code) ?? decompositions[code] {
      for part in parts { decompose(part, decompositions, &marks) }
    } else {
      let order = Unicode.Scalar(code)?.properties.canonicalCombiningClass.rawValue ?? 0
      marks.append(Mark(code: code, order: order))
    }
  }

  /// Puts the marks of each letter into the order of their classes, those of one class as they came.
  private static func order(_ marks: inout [Mark]) {
    var start = marks.startIndex
    while start < marks.endIndex {
      let end = marks[start...].firstIndex { $0.order == 0 } ?? marks.endIndex
      if end - start > 1 {
        let ordered = marks[start..<end].enumerated().sorted {
          ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }
        marks.replaceSubrange(start..<end, with: ordered.map(\.element))
      }
      start = end + 1
    }
  }

  /// Joins letters and marks; what stands between them and blocks a mark is one of its class or a higher one.
  private static func compose(_ marks: [Mark]) -> [UInt32] {
    var composed: [UInt32] = []
    var letter: Int?
    var blocking: UInt8?
    for mark in marks {
      if let letter, blocking.map({ $0 < mark.order }) ?? true,
        let joined = Hangul.joined(composed[letter], mark.code)
          ?? Decompositions.joined[Decompositions.pair(composed[letter], mark.code)]
      {
        composed[letter] = joined
        continue
      }
      composed.append(mark.code)
      if mark.order == 0 {
        letter = composed.count - 1
        blocking = nil
      } else {
        blocking = mark.order
      }
    }
    return composed
  }
}

/// The tables, each made when it is first needed.
private enum Decompositions {
  static let canonical = read(NormalizationData.canonical).decompositions
  static let compatible = canonical.merging(read(NormalizationData.compatible).decompositions) { first, _ in
    first
  }

  /// What two code points are together.
  static let joined: [UInt64: UInt32] = {
    let isComposed = read(NormalizationData.canonical).isComposed
    var joined: [UInt64: UInt32] = [:]
    for code in isComposed {
      guard let parts = canonical[code], parts.count == 2 else { continue }
      joined[pair(parts[0], parts[1])] = code
    }
    return joined
  }()

  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private static func read(
    _ table: StaticString
  ) -> (decompositions: [UInt32: [UInt32]], isComposed: [UInt32]) {
    table.withUTF8Buffer { bytes in
      var decompositions: [UInt32: [UInt32]] = [:]
      var isComposed: [UInt32] = []
      var (code, number) = (UInt32(0), UInt32(0))
      var parts: [UInt32] = []
      func finishRecord() {
        decompositions[code] = parts + [number]
        (number, parts) = (0, [])
      }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: ":"):
          if byte == UInt8(ascii: "=") { isComposed.append(number) }
          (code, number) = (number, 0)
        case UInt8(ascii: "."):
          parts.append(number)
          number = 0
        case UInt8(ascii: " "), UInt8(ascii: "\n"): finishRecord()
        case UInt8(ascii: "A")...UInt8(ascii: "F"):
          number = number * 16 + UInt32(byte - UInt8(ascii: "A")) + 10
        default: number = number * 16 + UInt32(byte - UInt8(ascii: "0"))
        }
      }
      finishRecord()
      return (decompositions, isComposed)
    }
  }
}

/// The syllables of Korean, which are calculated (The Unicode Standard, 3.12).
private enum Hangul {
  private static let syllables: Range<UInt32> = 0xAC00..<0xD7A4
  private static let (leading, vowel, trailing): (UInt32, UInt32, UInt32) = (0x1100, 0x1161, 0x11A7)
  private static let (vowels, trailings): (UInt32, UInt32) = (21, 28)

  /// A syllable without its last sign, and that; nil for everything else.
  static func parts(of code: UInt32) -> [UInt32]? {
    guard syllables.contains(code) else { return nil }
    let index = code - syllables.lowerBound
    if index % trailings > 0 { return [code - index % trailings, trailing + index % trailings] }
    return [leading + index / trailings / vowels, vowel + index / trailings % vowels]
  }

  static func joined(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (leading..<leading + 19).contains(first), (vowel..<vowel + vowels).contains(second) {
      return syllables.lowerBound + ((first - leading) * vowels + second - vowel) * trailings
    }
    guard syllables.contains(first), (first - syllables.lowerBound) % trailings == 0,
      (trailing + 1..<trailing + trailings).contains(second)
    else { return nil }
    return first + second - trailing
  }
}
