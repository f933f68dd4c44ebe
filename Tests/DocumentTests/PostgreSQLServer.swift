import AccordTestSupport
import Foundation

/// A server of PostgreSQL that lives as long as a test needs it, and listens on a socket in its own folder only.
struct PostgreSQLServer {
  /// What makes `psql` talk to it.
  let variables: [String: String]

  private let folder: String

  /// Where Debian keeps the programs of the newest version.
  private static let programs: String? = {
    let versions = "/usr/lib/postgresql"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
    return names.compactMap(Int.init).max().map { "\(versions)/\($0)/bin" }
  }()

  /// Whether there is a server to start.
  static var isInstalled: Bool { programs != nil }

  /// The server does not run as root; then it is that of the user of Debian's package.
  private static var prefix: String { getuid() == 0 ? "runuser --user postgres -- " : "" }

  init() throws {
    let programs = try PostgreSQLServer.programs ?? { throw Failure(output: "no server is installed") }()
    let run = PostgreSQLServer.prefix
    folder = try PostgreSQLServer.shell("\(run)mktemp --directory /tmp/accord-postgresql.XXXXXX")
      .trimmingCharacters(in: .newlines)
    variables = [
      "PGHOST": folder, "PGUSER": "postgres", "PGDATABASE": "postgres", "PGOPTIONS": "-c timezone=UTC",
    ]
    do {
      _ = try PostgreSQLServer.shell(
        """
        \(run)\(programs)/initdb --pgdata=\(folder)/data --username=postgres --auth=trust --no-sync \
          --encoding=UTF8 --locale=C.UTF-8 &&
        # The server lives on, and must hold nothing of ours open: the end of a process is told by that.
        (
          for number in /proc/self/fd/*; do
            number=${number##*/}
            ((number <= 2)) || eval "exec $number>&-"
          done
          exec \(run)\(programs)/pg_ctl --pgdata=\(folder)/data --log=\(folder)/log --wait \
            --options="-c listen_addresses='' -c unix_socket_directories=\(folder) -c fsync=off" start
        )
        """)
    } catch {
      stop()
      throw error
    }
  }

  /// Ends the server, by the process id that it has written, and removes what it kept.
  func stop() {
    let programs = PostgreSQLServer.programs ?? ""
    _ = try? PostgreSQLServer.shell(
      """
      \(PostgreSQLServer.prefix)\(programs)/pg_ctl --pgdata=\(folder)/data --mode=immediate --wait stop
      rm -rf \(folder)
      """)
  }

  private struct Failure: Error {
    let output: String
  }

  private static func shell(_ command: String) throws -> String {
    let result = try Subprocess.run(
      "bash", ["-c", "cd / && { \(command)\n} < /dev/null"], in: Project.root, joinsOutputs: true)
    guard result.status == 0 else { throw Failure(output: result.output) }
    return result.output
  }
}
