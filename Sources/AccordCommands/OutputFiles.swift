import AccordSigning
import AccordSource
import AccordStream
import ArgumentParser
import Glibc

/// Keeps a run from writing over what it reads.
///
/// Files are compared by what they are, whatever their names; pipes too, because what goes into one comes out of it.
/// Terminals and other devices keep nothing that could be lost.
struct OutputFiles {
  private var read: [FileIdentity: String]
  private var written: [FileIdentity: String] = [:]
  /// Outputs that are not there yet, by where they will be.
  private var unborn: [String: String] = [:]

  /// Ends the command when an output is the same as something that is read, or as another output; before anything
  /// has been opened for writing.
  ///
  /// - Parameters:
  ///   - outputs: the files that are to be written beside the standard output.
  ///   - inputs: the files that are to be read beside the rules; `-` is the standard input.
  ///   - rules: knows what was read of the rules; several where they are compared.
  ///   - isSilent: whether nothing goes to the standard output.
  static func check(
    outputs: [String] = [], inputs: [String] = [], rules: RuleSetLoader?..., isSilent: Bool = false
  ) throws {
    var files = OutputFiles(inputs: inputs, rules: rules.compactMap { $0 })
    try files.checkStandardStreams(isSilent: isSilent)
    for path in outputs { try files.check(path) }
  }

  private init(inputs: [String], rules: [RuleSetLoader]) {
    read = rules.reduce(into: [:]) { $0.merge($1.readFiles) { first, _ in first } }
    for path in inputs + rules.flatMap({ [LockFile($0).path, VerifiedFile($0).path] }) {
      let isInput = path == "-"
      let identity = isInput ? FileIdentity(descriptor: Console.current.input) : FileIdentity(path)
      if let identity, identity.canBeLost { read[identity] = isInput ? "the standard input" : path }
    }
  }

  /// The shell has opened these, and emptied them if it was asked to.
  private mutating func checkStandardStreams(isSilent: Bool) throws {
    let console = Console.current
    let streams = [(console.errors, "standard error"), (console.output, "standard output")]
    for (descriptor, name) in streams where descriptor == console.errors || !isSilent {
      guard let identity = FileIdentity(descriptor: descriptor), identity.canBeLost else { continue }
      if let other = read[identity] {
        throw Failures.wrongUsage(
          "the \(name) is written to what is read in the same run, \(other); write to another file")
      }
      // What goes to the standard error is lines for people and programs alike: another writer of lines into the same
      // pipe does no harm.
      if descriptor == console.output || identity.kind == .plain { written[identity] = "the \(name)" }
    }
  }

  private mutating func check(_ path: String) throws {
    try checkLink(path)
    let name = "'\(path)'"
    let other: String?
    if let identity = FileIdentity(path) {
      guard identity.canBeLost else { return }
      if let input = read[identity] {
        throw Failures.wrongUsage(
          "\(name) is written and read in one run (it is \(input)); name another file")
      }
      other = written.updateValue(name, forKey: identity)
    } else {
      other = RealPath.of(path).flatMap { unborn.updateValue(name, forKey: $0) }
    }
    if let other {
      let names = other == name ? name : "one place, \(other) and \(name)"
      throw Failures.wrongUsage("two outputs go to \(names); name a file for each")
    }
  }

  /// A link in the place of an output may have come with the rules, and then leads where strangers want it to.
  private func checkLink(_ path: String) throws {
    guard FileKind(at: path) == .link, !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/"),
      let real = RealPath.of(path), let folder = RealPath.of(Path.join(Path.folder(of: path), ".")),
      !Path.isInside(real, folder)
    else { return }
    throw Failures.wrongUsage("'\(path)' is a link that leads out of its folder; name the file itself")
  }
}

extension FileIdentity {
  /// Whether writing to it can destroy something, or come round again as input.
  fileprivate var canBeLost: Bool { kind == .plain || kind == .pipe }
}
