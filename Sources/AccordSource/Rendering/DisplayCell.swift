/// One character of a source line as shown, with the bytes it stands for.
struct DisplayCell {
  let text: String
  /// The columns it takes.
  let width: Int
  /// Its bytes in the file.
  let bytes: Range<Int>

  /// The characters of a piece of a file; what is not UTF-8 becomes U+FFFD.
  static func cells(of bytes: ArraySlice<UInt8>) -> [DisplayCell] {
    // The lengths are kept because a repaired text no longer has the offsets of the file.
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: break parsing
      }
    }

    var cells: [DisplayCell] = []
    var scalar = 0
    var offset = bytes.startIndex
    for character in String(scalars) {
      let count = character.unicodeScalars.count
      let length = lengths[scalar..<scalar + count].reduce(0, +)
      let text = DisplayText.visible(character)
      cells.append(
        DisplayCell(text: text, width: DisplayText.width(of: text), bytes: offset..<offset + length))
      scalar += count
      offset += length
    }
    return cells
  }
}
