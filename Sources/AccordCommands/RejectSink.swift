import AccordSemantics
import AccordStream

extension ByteSink {
  /// Where rejects go: to a file or, without one, to the standard error.
  ///
  /// A standard error often ends in a log that nobody looks after. Where leads or answers have personal fields, rejects go
  /// there without what came in; the first time that is said. (Clause 4.32)
  static func rejects(_ path: String?, of program: Program) throws -> ByteSink {
    if let path { return try ByteSink(path: path) }
    guard program.hasPersonalFields else { return .standardError() }
    let errors = ByteSink.standardError()
    var isSaid = false
    return ByteSink(name: errors.name) { lines in
      var kept: [UInt8] = []
      for line in lines.split(separator: UInt8(ascii: "\n")) {
        let short = withoutInput(Array(line))
        kept += (short ?? Array(line)) + [UInt8(ascii: "\n")]
        if short != nil, !isSaid {
          isSaid = true
          Terminal.say(
            "accord: rejects are shown without what came in, because it holds personal data; '--rejects FILE' keeps it"
          )
        }
      }
      try errors.write(lines: kept)
      try errors.flush()
    }
  }

  /// A line as `Reject` writes it, without the record and without what is quoted of one that cannot be read, which stands behind
  /// a colon; nil for any other line. In a text of JSON no quote stands unescaped.
  private static func withoutInput(_ line: [UInt8]) -> [UInt8]? {
    guard let input = line.firstRange(of: Array(#","input":""#.utf8)) else { return nil }
    let kept = line[..<input.lowerBound]
    let unreadable = Array(#""error":"the record "#.utf8)
    if let start = kept.firstRange(of: unreadable)?.upperBound,
      let colon = kept[start...].firstIndex(of: UInt8(ascii: ":"))
    {
      return kept[..<colon] + Array(#""}"#.utf8)
    }
    return kept + Array("}".utf8)
  }
}
