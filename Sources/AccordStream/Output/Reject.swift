import AccordSemantics
internal import AccordSource
internal import AccordValues

/// A record that became no decision, as a JSON object on a line:
/// `{"file":"leads.csv","line":17,"error":"…","input":"…"}`. It often goes to a terminal: the error is as people see
/// it, and what a terminal would act on in the rest is written by its number.
package struct Reject {
  private let file: String?
  private let line: Int
  private let error: String

  /// A reject.
  ///
  /// - Parameters:
  ///   - file: the name of the input; nil leaves it out.
  ///   - line: the line of the input on which the record starts; the first line is 1.
  ///   - error: why it is rejected.
  package init(file: String? = nil, line: Int, error: String) {
    self.file = file
    self.line = line
    self.error = error
  }

  /// The line of a record that is rejected, with its line feed.
  package static func line(_ error: String, _ record: InputRecord, file: String?) -> [UInt8] {
    var line: [UInt8] = []
    Reject(file: file, line: record.line, error: error).append(input: record.raw, to: &line)
    return line
  }

  /// Adds the line with its line feed to `bytes`.
  ///
  /// - Parameter input: the record's bytes. They are cut to `InputRecord.maxRawLength`; what is no UTF-8
  ///   becomes U+FFFD.
  package func append(input: some BidirectionalCollection<UInt8>, to bytes: inout [UInt8]) {
    bytes += #"{"#.utf8
    if let file {
      bytes += #""file":"#.utf8
      bytes += JSONText.printable(JSONText.quote(file)).utf8
      bytes += ",".utf8
    }
    bytes += #""line":\#(line),"error":"#.utf8
    JSONText.append(DisplayText.visible(error), to: &bytes)
    bytes += #","input":"#.utf8
    let excerpt = input.prefixOfWholeCharacters(InputRecord.maxRawLength)
    bytes += JSONText.printable(JSONText.quote(String(decoding: excerpt, as: UTF8.self))).utf8
    bytes += "}\n".utf8
  }
}

/// A lead that breaks promises, as a JSON object on a line:
/// `{"lead":"L-17","file":"leads.csv","line":18,"broken":["nobody is written to who does not want it"]}`.
struct Breach {
  /// The name of the lead.
  let lead: Text
  /// The name of the input; nil leaves it out.
  let file: String?
  /// The line of the input on which the lead starts; the first line is 1.
  let line: Int
  /// The places of the promises that it breaks.
  let broken: [Int]

  /// Adds the line with its line feed to `bytes`.
  func append(promises: [Promise], to bytes: inout [UInt8]) {
    var object = JSONObject()
    object.add("lead", text: lead.string)
    if let file { object.add("file", text: file) }
    object.add("line", String(line))
    object.add("broken", texts: broken.map { promises[$0].title })
    // It often goes to a terminal, as a reject does.
    bytes += JSONText.printable(object.text + "\n").utf8
  }
}

/// A lead that was not decided because another one has its name, as a JSON object on a line:
/// `{"lead":"L-17","file":"leads.csv","line":18,"left_out":"an earlier lead has the same id"}`.
struct LeftOut {
  /// The name of the lead.
  let lead: Text
  /// The name of the input; nil leaves it out.
  let file: String?
  /// The line of the input on which the lead starts; the first line is 1.
  let line: Int
  /// Why.
  let reason: String

  /// The line with its line feed.
  var text: [UInt8] {
    var object = JSONObject()
    object.add("lead", text: lead.string)
    if let file { object.add("file", text: file) }
    object.add("line", String(line))
    object.add("left_out", text: reason)
    return Array(JSONText.printable(object.text + "\n").utf8)
  }
}

extension BidirectionalCollection where Element == UInt8 {
  /// The first bytes, at most `limit`, without a part of a UTF-8 sequence at the end.
  func prefixOfWholeCharacters(_ limit: Int) -> SubSequence {
    guard let cut = index(startIndex, offsetBy: limit, limitedBy: endIndex), cut != endIndex else {
      return self[...]
    }
    var end = cut
    // A sequence has at most three continuation bytes; where there are more, the text is broken anyway.
    for _ in 0..<4 {
      if self[end] & 0xC0 != 0x80 { return self[..<end] }
      guard let before = index(end, offsetBy: -1, limitedBy: startIndex) else { break }
      end = before
    }
    return self[..<cut]
  }
}
