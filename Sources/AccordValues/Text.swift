/// Unicode text that is compared by its exact code points.
///
/// Equality, hash and order are those of the UTF-8 bytes, which order as the code points do. Unlike in
/// `String`, texts that are canonically equivalent but written differently are different.
package struct Text: Sendable {
  package let string: String

  package init(_ string: String) {
    self.string = string
  }

  /// The text with these UTF-8 bytes; nil when they are not valid UTF-8.
  package init?(validating utf8: some Sequence<UInt8>) {
    guard let string = String(validating: utf8, as: UTF8.self) else { return nil }
    self.string = string
  }

  /// The bytes, in UTF-8.
  package var utf8: String.UTF8View { string.utf8 }

  /// Whether all characters are ASCII.
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Text: Hashable {
  package static func == (left: Text, right: Text) -> Bool {
    let isSame = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in
        left.count == right.count && left.elementsEqual(right)
      }
    }
    return isSame.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    let contiguous: Void? = utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if contiguous == nil {
      for byte in utf8 { hasher.combine(byte) }
    }
    // No text holds this byte, so texts that are hashed one after the other do not run together.
    hasher.combine(0xFF as UInt8)
  }
}

extension Text: Comparable {
  package static func < (left: Text, right: Text) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension Text: CustomStringConvertible, ExpressibleByStringLiteral {
  package var description: String { string }

  package init(stringLiteral value: String) {
    string = value
  }
}

extension Text {
  /// The text as rules write it, with quotes and escapes; what cannot be seen is written by its number.
  package var literal: String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.hidden == nil {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(scalar.number)}"
        }
      }
    }
    return result + "\""
  }
}
