internal import AccordCSV
internal import Glibc

/// Converts an input in another encoding into UTF-8, in pieces of any size, with iconv(3) of the C library.
///
/// What is no character in the encoding becomes `InvalidText.undecodable`, which is no UTF-8: so the record that it
/// stands in is a reject, and no other letter is made of it.
package final class TextDecoder {
  private let descriptor: iconv_t
  /// The beginning of a character whose end has not come yet.
  private var rest: [UInt8] = []
  /// How many bytes of what is no character are passed over before reading goes on.
  private let unit: Int

  /// A decoder; nil where the C library has no converter for the encoding.
  package init?(_ encoding: TextEncoding) {
    let opened = iconv_open("UTF-8", encoding.converterName)
    guard let opened, Int(bitPattern: opened) != -1 else { return nil }
    descriptor = opened
    unit =
      switch encoding {
      case .utf16, .utf16le, .utf16be: 2
      case .utf32, .utf32le, .utf32be: 4
      default: 1
      }
  }

  /// What is said of an input for whose encoding there is no decoder: a sentence without its subject.
  package static func unavailable(_ encoding: TextEncoding) -> String {
    "is written in \(encoding.rawValue), and the C library of this machine has no converter for it; install the converters (the package glibc-gconv-extra where there is one), or send the input as UTF-8"
  }

  deinit { iconv_close(descriptor) }

  /// Converts the next piece of the input.
  ///
  /// - Parameter isLast: whether there are no more; then a character that was begun is none.
  package func decode(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) -> [UInt8] {
    var input = rest
    input.append(contentsOf: bytes)
    var output = [UInt8](repeating: 0, count: input.count + input.count / 2 + Self.spare)
    var length = 0
    let used = input.withUnsafeMutableBytes { input in
      convert(input, into: &output, &length, isLast: isLast)
    }
    rest = Array(input[used...])
    output.removeLast(output.count - length)
    return output
  }

  /// The longest that becomes of one character, and of what is none.
  private static let spare = 16

  /// Converts as much as there is; how many bytes were read.
  private func convert(
    _ input: UnsafeMutableRawBufferPointer, into output: inout [UInt8], _ length: inout Int, isLast: Bool
  ) -> Int {
    var place = input.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = input.count
    while left > 0 {
      if output.count - length < Self.spare {
        output.append(contentsOf: repeatElement(0, count: output.count))
      }
      var failure: Int32 = 0
      output.withUnsafeMutableBytes { bytes in
        var target = bytes.baseAddress.map { ($0 + length).assumingMemoryBound(to: CChar.self) }
        var room = bytes.count - length
        failure = iconv(descriptor, &place, &left, &target, &room) == -1 ? errno : 0
        length = bytes.count - room
      }
      switch failure {
      case 0, E2BIG: continue
      case EINVAL where !isLast: return input.count - left
      default:
        let skipped = min(unit, left)
        left -= skipped
        place = place.map { $0 + skipped }
        output.replaceSubrange(length..<length + InvalidText.undecodable.count, with: InvalidText.undecodable)
        length += InvalidText.undecodable.count
      }
    }
    return input.count
  }
}
