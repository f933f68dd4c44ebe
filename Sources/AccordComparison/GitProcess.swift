import AccordSource
import Glibc

/// Runs `git` to its end, without a shell. Nothing else in the project starts a program.
///
/// Only commands are run that read objects: no hook, no filter and no helper of the repository is started, and nothing is
/// fetched.
enum GitProcess {
  /// How the command ended, and what it wrote.
  struct Result {
    /// The exit code; nil when a signal has ended it.
    let status: Int32?
    let output: [UInt8]
    let errors: String
  }

  /// Why `git` could not be run, to go on a sentence with.
  struct Failure: Error {
    let reason: String
    let isMissing: Bool
  }

  /// What stands before every command: nothing of the configuration may start a program.
  private static let settings = [
    "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
  ]
  /// What is added to the environment: git neither asks nor fetches, and speaks English.
  private static let environment = ["GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "LANGUAGE=C"]

  /// Runs a command of git in the folder of this process.
  ///
  /// - Parameter input: what it reads from its standard input.
  static func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> Result {
    let (stdin, stdout, stderr) = (try Scratch(input), try Scratch(), try Scratch())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, target) in [(stdin, STDIN_FILENO), (stdout, STDOUT_FILENO), (stderr, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, file.descriptor, target)
    }
    var process = pid_t()
    let code = withStrings(["git"] + settings + arguments) { arguments in
      withStrings(inherited + environment) { environment in
        posix_spawnp(&process, "git", &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else {
      throw Failure(reason: SystemFailure.words(code), isMissing: code == ENOENT)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(reason: SystemFailure.words(errno), isMissing: false) }
    }
    // As WIFEXITED and WEXITSTATUS, which are macros.
    return Result(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: stdout.bytes,
      errors: String(decoding: stderr.bytes, as: UTF8.self))
  }

  /// The environment of this process, but for what is added.
  private static var inherited: [String] {
    var found: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if !environment.contains(where: { text.hasPrefix($0.prefix { $0 != "=" } + "=") }) {
        found.append(text)
      }
      next += 1
    }
    return found
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// A file without a name: it never fills up as a pipe does, nobody else can open it, and it goes away with the value.
  private final class Scratch {
    let descriptor: Int32
    private let file: UnsafeMutablePointer<FILE>

    init(_ bytes: [UInt8] = []) throws(Failure) {
      guard let file = tmpfile() else { throw Failure(reason: SystemFailure.words(errno), isMissing: false) }
      self.file = file
      descriptor = fileno(file)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      var written = 0
      while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes {
          pwrite(descriptor, $0.baseAddress, $0.count, off_t(written))
        }
        guard count > 0 else { throw Failure(reason: SystemFailure.words(errno), isMissing: false) }
        written += count
      }
    }

    deinit { fclose(file) }

    /// What is in it.
    var bytes: [UInt8] {
      let length = max(0, Int(lseek(descriptor, 0, SEEK_END)))
      return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        while count < length {
          let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, length - count, off_t(count))
          guard read > 0 else { return }
          count += read
        }
      }
    }
  }
}
