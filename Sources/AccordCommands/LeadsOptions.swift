import AccordSemantics
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// Where leads come from, how they are spelled, and what *now* is.
struct LeadsOptions: ParsableArguments {
  @Argument(
    help: "Files with leads; without any, leads are read from the standard input.",
    completion: .file(extensions: ["ndjson", "json", "csv"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      As of when leads are decided, which is 'now' in the rules: a time such as 2026-11-01T09:00, in the time zone of \
      the agreement, or 'live' when each lead is read; without it, when the run begins.
      """, valueName: "time"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The input block of the rules that says how these leads are spelled.", valueName: "name"))
  var source: String?

  @OptionGroup var form: FormOptions

  @Option(
    name: .customLong("max-line"),
    help: ArgumentHelp(
      "The longest line that is read, such as 64KiB, 16MiB or a number of bytes.", valueName: "size"))
  var maxLine: ByteSize = ByteSize(bytes: InputOptions.defaultMaxLine)

  @Flag(
    name: .customLong("allow-absent"),
    help: "Say nothing of fields that no column and no key fills; the summary lists them.")
  var allowsAbsent = false

  /// The input block that was chosen.
  func input(_ program: Program) throws -> Input {
    try source.map { try LeadsOptions.input($0, program) } ?? program.ownInput
  }

  /// The input block of a name; ends the command when the rules have none.
  static func input(_ source: String, _ program: Program) throws -> Input {
    if let input = program.inputs.first(where: { $0.name == source }) { return input }
    let names = program.inputs.compactMap(\.name)
    let nearest = Suggestion.nearest(to: source, among: names)
    let hint =
      nearest.map { "did you mean '\($0)'?" }
      ?? (names.isEmpty ? "they have none" : "they have \(names.joined(separator: ", "))")
    throw Failures.wrongUsage("the rules have no input '\(source)'; \(hint)")
  }

  /// Whether each lead is decided for the moment at which it is read.
  var isLive: Bool { asOf == "live" }

  /// The instant that counts as now for the whole run, or with `live` for its beginning.
  func instant(_ rules: RuleSet) throws -> Instant {
    guard let asOf, !isLive else { return try AsOf.now() }
    guard let instant = TimeReader.instant(asOf.utf8, zone: rules.zone) else {
      throw Failures.wrongUsage(
        "'--as-of \(asOf)' is not a time; write it as 2026-11-01T09:00, in the time zone of the agreement, or 2026-11-01T09:00Z"
      )
    }
    return instant
  }

  /// How the leads are written.
  func format(_ input: Input) throws -> InputOptions {
    var options = try form.options()
    options.recordsPath = input.recordsPath
    options.fields = input
    options.maxLine = maxLine.bytes
    return options
  }

  /// Ends the run when the first record is no lead but an object around leads.
  ///
  /// - Throws: `InputError`.
  func check(first record: RawValue, of file: String?, _ input: Input) throws {
    let keys = input.readings.flatMap(\.keys).flatMap { [$0.name] + $0.path.prefix(1) }
    guard input.recordsPath == nil, !keys.isEmpty, let path = LeadEnvelope.path(in: record, keys: keys) else {
      return
    }
    let name = file.map { "'\(DisplayText.visible($0))'" } ?? "the input"
    let shown = DisplayText.visible(path)
    throw InputError(
      description:
        "\(name) begins with an object around a list at '\(shown)', and the rules read no key of it; if the leads are in the list, write 'input answer { records at \"\(shown)\" }' into the rules, and choose it with '--source answer'"
    )
  }

  /// Watches whether the leads fill the fields.
  ///
  /// - Parameters:
  ///   - passThrough: which values decisions show as they came.
  ///   - hasAnswers: whether answers are brought to the leads.
  func fieldWatch(
    _ program: Program, _ input: Input, passThrough: PassThrough = .nothing, hasAnswers: Bool = false
  ) -> FieldWatch {
    // What does not begin like JSON is taken for CSV; perhaps only its first line is broken.
    let guess = form.from == nil ? ", or, if this is not CSV, say '--from ndjson' or '--from json'" : ""
    return FieldWatch(
      program, input, passThrough: passThrough, allowsAbsent: allowsAbsent, hasAnswers: hasAnswers,
      remedy: "choose how the leads are spelled with '--source'\(guess)",
      say: { Terminal.say("accord: \($0)") })
  }

  /// What is read: files, or `-` for the standard input.
  var inputs: [String] { files.isEmpty ? ["-"] : files }

  /// Throws when the first file cannot be read; the others are opened when their turn comes.
  func checkFirst() throws {
    if let path = files.first, path != "-" { try ByteSource.check(path: path) }
  }

  /// Opens an input, of which messages know the file.
  typealias Opener = (file: String?, open: () throws -> ByteSource)

  /// Each file, or the standard input; a file is opened when its turn comes.
  var sources: [Opener] {
    inputs.map { LeadsOptions.opener($0) }
  }

  /// A file, or for `-` the standard input.
  static func opener(_ name: String) -> Opener {
    let isFile = name != "-"
    return (isFile ? name : nil, { isFile ? try ByteSource(path: name) : .standardInput() })
  }

  /// The same for a run that reads everything twice: what can be read only once is copied when it is opened first.
  var sourcesToReadTwice: [Opener] {
    sources.map { file, open in
      if let file, FileIdentity(file)?.kind == .plain { return (file, open) }
      var copy: SpooledInput?
      return (
        file,
        {
          if let copy { return try copy.source() }
          let source = try open()
          source.heedInterruption()
          let made = try SpooledInput(source)
          copy = made
          return try made.source()
        }
      )
    }
  }
}

extension LeadsOptions {
  /// Options that are not parsed. No initialiser: what is assigned in one becomes the default of an option, not its value.
  static func reading(
    _ files: [String], asOf: String?, source: String?, form: FormOptions,
    maxLine: ByteSize = ByteSize(bytes: InputOptions.defaultMaxLine), allowsAbsent: Bool = false
  ) -> LeadsOptions {
    var options = LeadsOptions()
    options.files = files
    options.asOf = asOf
    options.source = source
    options.form = form
    options.maxLine = maxLine
    options.allowsAbsent = allowsAbsent
    return options
  }
}
