/// Cuts an input of one format into records without yet reading them.
///
/// Feed a piece, take records until there is none, feed the next; how the input is cut makes no difference.
package protocol RecordCutter: AnyObject {
  /// Adds a piece of the input.
  func feed(_ bytes: UnsafeRawBufferPointer)
  /// Says that there are no more pieces.
  func finish()
  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more.
  func next() -> CutRecord?
}

/// The bytes of one record, cut from an input.
package struct CutRecord: Sendable, Equatable {
  /// How many bytes are kept of a record over the length limit.
  static let keptOfLongRecords = 4096

  /// What is to be done with a record.
  package enum Content: Sendable, Equatable {
    /// `bytes` are to be read as JSON.
    case json
    /// Why it is no lead: a sentence without its subject.
    case unreadable(String)
  }

  /// The line on which it starts; the first line is 1.
  package let line: Int
  /// Its bytes, without what separates records; of a record over the length limit only the first ones.
  package let bytes: [UInt8]
  /// What is to be done with it.
  package let content: Content
}
