import AccordSemantics
import AccordValues
import ArgumentParser
import Glibc

/// A number of bytes, as a person writes it: `65536`, `64KiB`, `16MiB`.
struct ByteSize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let units: [(suffix: String, factor: Int)] = [
      ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("k", 1 << 10), ("K", 1 << 10), ("M", 1 << 20),
      ("G", 1 << 30), ("", 1),
    ]
    for (suffix, factor) in units where argument.hasSuffix(suffix) {
      guard let count = Int(argument.dropLast(suffix.count)), count > 0 else { return nil }
      let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      self.bytes = bytes
      return
    }
    return nil
  }

  var defaultValueDescription: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)MiB" : "\(bytes)" }
}

/// When to use colours.
enum ColorOption: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  static let help = ArgumentHelp("When to use colours in messages.", valueName: "when")
}

/// The option `--as-of` of commands that are about a day.
enum AsOf {
  /// - Parameter what: what depends on the day, such as `reviews are overdue`.
  static func help(_ what: String) -> ArgumentHelp {
    ArgumentHelp("As of when \(what), such as 2026-11-22; without it, today.", valueName: "time")
  }

  /// The day that the user gives, or that of a time, or today, in the time zone of the agreement.
  static func day(_ text: String?, _ rules: RuleSet) throws -> CalendarDate {
    guard let text else { return try today(rules) }
    if let day = TimeReader.date(text.utf8) { return day }
    guard let instant = TimeReader.instant(text.utf8, zone: rules.zone) else {
      throw Failures.wrongUsage("'--as-of \(text)' is not a day; write it as 2026-11-22")
    }
    return rules.zone.date(of: instant)
  }

  /// The time that the user gives, in the time zone of the agreement where it names none.
  static func instant(_ text: String, _ rules: RuleSet) throws -> Instant {
    guard let instant = TimeReader.instant(text.utf8, zone: rules.zone) else {
      throw Failures.wrongUsage("'--as-of \(text)' is not a time; write it as 2026-11-01T09:00Z")
    }
    return instant
  }

  /// The moment at which the run begins.
  static func now() throws -> Instant {
    guard let instant = Instant.clock else {
      throw Failures.wrongUsage("the clock of this machine is not set; say '--as-of'")
    }
    return instant
  }

  static func today(_ rules: RuleSet) throws -> CalendarDate {
    guard let instant = Instant.clock else {
      throw Failures.wrongUsage("the clock of this machine is not set; give the day")
    }
    return rules.zone.date(of: instant)
  }

  /// When today has begun, so that what is shown stays the same for a while.
  static func startOfToday(_ rules: RuleSet) throws -> Instant {
    let day = try today(rules)
    guard let start = rules.zone.instant(date: day, microsecondOfDay: 0) ?? Instant.clock else {
      throw Failures.wrongUsage("the clock of this machine is not set; give the time with '--as-of'")
    }
    return start
  }
}

/// The option `--delimiter`.
enum Delimiter {
  /// The byte that separates cells; nil without the option.
  static func byte(_ delimiter: String?) throws -> UInt8? {
    guard let delimiter else { return nil }
    if delimiter == "tab" || delimiter == "\\t" { return UInt8(ascii: "\t") }
    guard delimiter.utf8.count == 1, let byte = delimiter.utf8.first, byte >= 0x20 || byte == 0x09,
      byte != UInt8(ascii: "\"")
    else {
      throw ValidationError("'--delimiter \(delimiter)' must be a single character, or the word 'tab'")
    }
    return byte
  }
}

/// Where files of rules may lie beside their own folder.
struct AllowedFolders: ParsableArguments {
  @Option(
    name: .customLong("allow-files"),
    help: ArgumentHelp(
      "A folder outside that of the rules, whose files the rules may name; may be given several times.",
      valueName: "dir"),
    completion: .directory)
  var folders: [String] = []
}

extension Instant {
  /// The time by the clock of this machine, in whole seconds; nil when that is set to a time beyond all others.
  static var clock: Instant? {
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return nil }
    let (microseconds, isTooLarge) = Int64(now.tv_sec).multipliedReportingOverflow(by: 1_000_000)
    return isTooLarge ? nil : Instant(microseconds: microseconds)
  }
}
