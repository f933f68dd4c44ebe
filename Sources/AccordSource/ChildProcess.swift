import Glibc

/// A program that runs to its end, without a shell: what it reads is given at once, and what it writes is there when it has
/// ended.
package enum ChildProcess {
  /// How a program ended, and what it wrote.
  package struct Result: Sendable {
    /// The exit code; nil when a signal has ended it.
    package let status: Int32?
    package let output: [UInt8]
    package let errors: String
    /// Whether it was ended because it took too long.
    package let wasStopped: Bool
  }

  /// Why a program could not be run, to go on a sentence with.
  package struct Failure: Error {
    package let reason: String
    /// Whether there is no such program.
    package let isMissing: Bool
  }

  /// How much of what it writes is looked at, in bytes.
  private static let mostOutput = 64 << 20

  /// Runs a program in the folder of this process.
  ///
  /// - Parameters:
  ///   - program: its path, or its name on the `PATH`.
  ///   - input: what it reads from its standard input.
  ///   - variables: what is added to the environment, as `NAME=value`.
  ///   - seconds: how long it may run; nil for as long as it takes. It is a safety net: nothing may depend on it.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], adding variables: [String] = [],
    within seconds: Double? = nil
  ) throws(Failure) -> Result {
    let (stdin, stdout, stderr) = (try Scratch(input), try Scratch(), try Scratch())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, target) in [(stdin, STDIN_FILENO), (stdout, STDOUT_FILENO), (stderr, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, file.descriptor, target)
    }
    var process = pid_t()
    let code = withStrings([program] + arguments) { arguments in
      withStrings(inherited(but: variables) + variables) { environment in
        posix_spawnp(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else {
      throw Failure(reason: SystemFailure.words(code), isMissing: code == ENOENT)
    }
    let (status, wasStopped) = try end(of: process, within: seconds)
    // As WIFEXITED and WEXITSTATUS, which are macros.
    return Result(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: stdout.bytes(atMost: mostOutput),
      errors: String(decoding: stderr.bytes(atMost: mostOutput), as: UTF8.self), wasStopped: wasStopped)
  }

  /// Waits for the end of a process; one that takes too long is ended.
  private static func end(of process: pid_t, within seconds: Double?) throws(Failure) -> (Int32, Bool) {
    var status: Int32 = 0
    let start = ContinuousClock.now
    var pause: UInt32 = 500
    var wasStopped = false
    while true {
      let ended = waitpid(process, &status, seconds == nil || wasStopped ? 0 : WNOHANG)
      if ended == process { return (status, wasStopped) }
      if ended < 0, errno != EINTR { throw Failure(reason: SystemFailure.words(errno), isMissing: false) }
      guard let seconds, ended == 0 else { continue }
      if ContinuousClock.now - start > .seconds(seconds) {
        kill(process, SIGKILL)
        wasStopped = true
      } else {
        usleep(pause)
        pause = min(pause * 2, 20_000)
      }
    }
  }

  /// The environment of this process, but for what is added.
  private static func inherited(but variables: [String]) -> [String] {
    var found: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if !variables.contains(where: { text.hasPrefix($0.prefix { $0 != "=" } + "=") }) { found.append(text) }
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

    /// What is in it, or the beginning of that.
    func bytes(atMost most: Int) -> [UInt8] {
      let length = min(most, max(0, Int(lseek(descriptor, 0, SEEK_END))))
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
