import ArgumentParser

extension ExitCode {
  /// Done, and there is something to report.
  static let findings = ExitCode(1)
  /// Could not do it.
  static let failed = ExitCode(2)
  /// Done, and a limit that the user has set was passed.
  static let limitPassed = ExitCode(3)
}
