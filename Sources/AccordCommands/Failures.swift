import AccordSigning
import AccordSource
import AccordStream
import ArgumentParser

/// Turns what went wrong into a sentence for the user and an exit code.
enum Failures {
  /// Runs a command's work; says what keeps an input from being read or an output from being written, and ends
  /// the command with 2. An output that nobody reads any more ends it without a word.
  static func reported<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch is OutputClosed {
      throw ExitCode.failed
    } catch let error as InputError {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    } catch let error as AtomicFile.Failure {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    } catch let error as OutputError {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    }
  }

  /// Says what is wrong with an option that only the rules can judge. A `ValidationError` would do before the
  /// run; in it, the parser no longer knows the command and shows the usage of another.
  static func wrongUsage(_ message: String) -> ExitCode {
    Terminal.say("accord: \(message)")
    return .validationFailure
  }
}

extension ExitCode {
  /// Done, and there is something to report.
  static let findings = ExitCode(1)
  /// Could not do it.
  static let failed = ExitCode(2)
  /// Done, and a limit that the user has set was passed.
  static let limitPassed = ExitCode(3)
}

extension Failures {
  /// Reads or writes a lock; says why it cannot be done, and ends the command with 2.
  static func reportedLock<Result>(_ work: () throws(LockError) -> Result) throws -> Result {
    do throws(LockError) {
      return try work()
    } catch {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    }
  }
}
