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
