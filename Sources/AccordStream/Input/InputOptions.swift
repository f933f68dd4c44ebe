internal import AccordCSV
package import AccordSemantics
import AccordSource

/// How leads are written in an input.
package enum InputFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case ndjson
  /// One array of objects, or objects one after the other, or an array inside an object.
  case json
  /// A header and one row a lead, RFC 4180.
  case csv
}

/// What is known about an input before it is read.
package struct InputOptions: Sendable {
  /// The longest record that is read unless said otherwise: 16 MiB.
  package static let defaultMaxLine = CSVRecordReader.defaultMaxRecordLength

  /// The format; nil tells it from the first byte that is not blank: `{` is NDJSON (with `recordsPath`,
  /// JSON), `[` is JSON, all else is CSV.
  package var format: InputFormat?
  /// How characters are written; nil is UTF-8 unless a byte order mark says otherwise.
  package var encoding: TextEncoding?
  /// What separates the cells of CSV; nil finds it from the header.
  package var delimiter: UInt8?
  /// The line on which the header of CSV stands; what is above it is passed over.
  package var headerLine = 1
  /// Whether rows of CSV are read that are not written as the header asks for, see `RowShape`.
  package var isLenient = false
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
    format: InputFormat? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    recordsPath: String? = nil, fields: Input? = nil,
    maxLine: Int = InputOptions.defaultMaxLine
  ) {
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.recordsPath = recordsPath
    self.fields = fields
    self.maxLine = maxLine
  }
}

/// Where something stands in the inputs of a run.
package struct InputPlace: Sendable, Equatable {
  /// The name of the input; nil where there is only one without a name.
  package let file: String?
  /// The line; the first line is 1.
  package let line: Int

  /// A place.
  package init(file: String?, line: Int) {
    self.file = file
    self.line = line
  }

  /// "leads.csv, line 7", "line 7".
  package var words: String { (file.map { "\(DisplayText.visible($0)), " } ?? "") + "line \(line)" }
}

/// Why an input cannot be opened or read on.
package struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence that names the input: "cannot read 'leads.csv': there is no such file".
  package let description: String

  /// An error with its sentence.
  package init(description: String) {
    self.description = description
  }
}
