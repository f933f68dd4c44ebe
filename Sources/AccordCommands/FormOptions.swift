import AccordSource
import AccordStream
import ArgumentParser

/// How an input is written, for all commands that read one.
struct FormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The form of the input; without it, told by the first lines.", valueName: "form"))
  var from: InputFormat?

  @Option(
    help: ArgumentHelp(
      "How characters are written, such as windows-1252; without it, UTF-8 or as a byte order mark says.",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "What separates the cells of CSV: a character, or 'tab'; without it, found from the header.",
      valueName: "character"))
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "The line on which the header of CSV stands; what is above it is left out.", valueName: "line"))
  var headerAt: Int?

  @Flag(
    help: """
      Read rows of CSV that are short, have empty cells behind the last column, or quotes inside a cell; what was \
      amended is counted and said.
      """)
  var lenient = false

  func validate() throws {
    _ = try options()
    if let headerAt, headerAt < 1 {
      throw ValidationError("'--header-at \(headerAt)' must be the number of a line")
    }
    if let from, from != .csv, headerAt != nil || lenient {
      throw ValidationError(
        "'\(lenient ? "--lenient" : "--header-at")' is for CSV, and '--from' says \(from.rawValue)")
    }
  }

  /// What is known of the input.
  func options() throws -> InputOptions {
    var options = InputOptions(
      format: headerAt == nil ? from : .csv, encoding: try textEncoding,
      delimiter: try Delimiter.byte(delimiter))
    options.headerLine = headerAt ?? 1
    options.isLenient = lenient
    return options
  }

  private var textEncoding: TextEncoding? {
    get throws {
      guard let encoding else { return nil }
      guard let found = TextEncoding(name: encoding) else {
        let names = TextEncoding.allCases.map(\.rawValue)
        let nearest = Suggestion.nearest(to: encoding.lowercased(), among: names)
        throw ValidationError(
          "'--encoding \(encoding)' is none of \(names.joined(separator: ", "))"
            + (nearest.map { "; did you mean \($0)?" } ?? ""))
      }
      return found
    }
  }
}

extension InputFormat: ExpressibleByArgument {}
