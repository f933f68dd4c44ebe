internal import AccordSemantics
package import AccordStream

/// The answers of one file, one after the other.
package final class AnswerInput {
  /// The file's name; nil for the standard input.
  package let file: String?
  private let input: LeadInput
  private let reader: AnswerReader

  /// - Parameters:
  ///   - form: how the file is written, as far as it is known.
  ///   - say: is called with sentences about its columns.
  package init(
    _ source: ByteSource, _ reader: AnswerReader, file: String?, form: InputOptions = InputOptions(),
    say: @escaping (String) -> Void = { _ in }
  ) {
    self.file = file
    self.reader = reader
    var options = form
    options.recordsPath = reader.input.recordsPath
    options.fields = reader.input
    let watch = reader.watch(say)
    input = LeadInput(source: source, options: options) { header, rows in
      try watch.check(header, file: file, above: rows)
    }
  }

  /// Reads to the end.
  ///
  /// - Throws: `InputError` when the source cannot be read on or has no column for what every answer needs, or what `body`
  ///   throws.
  package func read(_ body: (AnswerReader.Result, InputRecord) throws -> Void) throws {
    while let record = try input.next() { try body(reader.read(record), record) }
  }
}

extension AnswerReader {
  /// Watches whether the columns of a file are what answers need. It need not have one for each field: what is required is
  /// asked of each answer.
  package func watch(_ say: @escaping (String) -> Void) -> FieldWatch {
    FieldWatch(
      program, commonInput, allowsAbsent: true,
      remedy:
        "say how its columns are called in an input block of the rules, such as 'answers.lead from \"LeadId\"'",
      say: say)
  }
}
