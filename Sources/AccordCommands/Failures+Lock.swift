import AccordSigning
import ArgumentParser

extension Failures {
  /// Reads or writes an agreement lock; says why it cannot be done, and ends the command with 2.
  static func reportedLock<Result>(_ work: () throws(AgreementLockError) -> Result) throws -> Result {
    do throws(AgreementLockError) {
      return try work()
    } catch {
      Terminal.say("accord: \(error.description)")
      throw ExitCode.failed
    }
  }
}
