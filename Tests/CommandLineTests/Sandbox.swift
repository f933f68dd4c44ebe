import AccordTestSupport
import Foundation

/// A folder with a starter rule set in which shell commands run that find `accord` on the `PATH`.
struct Sandbox {
  let folder: TemporaryFolder

  /// A folder with the files of `accord init`, and signatures of both teams if asked for.
  init(isSigned: Bool = false) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "bin"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "bin/accord"), withDestinationURL: Project.command)
    _ = try run("accord init .")
    if isSigned {
      for team in ["marketing", "sales"] { _ = try run("accord sign rules --team \(team) --by Somebody") }
    }
  }

  /// Runs a script as a CI runner does: it ends at the first command that fails.
  func run(_ script: String) throws -> Subprocess.Result {
    try Subprocess.run(
      "/bin/bash", ["-e", "-c", script], in: folder.url,
      environment: [
        "PATH": "\(folder.path("bin")):/usr/bin:/bin", "HOME": folder.url.path, "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "GIT_AUTHOR_NAME": "Somebody", "GIT_AUTHOR_EMAIL": "somebody@example.com",
        "GIT_COMMITTER_NAME": "Somebody", "GIT_COMMITTER_EMAIL": "somebody@example.com",
        "GIT_CONFIG_NOSYSTEM": "1",
        "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
      ], joinsOutputs: true)
  }
}
