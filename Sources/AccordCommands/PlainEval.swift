import AccordSemantics
import AccordStream
import ArgumentParser

extension Eval {
  /// The command that a plain command line asks for; nil for all others, and for mistakes, about which the parser speaks.
  ///
  /// The parser builds the options of every command by reflection first, which takes a third of the time to the first
  /// decision. Plain are `eval`, names, and options that scripts give, each once and apart from its value.
  init?(plain arguments: [String]) {
    guard arguments.first == "eval", let line = PlainArguments(arguments.dropFirst()),
      let folder = line.names.first,
      let to = line.value(of: "--to", or: DecisionForm.ndjson),
      let explain = line.value(of: "--explain", or: Detail.reasons),
      let from = line.optionalValue(of: "--from", as: InputFormat.self),
      let jobs = line.optionalValue(of: "--jobs", as: Int.self)
    else { return nil }
    self.init()
    rules = RulesArgument(plain: folder)
    leads = .reading(
      Array(line.names.dropFirst()), asOf: line.values["--as-of"], source: line.values["--source"],
      form: FormOptions(plain: from))
    (self.to, self.explain, self.jobs) = (to, explain, jobs)
    selection = SelectionOptions(plain: ())
    feedback = FeedbackOption()
    feedback.paths = []
    previous = PreviousOption()
    (previous.previous, previous.changed) = ([], false)
    send = SendOption()
    send.send = []
    rejects = line.values["--rejects"]
    (only, broken, failOn, expect, summaryFile, language) = (nil, nil, nil, nil, nil, nil)
    (passThrough, rawCells, stopOnReject, summary, progress) = (false, false, false, false, false)
    (engine, duplicates) = (.compiled, .report)
    blockSize = ByteSize(bytes: BlockCutter.defaultBlockSize)
    guard (try? leads.validate()) != nil, (try? validate()) != nil else { return nil }
  }
}

extension RulesArgument {
  fileprivate init(plain folder: String) {
    self.init()
    rules = folder
    allowed = AllowedFolders()
    allowed.folders = []
    color = .auto
  }
}

extension SelectionOptions {
  fileprivate init(plain: Void) {
    self.init()
    (`where`, sort) = ([], nil)
  }
}

extension FormOptions {
  fileprivate init(plain from: InputFormat?) {
    self.init()
    self.from = from
    (encoding, delimiter, headerAt, lenient) = (nil, nil, nil, false)
  }
}

/// Names, and options with their values.
private struct PlainArguments {
  private(set) var names: [String] = []
  private(set) var values: [String: String] = [:]

  private static let options: Set = [
    "--as-of", "--explain", "--from", "--jobs", "--rejects", "--source", "--to",
  ]

  /// Nil when there is anything else among them.
  init?(_ arguments: ArraySlice<String>) {
    var open: String?
    for argument in arguments {
      guard let first = argument.utf8.first else { return nil }
      let isOption = first == UInt8(ascii: "-")
      if let option = open {
        guard !isOption, values.updateValue(argument, forKey: option) == nil else { return nil }
        open = nil
      } else if isOption {
        guard PlainArguments.options.contains(argument) else { return nil }
        open = argument
      } else {
        names.append(argument)
      }
    }
    if open != nil { return nil }
  }

  /// Nil when the value is no such value.
  func value<Value: ExpressibleByArgument>(of option: String, or otherwise: Value) -> Value? {
    guard let text = values[option] else { return otherwise }
    return Value(argument: text)
  }

  /// Nil when the value is no such value, and a nil inside when there is none.
  func optionalValue<Value: ExpressibleByArgument>(of option: String, as _: Value.Type) -> Value?? {
    guard let text = values[option] else { return .some(nil) }
    return Value(argument: text).map { .some($0) }
  }
}
