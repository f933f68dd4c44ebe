/// How leads are written in an input.
package enum InputFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case ndjson
  /// One array of objects, or objects one after the other, or an array inside an object.
  case json
  /// A header and one row a lead, RFC 4180.
  case csv
}
