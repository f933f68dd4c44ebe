import ArgumentParser
import Glibc

/// Keeps a run from writing over what it reads.
enum OutputFiles {
  /// Ends the command when an output is the same file as an input, a rule file or another output, under
  /// whatever name; before anything has been opened for writing.
  static func check(outputs: [String], inputs: [String], rules: String) throws {
    guard !outputs.isEmpty else { return }
    var taken: [Identity: String] = [:]
    for path in inputs + RuleSetLoader.paths(of: rules) {
      if let identity = Identity(path) { taken[identity] = path }
    }
    if let identity = Identity(descriptor: STDIN_FILENO) { taken[identity] = "the standard input" }
    var named: Set<String> = []
    for path in outputs {
      guard named.insert(path).inserted else {
        throw Failures.wrongUsage("two outputs go to '\(path)'; name a file for each")
      }
      guard let identity = Identity(path) else { continue }
      if let other = taken[identity] {
        throw Failures.wrongUsage(
          "'\(path)' is written and read in one run (it is \(other)); name another file")
      }
      taken[identity] = path
    }
  }

  /// A regular file, whatever its name.
  private struct Identity: Hashable {
    let device: UInt
    let inode: UInt

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(status)
    }

    init?(descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      self.init(status)
    }

    /// Nil for what is no regular file: writing to a terminal or a pipe destroys nothing.
    private init?(_ status: stat) {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }
}
