import Foundation

/// What a command has left behind.
struct CommandResult {
  /// The exit code, or the number of the signal.
  let status: Int32
  let isSignalled: Bool
  let output: String
  let errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  func decisions() throws -> [DecisionLine] {
    try lines.map { try JSONDecoder().decode(DecisionLine.self, from: Data($0.utf8)) }
  }

  /// The lines of the standard error that are rejects.
  func rejects() throws -> [RejectLine] { try RejectLine.all(in: errors) }
}

/// Runs `accord` from start to end.
func accord(_ arguments: String..., input: String = "", in folder: URL = Project.root) throws -> CommandResult
{
  try accord(arguments, bytes: Array(input.utf8), in: folder)
}

/// Runs `accord` from start to end.
func accord(
  _ arguments: [String], bytes: [UInt8], in folder: URL = Project.root, allowsAbsent: Bool = true
) throws -> CommandResult {
  let command = try RunningCommand(arguments, in: folder, allowsAbsent: allowsAbsent)
  command.write(bytes, closing: true)
  return try command.finish()
}

/// Runs `accord eval rules` at a fixed time.
func evaluate(_ options: String..., input: String) throws -> CommandResult {
  try accord(["eval", "rules", "--as-of", "2026-11-01T09:00Z"] + options, bytes: Array(input.utf8))
}
