import AccordCommands
import AccordStream
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
/// locale. It runs inside the tests, as a library, unless it is to run in another folder than theirs.
func accord(
  _ arguments: [String], bytes: [UInt8], in folder: URL = Project.root
) throws -> Subprocess.Result {
  let arguments = RunningCommand.arguments(arguments)
  guard folder == Project.root, isInProject else {
    return try Subprocess.run(
      Project.command.path, arguments, input: bytes, in: folder, environment: RunningCommand.environment)
  }
  let files = try TemporaryFolder()
  let input = try FileHandle(forReadingFrom: URL(filePath: files.write("input", bytes)))
  let output = try FileHandle(forWritingTo: URL(filePath: files.write("output", "")))
  let errors = try FileHandle(forWritingTo: URL(filePath: files.write("errors", "")))
  let console = Console(
    input: input.fileDescriptor, output: output.fileDescriptor, errors: errors.fileDescriptor,
    variables: RunningCommand.environment)
  let status = Console.$current.withValue(console) { AccordCommand.run(arguments) }
  return Subprocess.Result(
    status: status, isSignalled: false, output: try files.text("output"), errors: try files.text("errors"))
}

/// Whether the tests could go into the folder of the project, where most commands are to run.
private let isInProject = FileManager.default.changeCurrentDirectoryPath(
  Project.root.path(percentEncoded: false))

/// Runs `accord eval rules` at a fixed time.
func evaluate(_ options: String..., input: String) throws -> Subprocess.Result {
  try accord(["eval", "rules", "--as-of", "2026-11-01T09:00Z"] + options, bytes: Array(input.utf8))
}
