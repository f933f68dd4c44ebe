import AccordSource
import AccordValues

/// Signs outside of texts and comments that people do not see as what they are; one finding a line. (Clause 3.1)
struct HiddenSigns {
  /// The bytes to read: the file's, with line feeds where all its lines end with carriage returns alone, so that
  /// this is said once and the rest of the file is read as it is meant.
  let bytes: [UInt8]
  private let file: SourceFile
  private let index: Int
  private var signs: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []

  init(_ file: SourceFile, index: Int) {
    self.file = file
    self.index = index
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard file.bytes.contains(carriageReturn), !file.bytes.contains(lineFeed) else {
      bytes = file.bytes
      return
    }
    bytes = file.bytes.map { $0 == carriageReturn ? lineFeed : $0 }
    for (offset, byte) in file.bytes.enumerated() where byte == carriageReturn {
      add("\r", at: offset..<offset + 1)
    }
  }

  mutating func add(_ scalar: Unicode.Scalar, at bytes: Range<Int>) {
    signs.append((scalar, bytes))
  }

  /// One for each line, about the first sign in it.
  var diagnostics: [Diagnostic] {
    let lines = Dictionary(grouping: signs) { file.line(at: $0.bytes.lowerBound) }
    return lines.sorted { $0.key < $1.key }.compactMap { _, signs in
      guard let first = signs.first else { return nil }
      let others = signs.count - 1
      let more = others == 0 ? "" : "; \(Count.of(others, "more such sign", "stands", "stand")) on this line"
      return Diagnostic(
        .hiddenSign, HiddenSigns.message(first.scalar) + more, at: range(first.bytes),
        help: [HiddenSigns.remedy(first.scalar)],
        fixIts: signs.map { sign in
          FixIt(
            HiddenSigns.remedy(sign.scalar), range: range(sign.bytes),
            replacement: HiddenSigns.replacement(sign.scalar))
        })
    }
  }

  private func range(_ bytes: Range<Int>) -> SourceRange { SourceRange(file: index, bytes: bytes) }

  private static func message(_ scalar: Unicode.Scalar) -> String {
    switch scalar.hidden {
    case .lineBreak: "\(scalar.described) ends no line, though editors show it as a line's end"
    case .direction: "\(scalar.described) turns the direction in which the rules are shown"
    case .blank: "\(scalar.described) looks like a blank and is none"
    case .control: "\(scalar.described) is a control character"
    case .invisible, nil: "\(scalar.described) cannot be seen"
    }
  }

  private static func remedy(_ scalar: Unicode.Scalar) -> String {
    switch scalar.hidden {
    case .lineBreak: "end the line with a line feed instead"
    case .blank: "write a blank instead"
    case .direction, .control, .invisible, nil: "remove it"
    }
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> String {
    switch scalar.hidden {
    case .lineBreak: "\n"
    case .blank: " "
    case .direction, .control, .invisible, nil: ""
    }
  }
}
