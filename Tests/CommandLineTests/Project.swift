import Foundation

/// Where the files of the project lie.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// What a command is expected to print.
  static func golden(_ name: String) throws -> String { try text("Tests/CommandLineTests/Golden/\(name)") }

  /// A Python with the module `jsonschema`, or nil; tests that need it are skipped without it.
  static let pythonWithSchema = pythons.first { python in
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import jsonschema"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static var pythons: [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = ["/usr/bin", "/usr/local/bin"] + path.split(separator: ":").map(String.init)
    return folders.map { "\($0)/python3" }.filter { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
