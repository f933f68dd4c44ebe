internal import AccordCSV
package import AccordSemantics

/// What is known about an input before it is read.
package struct InputOptions: Sendable {
  /// The longest record that is read unless said otherwise: 16 MiB.
  package static let defaultMaxLine = CSVRecordReader.defaultMaxRecordLength

  /// The format; nil tells it from the first byte that is not blank: `{` is NDJSON (with `recordsPath`,
  /// JSON), `[` is JSON, all else is CSV.
  package var format: InputFormat?
  /// What separates the cells of CSV; nil finds it from the header.
  package var delimiter: UInt8?
  /// The keys, joined by dots, that lead from each top-level object to the array of leads: "data.results".
  ///
  /// JSON, which may be several such objects after one another, and NDJSON, in which each line is one.
  package var recordsPath: String?
  /// How rules spell the fields, so that columns of CSV with other spellings of the same names are read; nil when
  /// no rules read the leads.
  package var fields: Input?
  /// The longest line, CSV record or JSON element that is read, in bytes; a longer one is unreadable.
  package var maxLine: Int

  /// Options; without arguments, everything is found from the input.
  package init(
    format: InputFormat? = nil, delimiter: UInt8? = nil, recordsPath: String? = nil, fields: Input? = nil,
    maxLine: Int = InputOptions.defaultMaxLine
  ) {
    self.format = format
    self.delimiter = delimiter
    self.recordsPath = recordsPath
    self.fields = fields
    self.maxLine = maxLine
  }
}
