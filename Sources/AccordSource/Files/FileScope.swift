internal import Glibc

/// The folders in which files of a rule set may lie: that of the rules, and those that the user allows.
///
/// Rules may come from strangers, and so may the links among them. What counts is where a file really is.
package struct FileScope: Sendable {
  private let folders: [String]

  /// - Parameter allowed: folders beside that of the rules; those that are not there allow nothing.
  package init(_ folder: String, allowing allowed: [String] = []) {
    folders = ([folder.isEmpty ? "." : folder] + allowed).compactMap(RealPath.of)
  }

  /// Why a file is not read or written.
  package enum Failure: Error, Equatable, Sendable {
    /// It lies in none of the folders. Whether there is such a file is not said: it is no business of the rules.
    case outside
    /// It would lie in one of the folders.
    case missing
    /// Why else: "it is a folder".
    case other(String)

    /// Why, to go on a sentence with: "it is a folder".
    package var reason: String {
      switch self {
      case .outside: "it lies outside the folder of the rules"
      case .missing: SystemFailure.words(ENOENT)
      case .other(let reason): reason
      }
    }

    /// The reason, and what to do where that is not plain.
    package var words: String { self == .outside ? "\(reason); \(FileScope.remedy)" : reason }
  }

  /// What to do about a file that lies outside.
  package static let remedy =
    "copy it into that folder or, if you trust these rules, allow the folder in which it lies: --allow-files DIR"

  /// Where a file really is.
  package func resolve(_ path: String) throws(Failure) -> String {
    // The system takes a name to end there.
    guard !path.utf8.contains(0) else { throw .other("its name holds the character NUL") }
    guard let real = RealPath.of(path) else { throw .other(SystemFailure.words(ELOOP)) }
    guard folders.contains(where: { Path.isInside(real, $0) }) else { throw .outside }
    return real
  }

  /// The bytes of a plain file, and which file it is.
  ///
  /// - Parameter limit: how many bytes are read at most; a file with more fails.
  package func read(
    _ path: String, atMost limit: Int
  ) throws(Failure) -> (bytes: [UInt8], identity: FileIdentity) {
    let real = try resolve(path)
    let read: (bytes: [UInt8], identity: FileIdentity)
    do throws(PlainFile.Failure) {
      read = try PlainFile.read(real, atMost: limit)
    } catch {
      throw error.isMissing ? .missing : .other(error.reason)
    }
    // Nobody has put a link in its way meanwhile.
    guard RealPath.of(real) == real else { throw .other("its name was made a link while it was read") }
    return read
  }
}
