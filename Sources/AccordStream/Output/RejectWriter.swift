internal import AccordValues

/// Writes what became no decision, one JSON object a line:
/// `{"file":"leads.csv","line":17,"error":"…","input":"…"}`.
package final class RejectWriter {
  private let sink: ByteSink

  /// A writer to a sink, which the caller flushes and closes.
  package init(sink: ByteSink) {
    self.sink = sink
  }

  /// Writes one reject.
  ///
  /// - Parameters:
  ///   - file: the name of the input; nil leaves it out.
  ///   - line: the line of the input on which the record starts; the first line is 1.
  ///   - error: why it is rejected.
  ///   - input: the record's bytes. They are cut to `InputRecord.maxRawLength`; what is no UTF-8 becomes
  ///     U+FFFD.
  /// - Throws: `OutputClosed` or `OutputError`.
  package func write(file: String? = nil, line: Int, error: String, input: [UInt8]) throws {
    var bytes = [UInt8](#"{"#.utf8)
    if let file {
      bytes += #""file":"#.utf8
      JSONText.append(file, to: &bytes)
      bytes += ",".utf8
    }
    bytes += #""line":\#(line),"error":"#.utf8
    JSONText.append(error, to: &bytes)
    bytes += #","input":"#.utf8
    let excerpt = input.prefixOfWholeCharacters(InputRecord.maxRawLength)
    JSONText.append(String(decoding: excerpt, as: UTF8.self), to: &bytes)
    bytes += "}\n".utf8
    try sink.write(lines: bytes)
  }
}
