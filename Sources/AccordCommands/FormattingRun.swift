import AccordLint
import AccordSource
import AccordStream
import AccordSyntax
import AccordValues
import ArgumentParser

/// One run of `accord fmt` over any number of files.
struct FormattingRun {
  enum Mode {
    /// Replaces the files.
    case write
    /// Names the files that are not in the layout.
    case check
    /// Shows what would change.
    case diff
    /// Prints the text in the layout.
    case print
  }

  let mode: Mode
  let color: ColorOption
  /// What is for the standard output.
  private(set) var output: [UInt8] = []
  /// Whether some file could not be read, formatted or written.
  private(set) var hasFailed = false
  /// Whether a file that was not to be changed is not in the layout.
  private(set) var hasFindings = false

  init(mode: Mode, color: ColorOption) {
    self.mode = mode
    self.color = color
  }

  /// The files of an argument; none when they cannot be read, which is said.
  mutating func files(_ loader: RuleSetLoader) -> [SourceFile] {
    do throws(RuleSetLoader.Failure) {
      return try loader.load().files
    } catch {
      fail(error.message)
      return []
    }
  }

  /// The files of a rule set, each with its conditions in plainer words beside it; none when the rules do not load,
  /// which is said.
  mutating func simplified(_ loader: RuleSetLoader) throws -> [(SourceFile, SourceFile)] {
    let simplifying = LintRun(lints: [AccordLint.Lint.named("roundabout-condition")].compactMap { $0 })
    let rules = try simplifying.fixed(loader)
    guard !rules.remaining.findings.contains(where: \.code.blocksLoading) else {
      let name = DisplayText.visible(loader.path)
      fail("'\(name)' is left as it is, its rules do not load; 'accord lint \(name)' says why")
      return []
    }
    return Array(zip(rules.original.files, rules.fixed.files))
  }

  /// Writes a text into a file in the layout; when it has mistakes, they are shown and the file stays as it is.
  ///
  /// - Parameter scope: where the file must lie to be written.
  mutating func format(_ text: SourceFile, in file: SourceFile, within scope: FileScope? = nil) {
    let name = DisplayText.visible(file.path)
    do throws(RuleFormatter.Failure) {
      let text = try RuleFormatter.format(text)
      use(text, for: file, name, scope)
    } catch {
      switch error {
      case .unreadable(let diagnostics): show(diagnostics, in: file, name)
      case .changed:
        fail(
          "'\(name)' is left as it is: the layout would have changed what it says; please report this file")
      }
    }
  }

  private mutating func use(_ text: [UInt8], for file: SourceFile, _ name: String, _ scope: FileScope?) {
    let old = file.onDisk(file.bytes)
    switch mode {
    case .print: output += text
    case _ where text == old: return
    case .write:
      do throws(AtomicFile.Failure) {
        try AtomicFile.replace(file.path, with: text, expecting: old, within: scope)
        output += "\(name)\n".utf8
      } catch {
        fail(error.description)
      }
    case .check:
      output += "\(name)\n".utf8
      hasFindings = true
    case .diff:
      output += UnifiedDiff.text(old: old, new: text, path: file.path).utf8
      hasFindings = true
    }
  }

  private mutating func show(_ diagnostics: [Diagnostic], in file: SourceFile, _ name: String) {
    let renderer = HumanRenderer(
      sources: SourceSet([file]), decorator: Terminal.decorator(color, for: Console.current.errors))
    let sorted = Diagnostic.sorted(diagnostics)
    Terminal.say(lines: renderer.render(Array(sorted.prefix(FormattingRun.shownErrors))))
    let hidden = sorted.count > FormattingRun.shownErrors ? "; 'accord lint' shows all of them" : ""
    fail("'\(name)' is left as it is, it has \(Count.of(sorted.count, "error"))\(hidden)")
  }

  /// How many errors of a file are shown; a file that is no rule file has thousands.
  private static let shownErrors = 20

  private mutating func fail(_ message: String) {
    Terminal.say("accord: \(message)")
    hasFailed = true
  }
}
