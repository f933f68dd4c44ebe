import AccordSemantics
import AccordValues

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
