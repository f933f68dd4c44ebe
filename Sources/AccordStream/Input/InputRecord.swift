package import AccordCSV
package import AccordValues

/// One lead of an input, a part of the input that should have been one, or a row that is passed over.
package struct InputRecord: Sendable, Equatable {
  /// How many bytes of a record `raw` holds at most.
  package static let maxRawLength = 1024

  /// What was found in a record.
  package enum Content: Sendable, Equatable {
    /// A lead: always a `.record`. Keys that stand twice are in it twice.
    case lead(RawValue)
    /// Why it is no lead: a sentence without its subject, for example "is not valid UTF-8".
    case unreadable(String)
    /// It is passed over.
    case skipped(SkippedRow)
  }

  /// The line on which it starts; the first line is 1.
  package let line: Int
  /// Its first bytes as they stood in the input, cut between characters.
  package let raw: [UInt8]
  /// What it holds.
  package let content: Content
  /// The names of the columns as they stand in a CSV input, one for each key of the lead.
  let columns: [Text]?
  /// What separated the cells of a row of CSV; nil for other formats.
  package let delimiter: UInt8?

  /// A record of its parts; `bytes` are cut to `maxRawLength`.
  init(
    line: Int, bytes: some BidirectionalCollection<UInt8>, content: Content, columns: [Text]? = nil,
    delimiter: UInt8? = nil
  ) {
    self.line = line
    self.columns = columns
    self.delimiter = delimiter
    raw = [UInt8](bytes.prefixOfWholeCharacters(Self.maxRawLength))
    self.content = content
  }
}
