import Foundation

/// Where the files of the project lie.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The built command, beside the test bundle.
  static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "accord")

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path, relativeTo: root)))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: URL(filePath: path, relativeTo: root).path)
  }
}
