package import Foundation

/// Where the files of the project lie.
package enum Project {
  /// The folder of the package. The fuzzer sees this file through a link.
  package static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with what was built: that of the running tests, where the command lies too.
  package static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The built command.
  package static let command = products.appending(path: "accord")

  /// A number from the environment, for longer or shorter runs.
  package static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// What is in a file.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// What is in a file, as text.
  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Whether there is such a file or folder.
  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The names of the files in a folder that end like this, in order.
  package static func names(in folder: String, suffix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The files in a folder and below it that end in one of these ways, by their paths below the folder.
  package static func files(under folder: String, suffixes: String...) throws -> [String: [UInt8]] {
    // What lists the folders below does not go through a link.
    let start = root.appending(path: folder).resolvingSymlinksInPath().path
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: start)
    where suffixes.contains(where: path.hasSuffix) {
      files[path] = try bytes("\(folder)/\(path)")
    }
    return files
  }
}
