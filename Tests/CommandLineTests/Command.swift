import AccordTestSupport
import Foundation

extension Subprocess.Result {
  func decisions() throws -> [DecisionLine] {
    try lines.map { try JSONDecoder().decode(DecisionLine.self, from: Data($0.utf8)) }
  }

  /// The lines of the standard error that are rejects.
  func rejects() throws -> [RejectLine] { try RejectLine.all(in: errors) }
}

/// Runs `accord` from start to end.
func accord(
  _ arguments: String..., input: String = "", in folder: URL = Project.root
) throws -> Subprocess.Result {
  try accord(arguments, bytes: Array(input.utf8), in: folder)
}

/// Runs `accord` from start to end, with nothing of the environment but what the dynamic linker needs: no colours, no
/// locale.
func accord(
  _ arguments: [String], bytes: [UInt8], in folder: URL = Project.root
) throws -> Subprocess.Result {
  try Subprocess.run(
    Project.command.path, RunningCommand.arguments(arguments), input: bytes, in: folder,
    environment: RunningCommand.environment)
}

/// Runs `accord eval rules` at a fixed time.
func evaluate(_ options: String..., input: String) throws -> Subprocess.Result {
  try accord(["eval", "rules", "--as-of", "2026-11-01T09:00Z"] + options, bytes: Array(input.utf8))
}
